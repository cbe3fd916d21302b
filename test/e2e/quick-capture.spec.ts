import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from './harness/test';
import { captureWindow, clickEntry } from './pages/quick-capture';
import { axeFindings } from './support/axe';

/** By keyboard alone. */
async function typeNote(small: Page, note: string): Promise<void> {
  await expect(small.locator('textarea')).toBeFocused();
  await small.keyboard.press('Alt+2');
  await small.keyboard.type(note);
  await small.keyboard.press('Enter');
}

test('notes typed on the way come into the programme, in both languages', async ({ start, profile }) => {
  const inbox = join(profile, 'inbox');
  // The first note makes the folder.
  const waiting = () => (existsSync(inbox) ? readdirSync(inbox).length : 0);
  const { app, window } = await start();
  await window.getByRole('grid').waitFor();
  await clickEntry(app, 'Quick capture…');
  const small = await captureWindow(app);
  await expect(small.getByRole('heading', { name: 'Quick capture' })).toBeVisible();
  expect(await axeFindings(small)).toEqual([]);
  await typeNote(small, 'Moderation rejected the photo');
  await expect.poll(waiting).toBe(1);

  await window.keyboard.press('ControlOrMeta+Shift+G');
  await window.getByRole('tab', { name: 'Captured' }).click();
  await window.getByRole('radiogroup').getByText('Faults · 1').click();
  await expect(window.getByRole('button', { name: /Moderation rejected the photo/ })).toBeVisible();
  await expect.poll(waiting).toBe(0);
  expect(await axeFindings(window, { within: 'main' })).toEqual([]);

  await clickEntry(app, 'Русский');
  await window.getByRole('tab', { name: 'Входящие' }).waitFor();
  await clickEntry(app, 'Быстрая запись…');
  await expect(small.getByRole('heading', { name: 'Быстрая запись' })).toBeVisible();
  await typeNote(small, 'Модерация отклонила фото');
  await window.getByText('Ошибки · 2').waitFor();
  await expect(window.getByRole('button', { name: /Модерация отклонила фото/ })).toBeVisible();
  await expect.poll(waiting).toBe(0);
});
