/**
 * The packaged app is killed, all its processes at once, in the middle of imports and deletions of contacts: each is
 * wholly there or wholly absent, nothing lies about, and the store is soon open again.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { seededRandom } from '#core/themes/random';
import { machineFlags } from '../../../scripts/launch.mjs';
import { hardCheck } from '../../hard/check';
import { runTapki } from '../harness/command-line';
import { processTree } from '../harness/process-tree';
import { programPath } from '../harness/program';
import { killNow } from '../harness/tapki';
import { test } from '../harness/test';
import { ImportPage } from '../pages/import';
import { Frame } from '../pages/library';

const check = hardCheck(4);
/** Of the source that is there before, which is imported again with other texts. */
const fewRows = check.size(3_000, 20_000);
/**
 * An import of 1.5 million rows takes half a minute: two hundred of them would take hours. So most kills of a long run
 * meet a smaller table, whose import begins, commits and writes out in the same way, and some the large one.
 */
const trials = [
  { source: 'Middle', rows: check.size(15_000, 100_000), kills: check.size(8, 170) },
  ...(check.isLong ? [{ source: 'Large', rows: 1_500_000, kills: 30 }] : []),
] as const;
const most = check.size(300_000, 3_600_000);

const random = seededRandom(check.seed);

function writeTable(path: string, count: number, says: string): void {
  const file = openSync(path, 'w');
  writeSync(file, 'id,created_at,channel,category,text,csat\n');
  for (let from = 0; from < count; from += 10_000)
    writeSync(
      file,
      Array.from({ length: Math.min(10_000, count - from) }, (_, i) => {
        const n = from + i;
        return `${n},2026-0${1 + (n % 9)}-1${n % 10},${n % 3 ? 'chat' : 'mail'},C${n % 40},"${says} ${n % 7_919}, order ${n}, call 8 916 ${100 + (n % 900)}-45-67",${1 + (n % 5)}\n`;
      }).join(''),
    );
  closeSync(file);
}

interface Store {
  /** Rows by source. */
  readonly sources: Readonly<Record<string, number>>;
  readonly contacts: number;
}

interface Files {
  readonly folder: string;
  readonly workspace: string;
  readonly profile: string;
}

const lookAgain = ({ profile, folder, workspace }: Files, command: string): Record<string, unknown> => {
  const { code, stdout, complaint } = runTapki(['contacts', command, '--workspace', workspace, '--json'], {
    profile,
    folder,
    hasDisplay: false,
  });
  expect(code, complaint).toBe(0);
  return JSON.parse(stdout);
};

/** What is there when the store is opened again, and how long the first answer took. */
function look(files: Files): { store: Store; seconds: number; leftovers: string[] } {
  const started = performance.now();
  const totals = lookAgain(files, 'totals') as {
    contacts: number;
    sources: { name: string; rows: number }[];
  };
  const seconds = (performance.now() - started) / 1_000;
  const sources = Object.fromEntries(totals.sources.map((source) => [source.name, source.rows]));
  const leftovers = ['incoming', 'temporary', 'reading'].flatMap((name) => {
    const path = join(files.workspace, name);
    return existsSync(path) ? readdirSync(path) : [];
  });
  return { store: { sources, contacts: totals.contacts }, seconds, leftovers };
}

/** A command in a group of its own; killed with all its processes. */
function begin({ profile, folder, workspace }: Files, words: readonly string[]): ChildProcess {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  return spawn(
    programPath(),
    [
      ...machineFlags(),
      `--user-data-dir=${profile}`,
      '--',
      'contacts',
      ...words,
      '--workspace',
      workspace,
      '--json',
    ],
    { cwd: folder, env, stdio: 'ignore' },
  );
}

const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()));

async function kill(child: ChildProcess): Promise<void> {
  if (child.pid !== undefined) processTree(child.pid).forEach(killNow);
  await ended(child);
}

async function timed(files: Files, words: readonly string[]): Promise<number> {
  const started = performance.now();
  const child = begin(files, words);
  await ended(child);
  expect(child.exitCode, words.join(' ')).toBe(0);
  return performance.now() - started;
}

const sum = (sources: Store['sources']): number => Object.values(sources).reduce((all, one) => all + one, 0);

interface Work {
  readonly kind: 'import' | 'again' | 'delete';
  readonly words: readonly string[];
  /** In ms, undisturbed. */
  readonly takes: number;
  /** The sources when it was done. */
  readonly after: Store['sources'];
}

/** Where in the work a kill falls, in turn: anywhere, at its beginning, anywhere, where it commits and writes out. */
const phases = [
  { from: 0, to: 1.1 },
  { from: 0, to: 0.15 },
  { from: 0, to: 1.1 },
  { from: 0.8, to: 1.1 },
] as const;

for (const { source, rows, kills } of trials)
  test(`${kills} kills in imports of ${rows} rows and in deletions leave all or nothing, seed ${check.seed}`, async ({
    profile,
  }) => {
    test.setTimeout(most);
    const files = { profile, folder: profile, workspace: join(profile, 'store') };
    mkdirSync(profile, { recursive: true });
    writeTable(join(profile, 'whole.csv'), rows, 'parcel');
    writeTable(join(profile, 'few.csv'), fewRows, 'courier');
    writeTable(join(profile, 'changed.csv'), fewRows, 'other words');
    const whole = ['import', 'whole.csv', '--source', source];
    const again = (round: number) => ['import', round % 2 ? 'changed.csv' : 'few.csv', '--source', 'Few'];
    const deletion = ['delete', source];

    const againTakes = await timed(files, again(0));
    const size = () => statSync(join(files.workspace, 'contacts.duckdb')).size;
    const importing = await timed(files, whole);
    const withAll = size();
    const deleting = await timed(files, deletion);
    const without = { Few: fewRows };
    const withIt = { Few: fewRows, [source]: rows };

    const workOf = (round: number, { sources }: Store): Work => {
      if (source in sources) return { kind: 'delete', words: deletion, takes: deleting, after: without };
      if (round % 8 === 6) return { kind: 'again', words: again(round), takes: againTakes, after: sources };
      return { kind: 'import', words: whole, takes: importing, after: withIt };
    };

    let slowest = 0;
    let before = look(files).store;
    const outcomes = { before: 0, after: 0 };
    const met = { import: 0, again: 0, delete: 0 };
    for (let round = 0; round < kills; round++) {
      const { kind, words, takes, after } = workOf(round, before);
      met[kind] += 1;
      const { from, to } = phases[Math.floor(random() * phases.length)] ?? phases[0];
      const moment = (from + (to - from) * random()) * takes;
      const child = begin(files, words);
      await setTimeout(moment);
      await kill(child);
      const { store, seconds, leftovers } = look(files);
      slowest = Math.max(slowest, seconds);
      const told = `round ${round}, ${kind} killed after ${Math.round(moment)} of ${Math.round(takes)} ms, seed ${check.seed}`;
      expect([before.sources, after], told).toContainEqual(store.sources);
      expect(store.contacts, told).toBe(sum(store.sources));
      expect(leftovers, told).toEqual([]);
      outcomes[JSON.stringify(store.sources) === JSON.stringify(before.sources) ? 'before' : 'after'] += 1;
      before = store;
    }
    if (source in before.sources) await timed(files, deletion);
    // What a killed import had written is free again, and the next one takes it: never more than one of them.
    const grown = (size() / withAll - 1) * 100;
    check.note({
      name: `${kills} kills: ${met.import} in an import of ${rows} rows, ${met.again} in one repeated, ${met.delete} in deletions; a quarter where it begins, a quarter where it commits and writes out`,
      required: 'wholly there or wholly absent',
      seen: `${outcomes.after} done, ${outcomes.before} as before, none by half`,
      holds: true,
    });
    check.within(
      `reopened with ${rows} rows: from the start of the program to its first answer`,
      slowest,
      5,
      's',
    );
    check.within(
      `the store after all kills, larger than with ${rows} rows in it by`,
      Math.max(0, grown),
      50,
      '%',
    );
    expect(grown, `grown by ${Math.round(grown)} %`).toBeLessThan(100);
  });

test('killed in the window in the middle of an import: absent or there, and the app imports it anew', async ({
  start,
  profile,
}) => {
  const count = check.size(30_000, 300_000);
  const table = join(profile, 'window.csv');
  mkdirSync(profile, { recursive: true });
  writeTable(table, count, 'parcel');
  const tapki = await start();
  await new Frame(tapki.window).waitForMap();
  const page = new ImportPage(tapki.app, tapki.window);
  await page.open();
  await page.choose(table);
  await page.startButton.click();
  await setTimeout(200 + random() * 800);
  await tapki.kill();

  const next = await start();
  const frame = new Frame(next.window);
  await frame.waitForMap();
  const second = new ImportPage(next.app, next.window);
  await second.open();
  await second.choose(table);
  await second.run();
  await next.close();
  const files = { profile, folder: profile, workspace: join(profile, 'workspace') };
  const { store, leftovers } = look(files);
  expect(store).toEqual({ sources: { window: count }, contacts: count });
  expect(leftovers).toEqual([]);
});
