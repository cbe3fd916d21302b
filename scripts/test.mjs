/**
 * `npm test`: set-up, unit tests, tests on real data where they are, then the e2e suite on the packaged app.
 * `npm test -- unit [filter]` or `-- e2e [file]` runs a part. The end names what failed; the last line counts all runners
 * together.
 */
import { ensureE2eBuild } from './package.mjs';
import { runPlaywright, runVitest } from './runners.mjs';
import { setUp } from './set-up.mjs';
import { fail, StepFailure, say } from './steps.mjs';

const parts = ['unit', 'e2e'];

/** @param {readonly import('./runners.mjs').Counts[]} counts */
export const summary = (counts) => {
  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ name) =>
    counts.reduce((total, each) => total + each[name], 0);
  const skipped = sum('skipped');
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
};

const main = async () => {
  const [part, ...filters] = process.argv.slice(2);
  if (part !== undefined && !parts.includes(part)) {
    throw new StepFailure(
      `There is no part "${part}" of the tests.`,
      `Use one of: ${parts.join(', ')}, or none for all.`,
    );
  }
  const runtime = await setUp({ needsDisplay: part !== 'unit' });
  const counts = [];
  if (part !== 'e2e') counts.push(await runVitest(filters));
  if (part !== 'unit') {
    const program = await ensureE2eBuild(runtime);
    say('End to end, on the packaged app');
    counts.push(await runPlaywright(program, filters));
  }
  const failures = counts.flatMap((each) => each.failures);
  if (failures.length > 0) process.stdout.write(`\nFailed:\n  ${failures.join('\n  ')}\n`);
  process.stdout.write(`\n${summary(counts)}\n`);
  process.exitCode = counts.some(({ failed }) => failed > 0) ? 1 : 0;
};

if (process.argv[1] === import.meta.filename) {
  try {
    await main();
  } catch (error) {
    fail(error);
  }
}
