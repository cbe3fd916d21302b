/** The import dialog, as a person uses it: choose a file, correct columns, import, read the report. */
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { importing } from '#core/i18n/messages/import';
import { type Message, type MessageValues, translate } from '#core/i18n/translate';
import { nextFileToOpen } from '../harness/dialogs';

export class ImportPage {
  readonly dialog: Locator;

  constructor(
    private readonly app: ElectronApplication,
    private readonly window: Page,
    private readonly language: 'ru' | 'en' = 'en',
  ) {
    this.dialog = window.getByRole('dialog', { name: this.say(importing.title) });
  }

  private say(message: Message, values?: MessageValues): string {
    return translate(this.language, message, values);
  }

  private button(message: Message): Locator {
    return this.dialog.getByRole('button', { name: this.say(message), exact: true });
  }

  async open(): Promise<void> {
    await this.window.keyboard.press('Control+i');
    await this.dialog.waitFor();
  }

  /** Ends when the first rows are on the screen. */
  async choose(path: string): Promise<void> {
    await nextFileToOpen(this.app, [path]);
    await this.button(importing.chooseFile).click();
    await this.dialog.getByRole('table', { name: this.say(importing.firstRows) }).waitFor();
  }

  column(header: string): Locator {
    return this.dialog.getByRole('combobox', {
      name: this.say(importing.columnBecomes, { name: header }),
      exact: true,
    });
  }

  async nameSource(name: string): Promise<void> {
    await this.dialog.getByRole('combobox', { name: this.say(importing.sourceName) }).fill(name);
  }

  /** For files without a date. */
  async fixDay(day: string): Promise<void> {
    const field = this.dialog.getByRole('textbox', { name: this.say(importing.fixedDay) });
    await field.fill(day);
    await field.press('Enter');
  }

  get startButton(): Locator {
    return this.button(importing.start);
  }

  /** Imports and waits for the report, however long it takes. */
  async run(): Promise<void> {
    await this.startButton.click();
    await this.term(importing.imported).waitFor({ timeout: 120_000 });
  }

  private term(name: Message): Locator {
    return this.dialog.locator('dt', { hasText: this.say(name) });
  }

  /** The figure of the report under this name, e.g. `importing.imported`. */
  async figure(name: Message): Promise<number> {
    const text = (await this.term(name).locator('xpath=following-sibling::dd[1]').textContent()) ?? '';
    return Number(text.replace(/\D/g, ''));
  }

  async undo(): Promise<void> {
    await this.button(importing.undoImport).click();
    await this.button(importing.start).waitFor();
  }

  /** From the report on to the rules of the steps. */
  async bindSteps(): Promise<void> {
    await this.button(importing.bindSteps).click();
  }

  async close(): Promise<void> {
    await this.window.keyboard.press('Escape');
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
