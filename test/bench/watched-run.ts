/** A program run to its end: how long it took, and what its processes asked of the machine together. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { processTree } from '../e2e/harness/process-tree';

export interface WatchedRun {
  readonly stdout: string;
  /** From the start of the program to its end. */
  readonly seconds: number;
  /** Processor seconds of all its processes; null where the system does not tell. */
  readonly processor: number | null;
  /** Most MB that all its processes held at one time, pages that they share counted once; null: not told. */
  readonly peak: number | null;
}

interface Held {
  readonly ticks: number;
  readonly kilobytes: number;
}

/** ms. More often, and looking would slow down what is looked at. */
const betweenLooks = 200;
/** Of processor time in /proc, on every Linux. */
const ticksPerSecond = 100;

/** `isWatched`: false for a run that is timed alone, as looking at a large process holds it up. */
export async function watchedRun(
  program: string,
  args: readonly string[],
  isWatched = true,
): Promise<WatchedRun> {
  const started = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let complaint = '';
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  const ticks = new Map<number, number>();
  let peak = 0;
  const look = (): void => {
    let sum = 0;
    for (const pid of child.pid === undefined ? [] : processTree(child.pid)) {
      const held = heldBy(pid);
      if (held === null) continue;
      ticks.set(pid, held.ticks);
      sum += held.kilobytes;
    }
    peak = Math.max(peak, sum / 1_024);
  };
  const timer = isWatched && process.platform === 'linux' ? setInterval(look, betweenLooks) : undefined;
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const seconds = (performance.now() - started) / 1_000;
  clearInterval(timer);
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}: ${complaint}`);
  const spent = [...ticks.values()].reduce((sum, each) => sum + each, 0) / ticksPerSecond;
  return { stdout, seconds, processor: spent || null, peak: peak || null };
}

/** null: it ended in the meantime. */
function heldBy(pid: number): Held | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in the second field may hold spaces and brackets; after it fields are counted from the third.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return {
      ticks: Number(fields[11]) + Number(fields[12]),
      kilobytes: Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0),
    };
  } catch {
    return null;
  }
}
