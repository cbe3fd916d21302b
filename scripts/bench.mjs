/**
 * `npm run bench -- NAME [--json]`: measures and holds the figures against their limits. With --json one
 * object {bench, machine, runs, bars: [{name, value, limit, unit, holds}]}. Exit code 1 when a bar falls short.
 */
import { join } from 'node:path';
import { commandArguments } from './launch.mjs';
import { ensureE2eBuild } from './package.mjs';
import { setUp } from './set-up.mjs';
import { beQuiet, collect, fail, root, StepFailure, tail } from './steps.mjs';
import { hasDisplay } from './system-libraries.mjs';

/** Benches, and whether they drive the window of the packaged app. */
const benches = { document: false, contacts: false, start: true };

/** @typedef {{ name: string, value: number, limit: number, unit: string, holds: boolean }} Bar */
/** @typedef {{ bench: string, machine: string, runs: number, bars: readonly Bar[] }} Report */

/** @param {Report} report */
const table = ({ bench, machine, runs, bars }) =>
  [
    `${bench}: ${runs} runs on ${machine}`,
    ...bars.map(
      ({ name, value, limit, unit, holds }) =>
        `${holds ? 'ok    ' : 'FAILED'} ${name}: ${value} ${unit} (limit ${limit} ${unit})`,
    ),
  ].join('\n');

/** @param {string} name @param {boolean} needsWindow @returns {Promise<Report>} */
const measure = async (name, needsWindow) => {
  const runtime = await setUp({ needsDisplay: needsWindow });
  const program = needsWindow ? await ensureE2eBuild(runtime) : null;
  const tools = JSON.stringify({ command: [runtime.executable, ...commandArguments([])], program });
  const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const args = [tsx, join(root, 'test', 'bench', 'run.ts'), name];
  const env = { ...process.env, TAPKI_BENCH_TOOLS: tools };
  const { code, stdout, output } =
    needsWindow && !hasDisplay()
      ? await collect('xvfb-run', ['-a', '-s', '-screen 0 1600x1000x24', process.execPath, ...args], { env })
      : await collect(process.execPath, args, { env });
  if (code !== 0) throw new StepFailure(`The bench failed:\n${tail(output)}`, 'Mend what it names.');
  return JSON.parse(stdout);
};

try {
  const args = process.argv.slice(2);
  const isJson = args.includes('--json');
  const name = args.find((each) => !each.startsWith('--')) ?? '';
  const needsWindow = new Map(Object.entries(benches)).get(name);
  if (needsWindow === undefined) {
    throw new StepFailure(
      `No bench "${name}".`,
      `npm run bench -- NAME, one of: ${Object.keys(benches).join(', ')}.`,
    );
  }
  if (isJson) beQuiet();
  const report = await measure(name, needsWindow);
  process.stdout.write(`${isJson ? JSON.stringify(report) : table(report)}\n`);
  process.exitCode = report.bars.every(({ holds }) => holds) ? 0 : 1;
} catch (error) {
  fail(error);
}
