import { describe, expect, it } from 'vitest';
import { playwrightCounts, vitestCounts } from '../../../scripts/runners.mjs';
import { summary } from '../../../scripts/test.mjs';

describe('The last line of npm test', () => {
  it('adds the runners', () => {
    const counts = [
      { passed: 500, failed: 0, skipped: 0 },
      { passed: 20, failed: 1, skipped: 0 },
    ];
    expect(summary(counts)).toBe('520 passed, 1 failed');
  });
  it('names skipped tests only when there are some', () => {
    expect(summary([{ passed: 1, failed: 0, skipped: 2 }])).toBe('1 passed, 0 failed, 2 skipped');
  });
});

describe('Counts', () => {
  it('of vitest take a file that could not be loaded for a failure', () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 0,
      testResults: [
        { status: 'failed', assertionResults: [{}] },
        { status: 'failed', assertionResults: [] },
        { status: 'passed', assertionResults: [{}] },
      ],
    };
    expect(vitestCounts(report)).toEqual({ passed: 3, failed: 2, skipped: 1 });
  });
  it('of Playwright take a flaky test and an error outside tests for failures', () => {
    const stats = { expected: 4, unexpected: 0, flaky: 1, skipped: 2 };
    expect(playwrightCounts({ stats, errors: [] })).toEqual({ passed: 4, failed: 1, skipped: 2 });
    expect(playwrightCounts({ stats: { ...stats, flaky: 0 }, errors: [{}] })).toEqual({
      passed: 4,
      failed: 1,
      skipped: 2,
    });
  });
});
