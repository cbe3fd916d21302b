/** The archive of a release is the same bytes whenever, wherever and by whomever it is packed. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packSteadily } from '../../../scripts/steady-tar.mjs';

const home = mkdtempSync(join(tmpdir(), 'tapki-tar-'));

/** The same contents, written in another order, at another time, under another umask. */
function folder(name: string, order: readonly string[], mode: number, at: number): string {
  const path = join(home, name);
  mkdirSync(join(path, 'resources'), { recursive: true, mode });
  for (const file of order) {
    writeFileSync(join(path, file), file);
    chmodSync(join(path, file), file === 'tapki' || file === 'chrome-sandbox' ? mode : mode & 0o666);
    utimesSync(join(path, file), at, at);
  }
  return path;
}

it.skipIf(process.platform !== 'linux')(
  'two folders of the same contents become the same archive',
  async () => {
    const files = ['tapki', 'chrome-sandbox', 'LICENSE', 'resources/app.asar', 'libffmpeg.so'];
    const first = folder('first', files, 0o755, 1_000_000_000);
    const second = folder('second', [...files].reverse(), 0o700, 1_500_000_000);
    const targets = [join(home, 'first.tar.gz'), join(home, 'second.tar.gz')] as const;
    await packSteadily(first, 'tapki-1.0.0', targets[0]);
    await packSteadily(second, 'tapki-1.0.0', targets[1]);
    expect(readFileSync(targets[0]).equals(readFileSync(targets[1]))).toBe(true);
    const { stdout } = spawnSync('tar', ['tvzf', targets[0], '--numeric-owner'], { encoding: 'utf8' });
    expect(stdout).toMatch(/-rwsr-xr-x 0\/0 .* tapki-1\.0\.0\/chrome-sandbox/);
    expect(stdout).toMatch(/-rwxr-xr-x 0\/0 .* tapki-1\.0\.0\/tapki\n/);
    expect(stdout).toMatch(/-rw-r--r-- 0\/0 .* tapki-1\.0\.0\/LICENSE/);
    rmSync(home, { recursive: true });
  },
);
