/** A person without a mouse: keys and typing, nothing else. */
import type { Locator, Page } from '@playwright/test';

type Role = Parameters<Page['getByRole']>[0];

/** More stops than any screen of ours has. */
const stopLimit = 90;

export class Keyboard {
  constructor(private readonly window: Page) {}

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.window.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.window.keyboard.type(text);
  }

  /** Goes on with Tab until the thing with this role and name has the focus. */
  async tabTo(role: Role, name: string | RegExp): Promise<void> {
    const wanted = this.window.getByRole(role, { name, exact: typeof name === 'string' });
    await this.tabUntil(wanted.and(this.window.locator(':focus')), `${role} "${name}"`);
  }

  /** Into the map: its grid, or whatever in it is selected. */
  async tabToMap(): Promise<void> {
    const inMap = this.window.locator(
      '[role=grid]:focus, [role=gridcell]:focus, [role=columnheader]:focus, [role=rowheader]:focus',
    );
    await this.tabUntil(inMap, 'map');
  }

  private async tabUntil(wanted: Locator, what: string): Promise<void> {
    for (let stops = 0; stops < stopLimit; stops += 1) {
      if ((await wanted.count()) > 0) return;
      await this.window.keyboard.press('Tab');
    }
    throw new Error(`Tab never came to the ${what}`);
  }
}
