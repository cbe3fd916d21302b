/**
 * The main job, from a contact export to an annotated map and a PDF. Up to the export it is done by keyboard
 * alone, as somebody without a mouse does it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { readRecords } from '#core/document/plain-record';
import { openMap } from '#core/file/cjm';
import { cleanCopy } from '#core/file/clean-copy';
import { nextFileToOpen, nextFileToSave } from './harness/dialogs';
import { freshProfile, removeProfile } from './harness/tapki';
import { test } from './harness/test';
import { EvidenceKeys } from './pages/evidence-keys';
import { ExportPage } from './pages/export';
import { MapEditor } from './pages/map-editor';
import { type TopicShape, writeContactExport, writeSurvey } from './support/tables';

const title = 'Buying a used car';
const stages: readonly (readonly [stage: string, steps: readonly string[]])[] = [
  ['Choose', ['Search', 'Compare', 'Call the seller']],
  ['Check', ['Order a report', 'See the car']],
  ['Buy', ['Pay a deposit', 'Sign the papers']],
];
const question = 'How easy was it to order a report (1–7)';

const topics: readonly TopicShape[] = [
  { category: 'Поиск', contacts: 84, scores: [5, 4, 5, 2], text: 'Не нахожу машину в поиске' },
  {
    category: 'Отчёт',
    contacts: 62,
    scores: [1, 2, 4],
    text: 'Отчёт не приходит второй день; списали 349 рублей',
  },
  {
    category: 'Оплата',
    contacts: 40,
    scores: [3, 3, 4, 5, 1],
    text: 'Пишите на ivan@example.ru или +7 900 555-12-34',
  },
  { category: 'Прочее', contacts: 14, scores: [4], text: 'Спасибо' },
];
const bound: readonly (readonly [step: string, category: string])[] = [
  ['Search', 'Поиск'],
  ['Order a report', 'Отчёт'],
  ['Pay a deposit', 'Оплата'],
];

async function draw(editor: MapEditor): Promise<void> {
  await editor.newMap(title);
  for (const [stage, steps] of stages) {
    await editor.addStage(stage);
    for (const step of steps) await editor.addStep(step);
  }
  await editor.expectSteps(7);
}

async function bringEvidence(app: ElectronApplication, window: Page, folder: string): Promise<void> {
  const contacts = join(folder, 'contacts.csv');
  const survey = join(folder, 'survey.csv');
  writeContactExport(contacts, topics);
  writeSurvey(survey, question, [7, 6, 6, 5, 5, 4, 3, 2, 1, 7]);
  const keys = new EvidenceKeys(window);
  await nextFileToOpen(app, [contacts]);
  await keys.importChosenFile();
  expect(await keys.importedRows()).toBe(200);
  await nextFileToOpen(app, [survey]);
  await keys.importAnotherFile();
  expect(await keys.importedRows()).toBe(12);
  await keys.closeDialog();
}

/** What the file holds, without stamps and order of writing: the map itself. */
function contentsOf(path: string): { readonly text: string; readonly records: readonly object[] } {
  const opened = openMap(new Uint8Array(readFileSync(path)), path);
  if (!opened.ok) throw new Error(`${path} does not open: ${opened.error.code}`);
  const records = cleanCopy(readRecords(opened.value.records).records).map(({ record }) => record);
  return { text: JSON.stringify(records), records };
}

async function saveAs(app: ElectronApplication, window: Page, path: string): Promise<void> {
  await nextFileToSave(app, path);
  await window.keyboard.press('ControlOrMeta+Shift+s');
  await expect.poll(() => existsSync(path)).toBe(true);
}

test('a contact export becomes an annotated map, by keyboard alone, and the map becomes a PDF', async ({
  start,
  profile,
}) => {
  const { app, window, errors } = await start();
  const editor = new MapEditor(window);
  const keys = new EvidenceKeys(window);

  await draw(editor);
  await editor.select('Call the seller');
  await editor.addPath('See the car', 'trusts the seller');
  await bringEvidence(app, window, profile);
  for (const [step, category] of bound) {
    await editor.select(step);
    await keys.bindContacts(category);
  }
  await editor.select('Order a report');
  await keys.bindAnswers(question);
  await editor.select('Pay a deposit');
  const quote = await keys.pinQuote('пишите');

  // Volumes, CSAT and CES on the steps, each as counted by hand.
  await expect(editor.cell('Quotes', 'Pay a deposit')).toContainText('Пишите на');
  await editor.select('Order a report');
  await expect(editor.cell('Contacts', 'Order a report')).toContainText('62');
  await expect(editor.cell('CES', 'Order a report')).toContainText(/60\.0%.*n\s=\s10\b/s);
  await editor.select('Search');
  await expect(editor.cell('Contacts', 'Search')).toContainText('84');
  await expect(editor.cell('CSAT / DSAT', 'Search')).toContainText(/76\.2%.*n\s=\s42\b/s);
  expect(quote).not.toContain('example.ru');
  expect(quote).not.toContain('555-12-34');

  const first = join(profile, 'first.cjm');
  await saveAs(app, window, first);
  expect(contentsOf(first).text).toContain('trusts the seller');

  // All the way back, and all the way here again.
  const undo = window
    .getByRole('region', { name: 'Map and main actions' })
    .getByRole('button', { name: /^Undo/ });
  const redo = window
    .getByRole('region', { name: 'Map and main actions' })
    .getByRole('button', { name: /^Redo/ });
  await editor.pressWhileEnabled('ControlOrMeta+z', undo);
  await editor.expectSteps(0);
  await editor.pressWhileEnabled('ControlOrMeta+Shift+z', redo);
  await editor.expectSteps(7);
  const second = join(profile, 'second.cjm');
  await saveAs(app, window, second);
  expect(contentsOf(second).text).toBe(contentsOf(first).text);

  await exportsHold(app, window, profile);
  expect(errors).toEqual([]);

  // The file alone carries everything into a profile that has never seen it.
  const elsewhere = freshProfile();
  const other = await start({ profile: elsewhere, args: [first] });
  const there = new MapEditor(other.window);
  await expect(there.cell('Contacts', 'Search')).toContainText('84');
  const third = join(profile, 'third.cjm');
  await saveAs(other.app, other.window, third);
  expect(contentsOf(third).text).toBe(contentsOf(first).text);
  await other.close();
  removeProfile(elsewhere);
});

async function exportsHold(app: ElectronApplication, window: Page, folder: string): Promise<void> {
  const page = new ExportPage(app, window);
  await page.open();
  await page.chooseFormats(['svg', 'png', 'pdf']);
  const names = await page.run(folder);
  expect(names).toHaveLength(3);
  const path = (ending: string): string => join(folder, names.find((name) => name.endsWith(ending)) ?? '');
  const titles = stages.flatMap(([, steps]) => steps);
  const svg = readFileSync(path('.svg'), 'utf8');
  for (const step of titles) expect(svg).toContain(step);
  expect(svg).not.toContain('foreignObject');
  expect([...readFileSync(path('.png')).subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
  const pdf = spawnSync('pdftotext', ['-layout', path('.pdf'), '-'], { encoding: 'utf8' });
  // Where poppler is not installed the file is only looked at from outside.
  if (pdf.error) expect(readFileSync(path('.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  else for (const step of titles) expect(pdf.stdout).toContain(step);
  await page.close();
}
