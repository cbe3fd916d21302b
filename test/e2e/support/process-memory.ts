/** What a program holds, by /proc: pages that several processes share are divided among them. */
import { readFileSync } from 'node:fs';
import { processTree } from '../harness/process-tree';

function proportional(pid: number): number {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0) / 1024;
  } catch {
    // It ended in the meantime.
    return 0;
  }
}

/** MB of a process and of all below it. */
export const memoryOfTree = (root: number): number =>
  processTree(root).reduce((sum, pid) => sum + proportional(pid), 0);
