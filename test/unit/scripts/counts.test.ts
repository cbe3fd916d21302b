import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { playwrightCounts, vitestCounts } from '../../../scripts/runners.mjs';
import { root } from '../../../scripts/steps.mjs';
import { summary } from '../../../scripts/test.mjs';

describe('The last line of npm test', () => {
  it('adds the runners', () => {
    const counts = [
      { passed: 500, failed: 0, skipped: 0, failures: [] },
      { passed: 20, failed: 1, skipped: 0, failures: ['a › b: no'] },
    ];
    expect(summary(counts)).toBe('520 passed, 1 failed');
  });
  it('names skipped tests only when there are some', () => {
    expect(summary([{ passed: 1, failed: 0, skipped: 2, failures: [] }])).toBe(
      '1 passed, 0 failed, 2 skipped',
    );
  });
});

describe('Counts', () => {
  it('of vitest take a file that could not be loaded for a failure, and name each with its reason', () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 0,
      testResults: [
        {
          name: join(root, 'test/a.test.ts'),
          status: 'failed',
          assertionResults: [
            { status: 'passed', fullName: 'A holds', failureMessages: [] },
            {
              status: 'failed',
              fullName: 'A adds',
              failureMessages: ['\u001B[31mError: 1 is not 2\u001B[39m\n  at x'],
            },
          ],
        },
        {
          name: join(root, 'test/b.test.ts'),
          status: 'failed',
          assertionResults: [],
          message: 'No such module',
        },
        { name: join(root, 'test/c.test.ts'), status: 'passed', assertionResults: [{ status: 'passed' }] },
      ],
    };
    expect(vitestCounts(report)).toEqual({
      passed: 3,
      failed: 2,
      skipped: 1,
      failures: [
        `${join('test', 'a.test.ts')} › A adds: Error: 1 is not 2`,
        `${join('test', 'b.test.ts')}: No such module`,
      ],
    });
  });
  it('of Playwright take a flaky test and an error outside tests for failures, and name each with its reason', () => {
    const stats = { expected: 4, unexpected: 0, flaky: 1, skipped: 2 };
    const results = [{ error: { message: 'Error: not seen\n  at y' } }, {}];
    const spec = { ok: false, file: 'x.spec.ts', line: 7, title: 'opens', tests: [{ results }] };
    expect(playwrightCounts({ stats, errors: [], suites: [{ suites: [{ specs: [spec] }] }] })).toEqual({
      passed: 4,
      failed: 1,
      skipped: 2,
      failures: ['x.spec.ts:7 › opens: Error: not seen'],
    });
    const withoutFlaky = { ...stats, flaky: 0 };
    expect(
      playwrightCounts({ stats: withoutFlaky, errors: [{ message: 'No browser' }], suites: [] }),
    ).toEqual({ passed: 4, failed: 1, skipped: 2, failures: ['outside any test: No browser'] });
  });
});
