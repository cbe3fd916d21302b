/** The app among other programs: second starts, files handed over, crashes of its parts, commands beside it. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { machineFlags } from '../../scripts/launch.mjs';
import { nextAnswer } from './harness/dialogs';
import { programPath } from './harness/program';
import { test } from './harness/test';
import { Frame } from './pages/library';

/** Runs the program beside the app that is open, as a person or the desktop would. */
const runBeside = (profile: string, words: readonly string[]): SpawnSyncReturns<string> =>
  spawnSync(programPath(), [...machineFlags(), `--user-data-dir=${profile}`, ...words], {
    encoding: 'utf8',
    timeout: 60_000,
  });

/** A map as a program of somebody else would write it. */
function writtenMap(title: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'tapki-file-')), `${title}.cjm`);
  const records = [
    { kind: 'map', title },
    { kind: 'stage', id: 'one', title: 'Start' },
    { kind: 'step', id: 'a', title: 'Ask', place: { stageId: 'one' } },
  ];
  writeFileSync(path, JSON.stringify({ format: 'tapki-map', version: 1, records }));
  return path;
}

const bridge = <T>(page: Page, name: string, input: unknown = {}): Promise<T> =>
  page.evaluate(([call, given]) => Reflect.get(globalThis, 'tapki').call(call, given), [
    name,
    input,
  ] as const);

test('a map on the command line opens', async ({ start }) => {
  const tapki = await start({ args: [writtenMap('From the desktop')] });
  await expect(new Frame(tapki.window).title).toHaveValue('From the desktop', { timeout: 30_000 });
});

test('a database marked as unusable is set aside at the next start, and the maps come back', async ({
  start,
  profile,
}) => {
  const before = await start();
  const frame = new Frame(before.window);
  await frame.waitForMap();
  await frame.rename('Comes back');
  await before.close();
  writeFileSync(join(profile, 'set-aside.next'), '');

  const after = new Frame((await start()).window);
  await after.waitForMap();
  const [aside = ''] = readdirSync(join(profile, 'set-aside'));
  expect(existsSync(join(profile, 'set-aside', aside, 'IndexedDB'))).toBe(true);
  expect(existsSync(join(profile, 'set-aside.next'))).toBe(false);
  await after.goOn();
  const library = await after.openLibrary();
  await expect(library.getByText('Comes back').first()).toBeVisible();
});

test('the contact store of an open app is refused to a command with a plain word', async ({
  tapki,
  profile,
}) => {
  await new Frame(tapki.window).waitForMap();
  await tapki.window.evaluate(
    () =>
      new Promise<void>((done) => {
        window.addEventListener('message', ({ ports: [port] }) => {
          if (!port) return;
          port.onmessage = () => done();
          port.postMessage({ type: 'request', id: 900_001, name: 'listSources', input: {} });
        });
        void Reflect.get(globalThis, 'tapki').call('evidence.connect', {});
      }),
  );
  const { status, stderr, stdout } = runBeside(profile, ['contacts', 'totals', '--lang', 'en']);
  expect(status).toBe(1);
  expect(stderr).toContain('These contacts are open in another Tapki');
  expect(stdout).toBe('');
});

test('a command beside the open app leaves the app and its files alone', async ({ tapki, profile }) => {
  await new Frame(tapki.window).waitForMap();
  const path = writtenMap('Beside');
  const copy = `${path}.copy.cjm`;
  copyFileSync(path, copy);
  const { status, stdout } = runBeside(profile, ['validate', copy, '--json']);
  expect(JSON.parse(stdout)).toMatchObject({ isValid: true, title: 'Beside', steps: 1 });
  expect(status).toBe(0);
  expect(await bridge(tapki.window, 'settings.read')).toMatchObject({ ok: true });
});

test('the place of the window is kept', async ({ start }) => {
  const first = await start();
  await new Frame(first.window).waitForMap();
  const set = { x: 40, y: 60, width: 1000, height: 700 };
  await first.app.evaluate(
    ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds),
    set,
  );
  const bounds = () =>
    first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
  await expect.poll(async () => (await bounds())?.width).toBe(1000);
  await first.close();
  const second = await start();
  const kept = await second.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getNormalBounds(),
  );
  expect(kept).toMatchObject({ width: 1000, height: 700 });
});

test('a crash loop is not ridden for ever: the person is asked', async ({ tapki }) => {
  await new Frame(tapki.window).waitForMap();
  await nextAnswer(tapki.app, 0);
  for (let turn = 0; turn < 3; turn += 1) {
    await tapki.app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<void>((done) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          contents?.once('did-finish-load', () => done());
          contents?.forcefullyCrashRenderer();
        }),
    );
  }
  const title = () => tapki.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
  await expect.poll(title, { timeout: 30_000 }).toContain('Tapki');
});
