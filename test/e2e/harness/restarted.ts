/** The program after it has started itself again, which Playwright does not see: found by the lock of its profile. */
import { existsSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, expect, type Page } from '@playwright/test';
import { processTree } from './process-tree';
import { killNow } from './tapki';

/** The process that holds a profile: Chromium names it in a link, after the machine's name. Only on Linux. */
export function lockOwner(profile: string): number | null {
  try {
    const pid = Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1));
    return existsSync(`/proc/${pid}`) ? pid : null;
  } catch {
    return null;
  }
}

export function killRestarted(profile: string): void {
  const pid = lockOwner(profile);
  if (pid !== null) processTree(pid).forEach(killNow);
}

const portFile = (profile: string): string => join(profile, 'DevToolsActivePort');

/** To be called before the program starts itself again: its window is joined by the port that it names anew. */
export const forgetPort = (profile: string): void => rmSync(portFile(profile), { force: true });

function portOf(profile: string): string | null {
  try {
    return /^\d+(?=\n)/.exec(readFileSync(portFile(profile), 'utf8'))?.[0] ?? null;
  } catch {
    return null;
  }
}

export async function restartedWindow(profile: string): Promise<Page> {
  await expect.poll(() => portOf(profile), { timeout: 30_000 }).not.toBeNull();
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${portOf(profile)}`);
  const pages = () => browser.contexts().flatMap((context) => context.pages());
  const isEditor = (page: Page) => page.url().endsWith('/index.html');
  await expect.poll(() => pages().some(isEditor), { timeout: 30_000 }).toBe(true);
  const editor = pages().find(isEditor);
  if (!editor) throw new Error('The window of the program that started itself again went at once.');
  return editor;
}
