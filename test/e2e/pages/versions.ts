/** Versions, merging and comparing, worked by keyboard. */
import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test';
import { nextFileToOpen } from '../harness/dialogs';
import { Keyboard } from './keyboard';
import { Frame } from './library';

export class Versions {
  readonly frame: Frame;
  readonly dialog: Locator;
  readonly twin: Locator;
  readonly conflicts: Locator;
  private readonly keyboard: Keyboard;

  constructor(private readonly page: Page) {
    this.frame = new Frame(page);
    this.keyboard = new Keyboard(page);
    this.dialog = page.getByRole('dialog', { name: 'Versions of this map' });
    this.twin = page.getByRole('dialog', { name: 'As is and to be' });
    this.conflicts = page.getByRole('dialog', { name: 'The copies differ: decide what stays' });
  }

  async open(): Promise<void> {
    await this.frame.act('Versions');
    await expect(this.dialog).toBeVisible();
  }

  async keep(name: string): Promise<void> {
    await this.keyboard.tabTo('textbox', 'Name of the version');
    await this.keyboard.type(name);
    await this.keyboard.press('Enter');
    await expect(this.dialog.getByRole('button', { name: new RegExp(`^${name}`) })).toBeVisible();
  }

  /** The list of differences in whatever dialog is open. */
  difference(what: string): Locator {
    return this.page.getByRole('dialog').getByRole('listitem').filter({ hasText: what });
  }

  /** Opens another copy of the map that is in the library and chooses to merge. */
  async mergeFile(app: ElectronApplication, path: string): Promise<void> {
    await nextFileToOpen(app, [path]);
    await this.keyboard.press('ControlOrMeta+o');
    // Tabs before it is there walk through the window, and whatever they end at has the focus again afterwards.
    await expect(this.page.getByRole('button', { name: /^Merge/ })).toBeVisible();
    await this.keyboard.tabTo('button', /^Merge/);
    await this.keyboard.press('Enter');
  }

  /** Headings of all that is to be decided. */
  async questions(): Promise<readonly string[]> {
    await expect(this.conflicts).toBeVisible();
    const groups = this.conflicts.getByRole('radiogroup');
    return groups.evaluateAll((found) =>
      found.map((group) => {
        const label = document.getElementById(group.getAttribute('aria-labelledby') ?? '');
        return label?.textContent ?? '';
      }),
    );
  }

  async keepDecisions(): Promise<void> {
    await this.conflicts.getByRole('button', { name: 'Keep these decisions' }).press('Enter');
    await expect(this.conflicts).toHaveCount(0);
  }
}
