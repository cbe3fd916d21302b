/** The packaged app from the start of its process to a map on the screen: with a fresh profile, and again. */
import { freshProfile, removeProfile, startTapki } from '../e2e/harness/tapki';
import { type Bench, bar, quantile } from './report';

const runs = 5;

/** Milliseconds until the grid of the map shows. */
const startOnce = async (profile: string): Promise<number> => {
  const started = performance.now();
  const tapki = await startTapki({ profile, hasCaptureKeys: true });
  await tapki.window.getByRole('grid').first().waitFor({ state: 'visible', timeout: 60_000 });
  const took = performance.now() - started;
  await tapki.close();
  return took;
};

export const bench: Bench = async ({ program }) => {
  if (program === null) throw new Error('The bench "start" needs the packaged app');
  process.env.TAPKI_PROGRAM = program;
  const profile = freshProfile();
  try {
    const fresh = await startOnce(profile);
    const again: number[] = [];
    for (let run = 0; run < runs; run += 1) again.push(await startOnce(profile));
    return {
      runs,
      bars: [
        bar('first start, sample map on the screen', fresh, 10_000, 'ms'),
        bar('later starts, last map on the screen, median', quantile(again, 0.5), 5_000, 'ms'),
      ],
    };
  } finally {
    removeProfile(profile);
  }
};
