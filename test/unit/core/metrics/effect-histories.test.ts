import { describe, expect, it } from 'vitest';
import { tryHistories, usualCounts, usualShares } from '../../../bench/effect/trial';

/** The bench `effect` tries thousands; here so many that a broken interval shows, from a seed that never changes. */
const runs = 150;
const seed = 1;

describe.each([
  { about: 'counts' as const, kind: usualCounts },
  { about: 'shares' as const, kind: usualShares },
  { about: 'counts' as const, kind: { ...usualCounts, scatter: 2 } },
])('histories of $about with a known effect, variances times $kind.scatter', ({ about, kind }) => {
  const outcome = tryHistories(about, kind, runs, seed);

  it('are covered by the interval of the net effect', () => {
    const covered = outcome.covered / outcome.runs;
    expect(covered, `seed ${seed}`).toBeGreaterThan(0.91);
    expect(covered, `seed ${seed}`).toBeLessThan(0.995);
  });

  it('are rarely called better without an effect', () => {
    expect(outcome.withoutEffect).toBe(50);
    expect(outcome.falselyBetter, `seed ${seed}`).toBeLessThanOrEqual(3);
  });
});

it('the plain change takes drift for an effect where the net one does not', () => {
  const { covered, plainCovered } = tryHistories('counts', { ...usualCounts, weeks: [8] }, runs, seed);
  expect(plainCovered).toBeLessThan(covered * 0.75);
});
