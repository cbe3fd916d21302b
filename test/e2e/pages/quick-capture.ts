/** The small window for notes, and the entries of the menu that bring it. */
import { type ElectronApplication, expect, type Page } from '@playwright/test';

/** The menu entry runs what the keys run: the display of the tests gives them to one program alone. */
export const clickEntry = async (app: ElectronApplication, label: string): Promise<void> => {
  const click = () =>
    app.evaluate(({ Menu }, wanted) => {
      const entries = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
      const entry = entries.find((each) => each.label === wanted);
      entry?.click();
      return entry !== undefined;
    }, label);
  // The menu takes another language a moment after the window.
  await expect.poll(click, { message: `The menu has ${label}` }).toBe(true);
};

/** It has its address a moment after it is there. */
export async function captureWindow(app: ElectronApplication): Promise<Page> {
  const find = () => app.windows().find((window) => window.url().endsWith('capture.html'));
  await expect.poll(() => find() !== undefined, { timeout: 30_000 }).toBe(true);
  const found = find();
  if (!found) throw new Error('There is no window for notes');
  return found;
}
