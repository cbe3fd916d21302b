/**
 * The sample in every format and both languages, read back by programs that are not ours: every step title and quote
 * is in the text, fonts are embedded. A program that is not installed here is said, and its test skipped.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, expect, test } from '@playwright/test';
import type { Language } from '#core/document/records/field';
import { quotesOfStep, stagesInOrder, stepsInOrder, stepsOfStage } from '#core/document/select';
import { exportPages } from '#core/i18n/messages/export-pages';
import { scene as words } from '#core/i18n/messages/scene';
import { translate } from '#core/i18n/translate';
import { buildScene } from '#core/scene/build-scene';
import { findOverflows } from '#core/scene/check-scene';
import { measureText } from '#core/scene/measure-text';
import type { Scene } from '#core/scene/scene';
import { machineFlags } from '../../scripts/launch.mjs';
import { printedObject, runTapki } from './harness/command-line';
import { lettersOf, openSample, samplePath, wordsOf } from './harness/sample';

const languages: readonly Language[] = ['ru', 'en'];
const themes = ['light', 'dark'] as const;
const day = '2026-11-02';

const sceneOf = (language: Language): Scene =>
  buildScene(openSample(language), { language, measure: measureText, page: { date: day, hasLegend: true } });

let folder = '';
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tapki-exports-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Exports the sample once and gives the path of a format. */
function exported(language: Language, options: readonly string[], name: string): (format: string) => string {
  const out = join(folder, name);
  const run = runTapki(
    ['export', samplePath(language), '--out', out, '--name', language, '--date', day, ...options, '--json'],
    { profile: join(folder, 'profile'), hasDisplay: false, language },
  );
  expect(run).toMatchObject({ code: 0, complaint: '' });
  printedObject(run);
  return (format) => join(out, `${language}.${format}`);
}

const find = (names: readonly string[]): string | null =>
  names.find((name) => spawnSync('which', [name]).status === 0) ?? null;

/** Ends the test, with a word, where the program is not there. */
function need(...names: readonly string[]): string {
  const found = find(names);
  // biome-ignore lint/suspicious/noSkippedTests: other people's programs are not part of the project.
  test.skip(found === null, `${names.join(' or ')} is not installed here`);
  return found ?? '';
}

function output(program: string, args: readonly string[], input?: Buffer): Buffer {
  const run = spawnSync(program, args, { input, maxBuffer: 256 * 1024 * 1024 });
  expect(run.stderr.toString('utf8'), `${program} ${args.join(' ')}`).toBe('');
  expect(run.status).toBe(0);
  return run.stdout;
}

const textOfPdf = (bytes: Buffer): string => output('pdftotext', ['-raw', '-', '-'], bytes).toString('utf8');

/** Sheets cut texts in the middle, so only a page that shows the whole map is asked for all of them. */
function expectAllWords(text: string, language: Language): void {
  const letters = lettersOf(text);
  const expected = wordsOf(openSample(language));
  expect(expected.length).toBeGreaterThan(20);
  const missing = expected.filter((each) => !letters.includes(lettersOf(each)));
  expect(missing).toEqual([]);
}

for (const language of languages) {
  test(`no text of the sample overflows or overlaps (${language})`, () => {
    const scene = sceneOf(language);
    expect(scene.items.length).toBeGreaterThan(500);
    expect(findOverflows(scene)).toEqual([]);
  });

  test(`the PDF has every title and quote, its fonts, and says that the data is invented (${language})`, () => {
    need('pdftotext');
    need('pdffonts');
    for (const theme of themes) {
      const pdf = exported(language, ['--formats', 'pdf', '--theme', theme], `pdf-${theme}`)('pdf');
      const text = textOfPdf(readFileSync(pdf));
      expectAllWords(text, language);
      for (const word of [words.invented, words.asIs, words.mainPath, words.madeWith]) {
        expect(lettersOf(text)).toContain(lettersOf(translate(language, word)));
      }
      const fonts = output('pdffonts', [pdf]).toString('utf8').trim().split('\n').slice(2);
      expect(fonts.length).toBeGreaterThan(0);
      // Columns: ... encoding, embedded, subset, unicode, object.
      expect(fonts.filter((line) => !/ yes (yes|no ) yes +\d+ +\d+$/.test(line))).toEqual([]);
    }
  });

  test(`the SVG is sound and shows the same text in rsvg-convert (${language})`, () => {
    const svg = exported(language, ['--formats', 'svg'], 'svg')('svg');
    output(need('xmllint'), ['--noout', '--nonet', svg]);
    need('pdftotext');
    const pdf = output(need('rsvg-convert'), ['-f', 'pdf', svg]);
    expectAllWords(textOfPdf(pdf), language);
  });

  test(`the SVG opens in a browser with the same text, its own fonts and nothing fetched (${language})`, async () => {
    const executablePath = need('/usr/bin/chromium', '/usr/bin/google-chrome', 'chromium', 'google-chrome');
    const svg = exported(language, ['--formats', 'svg'], 'browser')('svg');
    const path = output('which', [executablePath]).toString('utf8').trim();
    const browser = await chromium.launch({ executablePath: path, args: [...machineFlags()] });
    try {
      const page = await browser.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      const address = pathToFileURL(svg).href;
      await page.goto(address);
      const shown = await page.evaluate(async () => {
        const faces = await Promise.all([...document.fonts].map((face) => face.load()));
        const lines = [...document.querySelectorAll('text')];
        return {
          text: lines.map((line) => line.textContent).join('\n'),
          faces: faces.map(({ status }) => status),
          hasPictures: [...document.querySelectorAll('image')].every((image) => image.getBBox().width > 0),
        };
      });
      expectAllWords(shown.text, language);
      expect(lettersOf(shown.text)).toBe(
        lettersOf(
          sceneOf(language)
            .items.flatMap((item) => (item.type === 'text' ? item.text : []))
            .join(''),
        ),
      );
      expect(new Set(shown.faces)).toEqual(new Set(['loaded']));
      expect(shown.hasPictures).toBe(true);
      expect(asked.filter((url) => url !== address && !url.startsWith('data:'))).toEqual([]);
    } finally {
      await browser.close();
    }
  });

  test(`tiled sheets have their plan in front and their place on each (${language})`, () => {
    need('pdftotext');
    need('pdfinfo');
    const tiled = ['--formats', 'pdf', '--layout', 'tiled', '--paper', 'A4', '--no-appendix'];
    const pdf = exported(language, tiled, 'tiled')('pdf');
    const pages = Number(/^Pages: +(\d+)$/m.exec(output('pdfinfo', [pdf]).toString('utf8'))?.[1]);
    const sheets = pages - 1;
    expect(sheets).toBeGreaterThan(3);
    const text = lettersOf(textOfPdf(readFileSync(pdf)));
    expect(text).toContain(lettersOf(translate(language, exportPages.index, { count: sheets })));
    const first = translate(language, exportPages.sheet, { row: 1, column: 1, sheet: 1, sheets });
    expect(text).toContain(lettersOf(first));
    // The plan alone shows the map whole, so it has every word.
    const plan = output('pdftotext', ['-raw', '-f', '1', '-l', '1', pdf, '-']).toString('utf8');
    expectAllWords(plan, language);
  });
}

test('each stage has its page and its bookmark, the evidence comes behind, and twice is the same', () => {
  const language: Language = 'ru';
  need('pdftotext');
  need('pdfinfo');
  const foot = 'Для обсуждения';
  const sheet = ['--layout', 'stages', '--paper', '700x500', '--margin', '20'];
  const options = ['--formats', 'pdf', ...sheet, '--footer', foot];
  const pdf = exported(language, options, 'stages')('pdf');
  const snapshot = openSample(language);
  for (const [index, { id, title }] of stagesInOrder(snapshot).entries()) {
    const page = String(index + 1);
    const text = output('pdftotext', ['-raw', '-f', page, '-l', page, pdf, '-']).toString('utf8');
    const titles = [title, ...stepsOfStage(snapshot, id).map((step) => step.title)];
    expect(titles.filter((each) => !lettersOf(text).includes(lettersOf(each)))).toEqual([]);
  }
  const after = String(stagesInOrder(snapshot).length + 1);
  const appendix = output('pdftotext', ['-raw', '-f', after, pdf, '-']).toString('utf8');
  const quotes = stepsInOrder(snapshot).flatMap(({ id }) =>
    quotesOfStep(snapshot, id).map(({ text }) => text),
  );
  expect(quotes.filter((each) => !lettersOf(appendix).includes(lettersOf(each)))).toEqual([]);
  const info = output('pdfinfo', [pdf]).toString('utf8');
  expect(info).toMatch(/^Tagged: +yes$/m);
  const points = /^Page size: +([\d.]+) x ([\d.]+) pts/m.exec(info)?.slice(1) ?? [];
  const sides = points.map((side) => Math.round((Number(side) * 25.4) / 72));
  expect(sides.toSorted()).toEqual([500, 700]);
  const pages = Number(/^Pages: +(\d+)$/m.exec(info)?.[1]);
  for (const [index, page] of appendix.split('\f').slice(0, -1).entries()) {
    expect(page).toContain(`${Number(after) + index} / ${pages}`);
    expect(page).toContain(foot);
  }
  const bytes = readFileSync(pdf);
  expect(bytes.toString('latin1')).toContain('/Type /Outlines');
  // Its screenshots are PNG, and lie in it as they are.
  expect(bytes.toString('latin1')).toContain('/Predictor 15 /Colors 3');
  if (find(['qpdf']) !== null)
    expect(output('qpdf', ['--check', pdf]).toString('utf8')).toContain(
      'No syntax or stream encoding errors',
    );
  expect(readFileSync(exported(language, options, 'stages-again')('pdf')).equals(bytes)).toBe(true);
});
