/**
 * The sources dashboard as anybody sees it who was sent the file: opened in a browser that is not ours and has no
 * network, filtered by keyboard, read in both languages. Nothing may be asked for, and nothing complained of.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, expect, type Page, test } from '@playwright/test';
import { dashboard as text } from '#core/i18n/messages/dashboard';
import { type Message, translate } from '#core/i18n/translate';
import { machineFlags } from '../../scripts/launch.mjs';
import { openBare } from './harness/bare-page';
import { runTapki } from './harness/command-line';
import { axeFindings } from './support/axe';

let folder = '';
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tapki-dashboard-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ru = (message: Message) => translate('ru', message);
const channels = ['чат', 'почта', 'телефон'];
const rows = Array.from({ length: 120 }, (_, at) => ({
  month: `2026-0${1 + (at % 3)}`,
  channel: channels[at % channels.length] ?? '',
  category: ['Оплата', 'Доставка'][at % 2] ?? '',
  csat: at % 4 === 0 ? '' : String(1 + (at % 5)),
}));

/** A small store of its own, and the file made of it. */
function made(): string {
  const table = rows.map(
    ({ month, channel, category, csat }, at) =>
      `r${at},${month}-${String(1 + (at % 28)).padStart(2, '0')},${channel},${category},"Цитата № ${at}: <b>ждал</b> ответа",${csat}`,
  );
  const file = join(folder, 'contacts.csv');
  writeFileSync(file, `id,created_at,channel,category,text,csat\n${table.join('\n')}\n`);
  const run = (...words: string[]) =>
    runTapki([...words, '--workspace', join(folder, 'store'), '--json'], {
      profile: join(folder, 'profile'),
      hasDisplay: false,
      language: 'ru',
    });
  expect(run('contacts', 'import', file, '--source', 'Поддержка')).toMatchObject({ code: 0, complaint: '' });
  const out = join(folder, 'dashboard.html');
  const written = run('dashboard', '--out', out, '--invented');
  expect(written).toMatchObject({ code: 0, complaint: '' });
  expect(JSON.parse(written.stdout)).toMatchObject({
    contacts: rows.length,
    sources: 1,
    quotes: rows.length,
  });
  return pathToFileURL(out).href;
}

/** Numbers of a list as they stand on the page: each row, and the total beneath them. */
const columnOf = async (page: Page, list: string) => {
  const cells = (part: string) => page.locator(`.of-${list} ${part} td.volume`).allInnerTexts();
  const number = (said: string) => Number(said.replace(/\D/g, ''));
  return { parts: (await cells('tbody')).map(number), total: (await cells('tfoot')).map(number)[0] };
};

async function addsUp(page: Page, total: number): Promise<void> {
  await expect(page.locator('.figures dd.value').first()).toHaveText(String(total));
  for (const list of ['source', 'theme', 'category', 'channel']) {
    const column = await columnOf(page, list);
    expect(column.total).toBe(total);
    expect(column.parts.reduce((sum, part) => sum + part, 0)).toBe(total);
  }
}

test('the dashboard is filtered by anybody in a browser without a network, and always adds up', async () => {
  const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));
  // biome-ignore lint/suspicious/noSkippedTests: other people's programs are not part of the project.
  test.skip(executablePath === undefined, 'no browser is installed here');
  if (executablePath === undefined) return;
  const browser = await chromium.launch({ executablePath, args: [...machineFlags()] });
  const { page, heard } = await openBare(browser, made());
  await expect(page.getByText(ru(text.invented))).toBeVisible();
  await addsUp(page, rows.length);
  expect(await axeFindings(page)).toEqual([]);

  // By keyboard: a row of a list, then the months.
  await page.getByRole('button', { name: 'чат', exact: true }).focus();
  await page.keyboard.press('Enter');
  const chats = rows.filter(({ channel }) => channel === 'чат');
  await addsUp(page, chats.length);
  await expect(page.getByRole('button', { name: 'чат', exact: true })).toBeFocused();
  await expect(page.getByRole('button', { name: 'чат', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.getByLabel(ru(text.category)).selectOption({ label: 'Оплата' });
  await page.locator('select[name=to]').selectOption({ index: 1 });
  const left = chats.filter(({ category, month }) => category === 'Оплата' && month === '2026-01');
  await addsUp(page, left.length);
  const rated = left.filter(({ csat }) => csat !== '');
  await expect(page.locator('.figures').getByText(`n = ${rated.length}`)).toBeVisible();
  await expect(page.getByRole('status')).toContainText(String(left.length));

  // What customers wrote is text, whatever it looks like.
  await expect(page.locator('blockquote').first()).toContainText('<b>ждал</b>');
  await page.getByRole('searchbox').fill('цитата № 0:');
  await expect(page.locator('blockquote')).toHaveCount(1);
  await page.getByRole('button', { name: ru(text.reset) }).click();
  await addsUp(page, rows.length);

  await page.getByRole('button', { name: ru(text.otherLanguage) }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(translate('en', text.title));
  await page.getByRole('button', { name: translate('en', text.turnTheme) }).click();
  expect(await axeFindings(page)).toEqual([]);
  expect(heard).toEqual([]);
  await browser.close();
});
