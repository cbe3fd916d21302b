/** A presentation by keyboard: the presenter's window, and everything that the audience's window holds. */
import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test';
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
  private readonly everRevealed = new Set<string>();

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

  /** By the keyboard, as far as it takes. */
  async tabTo(wanted: Locator): Promise<void> {
    for (let presses = 0; presses < 80; presses++) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return;
      await this.press('Tab');
    }
    throw new Error(`Tab leads nowhere near ${wanted}`);
  }

  /** Every text that the page ever holds from now on, however short. */
  async watch(page: Page): Promise<() => Promise<string>> {
    await page.evaluate(() => {
      const held = new Set<string>();
      const note = (): void => {
        held.add(document.documentElement.textContent ?? '');
        for (const each of document.querySelectorAll('[aria-label], [alt], [title]'))
          for (const name of ['aria-label', 'alt', 'title']) held.add(each.getAttribute(name) ?? '');
      };
      const all = { childList: true, subtree: true, characterData: true, attributes: true } as const;
      new MutationObserver(note).observe(document, all);
      note();
      Object.assign(window, { heldTexts: () => [...held].join('\n') });
    });
    return () =>
      page.evaluate(() => {
        const read: unknown = Reflect.get(window, 'heldTexts');
        return typeof read === 'function' ? String(read()) : '';
      });
  }

  /** What no room may ever have seen: notes, and quotes that nobody revealed. */
  expectNeverHeld(held: string): void {
    expect(held.length).toBeGreaterThan(0);
    expect(this.secrets(this.everRevealed).filter((secret) => held.includes(secret))).toEqual([]);
  }

  quotesOf(step: number): readonly string[] {
    const found = stepsInOrder(this.map)[step - 1];
    return found ? quotesOfStep(this.map, found.id).map(({ text }) => text.trim()) : [];
  }

  /** From now on it may be seen. */
  reveal(quote: string): void {
    this.revealed.add(quote);
    this.everRevealed.add(quote);
  }

  hideAll(): void {
    this.revealed.clear();
  }

  /** What a room looks at holds no notes, and no quote before its time. */
  async expectNothingHidden(page: Page): Promise<void> {
    const text = await everything(page);
    expect(this.secrets(this.revealed).filter((secret) => text.includes(secret))).toEqual([]);
  }

  private secrets(known: ReadonlySet<string>): readonly string[] {
    const notes = stepsInOrder(this.map).flatMap(({ notes: said }) =>
      said.trim() === '' ? [] : [said.trim()],
    );
    const quotes = this.map.byKind.quote.map(({ text: said }) => said.trim());
    expect(notes.length).toBeGreaterThan(0);
    return [...notes, ...quotes.filter((quote) => !known.has(quote))];
  }
}
