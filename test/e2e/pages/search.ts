/** The search dialog, as a person uses it: words, results, arrows, Enter to pin. */
import { expect, type Locator, type Page } from '@playwright/test';
import { searchScreen } from '#core/i18n/messages/evidence';
import { type Message, translate } from '#core/i18n/translate';

export class SearchPage {
  readonly dialog: Locator;
  readonly results: Locator;

  constructor(
    private readonly window: Page,
    private readonly language: 'ru' | 'en' = 'en',
  ) {
    this.dialog = window.getByRole('dialog', { name: this.say(searchScreen.title) });
    this.results = this.dialog.getByRole('listbox', { name: this.say(searchScreen.results) });
  }

  private say(message: Message): string {
    return translate(this.language, message);
  }

  /** What is found is pinned to the selected step unless another is chosen. */
  async open(): Promise<void> {
    await this.window.keyboard.press('Control+f');
    await this.dialog.waitFor();
  }

  /** Ends when the list of what was found is on the screen: the words are marked in each, and nothing more is asked. */
  async find(words: string): Promise<void> {
    await this.dialog.getByRole('searchbox', { name: this.say(searchScreen.words) }).fill(words);
    const options = this.results.getByRole('option');
    const without = options.filter({ hasNot: this.window.locator('mark') });
    await this.results.locator('mark').first().waitFor();
    await expect(without).toHaveCount(0);
    await expect(this.dialog.locator('[aria-busy="true"]')).toHaveCount(0);
  }

  /** Pins the nth result, counted from 0, by keyboard alone; answers with its text. */
  async pin(index: number): Promise<string> {
    await this.results.focus();
    await this.results.press('Home');
    for (let walked = 0; walked < index; walked += 1) await this.results.press('ArrowDown');
    const chosen = this.results.getByRole('option', { selected: true });
    const text = (await chosen.locator('p').last().textContent()) ?? '';
    await this.results.press('Enter');
    return text;
  }

  async close(): Promise<void> {
    await this.window.keyboard.press('Escape');
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
