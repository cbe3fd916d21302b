/** Every screen of the window in both themes, as assistive tools find it. */
import { expect, type Page } from '@playwright/test';
import type { Tapki } from './harness/tapki';
import { test } from './harness/test';
import { Accessible } from './pages/accessible';
import { Frame } from './pages/library';
import { MapEditor } from './pages/map-editor';
import { Pictures } from './pages/pictures';
import { axeFindings } from './support/axe';

type Theme = 'light' | 'dark';

/** No screen is looked at half faded in. */
async function begin({ app, window: page }: Tapki, theme: Theme): Promise<Accessible> {
  // A trace takes pictures of the page at every look of axe: it costs more than all the looking.
  await app.context().tracing.stop();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const screens = new Accessible(page);
  await screens.frame.waitForMap();
  if (theme === 'dark') await screens.frame.act('Light or dark');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme);
  // Colours on their way from one theme to the other are those of neither.
  await page.evaluate(async () => {
    await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
  return screens;
}

/** Everything found, with the screen it was found on: one look at a failure says all there is to mend. */
class Findings {
  readonly all: string[] = [];

  constructor(private readonly page: Page) {}

  async look(screen: string, show: () => Promise<void> = async () => {}): Promise<void> {
    await test.step(screen, async () => {
      await show();
      for (const finding of await axeFindings(this.page)) this.all.push(`${screen}: ${finding}`);
    });
  }
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the map and in its panels, ${theme}`, async ({ tapki }) => {
    const { window: page } = tapki;
    const screens = await begin(tapki, theme);
    const findings = new Findings(page);
    await findings.look('first steps');
    for (const [screen, show] of screens.ofTheMap()) await findings.look(screen, show);
    expect(findings.all).toEqual([]);
    expect(tapki.errors).toEqual([]);
  });

  test(`axe finds nothing in the dialogs, ${theme}`, async ({ tapki }) => {
    const { window: page } = tapki;
    const screens = await begin(tapki, theme);
    const findings = new Findings(page);
    await screens.selectStep();
    for (const [action, dialog] of screens.dialogs) {
      await findings.look(action, () => screens.open(action, dialog));
      await screens.close();
    }
    for (const [screen, show] of screens.ofDialogs()) await findings.look(screen, show);
    expect(findings.all).toEqual([]);
    expect(tapki.errors).toEqual([]);
  });

  test(`axe finds nothing where pictures are looked at, cropped and blurred, ${theme}`, async ({ tapki }) => {
    const { window: page, app } = tapki;
    const screens = await begin(tapki, theme);
    const findings = new Findings(page);
    const pictures = new Pictures(app, page);
    const editor = new MapEditor(page);
    await editor.newMap('Pictures');
    await editor.addStage('Buy');
    await editor.addStep('Pay');
    await findings.look('a map without cells');
    await pictures.copyPicture('8 999 123-45-67');
    await pictures.paste();
    await page.keyboard.press('ArrowDown');
    await pictures.open();
    await findings.look('large view');
    await pictures.addPin(1, ['ArrowLeft'], 'A number');
    await findings.look('pins');
    for (const tool of ['Crop', 'Blur'] as const) {
      await pictures.choose(tool);
      await findings.look(tool);
    }
    await pictures.addBlurArea(['ArrowLeft']);
    await findings.look('an area to blur');
    await screens.close();
    expect(findings.all).toEqual([]);
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
