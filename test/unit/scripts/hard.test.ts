import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../../scripts/hard.mjs';
import { holds, markdownOf, withResult } from '../../../scripts/hard-report.mjs';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const checks: readonly { number: number; name: string; required: string }[] = JSON.parse(
  readFileSync(at('hard/checks.json'), 'utf8'),
);

const result: CheckResult = {
  number: 3,
  name: 'kill while saving or exporting',
  required: '1,000 kills',
  figures: [{ name: 'whole', required: 'all | each', seen: '1,000 of 1,000', holds: true }],
  passed: 4,
  failed: 0,
  skipped: 0,
  seed: 7,
  seconds: 125,
  commit: 'abc',
  at: '2026-11-23T01:00:00.000Z',
  machine: '2 cores',
};

describe('The checks of hardness', () => {
  it('are twenty-five, each with tests of its number and none without', () => {
    expect(checks.map(({ number }) => number)).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
    const named = ['unit/hard', 'e2e/hard'].flatMap((folder) => readdirSync(at(folder)));
    const numbers = new Set(named.map((name) => Number(/^(\d\d)-.*\.(test|spec)\.ts$/.exec(name)?.[1])));
    expect([...numbers].sort((a, b) => a - b)).toEqual(checks.map(({ number }) => number));
  });

  it('hold when every test passed, at least one did, and every figure holds', () => {
    expect(holds(result)).toBe(true);
    expect(holds({ ...result, failed: 1 })).toBe(false);
    expect(holds({ ...result, passed: 0, skipped: 4 })).toBe(false);
    const figures = [{ name: 'start', required: 'within 5 s', seen: '9 s', holds: false }];
    expect(holds({ ...result, figures })).toBe(false);
  });

  it('are told as a page: what was required, what was seen, at which commit, with which seed, how long', () => {
    const results = [result, { ...result, number: 4, failed: 2 }];
    const page = markdownOf(results, checks.slice(2, 5), 'abc');
    expect(page).toContain('1 of 3 checks hold; 1 not run yet; all at commit abc; 2 cores.');
    expect(page).toContain('| 3 | kill while saving or exporting | holds | abc | 7 | 2 min 5 s |');
    expect(page).toContain('| 4 | kill while importing contacts | **falls short** | abc | 7 | 2 min 5 s |');
    expect(page).toContain('| 5 | disk full | not run |  |  |  |');
    expect(page).toContain('| whole | all \\| each | 1,000 of 1,000 | holds |');
    expect(markdownOf(results, checks.slice(2, 4), 'def')).toContain(
      '1 of 2 checks hold; 2 seen at an earlier commit than def; 2 cores.',
    );
  });

  it('are reported one by one: a later result takes the place of an earlier one', () => {
    const again = { ...result, seed: 8 };
    const next = { ...result, number: 2 };
    expect(withResult([result], again)).toEqual([again]);
    expect(withResult([result], next)).toEqual([next, result]);
  });
});
