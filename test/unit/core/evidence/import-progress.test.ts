import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Progress } from '#core/evidence/evidence-messages';
import { furtherImported, nothingImported } from '#core/evidence/import-progress';

const stages = ['opening', 'reading', 'checking', 'masking', 'storing', 'counting'] as const;
const told = (stage: Progress['stage'], done: number, total: number | null = 100): Progress => ({
  stage,
  done,
  total,
  rows: 0,
});
const sharesOf = (all: readonly Progress[]) => {
  let known = nothingImported;
  return all.map((progress) => {
    known = furtherImported(known, progress);
    return known.share;
  });
};

describe('how far an import is', () => {
  it('is not known before anything was measured', () => {
    expect(sharesOf([told('opening', 0, null), told('reading', 0)])).toEqual([null, 0.6]);
    expect(sharesOf([told('reading', 0)])).toEqual([null]);
  });

  it('goes on in every stage, storing too, and ends short of all', () => {
    const all = stages.slice(1).flatMap((stage) => [told(stage, 10), told(stage, 60)]);
    const shares = sharesOf(all).map((share) => share ?? 0);
    for (const [at, share] of shares.entries()) expect(share).toBeGreaterThan(shares[at - 1] ?? 0);
    expect(shares.at(-1)).toBeLessThan(1);
  });

  it('never goes back, whatever is told', () => {
    const any = fc.record({
      stage: fc.constantFrom(...stages),
      done: fc.integer({ min: 0, max: 1_000 }),
      total: fc.option(fc.integer({ min: 0, max: 500 })),
      rows: fc.constant(0),
    });
    fc.assert(
      fc.property(fc.array(any), (all) => {
        const shares = sharesOf(all).map((share) => share ?? 0);
        return shares.every((share, at) => share >= (shares[at - 1] ?? 0) && share <= 1);
      }),
    );
  });
});
