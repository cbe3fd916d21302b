/** One running Tapki: started with a profile, driven through its window, closed or killed. */
import type { ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { machineFlags } from '../../../scripts/launch.mjs';
import { processTree } from './process-tree';
import { programPath } from './program';

export interface StartOptions {
  /** Folder of the profile; a fresh one when left out. */
  readonly profile?: string;
  /** Further arguments: a .cjm to open, switches of Chromium. */
  readonly args?: readonly string[];
  readonly language?: 'ru' | 'en';
  readonly env?: Readonly<Record<string, string>>;
  /** The keys of quick capture are taken; left out: not, since workers share a display. */
  readonly hasCaptureKeys?: boolean;
}

function withoutCaptureKeys(profile: string): void {
  const file = join(profile, 'capture.json');
  mkdirSync(profile, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, '{"shortcut":null}');
}

/**
 * Windows of two workers share a display, and whichever the pointer lies in takes the keyboard from the other: the
 * page is told that it keeps it.
 */
async function keepFocus(app: ElectronApplication, window: Page): Promise<void> {
  const session = await app.context().newCDPSession(window);
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
}

export interface Tapki {
  readonly app: ElectronApplication;
  readonly window: Page;
  readonly profile: string;
  /** Errors of the page's console and uncaught exceptions, since the start. */
  readonly errors: readonly string[];
  isRunning(): boolean;
  /** The usual way: the window is closed and everything gets written. */
  close(): Promise<void>;
  /** SIGKILL to every process of it at once, as when the power goes. */
  kill(): Promise<void>;
}

export const freshProfile = (): string => mkdtempSync(join(tmpdir(), 'tapki-profile-'));

export const removeProfile = (profile: string): void =>
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });

const definedEnv = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])));

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

const ended = (child: ChildProcess): Promise<void> =>
  hasEnded(child) ? Promise.resolve() : new Promise((done) => child.once('exit', () => done()));

export const killNow = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
};

/** A start takes one second, a missed one for ever: the first try is given up soon, for a slow machine not the next. */
const launchLimits = [6_000, 20_000, 20_000];

/**
 * Playwright joins a program that is already starting. When it looks at the first page just as that page arrives
 * at its address, it misses the news and waits for it for ever; the next try is a new throw of the dice.
 */
async function launch(
  options: Parameters<typeof _electron.launch>[0],
  profile: string,
): Promise<ElectronApplication> {
  const before = `${profile}-before`;
  mkdirSync(profile, { recursive: true });
  cpSync(profile, before, { recursive: true });
  try {
    for (const timeout of launchLimits) {
      try {
        return await _electron.launch({ ...options, timeout });
      } catch (error) {
        if (!(error instanceof Error) || error.name !== 'TimeoutError') throw error;
        // The start that was missed did its work and told the person: the next one begins where it began.
        removeProfile(profile);
        cpSync(before, profile, { recursive: true });
      }
    }
    throw new Error(`Tapki was not joined in ${launchLimits.length} starts.`);
  } finally {
    removeProfile(before);
  }
}

export async function startTapki(options: StartOptions = {}): Promise<Tapki> {
  const profile = options.profile ?? freshProfile();
  if (options.hasCaptureKeys !== true) withoutCaptureKeys(profile);
  const starting = {
    executablePath: programPath(),
    // Left to itself Playwright turns it off: not every machine of developers lets users have one.
    chromiumSandbox: process.env.TAPKI_SANDBOX === 'on',
    args: [
      ...machineFlags(),
      `--user-data-dir=${profile}`,
      `--lang=${options.language ?? 'en'}`,
      ...(options.args ?? []),
    ],
    env: { ...definedEnv(), LANG: options.language === 'ru' ? 'ru_RU.UTF-8' : 'en_US.UTF-8', ...options.env },
  };
  const app = await launch(starting, profile);
  const errors: string[] = [];
  const window = await app.firstWindow();
  await keepFocus(app, window);
  window.on('pageerror', (error) => errors.push(`exception: ${error.message}`));
  window.on('console', (message) => {
    if (message.type() === 'error') errors.push(`console: ${message.text()}`);
  });
  const child = app.process();
  return {
    app,
    window,
    profile,
    errors,
    isRunning: () => !hasEnded(child),
    close: async () => {
      if (!hasEnded(child)) await app.close();
      await ended(child);
    },
    kill: async () => {
      if (child.pid !== undefined) processTree(child.pid).forEach(killNow);
      await ended(child);
    },
  };
}
