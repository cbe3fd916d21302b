/** The frame of the window as a person uses it: title, library, versions, files. */
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test';
import { nextFileToSave } from '../harness/dialogs';

/** The choice of templates has an empty map first: Enter takes it. */
export async function beginBlankMap(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+n');
  await expect(page.getByRole('button', { name: /^Blank map/ })).toBeFocused();
  await page.keyboard.press('Enter');
}

const changedAt = (path: string): bigint | null =>
  statSync(path, { bigint: true, throwIfNoEntry: false })?.mtimeNs ?? null;

export class Frame {
  readonly title: Locator;
  readonly saveMark: Locator;

  constructor(readonly page: Page) {
    this.title = page.getByLabel('Title of the map', { exact: true });
    this.saveMark = page.locator('[data-save-state]');
  }

  /** The first start shows the sample; every other one the map that was open last. */
  async waitForMap(): Promise<void> {
    await expect(this.title).toBeVisible({ timeout: 30_000 });
  }

  async newMap(): Promise<void> {
    await beginBlankMap(this.page);
    await expect(this.title).toHaveValue('');
  }

  async rename(title: string): Promise<void> {
    await this.title.fill(title);
    await this.title.press('Enter');
  }

  /** The word of an earlier save may still be on the screen: the file itself must have changed too. */
  async saveAs(app: ElectronApplication, path: string): Promise<void> {
    const before = changedAt(path);
    await nextFileToSave(app, path);
    await this.page.keyboard.press('Control+Shift+S');
    await expect.poll(() => changedAt(path), { timeout: 15_000 }).not.toBe(before);
    await expect(this.toast(`Saved to “${basename(path)}”`)).toBeVisible();
  }

  async openLibrary(): Promise<Locator> {
    await this.page.keyboard.press('Control+L');
    return this.page.getByRole('dialog', { name: 'All maps' });
  }

  /** Through the palette, as somebody does who knows the name and not the menu. */
  async act(name: string): Promise<void> {
    await this.page.keyboard.press('Control+K');
    const words = this.page.getByPlaceholder('Find an action or a step');
    await words.fill(name);
    await this.page.keyboard.press('Enter');
    await expect(words).toBeHidden();
  }

  /** What was found damaged and what came back. */
  get recovery(): Locator {
    return this.page.getByRole('dialog', { name: 'Something was damaged' });
  }

  async goOn(): Promise<void> {
    await this.recovery.getByRole('button', { name: 'Go on working' }).click();
    await expect(this.recovery).toHaveCount(0);
  }

  toast(text: string | RegExp): Locator {
    return this.page.locator('.mantine-Notification-root', { hasText: text });
  }
}
