/** The command line of the packaged app, with and without a display: one object, plain errors, exit codes. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { type CommandRun, printedObject, runTapki } from './harness/command-line';
import { openSample, samplePath } from './harness/sample';
import { test as base } from './harness/test';
import { ImportPage } from './pages/import';
import { Frame } from './pages/library';
import { writeContactExport } from './support/tables';

type Run = (
  words: readonly string[],
  options?: { hasDisplay?: boolean; language?: 'ru' | 'en' },
) => CommandRun;

const test = base.extend<{ readonly folder: string; readonly run: Run }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the wanted fixtures from the pattern.
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'tapki-cli-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  run: async ({ folder, profile }, use) => {
    await use((words, options = {}) => runTapki(words, { profile, folder, ...options }));
  },
});

const signatures = { svg: '<svg ', png: '\u0089PNG', pdf: '%PDF-' } as const;
const startOf = (path: string): string => readFileSync(path).subarray(0, 5).toString('latin1');

for (const hasDisplay of [true, false]) {
  test(`exports every format ${hasDisplay ? 'on a display' : 'without a display'}`, ({ run, folder }) => {
    const done = run(['export', samplePath('en'), '--out', 'pages', '--scale', '1', '--json'], {
      hasDisplay,
    });
    expect(done).toMatchObject({ code: 0, complaint: '' });
    const files = Object.keys(signatures).map((format) => ({
      format,
      path: join(folder, 'pages', `sample-en.${format}`),
      left: [],
    }));
    expect(printedObject(done)).toEqual({ files });
    for (const [format, signature] of Object.entries(signatures)) {
      const path = join(folder, 'pages', `sample-en.${format}`);
      expect(startOf(path).startsWith(signature)).toBe(true);
    }
  });
}

const topics = [
  { category: 'Доставка', contacts: 40, scores: [1, 2, 5], text: 'Курьер не приехал' },
  { category: 'Гарантия', contacts: 20, scores: [4, 5], text: 'Мастер всё починил' },
];

test('imports contacts once, counts them, lists their source and refreshes a map', ({ run, folder }) => {
  const table = join(folder, 'contacts.csv');
  writeContactExport(table, topics);
  const store = ['--workspace', 'store', '--json'];
  const importing = (): CommandRun => run(['contacts', 'import', table, ...store], { hasDisplay: false });

  expect(printedObject(importing())).toMatchObject({ rows: 60, imported: 60, rejected: 0, duplicates: 0 });
  expect(printedObject(importing())).toMatchObject({ rows: 60, imported: 0, rejected: 0, duplicates: 60 });
  expect(printedObject(run(['contacts', 'totals', ...store]))).toMatchObject({
    contacts: 60,
    csat: { n: 30 },
    byCategory: { Доставка: 40, Гарантия: 20 },
    byMonth: { '2026-07': 21, '2026-08': 20, '2026-09': 19 },
  });
  expect(printedObject(run(['contacts', 'list', ...store]))).toMatchObject({
    sources: [{ name: 'contacts', kind: 'contacts', rows: 60 }],
  });

  // The sample was counted from other contacts, and none of these belongs to it: it keeps its numbers.
  const foreign = run(['refresh', samplePath('ru'), '--out', 'x.cjm', '--workspace', 'store']);
  expect(foreign).toMatchObject({ code: 1, stdout: '' });
  expect(existsSync(join(folder, 'x.cjm'))).toBe(false);

  const plain = join(folder, 'plain.json');
  writeFileSync(plain, JSON.stringify({ format: 'tapki-map', version: 1, records: [] }));
  const refreshed = run(['refresh', plain, '--out', 'counted.cjm', ...store], { hasDisplay: false });
  expect(printedObject(refreshed)).toMatchObject({
    out: join(folder, 'counted.cjm'),
    contacts: { total: 60, bound: 0, unassigned: 60 },
  });
});

test('validates and merges maps without a display', ({ run, folder }) => {
  const sample = samplePath('ru');
  const validated = printedObject(run(['validate', sample, '--json'], { hasDisplay: false }));
  const { stage, step, lane, quote } = openSample('ru').byKind;
  expect(validated).toMatchObject({
    isValid: true,
    stages: stage.length,
    steps: step.length,
    lanes: lane.length,
    quotes: quote.length,
    notes: [],
  });
  const merged = run(['merge', sample, sample, '--out', 'both.cjm', '--json'], { hasDisplay: false });
  expect(printedObject(merged)).toEqual({
    out: join(folder, 'both.cjm'),
    changedRecords: 0,
    conflicts: [],
  });
  expect(printedObject(run(['validate', 'both.cjm', '--json']))).toMatchObject({ isValid: true });
  const different = run(['merge', sample, samplePath('en'), '--out', 'x.cjm']);
  expect(different.code).toBe(1);
  expect(existsSync(join(folder, 'x.cjm'))).toBe(false);
});

test('mistakes are told in the chosen language, on the error stream alone', ({ run }) => {
  const sample = samplePath('en');
  const mistakes: readonly [words: readonly string[], en: string, ru: string][] = [
    [
      ['exprot'],
      'Unknown option or command: exprot. “tapki help” lists them.',
      'Неизвестный параметр или команда: exprot. Их перечисляет «tapki help».',
    ],
    [
      ['validate', 'nowhere.cjm', '--json'],
      'The file “nowhere.cjm” is not there.',
      'Файла «nowhere.cjm» нет на месте.',
    ],
    [['export', sample], 'Missing: --out DIR.', 'Не хватает: --out DIR.'],
    [
      ['export', sample, '--out', 'x', '--formats', 'gif', '--json'],
      '“gif” is not a value of --formats.',
      'Значение «gif» не подходит для --formats.',
    ],
  ];
  for (const [words, en, ru] of mistakes) {
    expect(run(words)).toEqual({ code: 1, stdout: '', complaint: en });
    expect(run(words, { language: 'ru', hasDisplay: false })).toEqual({ code: 1, stdout: '', complaint: ru });
  }
});

test('help and version answer in words or as one object', ({ run }) => {
  expect(run(['help'], { language: 'ru' }).stdout).toContain('Команды:');
  expect(printedObject(run(['help', '--json'], { hasDisplay: false }))).toHaveProperty('commands');
  expect(printedObject(run(['--version', '--json']))).toEqual({
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
  });
});

test('a store that the open app holds is refused with a clear word, and free once it is closed', async ({
  run,
  folder,
  start,
}) => {
  const table = join(folder, 'contacts.csv');
  writeContactExport(table, topics);
  const tapki = await start();
  await new Frame(tapki.window).waitForMap();
  const importPage = new ImportPage(tapki.app, tapki.window);
  await importPage.open();
  await importPage.choose(table);
  await importPage.run();

  for (const words of [
    ['contacts', 'totals'],
    ['contacts', 'import', table],
    ['refresh', samplePath('en'), '--out', 'x.cjm'],
  ]) {
    expect(run([...words, '--json'])).toEqual({
      code: 1,
      stdout: '',
      complaint: 'These contacts are open in another Tapki. Close it and try again.',
    });
  }
  expect(run(['contacts', 'totals'], { language: 'ru', hasDisplay: false }).complaint).toContain(
    'Эти обращения открыты в другом окне Tapki',
  );
  // What needs no contacts runs beside the open app.
  expect(run(['validate', samplePath('en')]).code).toBe(0);

  await tapki.close();
  expect(printedObject(run(['contacts', 'totals', '--json']))).toMatchObject({ contacts: 60 });
});
