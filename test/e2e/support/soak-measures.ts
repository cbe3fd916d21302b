/** What may not grow while the app runs for hours: heaps after a collection, nodes, listeners, files, memory. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import type { CDPSession, ElectronApplication } from '@playwright/test';
import { processTree } from '../harness/process-tree';
import type { Tapki } from '../harness/tapki';

export interface Measures {
  /** Since the first measuring. */
  readonly minutes: number;
  /** Bytes of the window's heap in use after a collection. */
  readonly heap: number;
  /**
   * Of these, what is no code: V8 makes code of functions that run often, for half an hour and longer. null: not looked at
   * this time, as the look itself leaves tens of megabytes with the allocator of the window's process.
   */
  readonly objects: number | null;
  /** The same of the main process. */
  readonly mainHeap: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly workers: number;
  readonly windows: number;
  readonly processes: number;
  /** Of all processes together, without shared memory, which is counted as memory. */
  readonly descriptors: number;
  /** Bytes of all processes together, shared memory counted once. */
  readonly memory: number;
  /** Of these, by the kind of process. */
  readonly memoryOf: Readonly<Record<string, number>>;
  readonly temporaryFiles: number;
}

interface ProcessUse {
  /** "main", or what Chromium calls it: "renderer", "gpu-process", "utility" and its service. */
  readonly kind: string;
  readonly descriptors: number;
  readonly memory: number;
}

/** Pieces of 4 MB in which Chromium keeps decoded pictures, among others: it takes them back when memory is short. */
const sharedMemory = /^\/(dev\/shm\/\.org\.chromium|memfd:)/;

const targetOf = (descriptor: string): string => {
  try {
    return readlinkSync(descriptor);
  } catch {
    return '';
  }
};

/** Chromium writes the words of a process it has forked with blanks between them. */
function kindOf(pid: number): string {
  const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]/);
  const given = (option: string): string | undefined =>
    words.find((word) => word.startsWith(option))?.slice(option.length);
  return given('--utility-sub-type=') ?? given('--type=') ?? 'main';
}

/** `ignored`: a file whose descriptors do not count. null: it has ended in the meantime. */
function useOf(pid: number, ignored: string | null): ProcessUse | null {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    const kilobytes = Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1]);
    const folder = `/proc/${pid}/fd`;
    const targets = readdirSync(folder).map((name) => targetOf(`${folder}/${name}`));
    const counted = targets.filter((target) => target !== ignored && !sharedMemory.test(target));
    return { kind: kindOf(pid), descriptors: counted.length, memory: kilobytes * 1024 };
  } catch {
    return null;
  }
}

/** Main has no debugger attached that could ask for a collection; V8 lends it the function for one. */
const mainHeap = (app: ElectronApplication): Promise<number> =>
  app.evaluate(async () => {
    const { setFlagsFromString } = process.getBuiltinModule('v8');
    const { runInNewContext } = process.getBuiltinModule('vm');
    setFlagsFromString('--expose-gc');
    const collect: unknown = runInNewContext('gc');
    for (let turn = 0; turn < 3; turn += 1) {
      if (typeof collect === 'function') collect();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return process.memoryUsage().heapUsed;
  });

/**
 * Before version 38 Electron opens /dev/null in main for the input of each process beside it and never closes it
 * (electron/electron#47515): nothing but "ignore" is allowed there. The stand-in of the tests is older, what ships is not.
 */
async function leakedByElectron(app: ElectronApplication): Promise<string | null> {
  const version = await app.evaluate(() => process.versions.electron);
  return Number.parseInt(version ?? '', 10) < 38 ? '/dev/null' : null;
}

async function ofWindow(session: CDPSession): Promise<Readonly<Record<string, number>>> {
  // Decoded pictures stay until memory is short: without this a run measures how full Chromium's cache has become.
  await session.send('Memory.simulatePressureNotification', { level: 'critical' });
  // What a collection lets go of may hold what only the next one finds.
  for (let turn = 0; turn < 3; turn += 1) {
    await session.send('HeapProfiler.collectGarbage');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[]];
    };
  };
  readonly nodes: readonly number[];
}

/** Bytes of what is no code, by a snapshot of the heap. */
async function objectsOf(session: CDPSession): Promise<number> {
  const chunks: string[] = [];
  const take = ({ chunk }: { readonly chunk: string }): void => void chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', take);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', take);
  const { snapshot, nodes }: HeapSnapshot = JSON.parse(chunks.join(''));
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const code = types[0].indexOf('code');
  let sum = 0;
  for (let node = 0; node < nodes.length; node += fields.length)
    if (nodes[node + type] !== code) sum += nodes[node + size] ?? 0;
  return sum;
}

/** Every so many measures objects are told from code. */
const objectsEvery = 4;

/** `temporary`: the folder that the app was given for its temporary files. `isLong`: objects are told from code. */
export async function watchMeasures(
  { app, window }: Tapki,
  temporary: string,
  isLong: boolean,
): Promise<() => Promise<Measures>> {
  const session = await app.context().newCDPSession(window);
  await session.send('Performance.enable');
  const startedAt = Date.now();
  const root = app.process().pid ?? 0;
  const leaked = await leakedByElectron(app);
  let measures = 0;
  return async () => {
    const page = await ofWindow(session);
    const main = await mainHeap(app);
    const windows = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    const uses = processTree(root).flatMap((pid) => useOf(pid, pid === root ? leaked : null) ?? []);
    const sum = (of: 'descriptors' | 'memory'): number => uses.reduce((total, use) => total + use[of], 0);
    const memoryOf: Record<string, number> = {};
    for (const { kind, memory } of uses) memoryOf[kind] = (memoryOf[kind] ?? 0) + memory;
    // After the memory was counted, which a snapshot takes for a moment.
    const objects = isLong && measures % objectsEvery === 0 ? await objectsOf(session) : null;
    measures += 1;
    return {
      minutes: (Date.now() - startedAt) / 60_000,
      heap: page.JSHeapUsedSize ?? Number.NaN,
      objects,
      mainHeap: main,
      nodes: page.Nodes ?? Number.NaN,
      listeners: page.JSEventListeners ?? Number.NaN,
      workers: page.WorkerGlobalScopes ?? 0,
      windows,
      processes: uses.length,
      descriptors: sum('descriptors'),
      memory: sum('memory'),
      memoryOf,
      temporaryFiles: readdirSync(temporary, { recursive: true }).length,
    };
  };
}

type Name = Exclude<keyof Measures, 'minutes' | 'objects' | 'memoryOf'>;

/** Least squares: what a measure gains in ten minutes, in its own unit. */
function slope(measured: readonly Measures[], of: (each: Measures) => number): number {
  const mean = (value: (each: Measures) => number): number =>
    measured.reduce((total, each) => total + value(each), 0) / measured.length;
  const [middle, level] = [mean(({ minutes }) => minutes), mean(of)];
  const spread = mean(({ minutes }) => (minutes - middle) ** 2);
  return (10 * mean((each) => (each.minutes - middle) * (of(each) - level))) / spread;
}

/** By how much of its mean a measure grows in ten minutes, in percent; of those times at which it was taken. */
export function growth(measured: readonly Measures[], name: Name | 'objects'): number {
  const taken = measured.filter((each) => each[name] !== null);
  const of = (each: Measures): number => each[name] ?? Number.NaN;
  const level = taken.reduce((total, each) => total + of(each), 0) / taken.length;
  return (100 * slope(taken, of)) / level;
}

/** Bytes that each kind of process gains in ten minutes. */
export function memoryGrowth(measured: readonly Measures[]): Readonly<Record<string, number>> {
  const kinds = new Set(measured.flatMap(({ memoryOf }) => Object.keys(memoryOf)));
  return Object.fromEntries(
    [...kinds].map((kind) => [kind, slope(measured, ({ memoryOf }) => memoryOf[kind] ?? 0)]),
  );
}

/** By how much the least of the later half is above the least of the earlier half: what came and never went. */
export function rest(measured: readonly Measures[], name: Name): number {
  const half = Math.floor(measured.length / 2);
  const least = (of: readonly Measures[]): number => Math.min(...of.map((each) => each[name]));
  return least(measured.slice(-half)) - least(measured.slice(0, half));
}
