/** The export dialog, as a person uses it: formats, a folder, the files that came out. */
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { type ExportFormat, exportFormats } from '#core/desktop/export-options';
import { formatFacts } from '#core/export/format-facts';
import { exporting } from '#core/i18n/messages/export';
import { type Message, translate } from '#core/i18n/translate';
import { nextFileToOpen } from '../harness/dialogs';

export class ExportPage {
  readonly dialog: Locator;

  constructor(
    private readonly app: ElectronApplication,
    private readonly window: Page,
    private readonly language: 'ru' | 'en' = 'en',
  ) {
    this.dialog = window.getByRole('dialog', { name: this.say(exporting.title) });
  }

  private say(message: Message): string {
    return translate(this.language, message);
  }

  async open(): Promise<void> {
    await this.window.keyboard.press('Control+p');
    await this.dialog.waitFor();
  }

  async chooseFormats(wanted: readonly ExportFormat[]): Promise<void> {
    for (const format of exportFormats) {
      const box = this.dialog.getByRole('checkbox', { name: formatFacts[format].name, exact: true });
      await box.setChecked(wanted.includes(format));
    }
  }

  /** Exports into the folder and answers with the names of the files, as the dialog lists them. */
  async run(folder: string): Promise<readonly string[]> {
    await nextFileToOpen(this.app, [folder]);
    await this.dialog.getByRole('button', { name: this.say(exporting.run), exact: true }).click();
    const again = this.dialog.getByRole('button', { name: this.say(exporting.again), exact: true });
    await again.waitFor({ timeout: 120_000 });
    return this.dialog.getByRole('listitem').locator('p').allTextContents();
  }

  async close(): Promise<void> {
    await this.window.keyboard.press('Escape');
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
