/** Contacts on a map by pointer: imported, taken back, imported again, bound by rules, searched, the rest assigned. */
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { importing } from '#core/i18n/messages/import';
import { translate } from '#core/i18n/translate';
import { formatSigned } from '#core/metrics/format';
import { test } from './harness/test';
import { Canvas } from './pages/canvas';
import { ImportPage } from './pages/import';
import { Frame } from './pages/library';
import { RulePage } from './pages/rule';
import { SearchPage } from './pages/search';
import { UnassignedPage } from './pages/unassigned';
import { type TopicShape, writeContactExport, writeSurvey } from './support/tables';

const repeated = (times: number, score: number): number[] => Array.from({ length: times }, () => score);

const topics: readonly TopicShape[] = [
  {
    category: 'Доставка',
    contacts: 40,
    scores: [5, 4, 2],
    text: 'Курьер не приехал, телефон +7 900 555-12-34',
  },
  { category: 'Возврат', contacts: 25, scores: [1, 2], text: 'Когда вернут деньги за заказ' },
  { category: 'Оплата', contacts: 15, scores: [3], text: 'Списали дважды' },
  { category: 'Прочее', contacts: 20, scores: [4], text: 'Спасибо' },
];

test('contacts are imported, taken back, bound to steps, searched and the rest assigned', async ({
  tapki,
  profile,
}) => {
  const { app, window } = tapki;
  const canvas = new Canvas(window);
  const importPage = new ImportPage(app, window);
  const rule = new RulePage(window);
  const search = new SearchPage(window);
  const file = join(profile, 'chats.csv');
  writeContactExport(file, topics);
  await canvas.draw({ Shop: ['Order', 'Deliver', 'Give back'] });

  await importPage.open();
  await importPage.choose(file);
  await expect(importPage.column('Категория')).toHaveValue('category');
  await importPage.nameSource('Chats of the shop');
  await importPage.run();
  expect(await importPage.figure(importing.imported)).toBe(100);
  expect(await importPage.figure(importing.rejected)).toBe(0);
  expect(await importPage.figure(importing.masked)).toBe(40);
  await importPage.undo();
  await importPage.run();
  expect(await importPage.figure(importing.imported)).toBe(100);
  expect(await importPage.figure(importing.duplicates)).toBe(0);

  await importPage.bindSteps();
  await rule.walkTo('Deliver');
  await rule.chooseValues('category', ['Доставка']);
  await expect(rule.counted).toHaveText('40 contacts of 100');
  await rule.saveAndGoOn();
  await rule.chooseValues('category', ['Оплата']);
  await rule.addWords(['деньги']);
  await expect(rule.counted).toHaveText('0 contacts of 100');
  await rule.combine('any');
  await expect(rule.counted).toHaveText('40 contacts of 100');
  await rule.save();
  await rule.close();
  await canvas.step('Give back').click();
  await expect(canvas.cell('Contacts', 'Give back')).toContainText('40');

  await search.open();
  await search.find('вернуть');
  const words = await search.pin(2);
  expect(words).toContain('вернут деньги');
  await search.close();
  await expect(canvas.cell('Quotes', 'Give back')).toContainText('вернут деньги');

  const unassigned = new UnassignedPage(window);
  await new Frame(window).act('Unassigned contacts');
  await expect(unassigned.dialog).toContainText('20 contacts of 100');
  await unassigned.bind('Прочее', 'Give back');
  await expect(unassigned.dialog).toContainText('Every contact belongs to a step');
  await unassigned.close();
  await expect(canvas.cell('Contacts', 'Give back')).toContainText('60');
  expect(tapki.errors).toEqual([]);
});

test('a survey with NPS on a map without a lane for it: the lane is offered, and shows the number', async ({
  tapki,
  profile,
}) => {
  const { app, window } = tapki;
  const canvas = new Canvas(window);
  const importPage = new ImportPage(app, window);
  const rule = new RulePage(window);
  const question = 'How likely are you to recommend us';
  const file = join(profile, 'poll.csv');
  // Of 40 answers 24 promote and 8 detract.
  writeSurvey(file, question, [...repeated(24, 10), ...repeated(8, 8), ...repeated(8, 3)]);
  await canvas.draw({ Shop: ['Order', 'Look back'] });
  const offer = window.getByRole('button', { name: translate('en', evidenceWords.showLane), exact: true });

  await importPage.open();
  await importPage.choose(file);
  await importPage.run();
  // Two people left the question blank.
  expect(await importPage.figure(importing.imported)).toBe(42);
  await importPage.close();
  expect(await canvas.lanes()).not.toContain('NPS');
  await canvas.step('Look back').click();
  await rule.open();
  await rule.showAnswers();
  await rule.chooseValues('question', [question]);
  await rule.save();
  await rule.close();

  await offer.click();
  await expect(offer).toBeHidden();
  const cell = canvas.cell('NPS', 'Look back');
  await expect(cell).toContainText(formatSigned(40, 'en'));
  await expect(cell).toContainText(/n\s=\s40/);
  // Whoever points at the number learns what it rests on.
  await expect(cell).toHaveAttribute('title', /from a survey · poll · .*taken today/s);
  expect(tapki.errors).toEqual([]);
});
