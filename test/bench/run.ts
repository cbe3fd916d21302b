/** Runs one bench and prints its report as one JSON object. Started by scripts/bench.mjs. */
import { z } from 'zod';
import { bench as canvas } from './canvas';
import { bench as capture } from './capture';
import { bench as contacts } from './contacts';
import { bench as dashboard } from './dashboard';
import { bench as document } from './document';
import { bench as effect } from './effect';
import { bench as effort } from './effort';
import { bench as exporting } from './export';
import { bench as ideas } from './ideas';
import { bench as masking } from './masking';
import { bench as present } from './present';
import { type Bench, machine } from './report';
import { bench as start } from './start';
import { bench as themes } from './themes';
import { bench as year } from './year';

const benches: Readonly<Record<string, Bench>> = {
  canvas,
  capture,
  dashboard,
  document,
  contacts,
  effect,
  effort,
  export: exporting,
  ideas,
  masking,
  present,
  start,
  themes,
  year,
};
const tools = z.object({
  command: z.array(z.string()),
  program: z.string().nullable(),
  electron: z.string(),
  peers: z.string().nullable(),
  tablePeer: z.string().nullable(),
  runs: z.number().int().positive().nullable(),
  folder: z.string().nullable(),
});

const name = process.argv[2] ?? '';
const bench = benches[name];
if (bench === undefined) throw new Error(`No bench "${name}"`);
const report = await bench(tools.parse(JSON.parse(process.env.TAPKI_BENCH_TOOLS ?? '{}')));
process.stdout.write(`${JSON.stringify({ bench: name, machine: machine(), ...report })}\n`);
