/**
 * The window after its process has died. Playwright's page of it is lost for good with the process, so the page that
 * came in its place is joined anew, through the port that the browser notes in its profile.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type ElectronApplication, expect, type Page } from '@playwright/test';
import type { Tapki } from './tapki';

export interface Rejoined {
  readonly page: Page;
  leave(): Promise<void>;
}

/** The page that answers: one whose process is gone does not. */
async function livingPage(browser: Browser, name: string): Promise<Page | null> {
  const pages = browser.contexts().flatMap((context) => context.pages());
  for (const page of pages.filter((each) => each.url().endsWith(name))) {
    const answers = page.evaluate(() => document.readyState).catch(() => null);
    const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), 1_000));
    if ((await Promise.race([answers, late])) !== null) return page;
  }
  return null;
}

export async function rejoin({ profile }: Tapki, name = 'index.html'): Promise<Rejoined> {
  const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  for (let tries = 0; tries < 40; tries += 1) {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const page = await livingPage(browser, name);
    if (page) {
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
      return { page, leave: () => browser.close() };
    }
    await browser.close();
  }
  throw new Error('The window that came back was not joined.');
}

/** Of the page whose address ends so. */
export const pageProcess = (app: ElectronApplication, name: string): Promise<number> =>
  app.evaluate(
    ({ webContents }, ending) =>
      webContents
        .getAllWebContents()
        .find((each) => each.getURL().endsWith(ending))
        ?.getOSProcessId() ?? 0,
    name,
  );

const isAlive = (pid: number): boolean => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.charAt(stat.lastIndexOf(')') + 2) !== 'Z';
  } catch {
    return false;
  }
};

/** The app still lists a killed process for a moment; the system does not. */
export async function evidenceProcess(app: ElectronApplication): Promise<number> {
  const listed = await app.evaluate(({ app: running }) =>
    running.getAppMetrics().flatMap(({ name, pid }) => (name === 'Tapki evidence' ? [pid] : [])),
  );
  return listed.find(isAlive) ?? 0;
}

/** Until the page of this name has another process than the one that was killed, and a page in it. */
export async function expectAnotherProcess(
  app: ElectronApplication,
  name: string,
  killed: number,
): Promise<void> {
  await expect
    .poll(
      async () => {
        const now = await pageProcess(app, name);
        return now !== 0 && now !== killed;
      },
      { timeout: 30_000, intervals: [50] },
    )
    .toBe(true);
}
