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
  /** Of these, what is no code: V8 makes code of functions that run often, for half an hour and longer. */
  readonly objects: number;
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
  readonly temporaryFiles: number;
}

interface ProcessUse {
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

/** `ignored`: a file whose descriptors do not count. null: it has ended in the meantime. */
function useOf(pid: number, ignored: string | null): ProcessUse | null {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    const kilobytes = Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1]);
    const folder = `/proc/${pid}/fd`;
    const targets = readdirSync(folder).map((name) => targetOf(`${folder}/${name}`));
    const counted = targets.filter((target) => target !== ignored && !sharedMemory.test(target));
    return { descriptors: counted.length, memory: kilobytes * 1024 };
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
  return async () => {
    const page = await ofWindow(session);
    const main = await mainHeap(app);
    const windows = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    const uses = processTree(root).flatMap((pid) => useOf(pid, pid === root ? leaked : null) ?? []);
    const sum = (of: keyof ProcessUse): number => uses.reduce((total, use) => total + use[of], 0);
    // After the memory was counted, which a snapshot takes for a moment.
    const objects = isLong ? await objectsOf(session) : Number.NaN;
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
      temporaryFiles: readdirSync(temporary, { recursive: true }).length,
    };
  };
}

type Name = Exclude<keyof Measures, 'minutes'>;

/** Least squares: by how much of its mean a measure grows in ten minutes, in percent. */
export function growth(measured: readonly Measures[], name: Name): number {
  const mean = (of: (each: Measures) => number): number =>
    measured.reduce((total, each) => total + of(each), 0) / measured.length;
  const [middle, level] = [mean(({ minutes }) => minutes), mean((each) => each[name])];
  const spread = mean(({ minutes }) => (minutes - middle) ** 2);
  const slope = mean((each) => (each.minutes - middle) * (each[name] - level)) / spread;
  return (100 * 10 * slope) / level;
}

/** By how much the least of the later half is above the least of the earlier half: what came and never went. */
export function rest(measured: readonly Measures[], name: Name): number {
  const half = Math.floor(measured.length / 2);
  const least = (of: readonly Measures[]): number => Math.min(...of.map((each) => each[name]));
  return least(measured.slice(-half)) - least(measured.slice(0, half));
}
