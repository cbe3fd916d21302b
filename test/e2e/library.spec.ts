/** The library of maps: beginning with a template, finding words inside maps, and the levels maps stand on. */
import { expect } from '@playwright/test';
import { test } from './harness/test';
import { Frame } from './pages/library';
import { MapEditor } from './pages/map-editor';
import { axeFindings } from './support/axe';

test('a map begins as a template, and its words are found from another map', async ({ tapki }) => {
  const { window: page } = tapki;
  const frame = new Frame(page);
  await frame.waitForMap();
  await page.keyboard.press('Control+N');
  const choice = page.getByRole('dialog', { name: 'New map' });
  const delivery = choice.getByRole('button', { name: /^Get a purchase delivered/ });
  await expect(delivery.getByRole('presentation')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await choice.getByText('Russian', { exact: true }).click();
  await expect(choice.getByRole('button', { name: /^Получить товар с доставкой/ })).toBeVisible();
  await choice.getByText('English', { exact: true }).click();
  await delivery.focus();
  await page.keyboard.press('Enter');
  await expect(frame.title).toHaveValue('Get a purchase delivered');
  await expect(page.getByText('Sample, invented data')).toBeVisible();

  await frame.newMap();
  const library = await frame.openLibrary();
  await expect(library.getByLabel('Search in all maps')).toBeFocused();
  await page.keyboard.type('courier');
  const found = library.getByRole('region', { name: 'Get a purchase delivered' });
  const place = found.getByRole('button', { name: /^Cell · .* · Wait for the courier/ }).first();
  await expect(place).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await place.focus();
  await page.keyboard.press('Enter');
  await expect(frame.title).toHaveValue('Get a purchase delivered');
  await expect(page.locator('[role=gridcell][aria-selected=true]')).toHaveAccessibleName(
    /step Wait for the courier/,
  );
  expect(tapki.errors).toEqual([]);
});

test('a step opens the map that shows it in detail, and the way back leads to the step', async ({
  tapki,
}) => {
  const { window: page } = tapki;
  const frame = new Frame(page);
  await frame.waitForMap();
  const editor = new MapEditor(page);
  await editor.newMap('Life of a buyer');
  await page.keyboard.press('Escape');
  await editor.addStage('Choose');
  await editor.addStep('Compare');
  await page.getByRole('button', { name: 'Make a map' }).click();
  await expect(frame.title).toHaveValue('Compare');
  const trail = page.getByRole('navigation', { name: 'The maps above this one' });
  await expect(trail.getByRole('button', { name: 'Go up to “Life of a buyer”' })).toBeVisible();
  await page.keyboard.press('Control+Alt+ArrowUp');
  await expect(frame.title).toHaveValue('Life of a buyer');
  await expect(trail).toHaveCount(0);
  const step = page.getByRole('columnheader', { name: /another map shows it in detail/ });
  await expect(step).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Control+Alt+ArrowDown');
  await expect(frame.title).toHaveValue('Compare');
  expect(await axeFindings(page)).toEqual([]);
  expect(tapki.errors).toEqual([]);
});
