/**
 * The airport survey of ../shared/data on a map: imported as a person does, bound to four steps, its published NPS
 * and ease shares on the steps and in the PDF. Skipped where that folder is not there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from '@playwright/test';
import { z } from 'zod';
import { importing } from '#core/i18n/messages/import';
import { formatNumber, formatShare, formatSigned } from '#core/metrics/format';
import { test } from './harness/test';
import { Canvas } from './pages/canvas';
import { ExportPage } from './pages/export';
import { ImportPage } from './pages/import';
import { Frame } from './pages/library';
import { RulePage } from './pages/rule';

const folder = resolve(import.meta.dirname, '../../../shared/data/surveys/sfo-airport');

const share = z.object({ valid: z.number(), top2_percent: z.number() });
const expectedFile = z.record(
  z.string(),
  z.object({
    rows: z.number(),
    nps: z.object({ valid: z.number(), nps: z.number() }),
    csat_1_5: share,
    ease_getting_here_1_5: share,
    ease_finding_way_1_5: share,
    ease_security_1_5: share,
  }),
);

const year = '2018';
const steps = {
  'Get to the airport': ['Q13GETRATE'],
  'Find the way': ['Q14FIND'],
  'Pass security': ['Q14PASSTHRU'],
  'Look back on the visit': ['NETPRO', 'Q7ALL'],
} as const;

test('the airport survey bound to four steps shows its published NPS and ease on the map and in the PDF', async ({
  tapki,
}) => {
  // biome-ignore lint/suspicious/noSkippedTests: real material lies beside the project and is not part of it.
  test.skip(!existsSync(folder), `The survey is not there: ${folder}`);
  const expected = expectedFile.parse(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')))[year];
  if (!expected) throw new Error(`Nothing is expected of ${year}`);
  const { app, window } = tapki;
  const frame = new Frame(window);
  const canvas = new Canvas(window);
  await frame.waitForMap();
  await canvas.draw({
    Arrive: ['Get to the airport', 'Find the way'],
    Depart: ['Pass security', 'Look back on the visit'],
  });
  await frame.rename('A visit to the airport');
  await addNpsLane();

  const importPage = new ImportPage(app, window);
  await importPage.open();
  await importPage.choose(join(folder, `${year}_SFO_Customer_Survey.csv`));
  // The file says the day of the month alone, and times of flights, which are no dates.
  await importPage.fixDay(`${year}-05-15`);
  await importPage.run();
  expect(await importPage.figure(importing.imported)).toBe(expected.rows);
  await importPage.close();

  // The lane that was added last is in view, far below the steps.
  await frame.act('Show the whole map');
  const rule = new RulePage(window);
  for (const [step, questions] of Object.entries(steps)) {
    await canvas.step(step).click();
    await rule.open();
    await rule.showAnswers();
    await rule.chooseValues('question', questions);
    await rule.save();
    await rule.close();
  }

  const nps = formatSigned(expected.nps.nps, 'en');
  const ease = Object.entries({
    'Get to the airport': expected.ease_getting_here_1_5,
    'Find the way': expected.ease_finding_way_1_5,
    'Pass security': expected.ease_security_1_5,
  }).map(([step, { top2_percent, valid }]) => ({
    step,
    share: formatShare(top2_percent / 100, 'en'),
    n: formatNumber(valid, 'en'),
  }));
  for (const { step, share: figure, n } of ease) {
    await expect(canvas.cell('CES', step)).toContainText(figure);
    await expect(canvas.cell('CES', step)).toContainText(n);
  }
  const last = 'Look back on the visit';
  await expect(canvas.cell('NPS', last)).toContainText(nps);
  await expect(canvas.cell('NPS', last)).toContainText(formatNumber(expected.nps.valid, 'en'));
  await expect(canvas.cell('CSAT / DSAT', last)).toContainText(
    formatShare(expected.csat_1_5.top2_percent / 100, 'en'),
  );
  // Kept with the results, to be looked at.
  const { outputDir } = test.info();
  await frame.act('Show the whole map');
  await expect(canvas.cell('NPS', last)).toBeInViewport();
  await window.screenshot({ path: join(outputDir, 'airport.png') });

  const exportPage = new ExportPage(app, window);
  await exportPage.open();
  await exportPage.chooseFormats(['pdf']);
  const [name = ''] = await exportPage.run(outputDir);
  const text = spawnSync('pdftotext', ['-layout', join(outputDir, name), '-'], { encoding: 'utf8' });
  // Where poppler is not installed the file is only looked at from outside.
  if (text.error) expect(readFileSync(join(outputDir, name)).subarray(0, 5).toString()).toBe('%PDF-');
  else
    for (const figure of [nps, ...ease.map(({ share: one }) => one)]) expect(text.stdout).toContain(figure);
  expect(tapki.errors).toEqual([]);

  async function addNpsLane(): Promise<void> {
    await frame.act('Add a lane');
    const dialog = window.getByRole('dialog', { name: 'Add a lane' });
    await dialog.getByRole('button', { name: 'NPS', exact: true }).click();
    await expect(dialog).toBeHidden();
  }
});
