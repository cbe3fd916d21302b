/** The window and its dialogs, in both themes, as assistive tools find them. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from './harness/test';
import { Frame } from './pages/library';

async function seriousFindings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
}

/** Opened by keys alone, closed by Escape. */
const dialogs = [
  ['Control+L', 'All maps'],
  ['F1', 'Keyboard shortcuts'],
  ['Control+,', 'Settings'],
] as const;

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious in the ${theme} theme, on the map and in the dialogs`, async ({
    tapki,
  }) => {
    const { window: page } = tapki;
    const frame = new Frame(page);
    await frame.waitForMap();
    if (theme === 'dark') await frame.act('Light or dark');
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme);
    expect(await seriousFindings(page)).toEqual([]);
    for (const [key, name] of dialogs) {
      await page.keyboard.press(key);
      const dialog = page.getByRole('dialog', { name });
      await expect(dialog).toBeVisible();
      expect(await seriousFindings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    }
    expect(tapki.errors).toEqual([]);
  });
}

test('the whole interface changes language at once', async ({ tapki }) => {
  const { window: page } = tapki;
  const frame = new Frame(page);
  await frame.waitForMap();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await frame.act('Русский');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(page.getByLabel('Название карты', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Экспорт' })).toBeVisible();
});

test('a shortcut pressed at once after the palette closed is not swallowed by it', async ({ tapki }) => {
  const { window: page } = tapki;
  await new Frame(page).waitForMap();
  for (const [shortcut, name] of [
    ['Control+I', 'Import contacts or a survey'],
    ['Control+L', 'All maps'],
    ['Control+K', 'Find an action or a step'],
  ] as const) {
    await page.keyboard.press('Control+K');
    await expect(page.getByPlaceholder('Find an action or a step')).toBeFocused();
    await page.keyboard.press('Escape');
    await page.keyboard.press(shortcut);
    const dialog = page.getByRole('dialog', { name });
    await expect(dialog).toBeVisible();
    await expect(dialog.locator(':focus')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
});

test('a dialog that closes gives the focus back to what opened it', async ({ tapki }) => {
  const { window: page } = tapki;
  const frame = new Frame(page);
  await frame.waitForMap();
  const button = page.getByRole('button', { name: 'All maps' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Search in all maps')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await frame.title.focus();
  await frame.act('Settings');
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(frame.title).toBeFocused();
});
