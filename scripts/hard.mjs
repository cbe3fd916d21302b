/**
 * `npm run hard`: the 25 checks of hardness at their long size, and their report in docs/, which takes up each result as
 * it comes. `npm run hard -- 7 9` runs some of them; `--rest` those that the report does not have for this code yet:
 * hours of checks may be run in parts, on several days. `--size ci` all of it small, without a report; `--seed N` repeats
 * a run; `--minutes N` how long to soak (30; other lengths are not reported). Exit code 1 when a check does not hold.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { holds, markdownOf, withResult } from './hard-report.mjs';
import { withDisplay } from './launch.mjs';
import { ensureE2eBuild } from './package.mjs';
import { playwrightReportCounts, vitestReportCounts } from './runners.mjs';
import { setUp } from './set-up.mjs';
import { collect, fail, root, StepFailure, say } from './steps.mjs';

/** @typedef {{ number: number, name: string, required: string }} Check */
/** @typedef {{ name: string, required: string, seen: string, holds: boolean }} Figure */
/** @typedef {Check & { figures: readonly Figure[], passed: number, failed: number, skipped: number, seed: number, seconds: number, commit: string, at: string, machine: string }} CheckResult */
/** @typedef {'unit' | 'e2e'} Part */
/** @typedef {{ program: string, size: string, seed: number, minutes: string }} How */

const results = join(root, 'test-results', 'hard');
const twoDigits = (/** @type {number} */ number) => String(number).padStart(2, '0');
/** A soak of other lengths is a trial, and not reported. */
const soakMinutes = '30';
const reportPath = join(root, 'docs', 'hard-report.json');

/** @type {readonly Check[]} */
const checks = JSON.parse(readFileSync(join(root, 'test', 'hard', 'checks.json'), 'utf8'));

/**
 * These need no machine to themselves: they hold no times, and run beside the others, which come first.
 * @param {Check} check
 * @param {Part} part
 */
const isCalm = ({ number }, part) => part === 'unit' || number === 14;

/** @param {Check} check @param {Part} part */
const testFiles = ({ number }, part) => {
  const folder = join('test', part, 'hard');
  const names = existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [];
  return names.filter((name) => name.startsWith(`${twoDigits(number)}-`)).map((name) => join(folder, name));
};

/** @param {Part} part @param {readonly string[]} files @param {string} report */
const commandOf = (part, files, report) => {
  if (part === 'unit') {
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
    return [vitest, 'run', '--reporter=json', `--outputFile.json=${report}`, '--project=unit', ...files];
  }
  const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  return [playwright, 'test', '--reporter=json', '--workers=1', `--output=${report}.d`, ...files];
};

/**
 * @param {Check} check
 * @param {Part} part
 * @param {How} how
 */
const runPart = async (check, part, how) => {
  const files = testFiles(check, part);
  if (files.length === 0) return { passed: 0, failed: 0, skipped: 0, figures: [], seconds: 0 };
  const started = performance.now();
  const report = join(results, `${twoDigits(check.number)}-${part}-report.json`);
  const figuresPath = join(results, `${twoDigits(check.number)}-${part}-figures.jsonl`);
  for (const path of [report, figuresPath, `${report}.d`]) rmSync(path, { force: true, recursive: true });
  const env = {
    ...process.env,
    TAPKI_PROGRAM: how.program,
    TAPKI_HARD: how.size,
    TAPKI_HARD_FIGURES: figuresPath,
    TAPKI_SEED: String(how.seed),
    TAPKI_SOAK_MINUTES: how.minutes,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  };
  const own = { command: process.execPath, args: commandOf(part, files, report) };
  const shown = part === 'e2e' ? withDisplay(own.command, own.args) : own;
  const isNice = isCalm(check, part) && process.platform !== 'win32';
  const { command, args } = isNice
    ? { command: 'nice', args: ['-n', '10', shown.command, ...shown.args] }
    : shown;
  const { code, output } = await collect(command, args, { env });
  const counts = part === 'unit' ? vitestReportCounts(report, code) : playwrightReportCounts(report, code);
  if (counts.failed > 0) writeFileSync(join(results, `${twoDigits(check.number)}-${part}.log`), output);
  const lines = existsSync(figuresPath) ? readFileSync(figuresPath, 'utf8').trim().split('\n') : [];
  /** @type {readonly Figure[]} */
  const figures = lines
    .map((line) => JSON.parse(line))
    .map(({ name, required, seen, holds }) => ({ name, required, seen, holds }));
  return { ...counts, figures, seconds: (performance.now() - started) / 1_000 };
};

/** No check looks at pages, nor at what the last one has found. */
const code = ['.', ':(exclude)*.md', ':(exclude)docs/hard-report.json'];

/** The last commit that changed what the checks look at. */
const codeCommit = () => {
  const git = (/** @type {readonly string[]} */ ...args) =>
    spawnSync('git', [...args, '--', ...code], { cwd: root, encoding: 'utf8' }).stdout.trim();
  const isClean = git('status', '--porcelain') === '';
  return `${git('log', '-1', '--format=%h', '--abbrev=9')}${isClean ? '' : ' with changes'}`;
};

const machine = () =>
  `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform} ${process.arch}, Node ${process.versions.node}`;

/** @param {CheckResult} result */
const sayResult = (result) => {
  const verdict = holds(result) ? 'ok    ' : 'FAILED';
  const counts = `${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped`;
  say(
    `${verdict} ${result.number} ${result.name}: ${counts}, ${Math.round(result.seconds)} s, seed ${result.seed}`,
  );
  for (const { name, required, seen, holds: does } of result.figures) {
    say(`   ${does ? '      ' : 'FAILED'} ${name}: ${seen} (${required})`);
  }
};

/**
 * Checks that hold times have the machine to themselves but for the calm ones, which give way to them.
 * @param {readonly Check[]} chosen
 * @param {How} how
 * @param {(result: CheckResult) => void} onResult
 */
const runAll = async (chosen, how, onResult) => {
  /** @type {Map<string, Awaited<ReturnType<typeof runPart>>>} */
  const done = new Map();
  const commit = codeCommit();
  const lane = async (/** @type {boolean} */ calm) => {
    for (const check of chosen) {
      for (const part of /** @type {const} */ (['unit', 'e2e'])) {
        if (isCalm(check, part) !== calm) continue;
        done.set(`${check.number} ${part}`, await runPart(check, part, how));
        const [unit, e2e] = [done.get(`${check.number} unit`), done.get(`${check.number} e2e`)];
        if (!unit || !e2e) continue;
        onResult({
          ...check,
          figures: [...unit.figures, ...e2e.figures],
          passed: unit.passed + e2e.passed,
          failed: unit.failed + e2e.failed,
          skipped: unit.skipped + e2e.skipped,
          seed: how.seed,
          seconds: Math.round(unit.seconds + e2e.seconds),
          commit,
          at: new Date().toISOString(),
          machine: machine(),
        });
      }
    }
  };
  await Promise.all([lane(true), lane(false)]);
};

/** @returns {readonly CheckResult[]} */
const reported = () => (existsSync(reportPath) ? JSON.parse(readFileSync(reportPath, 'utf8')) : []);

/** @param {CheckResult} result */
const report = (result) => {
  const all = withResult(reported(), result);
  writeFileSync(reportPath, `${JSON.stringify(all, null, 2)}\n`);
  writeFileSync(join(root, 'docs', 'hard-report.md'), markdownOf(all, checks, result.commit));
};

const readArguments = () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rest: { type: 'boolean', default: false },
      size: { type: 'string', default: 'long' },
      seed: { type: 'string' },
      minutes: { type: 'string', default: soakMinutes },
    },
  });
  const numbers = positionals.map(Number);
  const unknown = numbers.find((number) => !checks.some((check) => check.number === number));
  if (unknown !== undefined) {
    throw new StepFailure('There is no such check.', `npm run hard -- NUMBER, from 1 to ${checks.length}.`);
  }
  if (!['ci', 'long'].includes(values.size)) throw new StepFailure('No such size.', 'Use ci or long.');
  return { ...values, numbers, seed: values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed) };
};

const main = async () => {
  const { rest, size, seed, minutes, numbers } = readArguments();
  const runtime = await setUp({ needsDisplay: true });
  const program = await ensureE2eBuild(runtime);
  mkdirSync(results, { recursive: true });
  const current = codeCommit();
  const known = reported().filter((each) => each.commit === current);
  const isDone = new Set(known.map(({ number }) => number));
  const wanted = checks.filter(({ number }) => numbers.length === 0 || numbers.includes(number));
  const chosen = wanted.filter(({ number }) => !(rest && isDone.has(number)));
  let isSound = true;
  await runAll(chosen, { program, size, seed, minutes }, (result) => {
    if (size === 'long' && minutes === soakMinutes) report(result);
    sayResult(result);
    isSound = isSound && holds(result);
  });
  process.exitCode = isSound ? 0 : 1;
};

if (process.argv[1] === import.meta.filename) {
  try {
    await main();
  } catch (error) {
    fail(error);
  }
}
