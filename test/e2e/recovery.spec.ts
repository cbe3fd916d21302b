/** When the window hangs or its database does not open: plain words, one button, and the maps are there again. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { nextAnswer } from './harness/dialogs';
import { forgetPort, restartedWindow } from './harness/restarted';
import type { Tapki } from './harness/tapki';
import { test } from './harness/test';
import { Frame } from './pages/library';

/** A page that is busy for ever. Chromium notices by itself, but says nothing while a debugger such as ours is attached. */
async function hang({ app, window }: Tapki): Promise<void> {
  void window
    .evaluate(() => {
      for (;;);
    })
    .catch(() => undefined);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.emit('unresponsive'));
}

test('a window that hangs is started again when the person says so, with the map as it was', async ({
  tapki,
}) => {
  const frame = new Frame(tapki.window);
  await frame.waitForMap();
  await frame.rename('Survives a hang');
  await expect(frame.saveMark).toHaveAttribute('data-save-state', 'saved');
  await tapki.window.waitForTimeout(500);
  const startAgain = 1;
  await nextAnswer(tapki.app, startAgain);
  const loads = await tapki.app.evaluateHandle(({ BrowserWindow }) => {
    const seen = { count: 0 };
    BrowserWindow.getAllWindows()[0]?.webContents.on('did-finish-load', () => {
      seen.count += 1;
    });
    return seen;
  });
  await hang(tapki);
  const count = () => loads.evaluate((seen) => seen.count);
  await expect.poll(count, { timeout: 30_000 }).toBe(1);
  const title = () => tapki.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
  await expect.poll(title, { timeout: 30_000 }).toContain('Survives a hang');
  expect(await count()).toBe(1);
});

test('the question about a hanging window is withdrawn when the window answers again', async ({ tapki }) => {
  await new Frame(tapki.window).waitForMap();
  const answers = await tapki.app.evaluate(async ({ BrowserWindow, dialog }) => {
    const usual = dialog.showMessageBox;
    const withdrawn = new Promise<string>((done) => {
      const ask = (_window: unknown, { signal }: Electron.MessageBoxOptions) =>
        new Promise((answer) =>
          signal?.addEventListener('abort', () => {
            answer({ response: 0, checkboxChecked: false });
            done('withdrawn');
          }),
        );
      Reflect.set(dialog, 'showMessageBox', ask);
    });
    const window = BrowserWindow.getAllWindows()[0];
    window?.emit('unresponsive');
    window?.emit('responsive');
    const outcome = await withdrawn;
    dialog.showMessageBox = usual;
    return outcome;
  });
  expect(answers).toBe('withdrawn');
  await new Frame(tapki.window).waitForMap();
});

test('a database that does not open is set aside from its own screen, and the app starts again with every map', async ({
  start,
  profile,
}) => {
  // biome-ignore lint/suspicious/noSkippedTests: other systems have no such lock to find the new process by.
  test.skip(process.platform !== 'linux', 'the process that starts again is found by a lock of Linux');
  const before = await start();
  const frame = new Frame(before.window);
  await frame.waitForMap();
  await frame.rename('Comes back by itself');
  await before.close();
  const database = join(profile, 'IndexedDB');
  rmSync(database, { recursive: true });
  writeFileSync(database, 'where Chromium wants its folder');

  const broken = await start();
  forgetPort(profile);
  await broken.window.getByRole('button', { name: 'Set aside and start again' }).click({ timeout: 30_000 });
  await expect.poll(() => broken.isRunning(), { timeout: 30_000 }).toBe(false);
  const after = new Frame(await restartedWindow(profile));
  await after.waitForMap();
  const [aside = ''] = readdirSync(join(profile, 'set-aside'));
  expect(readFileSync(join(profile, 'set-aside', aside, 'IndexedDB'), 'utf8')).toContain('Chromium');

  await expect(after.recovery).toContainText('“Comes back by itself”, as of');
  await after.goOn();
  await expect((await after.openLibrary()).getByText('Comes back by itself').first()).toBeVisible();
});
