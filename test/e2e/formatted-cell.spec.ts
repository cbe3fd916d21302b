/** A cell with light formatting, an icon and a mark, made by keyboard alone and found by its name. */
import { expect } from '@playwright/test';
import { test } from './harness/test';
import { MapEditor } from './pages/map-editor';

test('text is formatted as it is typed; icon and mark are chosen by keyboard and said in the name', async ({
  tapki,
}) => {
  const editor = new MapEditor(tapki.window);
  const { keyboard, map } = editor;
  await editor.newMap('Purchase');
  await editor.addStage('Choose');
  await editor.addStep('Search');
  await editor.select('Search');
  // What the customer sees, the text on the screen, then the actions.
  await keyboard.press('ArrowDown', 'ArrowDown', 'ArrowDown');
  await keyboard.type('Types ');
  await keyboard.press('ControlOrMeta+b');
  await keyboard.type('the model');
  await keyboard.press('ControlOrMeta+b', 'Shift+Enter', 'ControlOrMeta+Shift+8');
  await keyboard.type('price');
  await keyboard.press('Shift+Enter');
  await keyboard.type('photos');
  const field = map.getByRole('textbox');
  await expect(field).toHaveValue('Types **the model**\n- price\n- photos');

  await keyboard.press('Alt+F10');
  await expect(tapki.window.getByRole('toolbar')).toBeVisible();
  await keyboard.press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter');
  await expect(tapki.window.getByRole('textbox', { name: 'Find an icon' })).toBeFocused();
  await keyboard.type('phone');
  await keyboard.press('Enter');
  await expect(field).toBeFocused();
  await keyboard.press('Alt+F10', 'ArrowLeft', 'ArrowLeft', 'Enter');
  await expect(tapki.window.getByRole('radio', { name: 'Red mark' })).toBeFocused();
  await keyboard.press('ArrowRight', 'Enter');
  await expect(field).toBeFocused();
  await keyboard.press('Escape');
  await expect(
    map.getByRole('gridcell', {
      name: 'Actions, step Search: Amber mark. Phone. Types the model • price • photos',
      exact: true,
    }),
  ).toBeFocused();

  await keyboard.press('Delete');
  await expect(map.getByRole('gridcell', { name: 'Actions, step Search: empty' })).toBeFocused();
  await keyboard.press('ControlOrMeta+z');
  await expect(map.getByRole('gridcell', { name: /Amber mark/ })).toBeFocused();
});
