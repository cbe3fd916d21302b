/** The dialog of unassigned contacts, as a person uses it: their categories, a step for each. */
import type { Locator, Page } from '@playwright/test';
import { unassignedScreen } from '#core/i18n/messages/evidence';
import { translate } from '#core/i18n/translate';

export class UnassignedPage {
  readonly dialog: Locator;

  constructor(
    private readonly window: Page,
    private readonly language: 'ru' | 'en' = 'en',
  ) {
    this.dialog = window.getByRole('dialog', { name: translate(language, unassignedScreen.title) });
  }

  async bind(category: string, step: string): Promise<void> {
    const name = translate(this.language, unassignedScreen.bindCategoryLabel, { category, step });
    await this.dialog.getByRole('button', { name, exact: true }).click();
  }

  async close(): Promise<void> {
    await this.window.keyboard.press('Escape');
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
