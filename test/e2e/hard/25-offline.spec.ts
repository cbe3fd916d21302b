/**
 * Check 25: the packaged program inside a network namespace without any interface does what people do with it; with a network
 * it opens no socket to anywhere, and starts as fast as without.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as plain } from '@playwright/test';
import { machineFlags } from '../../../scripts/launch.mjs';
import { root } from '../../../scripts/steps.mjs';
import { hardCheck } from '../../hard/check';
import { processTree } from '../harness/process-tree';
import { programPath } from '../harness/program';
import { samplesOfContacts } from '../harness/sample';
import { test } from '../harness/test';
import { ExportPage } from '../pages/export';
import { ImportPage } from '../pages/import';
import { MapEditor } from '../pages/map-editor';
import { SearchPage } from '../pages/search';
import { openAllWindows } from '../support/taken-over-page';

const check = hardCheck(25);

/** A program before which another one has no interface but the loopback, and that one is down. */
const namespace = ['unshare', '--map-root-user', '--net'] as const;
const loopbackUp = ['ip', 'link', 'set', 'lo', 'up'];
const hasNamespaces = spawnSync(namespace[0], [...namespace.slice(1), ...loopbackUp]).status === 0;
const noNamespace = 'no network namespace can be made here (unshare, ip)';

/** Inode numbers of the sockets of the internet that a process holds. */
function internetSockets(pid: number): readonly string[] {
  const read = (path: string): string => {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      return '';
    }
  };
  const lines = ['tcp', 'tcp6', 'udp', 'udp6', 'raw', 'raw6'].flatMap((kind) =>
    read(`/proc/${pid}/net/${kind}`)
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => fields.length > 9)
      .map((fields) => ({ inode: fields[9] ?? '', told: `${kind} ${fields[1]} to ${fields[2]}` })),
  );
  const byInode = new Map(lines.map(({ inode, told }) => [inode, told]));
  let files: readonly string[] = [];
  try {
    files = readdirSync(`/proc/${pid}/fd`);
  } catch {
    // It ended in the meantime.
  }
  return files.flatMap((file) => {
    try {
      const inode = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${file}`))?.[1] ?? '';
      const told = byInode.get(inode);
      return told === undefined ? [] : [told];
    } catch {
      return [];
    }
  });
}

/** The tests' own way in: Playwright listens on the loopback for Node's inspector and Chromium's. */
const isOfTests = (socket: string): boolean =>
  /^tcp 0100007F:[0-9A-F]{4} to (?:0100007F|00000000):/.test(socket);

/** How long a start takes to the first map on the screen, in ms. */
async function startMs(before: readonly string[]): Promise<number> {
  const profile = mkdtempSync(join(tmpdir(), 'tapki-profile-'));
  writeFileSync(join(profile, 'capture.json'), '{"shortcut":null}');
  const [command = '', ...args] = [...before, programPath(), ...machineFlags(), `--user-data-dir=${profile}`];
  const since = performance.now();
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  try {
    // A map is noted as the last one as soon as it is open.
    const settings = join(profile, 'settings.json');
    const isOpen = (): boolean => {
      try {
        return readFileSync(settings, 'utf8').includes('"lastMapId": "');
      } catch {
        return false;
      }
    };
    while (!isOpen()) {
      if (performance.now() - since > 60_000) throw new Error('Tapki did not start');
      await new Promise((done) => setTimeout(done, 10));
    }
    return performance.now() - since;
  } finally {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

const middle = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
const isInside = process.env.TAPKI_INSIDE_NAMESPACE === '1';

if (isInside) {
  test('create, import, search, export and present without a network', async ({ start, profile }) => {
    const { app, window, errors } = await start();
    const editor = new MapEditor(window);
    await editor.newMap('Offline');
    await editor.addStage('Choose');
    await editor.addStep('Search');
    const contacts = join(profile, 'contacts.csv');
    writeFileSync(contacts, samplesOfContacts(60));
    const imports = new ImportPage(app, window);
    await imports.open();
    await imports.choose(contacts);
    await imports.run();
    await window.keyboard.press('Escape');
    const search = new SearchPage(window);
    await search.open();
    await search.find('photo');
    await window.keyboard.press('Escape');
    const exports = new ExportPage(app, window);
    await exports.open();
    await exports.chooseFormats(['pdf', 'html']);
    expect(await exports.run(profile)).toHaveLength(2);
    await exports.close();
    const call = (name: string, input: object): Promise<unknown> =>
      window.evaluate(([to, what]) => Reflect.get(globalThis, 'tapki').call(to, what), [
        name,
        input,
      ] as const);
    expect(await call('present.open', { isSeparate: true })).toMatchObject({ ok: true });
    await expect.poll(() => app.windows().some((each) => each.url().endsWith('audience.html'))).toBe(true);
    expect(errors).toEqual([]);
  });
} else {
  plain('inside a namespace without interfaces everything works', () => {
    plain.skip(!hasNamespaces, noNamespace);
    plain.setTimeout(300_000);
    const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
    // The loopback alone comes up: by it the tests reach the program.
    const inside = `ip link set lo up && exec "$0" "$@"`;
    const words = [
      process.execPath,
      playwright,
      'test',
      '--workers=1',
      '--reporter=line',
      import.meta.filename,
    ];
    const output = mkdtempSync(join(tmpdir(), 'tapki-offline-'));
    const { status, stdout } = spawnSync(
      namespace[0],
      [...namespace.slice(1), 'sh', '-c', inside, ...words, `--output=${output}`],
      { env: { ...process.env, TAPKI_INSIDE_NAMESPACE: '1' }, cwd: root, encoding: 'utf8', timeout: 280_000 },
    );
    rmSync(output, { recursive: true, force: true });
    expect(stdout).toContain('1 passed');
    expect(status).toBe(0);
    check.note({
      name: 'create, import, search, export, present in a namespace without interfaces',
      required: 'passes',
      seen: 'passed',
      holds: true,
    });
  });

  test('with a network it opens no socket to anywhere', async ({ tapki }) => {
    // biome-ignore lint/suspicious/noSkippedTests: what the system allows is not part of the project.
    test.skip(process.platform !== 'linux', 'Sockets are read from /proc');
    await openAllWindows(tapki);
    await tapki.window.evaluate(() => Reflect.get(globalThis, 'tapki').call('evidence.connect', {}));
    const pid = tapki.app.process().pid ?? 0;
    const seen = new Set<string>();
    for (let look = 0; look < check.size(20, 300); look += 1) {
      const sockets = processTree(pid).flatMap((each) => internetSockets(each));
      for (const socket of sockets) if (!isOfTests(socket)) seen.add(socket);
      await tapki.window.waitForTimeout(100);
    }
    // The tests' own way in is found, so others would be.
    expect(
      processTree(pid)
        .flatMap((each) => internetSockets(each))
        .some((socket) => isOfTests(socket)),
    ).toBe(true);
    expect([...seen]).toEqual([]);
    check.note({ name: 'sockets to anywhere', required: 'none', seen: 'none', holds: true });
  });

  plain('a start without a network is as fast as with one', async () => {
    plain.skip(!hasNamespaces, noNamespace);
    plain.setTimeout(300_000);
    const [usual, without]: [number[], number[]] = [[], []];
    for (let round = 0; round < check.size(1, 10); round += 1) {
      usual.push(await startMs([]));
      without.push(await startMs(namespace));
    }
    const slower = (middle(without) / middle(usual) - 1) * 100;
    check.within('start without a network, slower by', Math.max(0, slower), 5, '%');
  });
}
