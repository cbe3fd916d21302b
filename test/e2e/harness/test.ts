/**
 * `test` with a running Tapki of its own: `start` begins one (again, with the same profile if asked), and
 * whatever is still running at the end is killed. A failed test prints what was in the window, and leaves a
 * screenshot and a trace.
 */
import { test as base } from '@playwright/test';
import { freshProfile, removeProfile, type StartOptions, startTapki, type Tapki } from './tapki';

interface Fixtures {
  readonly profile: string;
  readonly start: (options?: StartOptions) => Promise<Tapki>;
  /** Started in English with a fresh profile. */
  readonly tapki: Tapki;
}

/** For a machine of which nothing but the printed words comes back. */
async function whatIsSeen({ window, errors }: Tapki): Promise<string> {
  const screen = await window
    .locator('body')
    .ariaSnapshot({ timeout: 5_000 })
    .catch((error: unknown) => String(error));
  return ['The window at the end:', screen.slice(0, 6_000), ...errors].join('\n');
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the wanted fixtures from the pattern.
  profile: async ({}, use) => {
    const profile = freshProfile();
    await use(profile);
    removeProfile(profile);
  },
  start: async ({ profile }, use, info) => {
    const started: Tapki[] = [];
    await use(async (options = {}) => {
      const tapki = await startTapki({ profile, ...options });
      // Snapshots show each step as it stood; filming the window as well took a quarter of the suite's time.
      await tapki.app.context().tracing.start({ screenshots: false, snapshots: true });
      started.push(tapki);
      return tapki;
    });
    const isFailed = info.status !== info.expectedStatus;
    for (const [index, tapki] of started.entries()) {
      if (isFailed && tapki.isRunning()) {
        console.info(await whatIsSeen(tapki));
        await tapki.window
          .screenshot({ path: info.outputPath(`window-${index}.png`) })
          .catch(() => undefined);
        const path = info.outputPath(`trace-${index}.zip`);
        await tapki.app
          .context()
          .tracing.stop({ path })
          .catch(() => undefined);
      }
      await tapki.kill();
    }
  },
  tapki: async ({ start }, use) => {
    await use(await start());
  },
});
