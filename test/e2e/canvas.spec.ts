/** Drawing by pointer, and the map as assistive tools find it. */
import { expect } from '@playwright/test';
import type { Tapki } from './harness/tapki';
import { test } from './harness/test';
import { Canvas } from './pages/canvas';
import { Frame } from './pages/library';

test.use({ stages: { Choose: ['Search', 'Compare'], Buy: ['Pay'] } });

test('a step is dragged to another place, also into another stage, and undo brings it back', async ({
  tapki,
}) => {
  const canvas = new Canvas(tapki.window);
  await canvas.drag(canvas.step('Search'), canvas.step('Compare'), 0.9);
  await expect.poll(() => canvas.steps()).toEqual(['Compare', 'Search', 'Pay']);
  await canvas.drag(canvas.step('Search'), canvas.step('Pay'), 0.9);
  await expect.poll(() => canvas.steps()).toEqual(['Compare', 'Pay', 'Search']);
  await tapki.window.keyboard.press('ControlOrMeta+z');
  await tapki.window.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => canvas.steps()).toEqual(['Search', 'Compare', 'Pay']);
});

test('a lane is dragged below another', async ({ tapki }) => {
  const canvas = new Canvas(tapki.window);
  const before = await canvas.lanes();
  await canvas.drag(canvas.lane('Actions'), canvas.lane('Thoughts'), 0.9);
  const swapped = before.map((lane) =>
    lane === 'Actions' ? 'Thoughts' : lane === 'Thoughts' ? 'Actions' : lane,
  );
  await expect.poll(() => canvas.lanes()).toEqual(swapped);
});

test('a path is drawn from card to card; what its share leaves over is said', async ({ tapki }) => {
  const canvas = new Canvas(tapki.window);
  const { window: page } = tapki;
  await canvas.drawPath('Search', 'Pay');
  await expect(page.getByText('“Search” → “Pay”')).toBeVisible();
  await page.getByRole('textbox', { name: 'Share of customers' }).fill('30');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Not every share is known')).toBeVisible();
  await canvas.step('Search').click();
  const shares = page.getByRole('textbox', { name: 'Share of customers' });
  await expect(shares).toHaveCount(2);
  for (const share of await shares.all()) {
    await share.fill('30');
    await page.keyboard.press('Enter');
  }
  await expect(page.getByText('Leave here: 40.0%')).toBeVisible();
});

test('the context menu inserts and deletes; a deleted step comes back from the toast', async ({ tapki }) => {
  const canvas = new Canvas(tapki.window);
  await canvas.choose(canvas.step('Compare'), 'Insert a step before');
  await tapki.window.keyboard.type('Filter');
  await tapki.window.keyboard.press('Enter');
  await expect.poll(() => canvas.steps()).toEqual(['Search', 'Filter', 'Compare', 'Pay']);
  await canvas.choose(canvas.step('Filter'), 'Delete the step');
  await expect.poll(() => canvas.steps()).toEqual(['Search', 'Compare', 'Pay']);
  await tapki.window
    .getByRole('alert')
    .or(tapki.window.getByRole('status'))
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect.poll(() => canvas.steps()).toEqual(['Search', 'Filter', 'Compare', 'Pay']);
});

test('the map is a grid: rows, columns and cells with names and places', async ({ tapki }) => {
  const canvas = new Canvas(tapki.window);
  await canvas.write('Actions', 'Compare', 'Reads reviews');
  const grid = canvas.area.getByRole('grid');
  await expect(grid).toHaveAttribute('aria-colcount', '4');
  await expect(grid).toHaveAttribute('aria-rowcount', String((await canvas.lanes()).length + 2));
  const cell = canvas.cell('Actions', 'Compare');
  await expect(cell).toHaveAccessibleName('Actions, step Compare: Reads reviews');
  await expect(cell).toHaveAttribute('aria-colindex', '3');
  const id = await cell.getAttribute('id');
  const owner = canvas.area.locator(`[role="row"][aria-owns~="${id}"]`);
  await expect(owner).toHaveCount(1);
  await expect(canvas.step('Pay')).toHaveAttribute('aria-colindex', '4');
  await expect(canvas.stage('Buy')).toHaveAttribute('aria-colspan', '1');
});

test('an edit of one cell changes the page in one column', async ({ tapki }) => {
  const canvas = new Canvas(tapki.window);
  const { window: page } = tapki;
  await canvas.cell('Actions', 'Compare').dblclick();
  await page.keyboard.type('Reads');
  await page.evaluate(() => {
    const changed = new Set<string>();
    const observer = new MutationObserver((mutations) => {
      for (const { target } of mutations) {
        const element = target instanceof Element ? target : target.parentElement;
        const column = element?.closest('.react-flow__node')?.getAttribute('data-id');
        if (column) changed.add(column);
      }
    });
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    Object.assign(window, { changedColumns: () => [...changed] });
  });
  await page.keyboard.type(' on');
  await page.keyboard.press('Escape');
  await expect(canvas.cell('Actions', 'Compare')).toHaveAccessibleName(/Reads on$/);
  const step = await canvas.cell('Actions', 'Compare').getAttribute('data-step');
  const columns = await page.evaluate<string[]>('window.changedColumns()');
  expect(columns).toEqual([step]);
});

test('the shortcut of a new step ends the title that is being typed, however fast', async ({ tapki }) => {
  const canvas = new Canvas(tapki.window);
  const { keyboard } = tapki.window;
  await canvas.step('Pay').click();
  for (const title of ['Wait', 'Unpack', 'Give back']) {
    await keyboard.press('ControlOrMeta+Enter');
    await keyboard.type(title);
  }
  await keyboard.press('Enter');
  await expect
    .poll(() => canvas.steps())
    .toEqual(['Search', 'Compare', 'Pay', 'Wait', 'Unpack', 'Give back']);
});

test('what is typed in one stay in a cell is one undo, pauses or none', async ({ tapki }) => {
  const canvas = new Canvas(tapki.window);
  const { window: page } = tapki;
  const cell = canvas.cell('Actions', 'Compare');
  await cell.dblclick();
  await page.keyboard.type('Reads');
  // The pause is over when the words are in the map.
  await expect(cell).toHaveAccessibleName(/Reads$/);
  await page.keyboard.type(' on');
  await page.keyboard.press('Escape');
  await expect(cell).toHaveAccessibleName(/Reads on$/);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(cell).toHaveAccessibleName(/empty$/);
});

/** What the browser sends where the person looks at another program: the field stays the active one. */
const lookAway = ({ window: page }: Tapki): Promise<void> =>
  page.evaluate(() => {
    const field = document.activeElement;
    field?.dispatchEvent(new FocusEvent('blur'));
    field?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    window.dispatchEvent(new FocusEvent('blur'));
  });

test('typing goes on where it was after another program had the keyboard', async ({ tapki }) => {
  const canvas = new Canvas(tapki.window);
  const { keyboard } = tapki.window;
  await canvas.step('Pay').click();
  await keyboard.press('ControlOrMeta+Enter');
  await keyboard.type('Wait ');
  await lookAway(tapki);
  await keyboard.type('for it');
  await keyboard.press('Enter');
  await expect.poll(() => canvas.steps()).toEqual(['Search', 'Compare', 'Pay', 'Wait for it']);
  const { title } = new Frame(tapki.window);
  await title.click();
  await keyboard.type('How ');
  await lookAway(tapki);
  await keyboard.type('it goes');
  await expect(title).toHaveValue('How it goes');
});

test('a path is reached from its step by keyboard, named, and deleted', async ({ tapki }) => {
  const canvas = new Canvas(tapki.window);
  const { window: page } = tapki;
  await canvas.step('Compare').click();
  await page.keyboard.press('Space');
  const path = canvas.area.getByRole('button', { name: 'Path to “Pay”: Main' });
  await expect(path).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(canvas.step('Compare')).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Delete');
  await expect(path).toHaveCount(0);
  await expect(canvas.step('Compare')).toBeFocused();
});

test('quotes of a cell are chosen one by one, by pointer and by keyboard', async ({ tapki }) => {
  const canvas = new Canvas(tapki.window);
  const { window: page } = tapki;
  const cell = canvas.cell('Quotes', 'Search');
  await cell.dblclick();
  for (const words of ['Where is it?', 'Nothing is found']) {
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Escape');
  const first = cell.getByRole('button', { name: 'Quote 1: Where is it?' });
  const second = cell.getByRole('button', { name: 'Quote 2: Nothing is found' });
  await first.click();
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(second).toBeFocused();
  await expect(page.getByLabel('The customer’s words')).toHaveValue('Nothing is found');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Quote 2' })).toBeFocused();
});
