/**
 * The start of a profile that a year of work leaves (200 maps, 2,000 screenshots, 18 million contacts) beside that of an
 * empty one, in turn: to a library that answers, and to the same last map. Then what it holds at rest, whether any of it
 * read the contacts, and how soon they answer when somebody asks.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { processTree } from '../e2e/harness/process-tree';
import { startTapki } from '../e2e/harness/tapki';
import { type Bench, bar, quantile } from './report';
import { doesLibraryAnswer, isMapThere, lastMapOf, makeProfiles, openOn } from './start/profiles';
import { startProgram } from './start/program';
import { makeYear } from './year/profile';

const usualRuns = 11;
/** What begins when the window has nothing better to do has ended by then. */
const rest = 15_000;
const memoryRuns = 3;

const pause = (time: number): Promise<void> => new Promise((done) => setTimeout(done, time));

const places = ['library', 'map'] as const;
type Place = (typeof places)[number];
const isThere: Readonly<Record<Place, string>> = { library: doesLibraryAnswer, map: isMapThere };

type Of = 'empty' | 'year';
interface Measured {
  readonly took: number;
  readonly worked: number;
  readonly memory: number;
  readonly storeFiles: number;
}

/** Files below the folder that a process of ours, or one below it, has open. */
const openFilesIn = (folder: string): number =>
  processTree(process.pid)
    .flatMap((pid) => {
      const list = `/proc/${pid}/fd`;
      return existsSync(list) ? readdirSync(list).map((name) => join(list, name)) : [];
    })
    .filter((path) => {
      try {
        return readlinkSync(path).startsWith(folder);
      } catch {
        // Closed in the meantime.
        return false;
      }
    }).length;

interface Subjects {
  readonly program: string;
  readonly profiles: Readonly<Record<Of, string>>;
  readonly lastMapId: string | null;
}

async function startOnce({ program, profiles, lastMapId }: Subjects, of: Of, place: Place, rests: boolean) {
  const profile = profiles[of];
  openOn(profile, place === 'map' ? lastMapId : null);
  const started = await startProgram({ executable: program, profile, isThere: isThere[place] });
  try {
    if (rests) await pause(rest);
    const { took, worked } = started;
    const storeFiles = openFilesIn(join(profile, 'workspace'));
    return { took, worked, storeFiles, memory: rests ? started.memory() : Number.NaN };
  } finally {
    await started.end();
  }
}

async function inTurn(subjects: Subjects, runs: number, rests: boolean) {
  const measured: Record<`${Of} ${Place}`, Measured[]> = {
    'empty library': [],
    'year library': [],
    'empty map': [],
    'year map': [],
  };
  for (let run = 0; run < runs; run += 1)
    for (const place of places)
      for (const of of ['empty', 'year'] as const)
        measured[`${of} ${place}`].push(await startOnce(subjects, of, place, rests));
  return {
    of: (what: keyof Measured, of: Of, place: Place, share = 0.5) =>
      quantile(
        measured[`${of} ${place}`].map((each) => each[what]),
        share,
      ),
    mostStoreFiles: Math.max(
      ...Object.values(measured)
        .flat()
        .map(({ storeFiles }) => storeFiles),
    ),
  };
}

/** s from the menu entry to the table of sources: the service is started, opens the store and counts. */
async function firstAnswer(app: ElectronApplication): Promise<number> {
  const took = await app.evaluate(async ({ BrowserWindow, Menu }) => {
    const entries = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    const entry = entries.find(({ label }) => label.startsWith('Sources'));
    const [window] = BrowserWindow.getAllWindows();
    if (!entry || !window) throw new Error('There is no list of sources');
    const began = performance.now();
    entry.click();
    await window.webContents.executeJavaScript(`new Promise((done) => {
      const look = () => document.querySelectorAll('[role="dialog"] tbody tr').length === 12
        ? requestAnimationFrame(() => done(true)) : setTimeout(look, 5);
      look();
    })`);
    return performance.now() - began;
  });
  return took / 1_000;
}

async function askFirst({ profiles, lastMapId }: Subjects): Promise<number> {
  openOn(profiles.year, lastMapId);
  const tapki = await startTapki({ profile: profiles.year, hasCaptureKeys: true });
  try {
    await tapki.window.getByRole('grid').first().waitFor();
    await pause(rest);
    return await firstAnswer(tapki.app);
  } finally {
    await tapki.close();
  }
}

/** Noted beside the profiles: a run that was broken off may leave them opening on no map. */
function lastMapIn(folder: string, profile: string): string | null {
  const note = join(folder, 'last-map');
  if (!existsSync(note)) writeFileSync(note, lastMapOf(profile) ?? '');
  return readFileSync(note, 'utf8') || null;
}

export const bench: Bench = async ({ program, runs, folder: kept }) => {
  if (program === null) throw new Error('The bench "year" needs the packaged app');
  process.env.TAPKI_PROGRAM = program;
  if (kept !== null) mkdirSync(kept, { recursive: true });
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'tapki-year-'));
  try {
    const empty = join(folder, 'map');
    if (!existsSync(empty)) await makeProfiles(folder);
    const lastMapId = lastMapIn(folder, empty);
    const year = await makeYear(folder, empty, lastMapId);
    const subjects: Subjects = { program, profiles: { empty, year: year.profile }, lastMapId };
    await inTurn(subjects, 1, false);
    const count = runs ?? usualRuns;
    const before = loadavg()[0] ?? 0;
    const started = await inTurn(subjects, count, false);
    const rested = await inTurn(subjects, memoryRuns, true);
    const asked = await askFirst(subjects);
    const time = (of: Of, place: Place) => started.of('took', of, place);
    const figures = places.flatMap((place) =>
      (['empty', 'year'] as const).flatMap((of) => [
        { name: `${of}, to the ${place}, median`, value: Math.round(time(of, place)), unit: 'ms' as const },
        {
          name: `${of}, to the ${place}, processor time`,
          value: Number(started.of('worked', of, place).toFixed(2)),
          unit: 's' as const,
        },
        {
          name: `${of}, at rest in the ${place}`,
          value: Math.round(rested.of('memory', of, place)),
          unit: 'MB' as const,
        },
      ]),
    );
    return {
      runs: count,
      bars: [
        ...places.map((place) =>
          bar(
            `to the ${place}, times the empty profile`,
            time('year', place) / time('empty', place),
            1.2,
            '×',
          ),
        ),
        bar(
          'files of the contact store that any start opened',
          Math.max(started.mostStoreFiles, rested.mostStoreFiles),
          0,
          '',
        ),
      ],
      figures: [
        ...figures,
        { name: 'first answer of the contacts, service and store closed before', value: asked, unit: 's' },
      ],
      notes: [
        year.note,
        `Load ${before.toFixed(1)} at the beginning, ${(loadavg()[0] ?? 0).toFixed(1)} at the end; medians of starts in turn, after one of each.`,
      ],
    };
  } finally {
    if (kept === null) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
};
