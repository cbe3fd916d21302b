/**
 * A map of 200 steps with a screenshot of 3,840 × 2,160 at each, presented: from the key to the next step painted in
 * the audience's window, on the presenter's own screen and on one display; what all processes hold on the way.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { processTree } from '../e2e/harness/process-tree';
import { startTapki } from '../e2e/harness/tapki';
import { takeFunctions } from './canvas/subject';
import { writeMapWithScreenshots } from './export/map-file';
import { drawScreenshots, largeScreen } from './export/screenshots';
import { takeKeys, takeSlides, watchKeys, watchSlides } from './present/watch';
import { type Bench, bar, type Figure, quantile } from './report';

const steps = 200;
/** Drawing 200 would take minutes; each of these is long gone from memory when its turn comes again. */
const pictures = 24;
/** ms from key to key: nobody explains a step faster, and a picture ahead has its time. */
const pace = 700;
const hurry = 150;
const hurried = 40;
const stepsInStage = 10;
const limit = 100;
/** Steps after which everything that stays has come. */
const warm = 60;

const pause = (time: number): Promise<void> => new Promise((done) => setTimeout(done, time));

/** MB of all processes of the app, pages that they share counted once; null where the system does not tell. */
function heldMemory(app: ElectronApplication): number | null {
  const pid = app.process().pid;
  if (process.platform !== 'linux' || pid === undefined) return null;
  const held = processTree(pid).map((each) => {
    try {
      const rollup = readFileSync(`/proc/${each}/smaps_rollup`, 'utf8');
      return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0);
    } catch {
      return 0;
    }
  });
  return held.reduce((sum, kilobytes) => sum + kilobytes, 0) / 1_024;
}

async function openMap(app: ElectronApplication, window: Page, file: string): Promise<void> {
  await app.evaluate(({ app: electron }, path) => {
    electron.emit('open-file', { preventDefault: () => undefined }, path);
  }, file);
  await window.getByRole('grid', { name: new RegExp(`${steps} ×`) }).waitFor({ timeout: 120_000 });
}

interface Walked {
  /** ms from each key to its slide, by window. */
  readonly waits: readonly (readonly number[])[];
  readonly memory: readonly number[];
}

/** Place of a step by its number on the map, "3.4". */
function placeOf(title: string): number {
  const [stage = 0, step = 0] = title.split(' ')[0]?.split('.').map(Number) ?? [];
  return (stage - 1) * stepsInStage + step - 1;
}

/** Presses a key `count` times, from the step at `from`. */
async function walk(app: ElectronApplication, presenter: Page, wish: Walk): Promise<Walked> {
  const { pages, count, every, key, from } = wish;
  const memory: number[] = [];
  await takeKeys(presenter);
  for (const { page, isPreview } of pages) await watchSlides(page, isPreview);
  for (let pressed = 0; pressed < count; pressed += 1) {
    await presenter.keyboard.press(key);
    await pause(every);
    if (pressed % 20 === 0) memory.push(heldMemory(app) ?? Number.NaN);
  }
  await pause(1_500);
  const keys = await takeKeys(presenter);
  const waits: (readonly number[])[] = [];
  for (const { page } of pages) {
    const painted = Object.entries(await takeSlides(page)).flatMap(([title, at]) => {
      const began = keys[Math.abs(placeOf(title) - from) - 1];
      return began === undefined ? [] : [at - began];
    });
    waits.push(painted);
  }
  return { waits, memory };
}

interface Walk {
  readonly pages: readonly { readonly page: Page; readonly isPreview: boolean }[];
  readonly count: number;
  /** ms */
  readonly every: number;
  readonly key: string;
  /** Place of the step where it begins. */
  readonly from: number;
}

const figures = (name: string, waits: readonly number[]): readonly Figure[] => [
  { name: `${name}, median`, value: Math.round(quantile(waits, 0.5)), unit: 'ms' },
  { name: `${name}, slowest`, value: Math.round(Math.max(...waits)), unit: 'ms' },
];

export const bench: Bench = async ({ program, runs }) => {
  const count = runs ?? steps - 1;
  if (program === null) throw new Error('The bench "present" needs the packaged app');
  process.env.TAPKI_PROGRAM = program;
  const folder = mkdtempSync(join(tmpdir(), 'tapki-present-'));
  const { app, window, close } = await startTapki({ profile: join(folder, 'profile') });
  try {
    await takeFunctions(app, window);
    const drawn = await drawScreenshots(window, pictures, largeScreen);
    const file = join(folder, 'large.cjm');
    const shown = Array.from({ length: steps }, (_, index) => drawn[index % pictures]);
    writeMapWithScreenshots(
      file,
      shown.flatMap((each) => each ?? []),
      largeScreen,
    );
    await openMap(app, window, file);

    await watchKeys(window);
    await window.keyboard.press('F5');
    await window.locator('.slide').waitFor();
    await window.keyboard.press('ArrowRight');
    await window.keyboard.press('ArrowRight');
    await window.locator('.step .picture canvas').waitFor();
    await pause(2_000);
    const alone = await walk(app, window, {
      pages: [{ page: window, isPreview: true }],
      count: Math.min(warm, count),
      every: pace,
      key: 'PageDown',
      from: 0,
    });

    const opened = app.waitForEvent('window');
    await window.keyboard.press('Home');
    await window.keyboard.press('w');
    const audience = await opened;
    await takeFunctions(app, audience);
    await audience.locator('.slide h1').first().waitFor({ state: 'attached' });
    await window.keyboard.type('1.1');
    await window.keyboard.press('Enter');
    await pause(3_000);
    const slides = [
      { page: audience, isPreview: false },
      { page: window, isPreview: true },
    ];
    const there = await walk(app, window, {
      pages: slides,
      count,
      every: pace,
      key: 'PageDown',
      from: 0,
    });
    const fast = await walk(app, window, {
      pages: slides,
      count: Math.min(hurried, count),
      every: hurry,
      key: 'PageUp',
      from: count,
    });

    if (there.waits.some(({ length }) => length < count)) throw new Error('A slide never came');
    const [audienceWaits = [], presenterWaits = []] = there.waits;
    const [hurriedWaits = []] = fast.waits;
    const [aloneWaits = []] = alone.waits;
    const settled = there.memory.slice(Math.ceil(warm / 20));
    const [first = Number.NaN, last = Number.NaN] = [settled[0], settled.at(-1)];
    return {
      runs: count,
      bars: [
        bar(
          'from the key to the next step on the audience’s screen, p95',
          quantile(audienceWaits, 0.95),
          limit,
          'ms',
        ),
        bar('the same on one display, p95', quantile(aloneWaits, 0.95), limit, 'ms'),
        bar('the same on the presenter’s own screen, p95', quantile(presenterWaits, 0.95), limit, 'ms'),
        ...(Number.isNaN(first)
          ? []
          : [bar(`memory after ${steps} steps against that after ${warm}`, last / first, 1.15, '×')]),
      ],
      figures: [
        ...figures('audience', audienceWaits),
        ...figures('one display', aloneWaits),
        ...figures('presenter', presenterWaits),
        ...figures(`audience, back by a key every ${hurry} ms`, hurriedWaits),
        { name: 'the same, p95', value: Math.round(quantile(hurriedWaits, 0.95)), unit: 'ms' },
        ...(Number.isNaN(first)
          ? []
          : [{ name: 'all processes', value: Math.round(last), unit: 'MB' } as const]),
      ],
      notes: [`${pictures} screenshots of 3,840 × 2,160, PNG and JPEG in turn; a key every ${pace} ms.`],
    };
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
};
