/** Check 2: somebody who types without a pause is kept all the same, in the library and in the copy of the map. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { hardCheck } from '../../hard/check';
import { test } from '../harness/test';
import { Canvas } from '../pages/canvas';

const check = hardCheck(2);
const pace = 50;
/** s. Long enough in a long run for the copy to be written several times. */
const duration = check.size(6, 75);
const mark = (letter: number): string => String.fromCharCode(97 + (letter % 26));

interface Samples {
  /** When each letter reached the field. */
  readonly typedAt: readonly number[];
  /** What the database held when: the number of letters. */
  readonly kept: readonly { readonly at: number; readonly letters: number }[];
}

/** Watches within the page: the driver is busy typing. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const typedAt: number[] = [];
    const kept: { at: number; letters: number }[] = [];
    document.addEventListener('input', () => typedAt.push(Date.now()), { capture: true });
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('tapki');
      opening.onsuccess = () => resolve(opening.result);
    });
    const look = (): void => {
      const all = database.transaction('records').objectStore('records').getAll();
      all.onsuccess = () => {
        const texts = all.result.map(({ record }) => (record.kind === 'cell' ? String(record.text) : ''));
        const letters = Math.max(0, ...texts.map((text) => /^typed:(.*)$/.exec(text)?.[1]?.length ?? 0));
        kept.push({ at: Date.now(), letters });
        setTimeout(look, 50);
      };
    };
    look();
    Object.assign(window, { typingSamples: { typedAt, kept } });
  });

const samples = (page: Page): Promise<Samples> => page.evaluate(() => Reflect.get(window, 'typingSamples'));

/** How long the oldest letter that is not kept has waited, at worst. */
const worstAge = ({ typedAt, kept }: Samples): number =>
  Math.max(...kept.map(({ at, letters }) => at - Math.min(at, typedAt[letters] ?? at)));

/** When copies of maps were written, oldest first. */
const copies = (profile: string): readonly number[] => {
  const folder = join(profile, 'mirror');
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.cjm'))
    .map((name) => statSync(join(folder, name)).mtimeMs)
    .toSorted((one, other) => one - other);
};

test(`a key every ${pace} ms for ${duration} s: no letter waits for a pause that never comes`, async ({
  tapki,
  profile,
}) => {
  test.setTimeout(check.size(180_000, 300_000));
  const { window } = tapki;
  const canvas = new Canvas(window);
  await canvas.draw({ Shop: ['Search'] });
  await canvas.write('Actions', 'Search', 'typed:');
  await watch(window);
  await canvas.cell('Actions', 'Search').dblclick();
  await expect(canvas.area.getByRole('textbox')).toBeFocused();
  await window.keyboard.press('End');
  const startedAt = Date.now();
  const written = new Set<number>();
  let letters = 0;
  while (Date.now() - startedAt < duration * 1_000) {
    const due = Date.now() + pace;
    await window.keyboard.press(mark(letters));
    letters += 1;
    if (check.isLong && letters % 20 === 0) for (const at of copies(profile)) written.add(at);
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - Date.now())));
  }
  const seconds = (Date.now() - startedAt) / 1_000;
  const seen = await samples(window);

  expect(seen.typedAt).toHaveLength(letters);
  // Kept several times a second while it was typed, not once at the end.
  const stages = new Set(seen.kept.map((each) => each.letters));
  expect(stages.size).toBeGreaterThan(seconds / 2);
  check.within('oldest letter not in the library', worstAge(seen), 500, 'ms');
  check.note({
    name: 'pace of the keys',
    required: `a key every ${pace} ms`,
    seen: `a key every ${Math.round((1_000 * seconds) / letters)} ms for ${Math.round(seconds)} s`,
    holds: letters > (0.8 * seconds * 1_000) / pace,
  });
  await tapki.kill();
  if (!check.isLong) return;
  const times = [
    startedAt,
    ...[...written].filter((at) => at > startedAt).toSorted((one, other) => one - other),
  ];
  const gaps = [...times.slice(1), Date.now()].map((at, index) => at - (times[index] ?? at));
  expect(times.length).toBeGreaterThan(2);
  check.within('from one copy of the map to the next', Math.max(...gaps) / 1_000, 60, 's');
});
