/** The rule dialog, as a person uses it: a step, conditions, the live count, save. */
import type { Locator, Page } from '@playwright/test';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { ruleScreen } from '#core/i18n/messages/rule-screen';
import { type Message, translate } from '#core/i18n/translate';

type ChoiceField = 'category' | 'topic' | 'channel' | 'source' | 'question' | 'group' | 'language';

export class RulePage {
  readonly dialog: Locator;

  constructor(
    private readonly window: Page,
    private readonly language: 'ru' | 'en' = 'en',
  ) {
    this.dialog = window.getByRole('dialog', { name: this.say(ruleScreen.title) });
  }

  private say(message: Message): string {
    return translate(this.language, message);
  }

  private button(message: Message): Locator {
    return this.dialog.getByRole('button', { name: this.say(message), exact: true });
  }

  /** For the selected step. */
  async open(): Promise<void> {
    await this.window.keyboard.press('Control+r');
    await this.dialog.waitFor();
  }

  /** Whatever was changed for the step before is kept. */
  async walkTo(step: string): Promise<void> {
    await this.dialog.getByRole('combobox', { name: this.say(evidenceWords.step), exact: true }).click();
    await this.window.getByRole('option', { name: new RegExp(`\\s${step}$`) }).click();
  }

  async showAnswers(): Promise<void> {
    await this.dialog.getByRole('tab', { name: this.say(ruleScreen.answersTab) }).click();
  }

  /** Values chosen in the last condition about this field. */
  async chooseValues(field: ChoiceField, values: readonly string[]): Promise<void> {
    const name = `${this.say(ruleScreen[field])}: ${this.say(ruleScreen.values)}`;
    const box = this.dialog.getByRole('combobox', { name }).last();
    for (const value of values) {
      await box.fill(value);
      await this.window.getByRole('option', { name: value }).first().click();
    }
    await box.press('Escape');
  }

  /** Adds a condition on words of the text to the rule itself. */
  async addWords(words: readonly string[]): Promise<void> {
    await this.button(ruleScreen.addCondition).last().click();
    const about = this.dialog.getByRole('combobox', { name: this.say(ruleScreen.about) }).last();
    await about.selectOption('text');
    const box = this.dialog.getByRole('combobox', { name: this.say(ruleScreen.words), exact: true }).last();
    for (const word of words) {
      await box.fill(word);
      await box.press('Enter');
    }
  }

  async combine(reading: 'all' | 'any'): Promise<void> {
    await this.dialog
      .getByRole('combobox', { name: this.say(ruleScreen.groupReading) })
      .first()
      .selectOption(reading);
  }

  /** The live count, as it is written. */
  get counted(): Locator {
    return this.dialog.locator('[aria-busy="false"] [role="status"]').first().locator('p').first();
  }

  async save(): Promise<void> {
    await this.button(ruleScreen.save).click();
  }

  async saveAndGoOn(): Promise<void> {
    await this.button(ruleScreen.saveAndNext).click();
  }

  async close(): Promise<void> {
    await this.window.keyboard.press('Escape');
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
