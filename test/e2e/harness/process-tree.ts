/** The processes below one, to be killed with it. Playwright starts the app in no group of its own. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

interface Process {
  readonly pid: number;
  readonly parent: number;
}

/** A bare Debian has no `ps`. The name in the second field may hold spaces and brackets. */
const fromProc = (): readonly Process[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return [{ pid: Number(name), parent: Number(parent) }];
      } catch {
        // It ended in the meantime.
        return [];
      }
    });

const fromPs = (): readonly Process[] =>
  spawnSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
    .stdout.trim()
    .split('\n')
    .map((line) => {
      const [pid, parent] = line.trim().split(/\s+/);
      return { pid: Number(pid), parent: Number(parent) };
    });

/** All below it, deepest first, and it last. */
export const processTree = (root: number): readonly number[] => {
  const processes = process.platform === 'linux' ? fromProc() : fromPs();
  const below = (parent: number): readonly number[] =>
    processes.filter((each) => each.parent === parent).flatMap(({ pid }) => [...below(pid), pid]);
  return [...below(root), root];
};
