/** Check 14: the app works on for hours, and what it holds in memory and on the disk stays as large as it was. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { hardCheck } from '../../hard/check';
import { startTapki } from '../harness/tapki';
import { test } from '../harness/test';
import { growth, type Measures, memoryGrowth, rest, watchMeasures } from '../support/soak-measures';
import { SoakRound } from '../support/soak-round';

const check = hardCheck(14);
/** Code is compiled, and compiled better, for some minutes; caches fill, the first window of each kind is made. */
const warmUp = check.size(1, 20);
const minutes = Number(process.env.TAPKI_SOAK_MINUTES ?? 30);
const fewestRounds = check.size(2, 8);

/**
 * Of a list that is longer for a moment: a worker that is about to end, a node that is about to go. After the one round of
 * warming up of a short run files are still opened for the first time.
 */
const slack = { nodes: 60, listeners: 40, descriptors: check.size(24, 8), temporaryFiles: 2 } as const;

function noteAll(measured: readonly Measures[]): void {
  const heapAt = (index: number): number => (measured.at(index)?.heap ?? Number.NaN) / 2 ** 20;
  check.note({
    name: 'rounds measured',
    required: `at least ${fewestRounds}`,
    seen: `${measured.length}, heap ${heapAt(0).toFixed(1)} to ${heapAt(-1).toFixed(1)} MB`,
    holds: measured.length >= fewestRounds,
  });
  // Over less than some minutes a slope is noise.
  if (check.isLong) {
    check.within(
      'growth of the heap of the window in 10 min, code aside',
      growth(measured, 'objects'),
      2,
      '%',
    );
    const seen = `${growth(measured, 'heap').toFixed(2)} %`;
    check.note({ name: 'growth of the heap of the window with V8’s code', required: '', seen, holds: true });
    check.within('growth of the heap of the main process in 10 min', growth(measured, 'mainHeap'), 2, '%');
    check.within('growth of the memory of all processes in 10 min', growth(measured, 'memory'), 5, '%');
    for (const [kind, bytes] of Object.entries(memoryGrowth(measured))) {
      const gained = `${(bytes / 2 ** 20).toFixed(1)} MB`;
      check.note({ name: `of it: ${kind}`, required: '', seen: gained, holds: true });
    }
  }
  for (const [name, most] of Object.entries(slack)) {
    const grown = rest(measured, name as keyof typeof slack);
    check.note({ name, required: `at most ${most} more`, seen: `${grown} more`, holds: grown <= most });
  }
}

test('what the app holds does not grow, however long one works with it', async ({ profile }) => {
  // biome-ignore lint/suspicious/noSkippedTests: other systems count files and memory in other ways.
  test.skip(process.platform !== 'linux', 'files and memory of processes are read from /proc');
  test.setTimeout(check.size(240_000, (minutes + 20) * 60_000));
  const temporary = join(profile, 'temporary');
  mkdirSync(temporary, { recursive: true });
  // Not by the fixture: what it records for a failure grows with every step.
  const tapki = await startTapki({ profile, env: { TMPDIR: temporary } });
  const measured: Measures[] = [];
  try {
    const round = new SoakRound(tapki, join(profile, 'files'));
    await round.prepare();
    for (let turn = 0; turn < warmUp; turn += 1) await round.run();
    const measure = await watchMeasures(tapki, temporary, check.isLong);
    const until = Date.now() + check.size(0, minutes * 60_000);
    while (measured.length < fewestRounds || Date.now() < until) {
      await round.run();
      const now = await measure();
      measured.push(now);
      const scripts = tapki.window.workers().map((worker) => worker.url());
      expect(new Set(scripts).size, `one worker of each kind: ${scripts.join(', ')}`).toBe(scripts.length);
      if (process.env.TAPKI_SOAK_LOG) console.info(JSON.stringify(now));
    }
    expect(tapki.errors).toEqual([]);
  } finally {
    await tapki.kill();
  }

  noteAll(measured);
  const [first] = measured;
  const last = measured.at(-1);
  // A process that nobody needed may have ended since the first look. Workers end when nobody needs them and come again.
  for (const name of ['windows', 'processes'] as const)
    expect(last?.[name], name).toBeLessThanOrEqual(first?.[name] ?? 0);
  for (const [name, most] of Object.entries(slack))
    expect(rest(measured, name as keyof typeof slack), name).toBeLessThanOrEqual(most);
});
