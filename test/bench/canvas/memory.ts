/** What a window's renderer process holds: memory that is its own, and the part of it that JavaScript uses. */
import { readFileSync } from 'node:fs';
import { pause, type Subject } from './subject';

export interface Memory {
  readonly privateMb: number;
  readonly heapMb: number;
}

const megabyte = 2 ** 20;

/** Linux counts pages that no other process shares; elsewhere Electron says how much is private or resident. */
async function privateBytes({ app }: Subject): Promise<number> {
  const { pid, kilobytes } = await app.evaluate(({ BrowserWindow, app: electron }) => {
    const renderer = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0;
    const memory = electron.getAppMetrics().find((metric) => metric.pid === renderer)?.memory;
    return { pid: renderer, kilobytes: memory?.privateBytes ?? memory?.workingSetSize ?? 0 };
  });
  if (process.platform !== 'linux') return kilobytes * 1024;
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  const owned = [...rollup.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm)];
  if (owned.length === 0) throw new Error(`No private memory in /proc/${pid}/smaps_rollup`);
  return owned.reduce((sum, [, size]) => sum + Number(size) * 1024, 0);
}

/** After what nobody holds any more was collected. */
export async function measureMemory(subject: Subject): Promise<Memory> {
  const { input } = subject;
  await input.send('HeapProfiler.collectGarbage');
  await pause(1_000);
  await input.send('Performance.enable');
  const { metrics } = await input.send('Performance.getMetrics');
  await input.send('Performance.disable');
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
  return { privateMb: (await privateBytes(subject)) / megabyte, heapMb: heap / megabyte };
}
