/**
 * Quick capture in the packaged app: from the keys to the small window on the screen with the caret in its text, and a note
 * typed by a script from the keys to its file. The menu entry stands for the keys: it runs the same, one call later.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { freshProfile, removeProfile, startTapki } from '../e2e/harness/tapki';
import { type Bench, bar, quantile } from './report';

const showings = 50;
/** ms between letters: a person who types fast. */
const perLetter = 60;
const note = 'Moderation rejected the photo and did not say why';

const pause = (time: number): Promise<void> => new Promise((done) => setTimeout(done, time));

/** ms, on the clock of main: from the entry to the frame in which the page has the keyboard. */
const bring = (app: ElectronApplication): Promise<number> =>
  app.evaluate(async ({ BrowserWindow, Menu }) => {
    const entries = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    const entry = entries.find(({ label }) => label === 'Quick capture…');
    const small = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().endsWith('capture.html'),
    );
    if (!entry || !small) throw new Error('Quick capture is not there');
    const started = performance.now();
    entry.click();
    while (!small.isVisible()) await new Promise((done) => setTimeout(done, 1));
    await small.webContents.executeJavaScript(`new Promise((done) => {
      const look = () => document.visibilityState === 'visible' && document.activeElement?.tagName === 'TEXTAREA'
        ? requestAnimationFrame(() => done(true)) : requestAnimationFrame(look);
      look();
    })`);
    return performance.now() - started;
  });

/** Where another program of the display has the keys it is made when it is first asked for. */
async function smallWindow(app: ElectronApplication): Promise<Page> {
  const find = () => app.windows().find((window) => window.url().endsWith('capture.html'));
  await app.evaluate(({ Menu }) => {
    const entries = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    entries.find(({ label }) => label === 'Quick capture…')?.click();
  });
  return find() ?? app.waitForEvent('window');
}

export const bench: Bench = async ({ program, runs }) => {
  if (program === null) throw new Error('The bench "capture" needs the packaged app');
  process.env.TAPKI_PROGRAM = program;
  const profile = freshProfile();
  const count = runs ?? showings;
  const tapki = await startTapki({ profile, hasCaptureKeys: true });
  try {
    const { app, window } = tapki;
    await window.getByRole('grid').first().waitFor();
    const small = await smallWindow(app);
    await small.locator('textarea').waitFor({ state: 'attached' });
    await small.keyboard.press('Escape');
    // The steps of the maps are told when the window has time.
    await pause(8_000);
    const times: number[] = [];
    for (let run = 0; run < count; run += 1) {
      times.push(await bring(app));
      await small.keyboard.press('Escape');
      await pause(200);
    }
    const started = performance.now();
    await bring(app);
    await small.keyboard.press('Alt+2');
    await small.keyboard.type(note, { delay: perLetter });
    await small.keyboard.press('Tab');
    await small.keyboard.type('4711', { delay: perLetter });
    await small.keyboard.press('Enter');
    const inbox = join(profile, 'inbox');
    const files = (): number => {
      try {
        return readdirSync(inbox).length;
      } catch {
        return 0;
      }
    };
    while (files() === 0) await pause(5);
    const typed = performance.now() - started;
    return {
      runs: count,
      bars: [
        bar('from the keys to the window with the caret in it, p95', quantile(times, 0.95), 150, 'ms'),
        bar('a note typed, from the keys to its file', typed / 1_000, 15, 's'),
      ],
      figures: [{ name: 'to the window, median', value: Math.round(quantile(times, 0.5)), unit: 'ms' }],
    };
  } finally {
    await tapki.close();
    removeProfile(profile);
  }
};
