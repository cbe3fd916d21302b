import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { test } from './harness/test';
import { axeFindings } from './support/axe';

/** The menu entry runs what the keys run: the display of the tests gives them to one program alone. */
const clickEntry = async (app: ElectronApplication, label: string): Promise<void> => {
  const click = () =>
    app.evaluate(({ Menu }, wanted) => {
      const entries = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
      const entry = entries.find((each) => each.label === wanted);
      entry?.click();
      return entry !== undefined;
    }, label);
  // The menu takes another language a moment after the window.
  await expect.poll(click, { message: `The menu has ${label}` }).toBe(true);
};

async function captureWindow(app: ElectronApplication): Promise<Page> {
  const find = () => app.windows().find((window) => window.url().endsWith('capture.html'));
  return find() ?? app.waitForEvent('window');
}

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
