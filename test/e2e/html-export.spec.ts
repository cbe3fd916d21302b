/**
 * The HTML export as a room sees it: opened from a file in a browser that is not ours and has no network, walked
 * through by keyboard and mouse. Nothing may be asked for, and the page's own policy may complain of nothing.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import type { Language } from '#core/document/records/field';
import { quotesOfStep, stepsInOrder } from '#core/document/select';
import { reports } from '#core/i18n/messages/reports';
import { viewer as words } from '#core/i18n/messages/viewer';
import { type Message, type MessageValues, translate } from '#core/i18n/translate';
import { machineFlags } from '../../scripts/launch.mjs';
import { openBare } from './harness/bare-page';
import { runTapki } from './harness/command-line';
import { openSample, samplePath } from './harness/sample';
import { axeFindings } from './support/axe';

let folder = '';
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tapki-page-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

function exported(language: Language, theme: string): string {
  const name = `${language}-${theme}`;
  const asked = ['--formats', 'html', '--theme', theme, '--date', '2026-11-02', '--name', name];
  const run = runTapki(['export', samplePath(language), '--out', folder, ...asked], {
    profile: join(folder, 'profile'),
    hasDisplay: false,
    language,
  });
  expect(run).toMatchObject({ code: 0, complaint: '' });
  return pathToFileURL(join(folder, `${name}.html`)).href;
}

const programOf = (names: readonly string[]): string | null =>
  names
    .map((name) => spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim())
    .find((path) => path !== '') ?? null;

async function launched(): Promise<Browser | null> {
  const executablePath = programOf(['/usr/bin/chromium', '/usr/bin/google-chrome', 'chromium']);
  return executablePath === null ? null : chromium.launch({ executablePath, args: [...machineFlags()] });
}

/** From the whole map through the first steps, as a facilitator goes. */
async function walkedThrough(page: Page, language: Language): Promise<void> {
  const t = (message: Message, values: MessageValues = {}) => translate(language, message, values);
  const snapshot = openSample(language);
  const [first, second] = stepsInOrder(snapshot);
  if (!first || !second) throw new Error('The sample has no steps.');
  const title = page.getByRole('heading', { level: 2 });
  const told = page.locator('blockquote');
  await expect(page.getByRole('img', { name: await page.title() })).toBeVisible();

  await page.keyboard.press('n');
  await expect(title).toContainText(first.title);
  await page.getByRole('button', { name: t(words.toStep, { title: second.title }) }).click();
  await expect(title).toContainText(second.title);
  await expect(title).toBeFocused();

  const quotes = quotesOfStep(snapshot, second.id).map(({ text }) => text.trim());
  expect(quotes.length).toBeGreaterThan(1);
  await expect(told).toHaveCount(0);
  for (const [index, quote] of quotes.entries()) {
    await page.keyboard.press(' ');
    await expect(told).toHaveCount(index + 1);
    await expect(told.last()).toContainText(quote);
    await expect(told.last()).toBeInViewport();
  }
  await expect(
    page
      .locator('.number-tile')
      .getByText(/n\s=\s/)
      .first(),
  ).toBeVisible();
  await expect(page.locator('.picture img')).toBeVisible();
  await page.keyboard.press('Escape');
  const column = page.getByRole('button', { name: second.title });
  await expect(column).toBeFocused();
}

test('the page shows the map and walks through it in a browser without a network', async () => {
  const browser = await launched();
  // biome-ignore lint/suspicious/noSkippedTests: other people's programs are not part of the project.
  test.skip(browser === null, 'no browser is installed here');
  if (!browser) return;
  const { page, heard } = await openBare(browser, exported('ru', 'light'));
  const t = (message: Message) => translate('ru', message);
  expect(await axeFindings(page)).toEqual([]);
  await walkedThrough(page, 'ru');

  const sheet = page.locator('.sheet');
  const place = () =>
    sheet.evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).toJSON());
  const before = await place();
  await page.keyboard.press('+');
  expect((await place()).a).toBeGreaterThan(before.a);
  await page.keyboard.press('ArrowRight');
  await page.mouse.move(400, 400);
  await page.mouse.down();
  await page.mouse.move(300, 380, { steps: 3 });
  await page.mouse.up();
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(0);
  await page.keyboard.press('0');
  expect((await place()).a).toBeCloseTo(before.a);

  const columns = page.locator('.columns button');
  const all = await columns.count();
  const height = await sheet.locator('svg').getAttribute('height');
  await page.getByRole('button', { name: t(words.lanes) }).click();
  await page.getByRole('checkbox').nth(1).click();
  expect(Number(await sheet.locator('svg').getAttribute('height'))).toBeLessThan(Number(height));
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: t(words.about) }).click();
  await expect(page.getByRole('dialog')).toContainText(translate('ru', reports.methods));
  expect(await axeFindings(page, { within: '[role="dialog"]:popover-open' })).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: t(words.steps), exact: true }).click();
  await expect(page.getByRole('dialog').getByRole('button')).toHaveCount(all);
  expect(await axeFindings(page, { within: '[role="dialog"]:popover-open' })).toEqual([]);
  await page.getByRole('dialog').getByRole('button').nth(2).click();
  await page.keyboard.press(' ');
  expect(await axeFindings(page)).toEqual([]);

  await page.keyboard.press('z');
  await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();
  expect(await axeFindings(page, { within: 'dialog' })).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 2 })).toBeVisible();

  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.keyboard.press('t');
  await expect.poll(ground).not.toBe(light);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: t(words.theme) }).click();
  await expect(page.getByRole('radio', { name: t(words.dark) })).toBeChecked();
  await page.getByRole('radio', { name: t(words.asDevice) }).click();
  await expect.poll(ground).toBe(light);
  await page.keyboard.press('Escape');

  const printed = await page.pdf({ format: 'A3', landscape: true, printBackground: true });
  expect(printed.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  expect(heard).toEqual([]);
  await browser.close();
});

/** How far apart two pictures of the page are, 0 to 1, seen from afar: fonts are smoothed differently. */
const difference = (page: Page, pictures: readonly Buffer[]): Promise<number> =>
  page.evaluate(
    async (addresses) => {
      const [one = [], other = []] = await Promise.all(
        addresses.map(async (address) => {
          const image = new Image();
          image.src = address;
          await image.decode();
          const canvas = new OffscreenCanvas(64, 40);
          const context = canvas.getContext('2d');
          context?.drawImage(image, 0, 0, 64, 40);
          return [...(context?.getImageData(0, 0, 64, 40).data ?? [])];
        }),
      );
      return one.reduce((sum, value, at) => sum + Math.abs(value - (other[at] ?? 0)), 0) / one.length / 255;
    },
    pictures.map((picture) => `data:image/png;base64,${picture.toString('base64')}`),
  );

test('Firefox shows a step as Chromium does, dark and in English', async () => {
  const firefox = programOf(['firefox-esr', 'firefox']);
  const browser = await launched();
  // biome-ignore lint/suspicious/noSkippedTests: other people's programs are not part of the project.
  test.skip(firefox === null || browser === null, 'Firefox or Chromium is not installed here');
  if (!browser || firefox === null) return;
  const address = `${exported('en', 'dark')}#2.1`;
  const { page } = await openBare(browser, address);
  await expect(page.getByRole('heading', { level: 2 })).toContainText('2.1');
  const here = await page.screenshot();
  const picture = join(folder, 'firefox.png');
  const profile = mkdtempSync(join(folder, 'firefox-'));
  const size = ['--headless', '--no-remote', '--profile', profile, '--window-size=1280,800'];
  spawnSync(firefox, [...size, '--screenshot', picture, address], { timeout: 60_000 });
  const blank = await browser.newPage();
  expect(await difference(blank, [here, readFileSync(picture)])).toBeLessThan(0.02);
  await browser.close();
});
