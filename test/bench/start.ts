/**
 * The packaged app from the start of its process to a library that answers, and to the last map on the screen, beside the
 * least that Electron can be: one window with an empty page, in the same runtime. Taken in turn, so that whatever else the
 * machine does falls on all of them. Then what they hold while nothing is done.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Bench, bar, quantile } from './report';
import { isBareWindowThere, makeBareWindow } from './start/bare-window';
import { doesLibraryAnswer, isMapThere, makeProfiles } from './start/profiles';
import { startProgram } from './start/program';

const usualRuns = 11;
/** What begins when the window has nothing better to do has ended by then. */
const rest = 12_000;
const memoryRuns = 3;

const pause = (time: number): Promise<void> => new Promise((done) => setTimeout(done, time));

interface Subject {
  readonly name: 'bare' | 'library' | 'map';
  readonly executable: string;
  readonly profile: string;
  readonly isThere: string;
}

/** ms, s of processor time and, after a rest, MB. */
async function startOnce({ executable, profile, isThere }: Subject, isMemoryAsked: boolean) {
  const started = await startProgram({ executable, profile, isThere });
  try {
    if (isMemoryAsked) await pause(rest);
    const { took, worked } = started;
    return { took, worked, memory: isMemoryAsked ? started.memory() : Number.NaN };
  } finally {
    await started.end();
  }
}

type Measured = Awaited<ReturnType<typeof startOnce>>;

async function inTurn(subjects: readonly Subject[], runs: number, isMemoryAsked: boolean) {
  const measured = new Map(subjects.map(({ name }) => [name, [] as Measured[]]));
  for (let run = 0; run < runs; run += 1) {
    for (const subject of subjects) {
      measured.get(subject.name)?.push(await startOnce(subject, isMemoryAsked));
    }
  }
  return (what: keyof Measured, name: Subject['name'], share = 0.5) =>
    quantile(
      (measured.get(name) ?? []).map((each) => each[what]),
      share,
    );
}

export const bench: Bench = async ({ program, runs }) => {
  if (program === null) throw new Error('The bench "start" needs the packaged app');
  process.env.TAPKI_PROGRAM = program;
  const folder = mkdtempSync(join(tmpdir(), 'tapki-start-'));
  try {
    const { library, map } = await makeProfiles(folder);
    const bare = await makeBareWindow(program, folder);
    const subjects: readonly Subject[] = [
      { name: 'bare', executable: bare, profile: join(folder, 'bare-profile'), isThere: isBareWindowThere },
      { name: 'library', executable: program, profile: library, isThere: doesLibraryAnswer },
      { name: 'map', executable: program, profile: map, isThere: isMapThere },
    ];
    await inTurn(subjects, 1, false);
    const count = runs ?? usualRuns;
    const before = loadavg()[0] ?? 0;
    const started = await inTurn(subjects, count, false);
    const rested = await inTurn(subjects, memoryRuns, true);
    const time = (name: Subject['name'], share?: number) => started('took', name, share);
    const worked = (name: Subject['name']) => Number(started('worked', name).toFixed(2));
    const memory = (name: Subject['name']) => rested('memory', name);
    const archive = statSync(join(dirname(program), 'resources', 'app.asar')).size / 1e6;
    return {
      runs: count,
      bars: [
        bar('to a library that answers, times the bare window', time('library') / time('bare'), 1.6, '×'),
        bar('app.asar, without DuckDB', archive, 12, 'MB'),
        bar(
          'memory at rest in the library, times the bare window',
          memory('library') / memory('bare'),
          1.6,
          '×',
        ),
        bar(
          'memory at rest on the last map, times the bare window',
          memory('map') / memory('bare'),
          1.6,
          '×',
        ),
      ],
      figures: [
        { name: 'bare window, median', value: Math.round(time('bare')), unit: 'ms' },
        { name: 'library that answers, median', value: Math.round(time('library')), unit: 'ms' },
        { name: 'library that answers, p95', value: Math.round(time('library', 0.95)), unit: 'ms' },
        { name: 'last map on the screen, median', value: Math.round(time('map')), unit: 'ms' },
        { name: 'processor time to the bare window, median', value: worked('bare'), unit: 's' },
        { name: 'to the library', value: worked('library'), unit: 's' },
        { name: 'to the last map', value: worked('map'), unit: 's' },
        { name: 'bare window at rest', value: Math.round(memory('bare')), unit: 'MB' },
        { name: 'library at rest', value: Math.round(memory('library')), unit: 'MB' },
        { name: 'last map at rest', value: Math.round(memory('map')), unit: 'MB' },
      ],
      notes: [
        `Load ${before.toFixed(1)} at the beginning, ${(loadavg()[0] ?? 0).toFixed(1)} at the end; medians of starts in turn, after one of each.`,
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
};
