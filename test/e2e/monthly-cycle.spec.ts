/** A month that runs by itself: the example of the guide as it stands, command after command, by the packaged app. */
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { guessMapping } from '#core/evidence/guess-mapping';
import { commandLine } from '#core/i18n/messages/command-line';
import { translate } from '#core/i18n/translate';
import { type CommandRun, printedObject, runTapki } from './harness/command-line';
import { samplePath, samplesOfContacts } from './harness/sample';
import { test } from './harness/test';

const guide = resolve(import.meta.dirname, '../../docs/guide/en.md');

/** Words as a shell would hand them over; the example quotes with double quotes alone. */
const wordsOf = (line: string): readonly string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

/** Up to the first export: the lines below speak of other maps and of more ways to export, which other specs try. */
function monthOfGuide(): readonly string[] {
  const [, block = ''] =
    /## Command line\n[\s\S]*?```sh\n([\s\S]*?)```/.exec(readFileSync(guide, 'utf8')) ?? [];
  const lines = block.split('\n');
  return lines.slice(0, lines.findIndex((line) => line.startsWith('tapki export')) + 1);
}

const monthsShown = ['2026-07', '2026-08', '2026-09', '2026-10'] as const;
const allRows = 21_000;
const rowsOfMonth = 250;

/** What the example speaks of: an export, a folder of months with one more column, their mapping, a map. */
function layOut(folder: string): void {
  const records: readonly string[][] = parse(samplesOfContacts(allRows), { relax_column_count: true });
  const [header = [], ...rows] = records;
  const at = header.indexOf('Created at');
  const withTariff = (row: readonly string[], tariff: string) =>
    [...row, tariff].map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  const headings = withTariff(header, 'Tariff');
  mkdirSync(join(folder, 'exports-of-2026'));
  for (const month of monthsShown) {
    const own = rows.filter((row) => row[at]?.startsWith(month)).slice(0, rowsOfMonth);
    const lines = own.map((row, place) => withTariff(row, place % 3 === 0 ? 'Business' : 'Private'));
    writeFileSync(join(folder, 'exports-of-2026', `${month}.csv`), [headings, ...lines, ''].join('\n'));
  }
  writeFileSync(join(folder, 'tickets.csv'), samplesOfContacts(300));
  const format = { encoding: 'utf-8', delimiter: ',', headerRow: 1, decimal: '.', dateOrder: 'ymd' } as const;
  const columns = [...header, 'Tariff'];
  const examples = rows.slice(0, 50).map((row, place) => [...row, place % 3 === 0 ? 'Business' : 'Private']);
  const { mapping } = guessMapping(columns, examples, format, 'Exports');
  const attributes = [{ column: columns.indexOf('Tariff'), name: 'Tariff' }];
  writeFileSync(join(folder, 'columns.json'), JSON.stringify({ ...mapping, attributes }));
  copyFileSync(samplePath('en'), join(folder, 'map.cjm'));
}

const quotesStay = translate('en', commandLine.quotesStay, { name: 'Support' });

test('A month runs by itself: the example of the guide, from the import to the export', ({ profile }) => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'tapki-month-'));
  layOut(folder);
  const done = new Map<string, CommandRun>();
  for (const line of monthOfGuide()) {
    const [program, ...words] = wordsOf(line);
    const before = readFileSync(join(folder, 'map.cjm'));
    const run = runTapki(words, { profile, folder, hasDisplay: false });
    // Maps are not opened by a deletion: it says so.
    const said = line.startsWith('tapki contacts delete') ? quotesStay : '';
    expect({ line, program, code: run.code, said: run.complaint }).toEqual({
      line,
      program: 'tapki',
      code: 0,
      said,
    });
    const isWritten = line.includes('--out map.cjm');
    expect({ line, isSame: readFileSync(join(folder, 'map.cjm')).equals(before) }).toEqual({
      line,
      isSame: !isWritten,
    });
    done.set(line, run);
  }
  const printed = (beginning: string) => {
    const [, run] = [...done].find(([line]) => line.startsWith(beginning)) ?? [];
    if (!run) throw new Error(`The guide has no ${beginning}`);
    return printedObject(run);
  };
  // What was deleted is gone: only the folder of months is left.
  const rules = printed('tapki rules count').contacts as Record<'total' | 'bound' | 'unassigned', number>;
  expect(rules.total).toBe(rowsOfMonth);
  expect(rules.bound).toBeGreaterThan(0);
  expect(rules.bound + rules.unassigned).toBe(rowsOfMonth);
  const found = printed('tapki themes --month') as {
    readonly contacts: number;
    readonly withoutTheme: number;
    readonly themes: readonly { readonly label: string; readonly size: number }[];
  };
  expect(found.contacts).toBe(rowsOfMonth);
  expect(found.themes.reduce((sum, { size }) => sum + size, found.withoutTheme)).toBe(rowsOfMonth);
  const months = printed('tapki metrics map.cjm --json').rows as readonly { readonly month: string }[];
  expect([...new Set(months.map(({ month }) => month))].toSorted()).toEqual([
    '2026-07',
    '2026-08',
    '2026-09',
  ]);
  expect(readdirSync(join(folder, 'exports')).toSorted()).toEqual(['map.pdf', 'map.png']);
  rmSync(folder, { recursive: true, force: true });
});
