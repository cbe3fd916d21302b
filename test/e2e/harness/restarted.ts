/** The program after it has started itself again, which Playwright does not see: found by the lock of its profile. */
import { existsSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { processTree } from './process-tree';
import { killNow } from './tapki';

/** The process that holds a profile: Chromium names it in a link, after the machine's name. Only on Linux. */
export function lockOwner(profile: string): number | null {
  try {
    const pid = Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1));
    return existsSync(`/proc/${pid}`) ? pid : null;
  } catch {
    return null;
  }
}

export function killRestarted(profile: string): void {
  const pid = lockOwner(profile);
  if (pid !== null) processTree(pid).forEach(killNow);
}
