/**
 * Exports by the command line of the packaged app: a map of 60 steps and 20 lanes with a screenshot at each step, in
 * every format by itself and in all at once; SVG of 2,000 steps; a picture of 40,000 × 8,000 px.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { type ExportFormat, exportFormats } from '#core/desktop/export-options';
import { formatFacts } from '#core/export/format-facts';
import { machineFlags } from '../../scripts/launch.mjs';
import { startTapki } from '../e2e/harness/tapki';
import { writeMapFile } from './canvas/map-file';
import { takeFunctions } from './canvas/subject';
import { lanes, steps, writeMapWithScreenshots } from './export/map-file';
import { drawScreenshots } from './export/screenshots';
import { type Bar, type Bench, bar, type Figure, quantile } from './report';
import { type WatchedRun, watchedRun } from './watched-run';

const manySteps = 2_000;
/** At four times its size a map of so many steps is a picture of 40,000 × 8,000 px and a little more. */
const wide = { steps: 46, scale: 4, least: { width: 40_000, height: 8_000 } } as const;
const megabyte = 2 ** 20;

const printed = z.object({ files: z.array(z.object({ path: z.string() })) });

interface Pixels {
  readonly width: number;
  readonly height: number;
}

interface ExportRun extends WatchedRun {
  /** MB of all files. */
  readonly size: number;
  /** Of the first PNG. */
  readonly pixels: Pixels | null;
}

function pixelsOf(paths: readonly string[]): Pixels | null {
  const path = paths.find((each) => each.endsWith('.png'));
  if (path === undefined) return null;
  const header = readFileSync(path).subarray(0, 24);
  return { width: header.readUInt32BE(16), height: header.readUInt32BE(20) };
}

interface Maps {
  readonly usual: string;
  readonly long: string;
  readonly wide: string;
}

type Export = (map: string, formats: readonly ExportFormat[], scale?: number) => Promise<ExportRun>;

/** Each run starts the program anew, with an empty profile, and writes into an empty folder. */
function exporter(program: string, folder: string): Export {
  let made = 0;
  return async (map, formats, scale = 2) => {
    made += 1;
    const out = join(folder, `out-${made}`);
    const profile = join(folder, `profile-${made}`);
    const words = ['export', map, '--out', out, '--formats', formats.join(','), '--scale', String(scale)];
    const args = [...machineFlags(), `--user-data-dir=${profile}`, '--', ...words];
    const run = await watchedRun(program, [...args, '--date', '2026-01-05', '--json']);
    const paths = printed.parse(JSON.parse(run.stdout)).files.map(({ path }) => path);
    const size = paths.reduce((sum, path) => sum + statSync(path).size, 0) / megabyte;
    const pixels = pixelsOf(paths);
    for (const gone of [out, profile]) rmSync(gone, { recursive: true, force: true });
    return { ...run, size, pixels };
  };
}

/** What nobody waits for: the pictures are drawn in the app's own window. */
async function writeMaps(folder: string): Promise<Maps> {
  const maps = {
    usual: join(folder, 'usual.cjm'),
    long: join(folder, 'long.cjm'),
    wide: join(folder, 'wide.cjm'),
  };
  const { app, window, close } = await startTapki({ profile: join(folder, 'profile') });
  try {
    await takeFunctions(app, window);
    writeMapWithScreenshots(maps.usual, await drawScreenshots(window, steps));
  } finally {
    await close();
  }
  writeMapFile(maps.long, manySteps);
  writeMapFile(maps.wide, wide.steps);
  return maps;
}

interface Measured {
  readonly all: ExportRun;
  readonly each: ReadonlyMap<ExportFormat, ExportRun>;
  readonly long: ExportRun;
  readonly wide: ExportRun;
}

async function measureOnce(run: Export, maps: Maps): Promise<Measured> {
  const picture = await run(maps.wide, ['png'], wide.scale);
  const { width, height } = picture.pixels ?? { width: 0, height: 0 };
  if (width < wide.least.width || height < wide.least.height)
    throw new Error(`The large picture is only ${width} × ${height}`);
  const each = new Map<ExportFormat, ExportRun>();
  for (const format of exportFormats) each.set(format, await run(maps.usual, [format]));
  return {
    all: await run(maps.usual, exportFormats),
    each,
    long: await run(maps.long, ['svg']),
    wide: picture,
  };
}

const median = (runs: readonly Measured[], read: (run: Measured) => number | null | undefined): number =>
  quantile(
    runs.map((run) => read(run) ?? Number.NaN),
    0.5,
  );

const title = `${steps} × ${lanes.length}`;
const wideTitle = `PNG of ${wide.least.width.toLocaleString('en')} × ${wide.least.height.toLocaleString('en')} px`;

function barsOf(runs: readonly Measured[]): readonly Bar[] {
  const held = median(runs, (run) => run.wide.peak);
  return [
    bar(
      `${title}, all formats together`,
      median(runs, ({ all }) => all.seconds),
      30,
      's',
    ),
    bar(
      `${title}, PDF`,
      median(runs, ({ each }) => each.get('pdf')?.seconds),
      4,
      's',
    ),
    bar(
      `${title}, PowerPoint`,
      median(runs, ({ each }) => each.get('pptx')?.seconds),
      5,
      's',
    ),
    bar(
      `${manySteps} steps, SVG`,
      median(runs, ({ long }) => long.seconds),
      5,
      's',
    ),
    // Where the system does not tell, nothing is held against anything.
    ...(Number.isNaN(held) ? [] : [bar(`${wideTitle}, memory of all processes`, held, 1_024, 'MB')]),
  ];
}

function figuresOf(runs: readonly Measured[]): readonly Figure[] {
  const figures = (name: string, read: (run: Measured) => ExportRun | undefined): readonly Figure[] => {
    const values = [
      { name: `${name}: time`, value: median(runs, (run) => read(run)?.seconds), unit: 's' },
      { name: `${name}: processor time`, value: median(runs, (run) => read(run)?.processor), unit: 's' },
      { name: `${name}: memory`, value: median(runs, (run) => read(run)?.peak), unit: 'MB' },
      { name: `${name}: files`, value: median(runs, (run) => read(run)?.size), unit: 'MB' },
    ] as const;
    return values
      .filter(({ value }) => !Number.isNaN(value))
      .map((figure) => ({ ...figure, value: Number(figure.value.toPrecision(3)) }));
  };
  return [
    ...figures('all formats', ({ all }) => all),
    ...exportFormats.flatMap((format) => figures(formatFacts[format].name, ({ each }) => each.get(format))),
    ...figures(`SVG of ${manySteps} steps`, ({ long }) => long),
    ...figures(wideTitle, (run) => run.wide),
  ];
}

const notes = [
  'Time: from the start of the program to its end, the files written. Every run starts it anew, with an empty profile.',
  'Memory: of all processes of the program together at one time, looked at five times a second; pages they share are counted once.',
  `Screenshots: 1,080 × 1,920 px, half of them PNG and half JPEG. Each step has three quotes, six numbers of twelve months, a pain and a fix.`,
];

export const bench: Bench = async ({ program, runs: asked }) => {
  if (program === null) throw new Error('The bench "export" needs the packaged app');
  process.env.TAPKI_PROGRAM = program;
  const folder = mkdtempSync(join(tmpdir(), 'tapki-bench-'));
  try {
    const maps = await writeMaps(folder);
    const work = join(folder, 'work');
    mkdirSync(work);
    const run = exporter(program, work);
    // What the system reads from the disk for the first time is not ours to answer for.
    await run(maps.usual, ['json']);
    const count = asked ?? 1;
    const runs: Measured[] = [];
    while (runs.length < count) runs.push(await measureOnce(run, maps));
    const pictures = statSync(maps.usual).size / megabyte;
    return {
      runs: count,
      bars: barsOf(runs),
      figures: [
        { name: 'the map’s own file', value: Number(pictures.toPrecision(3)), unit: 'MB' },
        ...figuresOf(runs),
      ],
      notes,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
