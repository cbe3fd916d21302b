/** Import, rules and search by keyboard alone. */
import { expect, type Locator, type Page } from '@playwright/test';
import { Keyboard } from './keyboard';

export class EvidenceKeys {
  private readonly keyboard: Keyboard;

  constructor(private readonly window: Page) {
    this.keyboard = new Keyboard(window);
  }

  private dialog(name: string): Locator {
    return this.window.getByRole('dialog', { name });
  }

  /** The file dialog was told what to answer. */
  async importChosenFile(): Promise<void> {
    await this.keyboard.press('ControlOrMeta+i');
    await expect(this.dialog('Import contacts or a survey')).toBeVisible();
    await this.keyboard.tabTo('button', 'Choose files…');
    await this.importAfterChoice();
  }

  async importAnotherFile(): Promise<void> {
    await this.keyboard.tabTo('button', 'Another file…');
    await this.keyboard.press('Enter');
    await this.keyboard.tabTo('button', 'Choose files…');
    await this.importAfterChoice();
  }

  private async importAfterChoice(): Promise<void> {
    await this.keyboard.press('Enter');
    await expect(this.window.getByRole('table', { name: 'First rows of the file' })).toBeVisible();
    await this.keyboard.tabTo('button', 'Import');
    await this.keyboard.press('Enter');
    await expect(this.window.getByRole('button', { name: 'Undo the import' })).toBeVisible();
  }

  async importedRows(): Promise<number> {
    const figure = this.dialog('Import contacts or a survey')
      .locator('dt', { hasText: 'Imported' })
      .locator('xpath=following-sibling::dd[1]');
    return Number(((await figure.textContent()) ?? '').replace(/\D/g, ''));
  }

  async bindContacts(category: string): Promise<void> {
    await this.openRule();
    await this.chooseValue('category: Values', category);
    await this.saveRule();
  }

  async bindAnswers(question: string): Promise<void> {
    await this.openRule();
    await this.keyboard.tabTo('tab', /^Contacts/);
    await this.keyboard.press('ArrowRight');
    await this.chooseValue('question: Values', question);
    await this.saveRule();
  }

  private async openRule(): Promise<void> {
    await this.keyboard.press('ControlOrMeta+r');
    await expect(this.dialog('Step rule')).toBeVisible();
  }

  private async chooseValue(field: string, value: string): Promise<void> {
    await this.keyboard.tabTo('combobox', field);
    await this.keyboard.type(value);
    await expect(this.window.getByRole('option', { name: value })).toBeVisible();
    await this.keyboard.press('ArrowDown', 'Enter');
    await expect(this.dialog('Step rule').getByRole('status').first()).toContainText(/\d/);
  }

  private async saveRule(): Promise<void> {
    await this.keyboard.tabTo('button', /^Save the rule$/);
    await this.keyboard.press('Enter');
    await expect(this.dialog('Step rule').getByRole('tab', { name: /Saved/ }).first()).toBeVisible();
    await this.closeDialog();
  }

  /** Pins the first contact found to the selected step, and answers with its text. */
  async pinQuote(words: string): Promise<string> {
    await this.keyboard.press('ControlOrMeta+f');
    const dialog = this.dialog('Search contacts');
    await expect(dialog).toBeVisible();
    await this.keyboard.tabTo('searchbox', 'Words to find');
    await this.keyboard.type(words);
    await expect(dialog.getByRole('option').first().locator('mark')).toHaveText(new RegExp(words, 'i'));
    await this.keyboard.press('ArrowDown');
    const text =
      (await dialog.getByRole('option', { selected: true }).locator('p').last().textContent()) ?? '';
    await this.keyboard.press('Enter');
    await expect(this.window.getByRole('paragraph').filter({ hasText: 'Quote pinned' })).toBeVisible();
    await this.closeDialog();
    return text;
  }

  /** An open list of choices takes the first Escape for itself. */
  async closeDialog(): Promise<void> {
    for (let tries = 0; tries < 3 && (await this.window.getByRole('dialog').count()) > 0; tries += 1) {
      await this.keyboard.press('Escape');
      await this.window.waitForTimeout(250);
    }
    await expect(this.window.getByRole('dialog')).toHaveCount(0);
  }
}
