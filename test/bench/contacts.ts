/**
 * 1,500,000 contacts from a CSV file: imported by the command line and held against a bare DuckDB and a plain import
 * into SQLite of the same file; then counted, searched and bound to steps.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Period } from '#core/document/records/field';
import type { StepRule } from '#core/evidence/rule';
import { type EvidenceClient, openEvidence } from '#electron/evidence/client';
import { type CommandImport, importByCommand } from './contacts/command';
import { bareSeconds, plainSeconds } from './contacts/others';
import { ruleOf, searches, steps } from './contacts/questions';
import { makeTable, rowsOf } from './contacts/table';
import { type Bench, bar, type Figure, quantile } from './report';

/** Milliseconds of one request. */
async function take(work: () => Promise<{ ok: boolean }>): Promise<number> {
  const started = performance.now();
  const result = await work();
  if (!result.ok) throw new Error('The evidence service refused a question of the bench');
  return performance.now() - started;
}

const inTurn = async (questions: readonly (() => Promise<number>)[]): Promise<number[]> => {
  const times: number[] = [];
  for (const question of questions) times.push(await question());
  return times;
};

const figure = (name: string, seconds: number): Figure => ({
  name,
  value: Number(seconds.toPrecision(3)),
  unit: 's',
});

/** Forty, none asked before: months, quarters, years, and days that begin anywhere. */
const lengths = [30, 91, 6, 364];
const periods: readonly Period[] = Array.from({ length: 40 }, (_, index) => {
  const dayOf = (days: number) => new Date(Date.UTC(2025, 10, 1 + days)).toISOString().slice(0, 10);
  return { from: dayOf(index * 5), to: dayOf(index * 5 + (lengths[index % 4] ?? 0)) };
});

async function askQuestions(client: EvidenceClient) {
  // The first question opens the store.
  await take(() => client.request('totals', { period: null }));
  const count = (rule: StepRule) =>
    take(() => client.request('tryRule', { about: 'contacts', rule, period: null, sample: 5 }));
  const search = (words: string) =>
    take(() =>
      client.request('searchContacts', { words, rule: null, period: null, page: { offset: 0, limit: 50 } }),
    );
  const lanes = (period: Period | null) =>
    take(() => client.request('measure', { steps, period, onTimeHours: 24 }));
  const counts = await inTurn(Array.from({ length: 40 }, (_, i) => () => count(ruleOf(i))));
  const found = await inTurn(searches.map((words) => () => search(words)));
  const binding = await lanes(null);
  return { counts, found, binding, read: await inTurn(periods.map((period) => () => lanes(period))) };
}

export const bench: Bench = async ({ command, tablePeer }) => {
  const folder = mkdtempSync(join(tmpdir(), 'tapki-bench-'));
  try {
    const table = await makeTable(folder);
    const workspace = join(folder, 'workspace');
    const bare: number[] = [];
    const imports: CommandImport[] = [];
    const plain: number[] = [];
    const importInto = (place: string, isWatched = false) =>
      importByCommand(command, table.file, join(folder, place), { isWatched });
    const watched = await importInto('watched', true);
    // In turn, so that a machine that is slow for a while is slow for all.
    for (const place of ['first', 'workspace']) {
      bare.push(await bareSeconds(table, join(folder, 'bare.duckdb')));
      imports.push(await importInto(place));
      if (tablePeer !== null)
        plain.push(await plainSeconds(table, join(tablePeer, 'import-table.js'), folder));
    }
    const again = await importInto('workspace');
    if ([watched, ...imports].some(({ imported }) => imported !== rowsOf) || again.imported !== 0)
      throw new Error(`Imported ${imports.map(({ imported }) => imported)}, then ${again.imported}`);
    const client = openEvidence(workspace);
    const { counts, found, binding, read } = await askQuestions(client);
    await client.close();
    const fastest = Math.min(...bare);
    const seconds = Math.min(...imports.map((each) => each.seconds));
    const { peak } = watched.run;
    return {
      runs: 1,
      bars: [
        bar('import, at most twice a bare typed CREATE TABLE of DuckDB', seconds, 2 * fastest, 's'),
        ...(plain.length === 0
          ? []
          : [
              bar(
                'import, 3.5 times as fast as csv-parse into SQLite',
                seconds,
                Math.min(...plain) / 3.5,
                's',
              ),
            ]),
        ...(peak === null ? [] : [bar('peak memory of the import', peak, 1_500, 'MB')]),
        bar('60 rules of five words bound to all contacts', binding / 1_000, 10, 's'),
        bar('live count of one rule with a sample, p95', quantile(counts, 0.95), 300, 'ms'),
        bar(
          'numbers of 60 steps of a period not asked for before, by month, p95',
          quantile(read, 0.95),
          100,
          'ms',
        ),
        bar('first page of a search, p95', quantile(found, 0.95), 300, 'ms'),
      ],
      figures: [
        figure('bare DuckDB', fastest),
        ...(plain.length === 0 ? [] : [figure('csv-parse into SQLite', Math.min(...plain))]),
        figure('the same file again: all duplicates', again.seconds),
        figure(
          'import, from the start of the program to its end',
          Math.min(...imports.map(({ run }) => run.seconds)),
        ),
      ],
      notes: [
        table.note,
        'Imports, bare tables and SQLite: the faster of two each, in turn. Memory: of an import of its own.',
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
