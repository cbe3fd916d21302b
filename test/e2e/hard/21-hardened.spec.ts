/**
 * Check 21: the packaged program itself: its fuses, the preferences of every window and hidden page, permissions of every
 * session, switches that would open it, and known holes of what is in it.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect } from '@playwright/test';
import { readRecords } from '#core/document/plain-record';
import { packMap } from '#core/file/cjm';
import { manifestOf } from '#core/file/manifest';
import { machineFlags } from '../../../scripts/launch.mjs';
import { hardCheck } from '../../hard/check';
import { processTree } from '../harness/process-tree';
import { programPath } from '../harness/program';
import { test } from '../harness/test';
import { inPage, openAllWindows, windowNames } from '../support/taken-over-page';

const check = hardCheck(21);

/** States of the fuse wire, as bytes: '0' and '1'. */
const off = 48;
const on = 49;

test('the fuses of the packaged binary are as configured; only the inspector is kept for this suite', async () => {
  const wire = await getCurrentFuseWire(programPath());
  const expected = {
    [FuseV1Options.RunAsNode]: off,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
    [FuseV1Options.EnableNodeCliInspectArguments]: on,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
    [FuseV1Options.OnlyLoadAppFromAsar]: on,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: off,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
  };
  expect(wire).toMatchObject(expected);
  check.note({ name: 'fuses', required: 'as configured', seen: 'as configured', holds: true });
});

const wanted = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
};

function smallMap(): Uint8Array {
  const { records } = readRecords([
    { kind: 'map', title: 'Small', language: 'en' },
    { kind: 'stage', id: 'one', title: 'One' },
    { kind: 'step', id: 'a', title: 'Search', place: { stageId: 'one' } },
  ]);
  const told = { mapId: 'small', savedAt: '2026-11-20T12:00:00.000Z', app: 'Tapki' };
  return packMap({ records, assets: [], manifest: manifestOf(records, told) });
}

test('every window and hidden page is sandboxed and isolated, and every permission is refused', async ({
  tapki,
}) => {
  const { app, window } = tapki;
  const folder = mkdtempSync(join(tmpdir(), 'tapki-hardened-'));
  await app.evaluate(({ app: program, dialog }, path) => {
    const seen: object[] = [];
    Reflect.set(globalThis, 'pagesMade', seen);
    const keep = (contents: Electron.WebContents): void => {
      const used: object = Reflect.apply(Reflect.get(contents, 'getLastWebPreferences'), contents, []) ?? {};
      seen.push({ ...used, url: contents.getURL() });
    };
    program.on('web-contents-created', (_event, contents) =>
      contents.once('dom-ready', () => keep(contents)),
    );
    Reflect.set(dialog, 'showOpenDialog', () => Promise.resolve({ canceled: false, filePaths: [path] }));
  }, folder);
  const windows = await openAllWindows(tapki);
  const drawn = await window.evaluate(
    async ([bytes]) => {
      const bridge = Reflect.get(globalThis, 'tapki');
      const chosen = await bridge.call('exports.chooseFolder', {});
      const options = { formats: ['pdf', 'png'], language: 'en', theme: 'light', date: '2026-11-20' };
      const asked = { folder: chosen.value.token, baseName: 'x', map: new Uint8Array(bytes), options };
      return bridge.call('exports.run', asked);
    },
    [[...smallMap()]] as const,
  );
  rmSync(folder, { recursive: true, force: true });
  expect(drawn).toMatchObject({ ok: true });
  const preferences = await app.evaluate(({ webContents }) => [
    ...(Reflect.get(globalThis, 'pagesMade') as object[]),
    ...webContents.getAllWebContents().map((contents) => ({
      ...(Reflect.apply(Reflect.get(contents, 'getLastWebPreferences'), contents, []) as object),
      url: contents.getURL(),
    })),
  ]);
  const files = new Set(
    preferences.map((each) => String(Reflect.get(each, 'url')).replace(/^tapki:\/\//, '')),
  );
  expect([...files].filter((file) => file.startsWith('app/')).sort()).toEqual([
    'app/audience.html',
    'app/capture.html',
    'app/index.html',
  ]);
  expect([...files].some((file) => file.startsWith('export/'))).toBe(true);
  for (const each of preferences) expect(each).toMatchObject(wanted);
  check.note({
    name: 'preferences of pages',
    required: 'sandboxed, isolated, no Node',
    seen: `${files.size} kinds of pages`,
    holds: true,
  });

  for (const name of windowNames) {
    const states = await inPage(windows[name], async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'];
      const queried = await Promise.all(
        names.map(
          async (each) => (await navigator.permissions.query({ name: each as PermissionName })).state,
        ),
      );
      const refused = (asked: Promise<unknown> | undefined): Promise<string> =>
        asked === undefined
          ? Promise.resolve('denied')
          : asked.then(
              () => 'granted',
              () => 'denied',
            );
      const devices = navigator as unknown as Record<
        string,
        Record<string, (given?: object) => Promise<unknown>>
      >;
      return [
        ...queried,
        await Notification.requestPermission(),
        await refused(navigator.mediaDevices.getUserMedia({ audio: true })),
        await refused(navigator.mediaDevices.getDisplayMedia?.({ video: true })),
        await refused(devices.usb?.requestDevice?.({ filters: [] })),
        await refused(
          devices.hid?.requestDevice?.({ filters: [] }).then((found) => {
            if (Array.isArray(found) && found.length === 0) throw new Error('none');
          }),
        ),
        await refused(devices.serial?.requestPort?.()),
        await refused(navigator.requestMIDIAccess?.()),
      ];
    });
    expect(new Set(states), name).toEqual(new Set(['denied']));
  }
  const sessions = await app.evaluate(async ({ session }) => {
    const state: string[] = [];
    for (const each of [
      session.defaultSession,
      session.fromPartition('export'),
      session.fromPartition('new one'),
    ])
      state.push(
        await each.fetch('https://example.com/').then(
          () => 'reached',
          () => 'refused',
        ),
      );
    return state;
  });
  expect(new Set(sessions)).toEqual(new Set(['refused']));
  check.note({ name: 'permissions', required: 'denied in every window', seen: 'denied', holds: true });
});

/** Starts it with a command, which needs no display, and what a stranger would add. */
function startedWith(args: readonly string[], env: Readonly<Record<string, string>>) {
  const profile = mkdtempSync(join(tmpdir(), 'tapki-profile-'));
  try {
    return spawnSync(programPath(), [...machineFlags(), `--user-data-dir=${profile}`, ...args], {
      env: { ...process.env, ...env },
      encoding: 'utf8',
      timeout: 60_000,
    });
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

test('it does not become a plain Node, nor loads code that the environment names', () => {
  const script = "require('node:fs').writeSync(1, 'plain node')";
  const asNode = startedWith(['--version', '-e', script], { ELECTRON_RUN_AS_NODE: '1' });
  expect(asNode.stdout).not.toContain('plain node');
  const options = startedWith(['version'], { NODE_OPTIONS: '--require=/nonexistent-module.js' });
  expect(options.stdout).toMatch(/^Tapki \d/);
  check.note({
    name: 'ELECTRON_RUN_AS_NODE, NODE_OPTIONS',
    required: 'no effect',
    seen: 'none',
    holds: true,
  });
});

test('switches that would open it to a debugger have no effect', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'tapki-profile-'));
  writeFileSync(join(profile, 'capture.json'), '{"shortcut":null}');
  const opening = ['--remote-debugging-port=0', '--remote-allow-origins=*', '--disable-web-security'];
  const child = spawn(programPath(), [...machineFlags(), `--user-data-dir=${profile}`, ...opening], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text: Buffer) => {
    said += text.toString();
  });
  try {
    const settings = join(profile, 'settings.json');
    await expect
      .poll(() => (existsSync(settings) ? readFileSync(settings, 'utf8') : ''), { timeout: 60_000 })
      .toContain('"lastMapId": "');
    expect(said).not.toContain('listening on');
    // Chromium writes the port here when it has one.
    expect(existsSync(join(profile, 'DevToolsActivePort'))).toBe(false);
    const started = processTree(child.pid ?? 0).map((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
    expect(
      started.filter((line) => line.includes('--type=') && line.includes('disable-web-security')),
    ).toEqual([]);
  } finally {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
  check.note({ name: 'switches for debuggers', required: 'no effect', seen: 'none', holds: true });
});
