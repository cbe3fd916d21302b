/** The two test runners behind `npm test`, each giving its counts. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { runCalmly, withDisplay } from './launch.mjs';
import { root, say } from './steps.mjs';

/**
 * `failures` names each failed test with the first line of its reason, for whoever sees only the end of a long output.
 * @typedef {{ passed: number, failed: number, skipped: number, failures: readonly string[] }} Counts
 */

const reports = join(root, 'test-results');

/** @param {string} path */
const readReport = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null);

/**
 * A runner that died before its report counts as one failure.
 * @param {number} code
 * @param {Counts} counts
 * @returns {Counts}
 */
const withExitCode = (code, counts) =>
  code !== 0 && counts.failed === 0
    ? { ...counts, failed: 1, failures: [`a runner ended with ${code}`] }
    : counts;

/** @param {string} name @param {string | undefined} reason */
const failure = (name, reason) => {
  const [first = ''] = stripVTControlCharacters(reason ?? '')
    .trim()
    .split('\n');
  return first === '' ? name : `${name}: ${first.slice(0, 300)}`;
};

/** @param {any} report of Vitest's JSON reporter @returns {string[]} */
const vitestFailures = (report) =>
  report.testResults.flatMap((/** @type {any} */ file) => {
    const path = relative(root, file.name);
    const tests = file.assertionResults.filter((/** @type {any} */ test) => test.status === 'failed');
    return file.status === 'failed' && file.assertionResults.length === 0
      ? [failure(path, file.message)]
      : tests.map((/** @type {any} */ test) =>
          failure(`${path} › ${test.fullName}`, test.failureMessages[0]),
        );
  });

/** @param {any} suite of Playwright's JSON reporter @returns {string[]} */
const playwrightFailures = (suite) => [
  ...(suite.specs ?? [])
    .filter((/** @type {any} */ spec) => !spec.ok)
    .map((/** @type {any} */ spec) =>
      failure(
        `${spec.file}:${spec.line} › ${spec.title}`,
        spec.tests
          .flatMap((/** @type {any} */ test) => test.results)
          .find((/** @type {any} */ result) => result.error !== undefined)?.error.message,
      ),
    ),
  ...(suite.suites ?? []).flatMap(playwrightFailures),
];

/**
 * Vitest's counts, a file that could not be loaded being one failure.
 * @param {any} report of its JSON reporter
 * @returns {Counts}
 */
export const vitestCounts = (report) => ({
  passed: report.numPassedTests,
  failed:
    report.numFailedTests +
    report.testResults.filter(
      (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
    ).length,
  skipped: report.numPendingTests + report.numTodoTests,
  failures: vitestFailures(report),
});

/**
 * Playwright's counts; errors outside any test are failures too.
 * @param {any} report of its JSON reporter
 * @returns {Counts}
 */
export const playwrightCounts = (report) => ({
  passed: report.stats.expected,
  failed:
    report.stats.unexpected + report.stats.flaky + (report.stats.unexpected === 0 ? report.errors.length : 0),
  skipped: report.stats.skipped,
  failures: [
    ...playwrightFailures(report),
    ...report.errors.map((/** @type {any} */ error) => failure('outside any test', error.message)),
  ],
});

/** Of a runner without a report. @param {number} code */
const nothing = (code) => ({
  passed: 0,
  failed: 1,
  skipped: 0,
  failures: [`a runner ended with ${code} and left no report`],
});

/** @param {string} path of Vitest's JSON report @param {number} code it ended with */
export const vitestReportCounts = (path, code) => {
  const report = readReport(path);
  return withExitCode(code, report === null ? nothing(code) : vitestCounts(report));
};

/** @param {string} path of Playwright's JSON report @param {number} code it ended with */
export const playwrightReportCounts = (path, code) => {
  const report = readReport(path);
  return withExitCode(code, report === null ? nothing(code) : playwrightCounts(report));
};

/** @param {readonly string[]} filters @returns {Promise<Counts>} */
export const runVitest = async (filters) => {
  const output = join(reports, 'vitest.json');
  rmSync(output, { force: true });
  mkdirSync(reports, { recursive: true });
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [
    vitest,
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${output}`,
    ...filters,
  ];
  const code = await runCalmly({ command: process.execPath, args });
  return vitestReportCounts(output, code);
};

const hasSpecs = () =>
  readdirSync(join(root, 'test', 'e2e'), { recursive: true }).some((name) =>
    String(name).endsWith('.spec.ts'),
  );

/**
 * @param {string} program the packaged app
 * @param {readonly string[]} filters
 * @returns {Promise<Counts>}
 */
export const runPlaywright = async (program, filters) => {
  if (!hasSpecs()) {
    say('No e2e specs.');
    return { passed: 0, failed: 0, skipped: 0, failures: [] };
  }
  // Playwright empties test-results/ when it starts.
  const output = join(root, 'out', 'playwright.json');
  rmSync(output, { force: true });
  const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const args = [playwright, 'test', '--reporter=list,json', ...filters];
  const env = { ...process.env, TAPKI_PROGRAM: program, PLAYWRIGHT_JSON_OUTPUT_FILE: output };
  const code = await runCalmly(withDisplay(process.execPath, args), { env });
  return playwrightReportCounts(output, code);
};
