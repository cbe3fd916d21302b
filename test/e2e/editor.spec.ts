/** A whole map drawn by keyboard alone, and read again the way assistive tools read it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { emptySteps, newMap } from '#core/document/new-map';
import { packMap } from '#core/file/cjm';
import { manifestOf } from '#core/file/manifest';
import type { Tapki } from './harness/tapki';
import { test } from './harness/test';
import { Comments } from './pages/comments';
import { CellKeys, type GridReading } from './pages/editor';
import { Frame } from './pages/library';
import { MapEditor } from './pages/map-editor';
import { Personas } from './pages/personas';
import { Pictures } from './pages/pictures';

const stages: readonly (readonly [stage: string, steps: readonly string[]])[] = [
  ['Choose', ['Search', 'Compare', 'Ask']],
  ['Buy', ['Pay', 'Wait']],
  ['Own', ['Unpack', 'Use', 'Give back']],
];
const steps = stages.flatMap(([, titles]) => titles);

/** Said politely, and once. */
const spoken = (page: Page) => page.locator('[role="status"][aria-live="polite"].tapki-spoken');

/** What every grid promises to assistive tools, whatever of the map it shows. */
function expectSoundGrid({ rows, columns, cells }: GridReading): void {
  const places = cells.map(({ row, column }) => `${row}:${column}`);
  expect(new Set(places).size).toBe(places.length);
  for (const { role, name, row, column } of cells) {
    expect(name).not.toBe('');
    expect(row >= 1 && row <= rows && column >= 1 && column <= columns).toBe(true);
    if (column === 1) expect(role).toBe('rowheader');
    else expect(role).toBe(row <= 2 ? 'columnheader' : 'gridcell');
  }
  expect(cells.filter(({ column }) => column === 1).map(({ row }) => row)).toEqual(
    Array.from({ length: rows }, (_, index) => index + 1),
  );
}

const titlesOf = ({ cells }: GridReading): readonly string[] =>
  cells
    .filter(({ row, column }) => row === 2 && column > 1)
    .map(({ name }) => name.replace(/^Step [\d.]+: /, ''));

test('a map with branches, text, a persona, a screenshot and a thread is drawn by keyboard, and the grid tells all of it', async ({
  start,
  profile,
}) => {
  const { app, window: page, errors, close } = await start({ profile });
  const editor = new MapEditor(page);
  const cells = new CellKeys(page, editor);
  const comments = new Comments(page);
  const pictures = new Pictures(app, page);

  await editor.newMap('Buying a chair');
  for (const [stage, titles] of stages) {
    await editor.addStage(stage);
    for (const title of titles) await editor.addStep(title);
  }
  await editor.expectSteps(8);
  await editor.select('Ask');
  await editor.addPath('Unpack', 'takes it along');
  await cells.giveShare('30');
  await editor.select('Pay');
  await editor.addPath('Search', 'card refused', 'Failure');
  await cells.giveShare('10');

  await cells.write('Text on the screen', 'Search', ['1,204 chairs']);
  await cells.write('Actions', 'Search', ['**Types** a word', '- sorts by price', '- opens five']);
  await cells.write('Thoughts', 'Compare', ['Which one lasts?']);
  await cells.write('Question asked', 'Ask', ['Is it still there?']);
  await new Personas(page).addWithCurve('First-time buyer', '40');

  await cells.goTo('What the customer sees', 'Pay');
  await pictures.copyPicture('Pay now');
  await pictures.paste();
  await pictures.open();
  await pictures.addPin(1, ['ArrowLeft'], 'Too small');
  await pictures.addPin(2, ['Shift+ArrowRight'], 'Nobody reads this');
  await pictures.close();

  await editor.select('Compare');
  await comments.write('Do they compare at all?');
  await expect(spoken(page)).toHaveText('Comment added');
  await comments.answer('Half of them');
  await comments.resolve();
  await expect(spoken(page)).toHaveText('Thread resolved');

  const drawn = await cells.read();
  expectSoundGrid(drawn);
  expect(titlesOf(drawn)).toEqual(steps);
  const heads = drawn.cells.filter(({ row, column }) => row === 1 && column > 1);
  expect(heads.map(({ name, column }) => [name, column])).toEqual([
    ['Stage Choose', 2],
    ['Stage Buy', 5],
    ['Stage Own', 7],
  ]);
  const names = drawn.cells.map(({ name }) => name);
  expect(names).toContain('Text on the screen, step Search: 1,204 chairs');
  expect(names.find((name) => name.startsWith('Actions, step Search'))).toMatch(
    /Types a word.*sorts by price.*opens five/s,
  );
  expect(names.find((name) => name.startsWith('What the customer sees, step Pay'))).not.toMatch(/empty/);
  // The browser's own view of it: the rows own what stands in columns.
  await editor.select('Search');
  await expect(editor.map.getByRole('grid')).toMatchAriaSnapshot(`
    - grid:
      - row:
        - rowheader
        - columnheader "Stage Choose"
      - row:
        - rowheader
        - 'columnheader "Step 1.1: Search"'
        - 'columnheader "Step 1.2: Compare"'
      - row:
        - rowheader "Lane What the customer sees"
        - gridcell
      - row:
        - rowheader "Lane Text on the screen"
        - 'gridcell "Text on the screen, step Search: 1,204 chairs"'
  `);

  await page.keyboard.press('ControlOrMeta+z');
  await expect(spoken(page)).toHaveText(/^Undone: /);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(spoken(page)).toHaveText(/^Done again: /);
  await expect(new Frame(page).saveMark).toHaveAttribute('data-save-state', 'saved');
  expect(errors).toEqual([]);
  await close();

  const again = await start({ profile });
  const reopened = new MapEditor(again.window);
  await expect(new Frame(again.window).title).toHaveValue('Buying a chair', { timeout: 30_000 });
  await reopened.expectSteps(8);
  expect(await new CellKeys(again.window, reopened).read()).toEqual(drawn);
  await expectToldAfterReopening(again, reopened);
  expect(again.errors).toEqual([]);
});

/** What stands in no cell of the grid: the ways on from a step, pins on a picture, threads; all reached by keyboard. */
async function expectToldAfterReopening({ app, window: page }: Tapki, editor: MapEditor): Promise<void> {
  const lanes = editor.map.getByRole('rowheader');
  await expect(lanes.filter({ hasText: 'First-time buyer' })).toHaveCount(1);

  await editor.select('Ask');
  await expect(
    editor.map.getByRole('button', { name: /^Path to “Unpack”: .*takes it along.*30/ }),
  ).toHaveCount(1);
  await editor.select('Pay');
  const failing = editor.map.getByRole('button', { name: /^Path to “Search”: .*card refused.*10/ });
  await expect(failing).toHaveAccessibleName(/failure/i);
  await editor.keyboard.press(' ');
  await expect(editor.map.getByRole('button', { name: /^Path to / }).and(page.locator(':focus'))).toHaveCount(
    1,
  );

  const pictures = new Pictures(app, page);
  await new CellKeys(page, editor).goTo('What the customer sees', 'Pay');
  await pictures.open();
  await expect(pictures.pin(1)).toHaveAccessibleName('Pin 1: Too small');
  await expect(pictures.pin(2)).toHaveAccessibleName('Pin 2: Nobody reads this');
  await pictures.close();

  await editor.select('Compare');
  await expect(editor.step('Compare').and(editor.map.locator('[aria-selected="true"]'))).toBeVisible();
  await new Frame(page).act('Comments');
  await page.getByRole('radio', { name: 'Resolved' }).press('Space');
  const thread = new Comments(page).thread('Do they compare');
  await expect(thread.getByRole('article').first()).toContainText('Do they compare at all?');
  await expect(thread).toContainText('Half of them');
}

test('rows and columns are counted right where columns are out of view, and where a part is shown alone', async ({
  start,
  profile,
}) => {
  const file = join(profile, 'long.cjm');
  const records = emptySteps(newMap({ title: 'Long', language: 'en' }), { stages: 4, stepsInStage: 10 });
  const manifest = manifestOf(records, {
    mapId: 'map-long',
    savedAt: '2026-11-02T10:00:00.000Z',
    app: 'Tapki',
  });
  writeFileSync(file, packMap({ records, assets: [], manifest }));
  const { window: page, errors } = await start({ args: [file] });
  const editor = new MapEditor(page);
  const cells = new CellKeys(page, editor);
  await editor.expectSteps(40);
  const whole = await cells.read();
  expectSoundGrid(whole);
  expect(titlesOf(whole)).toHaveLength(40);
  const mounted = await editor.map.getByRole('columnheader', { name: /^Step / }).count();
  expect(mounted).toBeLessThan(40);

  await page.keyboard.press('ControlOrMeta+Shift+f');
  await editor.expectSteps(10);
  const part = await cells.read();
  expectSoundGrid(part);
  expect(titlesOf(part)).toHaveLength(10);
  expect(errors).toEqual([]);
});
