/**
 * `test` with a running Tapki of its own: `start` begins one (again, with the same profile if asked), and
 * whatever is still running at the end is killed. A failed test prints what was in the window, and leaves a
 * screenshot, with TAPKI_TRACE=1 a trace too.
 */
import { test as base } from '@playwright/test';
import { Canvas } from '../pages/canvas';
import { drawnMap, type Stages } from '../support/drawn-map';
import { killRestarted } from './restarted';
import { freshProfile, removeProfile, type StartOptions, startTapki, type Tapki } from './tapki';

const isTraced = process.env.TAPKI_TRACE === '1';

interface Fixtures {
  readonly profile: string;
  readonly start: (options?: StartOptions) => Promise<Tapki>;
  /** Started in English with a fresh profile. */
  readonly tapki: Tapki;
  /** With which map `tapki` starts; null: as for the first time, with the sample. */
  readonly stages: Stages | null;
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
    killRestarted(profile);
    removeProfile(profile);
  },
  start: async ({ profile }, use, info) => {
    const started: Tapki[] = [];
    await use(async (options = {}) => {
      const tapki = await startTapki({ profile, ...options });
      // Noting each step as it stood takes a fifth of the suite's time: only where somebody means to look at it.
      if (isTraced) await tapki.app.context().tracing.start({ screenshots: true, snapshots: true });
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
        if (isTraced)
          await tapki.app
            .context()
            .tracing.stop({ path })
            .catch(() => undefined);
      }
      await tapki.kill();
    }
  },
  stages: [null, { option: true }],
  tapki: async ({ start, profile, stages }, use) => {
    const tapki = await start(stages === null ? {} : { args: [drawnMap(profile, stages)] });
    if (stages !== null) await new Canvas(tapki.window).waitForSteps(Object.values(stages).flat().length);
    await use(tapki);
  },
});
