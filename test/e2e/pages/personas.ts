/** Who walks the map, worked by keyboard. */
import { expect, type Locator, type Page } from '@playwright/test';
import { Keyboard } from './keyboard';
import { Frame } from './library';

export class Personas {
  readonly dialog: Locator;
  private readonly keyboard: Keyboard;

  constructor(private readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Personas' });
    this.keyboard = new Keyboard(page);
  }

  async addWithCurve(name: string, percent: string): Promise<void> {
    await new Frame(this.page).act('Personas');
    await this.keyboard.tabTo('button', 'Add a persona');
    await this.keyboard.press('Enter');
    await this.keyboard.tabTo('textbox', 'Name');
    await this.keyboard.type(name);
    await this.keyboard.tabTo('textbox', 'Share of customers');
    await this.keyboard.type(percent);
    await this.keyboard.tabTo('button', 'Add a curve of emotions');
    await this.keyboard.press('Enter');
    await expect(this.dialog.getByText('Has a curve of emotions')).toBeVisible();
    await this.keyboard.press('Escape');
    await expect(this.dialog).toHaveCount(0);
  }
}
