/**
 * Decks, documents and sheets of the sample in both languages, opened by LibreOffice: every step title, quote and
 * number is on the page, charts are charts with the numbers of the map, notes are notes. All files are opened in one
 * start of the program, which takes longer than reading them. Where it is not installed, this is said and skipped.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import type { Language } from '#core/document/records/field';
import { stepsInOrder } from '#core/document/select';
import { contentsChoice } from '#core/export/contents-choice';
import { type MapReport, mapReport } from '#core/export/map-report';
import { slideTemplate } from '../unit/support/slide-template';
import { textsIn } from '../unit/support/sound-xml';
import { printedObject, runTapki } from './harness/command-line';
import { lettersOf, openSample, samplePath, wordsOf } from './harness/sample';

const languages: readonly Language[] = ['ru', 'en'];
const formats = ['pptx', 'docx', 'xlsx'] as const;
const day = '2026-11-02';

let folder = '';
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tapki-office-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

function find(...names: readonly string[]): string {
  const found = names.find((name) => spawnSync('which', [name]).status === 0);
  // biome-ignore lint/suspicious/noSkippedTests: other people's programs are not part of the project.
  test.skip(found === undefined, `${names.join(' or ')} is not installed here`);
  return found ?? '';
}

/** All of them as another format, in one start; under the names they had. */
function converted(office: string, files: readonly string[], ending: string): string {
  const out = join(folder, ending);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile-of-office')).href}`;
  const words = [profile, '--headless', '--convert-to', ending, '--outdir', out, ...files];
  const done = spawnSync(office, words, { encoding: 'utf8', timeout: 150_000 });
  // biome-ignore lint/suspicious/noSkippedTests: a part of LibreOffice that is not installed opens nothing.
  test.skip(/could not be loaded/.test(done.stderr + done.stdout), 'LibreOffice lacks a part here');
  return out;
}

function exported(language: Language, out: string, options: readonly string[]): void {
  const words = ['export', samplePath(language), '--out', out, '--name', language, '--date', day, ...options];
  const run = runTapki([...words, '--json'], {
    profile: join(folder, 'profile'),
    hasDisplay: false,
    language,
  });
  expect(run).toMatchObject({ code: 0, complaint: '' });
  printedObject(run);
}

const reportOf = (language: Language): MapReport =>
  mapReport(openSample(language), { language, date: day, choice: contentsChoice.parse({}) });

const numbersOf = ({ stages }: MapReport): readonly string[] =>
  stages.flatMap(({ steps }) =>
    steps.flatMap(({ numbers }) =>
      numbers.flatMap(({ value, figure }) => (value.value === null ? [] : [figure])),
    ),
  );

function expectIn(text: string, expected: readonly string[], where: string): void {
  const letters = lettersOf(text);
  expect(expected.length, where).toBeGreaterThan(10);
  expect(
    expected.filter((each) => !letters.includes(lettersOf(each))),
    where,
  ).toEqual([]);
}

test('LibreOffice opens decks, documents and sheets with every title, quote and number', () => {
  test.setTimeout(180_000);
  const office = find('soffice', 'libreoffice');
  const pdftotext = find('pdftotext');
  const files: string[] = [];
  for (const language of languages) {
    exported(language, join(folder, 'out'), ['--formats', formats.join(',')]);
    for (const format of formats) {
      // Results are told apart by their names alone.
      const file = join(folder, `${language}-${format}.${format}`);
      copyFileSync(join(folder, 'out', `${language}.${format}`), file);
      files.push(file);
    }
  }
  const out = converted(office, files, 'pdf');
  for (const language of languages) {
    const words = wordsOf(openSample(language));
    const numbers = numbersOf(reportOf(language));
    for (const format of formats) {
      const name = `${language}-${format}`;
      const text = spawnSync(pdftotext, ['-raw', join(out, `${name}.pdf`), '-'], { encoding: 'utf8' }).stdout;
      expectIn(text, format === 'xlsx' ? words : [...words, ...numbers], name);
    }
  }
});

test('LibreOffice opens a deck on a template with its notes, and charts that have the numbers of the map', () => {
  const office = find('soffice', 'libreoffice');
  const template = join(folder, 'company.potx');
  writeFileSync(template, slideTemplate());
  exported('en', join(folder, 'template'), ['--formats', 'pptx', '--notes', '--template', template]);
  const out = converted(office, [join(folder, 'template', 'en.pptx')], 'odp');
  const parts = Object.entries(unzipSync(readFileSync(join(out, 'en.odp')))).map(
    ([name, bytes]) => [name, strFromU8(bytes)] as const,
  );
  const content = parts.find(([name]) => name === 'content.xml')?.[1] ?? '';
  expectIn(textsIn(content, 'draw:page').join(' '), wordsOf(openSample('en')), 'slides');
  const notes = textsIn(content, 'presentation:notes').join(' ');
  const told = stepsInOrder(openSample('en')).flatMap(({ notes: each }) =>
    each.trim() === '' ? [] : [each],
  );
  expect(told.length).toBeGreaterThan(0);
  expect(told.filter((each) => !lettersOf(notes).includes(lettersOf(each)))).toEqual([]);
  const charts = parts.filter(
    ([name, xml]) => /Object \d+\/content\.xml$/.test(name) && xml.includes('chart:bar'),
  );
  const series = reportOf('en').stages.flatMap(({ steps }) =>
    steps.flatMap(({ numbers }) =>
      numbers.filter(({ value }) => value.metric === 'contacts').map((each) => each.series),
    ),
  );
  // Answers by score are bars, too.
  expect(charts.length).toBeGreaterThanOrEqual(series.length);
  const shown = charts.map(([, xml]) =>
    [...xml.matchAll(/office:value="([\d.]+)"/g)].map(([, value]) => Number(value)),
  );
  for (const months of series) {
    const values = months.flatMap(({ value }) => value ?? []);
    expect(shown).toContainEqual(values);
  }
});
