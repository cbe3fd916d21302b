/** A presentation by keyboard: the presenter's window, and everything that the audience's window holds. */
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { quotesOfStep, stepsInOrder } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';

/** All text of a page, in elements, in attributes and in the roots inside it. */
const everything = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const textOf = (root: Element | ShadowRoot): string => {
      const parts = [...root.querySelectorAll('*')].flatMap((each) => [
        ...[...each.attributes].map(({ value }) => value),
        each.shadowRoot ? textOf(each.shadowRoot) : '',
      ]);
      return [root.textContent ?? '', ...parts].join('\n');
    };
    return textOf(document.documentElement);
  });

export class Presenting {
  private readonly revealed = new Set<string>();

  constructor(
    private readonly app: ElectronApplication,
    readonly presenter: Page,
    private readonly map: Snapshot,
  ) {}

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.presenter.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await expect(this.presenter.getByRole('textbox').last()).toBeFocused();
    await this.presenter.keyboard.type(text);
    await this.press('Enter');
  }

  /** The audience's window, opened by the key for it. */
  async openAudience(): Promise<Page> {
    const opened = this.app.waitForEvent('window');
    await this.press('w');
    const audience = await opened;
    await audience.waitForSelector('.slide h1', { state: 'attached' });
    return audience;
  }

  /** As the system would: what a page is sent by the tests' own way passes the window by. */
  pressAtAudience(keyCode: string): Promise<void> {
    return this.app.evaluate(({ BrowserWindow }, key) => {
      const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
        webContents.getURL().endsWith('audience.html'),
      );
      window?.webContents.sendInputEvent({ type: 'keyDown', keyCode: key });
    }, keyCode);
  }

  quotesOf(step: number): readonly string[] {
    const found = stepsInOrder(this.map)[step - 1];
    return found ? quotesOfStep(this.map, found.id).map(({ text }) => text.trim()) : [];
  }

  /** From now on it may be seen. */
  reveal(quote: string): void {
    this.revealed.add(quote);
  }

  hideAll(): void {
    this.revealed.clear();
  }

  /** What a room looks at holds no notes, and no quote before its time. */
  async expectNothingHidden(page: Page): Promise<void> {
    const text = await everything(page);
    const notes = stepsInOrder(this.map).flatMap(({ notes: said }) => (said.trim() === '' ? [] : [said]));
    const quotes = this.map.byKind.quote.map(({ text: said }) => said.trim());
    expect(notes.length).toBeGreaterThan(0);
    const secrets = [...notes, ...quotes.filter((quote) => !this.revealed.has(quote))];
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  }
}
