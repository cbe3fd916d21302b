/** Threads beside the map, worked by keyboard. */
import { expect, type Locator, type Page } from '@playwright/test';
import { Keyboard } from './keyboard';

export class Comments {
  private readonly keyboard: Keyboard;

  constructor(private readonly page: Page) {
    this.keyboard = new Keyboard(page);
  }

  thread(words: string): Locator {
    return this.page.getByRole('region', { name: new RegExp(`^Thread of .*: ${words}`) });
  }

  /** About what is selected. */
  async write(words: string): Promise<void> {
    await this.keyboard.press('ControlOrMeta+Alt+m');
    await expect(this.page.getByRole('textbox', { name: 'New comment' })).toBeFocused();
    await this.keyboard.type(words);
    await this.keyboard.press('ControlOrMeta+Enter');
    await expect(this.thread(words)).toBeVisible();
  }

  async answer(words: string): Promise<void> {
    await this.keyboard.tabTo('button', 'Reply');
    await this.keyboard.press('Enter');
    await expect(this.page.getByRole('textbox', { name: /^Reply to / })).toBeFocused();
    await this.keyboard.type(words);
    await this.keyboard.press('ControlOrMeta+Enter');
    await expect(this.page.getByRole('article').filter({ hasText: words })).toBeVisible();
  }

  async resolve(): Promise<void> {
    await this.keyboard.tabTo('button', 'Resolve');
    await this.keyboard.press('Enter');
  }
}
