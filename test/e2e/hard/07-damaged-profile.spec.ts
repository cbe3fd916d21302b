/** Several stores of a profile damaged at once, again and again: the app starts, says what it found, and has the map. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { hardCheck } from '../../hard/check';
import { type DamageKind, damageFile, liesSomewhere, randomFrom } from '../../unit/support/damage-bytes';
import { killRestarted, lockOwner } from '../harness/restarted';
import { test } from '../harness/test';
import { Frame } from '../pages/library';

const check = hardCheck(7);
const starts = check.size(4, 100);

/** Folders in the place of files are tried on the readers alone: Chromium has no word to say to one in its database. */
const kinds: readonly DamageKind[] = ['zeroed', 'cut', 'flipped', 'noise', 'emptied'];
const settings = ['settings.json', 'recent.json', 'mirror-places.json'] as const;

/** Tables, journals and lists of Chromium's database. */
function databaseFiles(profile: string): readonly string[] {
  const folder = join(profile, 'IndexedDB');
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    const isOurs = entry.isFile() && /\.(?:ldb|log)$|^(?:MANIFEST-|CURRENT)/.test(entry.name);
    return isOurs && statSync(path).size > 0 ? [path] : [];
  });
}

test('a profile with several damaged stores starts, says so, and has its map', async ({ start, profile }) => {
  test.setTimeout(starts * 60_000);
  const random = randomFrom(check.seed);
  const pick = <T>(from: readonly T[]): T | undefined => from[random(from.length)];
  const first = await start();
  const frame = new Frame(first.window);
  await frame.waitForMap();
  await frame.newMap();
  await frame.rename('Kept');
  await first.close();

  let slowest = 0;
  let told = 0;
  for (let turn = 0; turn < starts; turn += 1) {
    const victims = [pick(databaseFiles(profile)), join(profile, pick(settings) ?? '')];
    const damaged = victims.flatMap((path) => {
      if (path === undefined || !existsSync(path)) return [];
      const kind = pick(kinds) ?? 'cut';
      return [{ what: `${path.slice(profile.length + 1)} ${kind}`, bytes: damageFile(path, kind, random) }];
    });
    const where = `seed ${check.seed}, start ${turn}: ${damaged.map(({ what }) => what).join(', ')}`;
    const begun = performance.now();
    let tapki = await start();
    let next = new Frame(tapki.window);
    const button = tapki.window.getByRole('button', { name: 'Set aside and start again' });
    await expect(next.title.or(button), where).toBeVisible({ timeout: 30_000 });
    slowest = Math.max(slowest, performance.now() - begun);
    if (await button.isVisible()) {
      await button.click();
      const ending = tapki;
      await expect.poll(() => ending.isRunning(), { timeout: 30_000 }).toBe(false);
      const isBack = (): boolean =>
        lockOwner(profile) !== null && !existsSync(join(profile, 'set-aside.next'));
      await expect.poll(isBack, { timeout: 30_000 }).toBe(true);
      killRestarted(profile);
      tapki = await start();
      next = new Frame(tapki.window);
      await expect(next.title, where).toBeVisible({ timeout: 30_000 });
    }
    const report = next.recovery;
    await report.waitFor({ timeout: 3_000 }).catch(() => undefined);
    if (await report.isVisible()) {
      told += 1;
      const setAside = await report.getByRole('button', { name: /^Show “/ }).count();
      for (const { bytes, what } of setAside > 0 ? damaged : [])
        if (!/LOG|\.log|MANIFEST|CURRENT/.test(what))
          expect(liesSomewhere(profile, bytes), `${where}: the bytes of ${what} are gone`).toBe(true);
      await next.goOn();
    }
    const library = await next.openLibrary();
    await expect(library.getByText('Kept', { exact: true }).first(), where).toBeVisible();
    await tapki.close();
  }
  check.within('slowest start of a damaged profile', slowest / 1_000, 10, 's');
  check.note({
    name: 'starts with several stores damaged',
    required: `the map is there after each of ${starts}`,
    seen: `${starts}; ${told} of them told of damage`,
    holds: true,
  });
  expect(told).toBeGreaterThan(0);
});
