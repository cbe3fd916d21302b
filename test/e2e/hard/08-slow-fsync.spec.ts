/** The disk takes five seconds to confirm, and then refuses: nothing is called saved before it is, and the editor never waits. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { hardCheck } from '../../hard/check';
import { test } from '../harness/test';
import { Frame } from '../pages/library';
import { titleIn } from '../support/map-title';

const check = hardCheck(8);
/** ms */
const slow = check.size(3_000, 5_000);

/** From now on every fsync in main takes so long, and then ends so. Only the test does this, from outside. */
const makeSync = (app: ElectronApplication, wait: number, isRefused: boolean): Promise<void> =>
  app.evaluate(
    async (_electron, how) => {
      const { open } = process.getBuiltinModule('node:fs/promises');
      const file = await open(process.execPath, 'r');
      const prototype = Object.getPrototypeOf(file);
      await file.close();
      prototype.usualSync ??= prototype.sync;
      prototype.sync = async function slowSync() {
        await new Promise((resolve) => setTimeout(resolve, how.wait));
        if (how.isRefused) throw Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'fsync' });
        return prototype.usualSync.call(this);
      };
    },
    { wait, isRefused },
  );

/** ms of the longest frame of the page while `work` goes on. */
async function longestFrame(page: Page, work: () => Promise<void>): Promise<number> {
  const longest = page.evaluateHandle(() => {
    const seen = { longest: 0, isOver: false };
    let last = performance.now();
    const next = (now: number): void => {
      seen.longest = Math.max(seen.longest, now - last);
      last = now;
      if (!seen.isOver) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
    return seen;
  });
  const seen = await longest;
  await work();
  return seen.evaluate((each) => {
    each.isOver = true;
    return each.longest;
  });
}

test('a disk that is slow to confirm holds up nobody, and one that refuses is told', async ({
  start,
  profile,
}) => {
  const file = join(profile, 'journey.cjm');
  const { app, window } = await start();
  const frame = new Frame(window);
  await frame.waitForMap();
  await frame.newMap();
  await frame.rename('Before');
  await frame.saveAs(app, file);
  await expect(frame.toast('Saved to')).toBeHidden({ timeout: 30_000 });
  await frame.rename('Slow');

  await makeSync(app, slow, false);
  const saved = frame.toast('Saved to “journey.cjm”');
  await window.keyboard.press('ControlOrMeta+s');
  const longest = await longestFrame(window, async () => {
    await frame.title.click();
    for (let turn = 0; turn < check.size(7, 12); turn += 1) {
      await frame.title.press('End');
      await frame.title.pressSequentially('a', { delay: 60 });
      await window.mouse.move(700 + turn * 10, 600);
      await window.mouse.wheel(40, 20);
    }
  });
  await frame.title.press('Enter');
  // The wheel may lie over the title's own field; what counts is that nothing is called saved meanwhile.
  expect(await saved.count()).toBe(0);
  expect(titleIn(file)).toBe('Before');
  check.within(`fsync of ${slow / 1_000} s: longest frame while typing and panning`, longest, 50, 'ms');
  await expect(saved).toBeVisible({ timeout: 40_000 });
  expect(titleIn(file)).toBe('Slow');

  await makeSync(app, 0, true);
  await window.keyboard.press('ControlOrMeta+s');
  const told = frame.toast('The file “journey.cjm” in the folder');
  await expect(told).toBeVisible();
  await expect(told.getByRole('button', { name: 'Save as…' })).toBeVisible();
  expect(titleIn(file)).toBe('Slow');
  // The mark beside the file is renewed meanwhile, and is refused too.
  await expect.poll(() => readdirSync(profile).filter((name) => name.endsWith('.tapki-tmp'))).toEqual([]);
  check.note({
    name: 'fsync fails',
    required: 'save said to have failed, not done',
    seen: 'so',
    holds: true,
  });

  await makeSync(app, 0, false);
  await window.keyboard.press('ControlOrMeta+s');
  // What was said of the save before may still stand there.
  await expect.poll(() => titleIn(file)).toMatch(/^Slow.*a/);
  await expect(frame.toast('Saved to “journey.cjm”')).toBeVisible();
});
