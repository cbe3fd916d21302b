/**
 * `npm run bench -- NAME [--json] [--runs N] [--alone]`: measures and holds the figures against their limits. With --json one
 * object {bench, machine, runs, bars: [{name, value, limit, unit, holds}]} and, where a bench has them, `figures`
 * that are held against nothing and `notes` on how they were taken. --alone leaves out other programs and the
 * bars they set. `--folder DIR` keeps in DIR what a bench makes for itself (only `year` takes minutes for that) and takes it
 * up again. Exit code 1 when a bar falls short.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensurePeers, ensureTablePeer } from './bench-peers.mjs';
import { commandArguments, withDisplay } from './launch.mjs';
import { ensureE2eBuild } from './package.mjs';
import { setUp } from './set-up.mjs';
import { beQuiet, collect, fail, root, StepFailure, tail } from './steps.mjs';

/** Benches, and whether they drive the window of the packaged app. */
const benches = {
  canvas: true,
  capture: true,
  dashboard: false,
  document: false,
  contacts: false,
  effect: false,
  effort: false,
  export: true,
  ideas: false,
  masking: false,
  present: true,
  start: true,
  themes: false,
  year: true,
};

/** @typedef {{ name: string, value: number, limit: number, unit: string, holds: boolean }} Bar */
/** @typedef {{ name: string, value: number, unit: string }} Figure */
/** @typedef {{ bench: string, machine: string, runs: number, bars: readonly Bar[], figures?: readonly Figure[], notes?: readonly string[] }} Report */

/** @param {Report} report */
const table = ({ bench, machine, runs, bars, figures = [], notes = [] }) =>
  [
    `${bench}: ${runs} runs on ${machine}`,
    ...bars.map(
      ({ name, value, limit, unit, holds }) =>
        `${holds ? 'ok    ' : 'FAILED'} ${name}: ${value} ${unit} (limit ${limit} ${unit})`,
    ),
    ...figures.map(({ name, value, unit }) => `       ${name}: ${value} ${unit}`.trimEnd()),
    ...notes,
  ].join('\n');

/** @typedef {{ runs: number | null, folder: string | null, isAlone: boolean }} Wish */

/** @param {string} name @param {boolean} needsWindow @param {Wish} wish @returns {Promise<Report>} */
const measure = async (name, needsWindow, { runs, folder, isAlone }) => {
  const runtime = await setUp({ needsDisplay: needsWindow });
  const program = needsWindow ? await ensureE2eBuild(runtime) : null;
  const peers = name === 'canvas' && !isAlone ? await ensurePeers() : null;
  const tablePeer = name === 'contacts' && !isAlone ? await ensureTablePeer() : null;
  const command = [runtime.executable, ...commandArguments([])];
  const tools = JSON.stringify({
    command,
    program,
    electron: runtime.executable,
    peers,
    tablePeer,
    runs,
    folder,
  });
  const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const args = [tsx, join(root, 'test', 'bench', 'run.ts'), name];
  const env = { ...process.env, TAPKI_BENCH_TOOLS: tools };
  const onError = (/** @type {string} */ text) => process.stderr.write(text);
  const own = { command: process.execPath, args };
  const shown = needsWindow ? withDisplay(own.command, own.args) : own;
  const { code, stdout, output } = await collect(shown.command, shown.args, { env, onError });
  if (code !== 0) throw new StepFailure(`The bench failed:\n${tail(output)}`, 'Mend what it names.');
  return JSON.parse(stdout);
};

try {
  const args = process.argv.slice(2);
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      alone: { type: 'boolean', default: false },
      runs: { type: 'string' },
      folder: { type: 'string' },
    },
  });
  const isJson = values.json;
  const [name = ''] = positionals;
  const runs = values.runs === undefined ? null : Number(values.runs);
  const folder = values.folder === undefined ? null : resolve(values.folder);
  if (runs !== null && !(Number.isInteger(runs) && runs > 0)) {
    throw new StepFailure('--runs wants a number of runs.', 'npm run bench -- NAME --runs 3');
  }
  const needsWindow = new Map(Object.entries(benches)).get(name);
  if (needsWindow === undefined) {
    throw new StepFailure(
      `No bench "${name}".`,
      `npm run bench -- NAME, one of: ${Object.keys(benches).join(', ')}.`,
    );
  }
  if (isJson) beQuiet();
  const report = await measure(name, needsWindow, { runs, folder, isAlone: values.alone });
  process.stdout.write(`${isJson ? JSON.stringify(report) : table(report)}\n`);
  process.exitCode = report.bars.every(({ holds }) => holds) ? 0 : 1;
} catch (error) {
  fail(error);
}
