/** Several things at once, the clipboard, and words found and replaced, on the map by keyboard. */
import { expect } from '@playwright/test';
import { readTabbed } from '#core/file/formats/delimited';
import { readHtmlTable } from '#core/file/formats/html-table';
import { excel, grid, libre, sheets, tabbed } from '../fixtures/spreadsheets';
import type { Tapki } from './harness/tapki';
import { test } from './harness/test';
import { Canvas } from './pages/canvas';

/** What the system sends where a program has put this on the clipboard. */
const paste = (tapki: Tapki, data: { readonly html: string; readonly text: string }) =>
  tapki.window.evaluate(({ html, text }) => {
    const clipboardData = new DataTransfer();
    if (html !== '') clipboardData.setData('text/html', html);
    clipboardData.setData('text/plain', text);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    (document.activeElement ?? document.body).dispatchEvent(event);
  }, data);

const copy = (tapki: Tapki) =>
  tapki.window.evaluate(() => {
    const clipboardData = new DataTransfer();
    const event = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true });
    (document.activeElement ?? document.body).dispatchEvent(event);
    return { html: clipboardData.getData('text/html'), text: clipboardData.getData('text/plain') };
  });

test.use({ stages: { Choose: ['Search', 'Compare'] } });

for (const [program, data] of [
  ['Excel', { html: excel, text: tabbed('\r\n') }],
  ['Google Sheets', { html: sheets, text: tabbed('\n') }],
  ['LibreOffice', { html: libre, text: tabbed('\n') }],
] as const) {
  test(`a table of 12 × 6 from ${program} fills the grid, and one undo takes it away`, async ({ tapki }) => {
    const canvas = new Canvas(tapki.window);
    const { keyboard } = tapki.window;
    const lanes = await canvas.lanes();
    await canvas.step('Search').click();
    await keyboard.press('ControlOrMeta+End');
    await keyboard.press('Home');
    await paste(tapki, data);
    await expect(canvas.area.getByRole('grid')).toHaveAttribute('aria-colcount', '7');
    await expect(tapki.window.getByRole('paragraph').filter({ hasText: /^Pasted/ })).toBeVisible();
    // What was pasted is selected: copied, it is the table again.
    const copied = await copy(tapki);
    expect(readTabbed(copied.text)).toEqual({ ok: true, grid });
    expect(readHtmlTable(copied.html)).toEqual({ ok: true, grid });
    await keyboard.press('ControlOrMeta+z');
    await expect.poll(() => canvas.steps()).toEqual(['Search', 'Compare']);
    expect(await canvas.lanes()).toEqual(lanes);
  });
}

test.describe('in two stages', () => {
  test.use({ stages: { Choose: ['Search', 'Compare'], Buy: ['Pay'] } });

  test('cells are selected with Shift, copied, pasted and cleared together; undo step by step', async ({
    tapki,
  }) => {
    const canvas = new Canvas(tapki.window);
    const { window: page } = tapki;
    await canvas.write('Actions', 'Search', 'Types words');
    await canvas.write('Thoughts', 'Search', 'So many');
    await canvas.cell('Actions', 'Search').click();
    await page.keyboard.press('Shift+ArrowDown');
    await expect(canvas.area.locator('[role="gridcell"][aria-selected="true"]')).toHaveCount(2);
    await expect(page.getByRole('status').filter({ hasText: '2 cells selected' })).toHaveCount(1);
    await page.keyboard.press('ControlOrMeta+c');
    await canvas.cell('Actions', 'Pay').click();
    await page.keyboard.press('ControlOrMeta+v');
    await expect(canvas.cell('Actions', 'Pay')).toHaveAccessibleName(/Types words$/);
    await expect(canvas.cell('Thoughts', 'Pay')).toHaveAccessibleName(/So many$/);
    await page.keyboard.press('Delete');
    await expect(canvas.cell('Thoughts', 'Pay')).toHaveAccessibleName(/empty$/);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(canvas.cell('Thoughts', 'Pay')).toHaveAccessibleName(/So many$/);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(canvas.cell('Actions', 'Pay')).toHaveAccessibleName(/empty$/);
  });
});

test.describe('in three steps', () => {
  test.use({ stages: { Choose: ['Search', 'Compare', 'Ask'] } });

  test('several steps move together, a list of words becomes steps, and they are doubled', async ({
    tapki,
  }) => {
    const canvas = new Canvas(tapki.window);
    const { keyboard } = tapki.window;
    await canvas.step('Search').click();
    await keyboard.press('Shift+ArrowRight');
    await keyboard.press('Alt+ArrowRight');
    await expect.poll(() => canvas.steps()).toEqual(['Ask', 'Search', 'Compare']);
    await keyboard.press('ControlOrMeta+Home');
    await paste(tapki, { html: '', text: '1. Pay\n2. Wait' });
    await expect.poll(() => canvas.steps()).toEqual(['Ask', 'Pay', 'Wait', 'Search', 'Compare']);
    // The new ones are selected: both are doubled.
    await keyboard.press('ControlOrMeta+d');
    await expect(canvas.area.getByRole('grid')).toHaveAttribute('aria-colcount', '8');
  });
});

test('words are found all over the map and replaced in one undo step', async ({ tapki }) => {
  const canvas = new Canvas(tapki.window);
  const { window: page } = tapki;
  await canvas.write('Actions', 'Compare', 'Goes back to the search');
  await page.keyboard.press('ControlOrMeta+h');
  const bar = page.getByRole('region', { name: 'Find and replace in the map' });
  await page.keyboard.type('search');
  await expect(bar.getByText('2 places')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(bar.getByText('1 of 2')).toBeVisible();
  await expect(canvas.step('Search')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(canvas.cell('Actions', 'Compare')).toHaveAttribute('aria-selected', 'true');
  await bar.getByRole('textbox', { name: 'Replace with' }).fill('Lookup');
  await bar.getByRole('button', { name: 'Replace all' }).click();
  await expect(canvas.cell('Actions', 'Compare')).toHaveAccessibleName(/Goes back to the Lookup$/);
  await expect.poll(() => canvas.steps()).toEqual(['Lookup', 'Compare']);
  await bar.getByRole('textbox', { name: 'Find' }).press('Escape');
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => canvas.steps()).toEqual(['Search', 'Compare']);
  await expect(canvas.cell('Actions', 'Compare')).toHaveAccessibleName(/Goes back to the search$/);
});
