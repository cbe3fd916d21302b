/** How set-up talks: one line a step, with its time; a failure says what to do and ends the process with 1. */
import { spawn } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** A failure with a remedy, as opposed to a bug: printed without a stack. */
export class StepFailure extends Error {
  /**
   * @param {string} what
   * @param {string} remedy
   */
  constructor(what, remedy) {
    super(what);
    this.name = 'StepFailure';
    this.remedy = remedy;
  }
}

let isQuiet = false;

/** From now on only failures are printed: standard output belongs to the command being run. */
export const beQuiet = () => {
  isQuiet = true;
};

/** Progress goes to standard error, so that `npm run -s` keeps standard output clean. @param {string} line */
export const say = (line) => {
  if (!isQuiet) process.stderr.write(`${line}\n`);
};

/** A step that takes longer says that it has begun: some download or build for minutes. */
const patienceMs = 2000;

/**
 * Runs one step and prints `name … outcome (seconds)`. The step returns what to print.
 * @template T
 * @param {string} name
 * @param {() => Promise<{ outcome: string, value: T }> | { outcome: string, value: T }} run
 * @returns {Promise<T>}
 */
export const step = async (name, run) => {
  const started = performance.now();
  const reminder = setTimeout(() => say(`${name.padEnd(18)} …`), patienceMs);
  const { outcome, value } = await Promise.resolve(run()).finally(() => clearTimeout(reminder));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`${name.padEnd(18)} ${outcome} (${seconds} s)`);
  return value;
};

/**
 * Ends the process with what went wrong and what to do about it.
 * @param {unknown} error
 * @returns {never}
 */
export const fail = (error) => {
  if (error instanceof StepFailure) {
    process.stderr.write(`\n${error.message}\n→ ${error.remedy}\n`);
  } else {
    process.stderr.write(`\n${error instanceof Error ? error.stack : String(error)}\n`);
  }
  process.exit(1);
};

/**
 * Runs a program to its end and collects what it printed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number, onError?: (text: string) => void }} [options] `onError`: takes what it prints to standard error, as it comes
 * @returns {Promise<{ code: number, output: string, stdout: string }>}
 */
export const collect = (command, args, options = {}) =>
  new Promise((done) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs, killSignal: 'SIGKILL' }),
    });
    let output = '';
    let stdout = '';
    child.stdout.on('data', (part) => {
      output += part;
      stdout += part;
    });
    child.stderr.on('data', (part) => {
      output += part;
      options.onError?.(String(part));
    });
    child.on('error', (error) => done({ code: 127, output: error.message, stdout: '' }));
    child.on('close', (code) => done({ code: code ?? 1, output, stdout }));
  });

/**
 * Runs a program to its end with our own console.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>} its exit code
 */
export const run = (command, args, options = {}) =>
  new Promise((done, refuse) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: options.env ?? process.env,
      stdio: 'inherit',
    });
    child.on('error', refuse);
    child.on('close', (code) => done(code ?? 1));
  });

/** The last lines of a program's output: enough to see why it failed. @param {string} output */
export const tail = (output, lines = 15) => output.trimEnd().split('\n').slice(-lines).join('\n');
