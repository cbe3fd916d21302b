/** Ways in which bytes on a disk go wrong, and random numbers that are the same for the same seed. */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** mulberry32. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

export const damages = ['zeroed', 'cut', 'flipped', 'noise', 'emptied', 'folder'] as const;
export type DamageKind = (typeof damages)[number];

function damaged(bytes: Buffer, kind: DamageKind, random: (below: number) => number): Buffer {
  const next = Buffer.from(bytes);
  const at = random(next.length);
  const end = Math.min(next.length, at + 1 + random(4_096));
  switch (kind) {
    case 'zeroed':
      return random(2) === 0 ? Buffer.alloc(next.length) : next.fill(0, at, end);
    case 'cut':
      return next.subarray(0, at);
    case 'flipped':
      for (let turn = 0; turn <= random(8); turn += 1) {
        const place = random(next.length);
        next[place] = (next[place] ?? 0) ^ (1 << random(8));
      }
      return next;
    case 'noise':
      for (let place = at; place < end; place += 1) next[place] = random(256);
      return next;
    default:
      return Buffer.alloc(0);
  }
}

/** What lies at the path afterwards; a folder holds a file with these bytes. */
export function damageFile(path: string, kind: DamageKind, random: (below: number) => number): Buffer {
  const bytes = damaged(readFileSync(path), kind, random);
  if (kind === 'folder') {
    rmSync(path);
    mkdirSync(path);
    writeFileSync(join(path, 'inside'), 'what lies in a folder');
    return Buffer.from('what lies in a folder');
  }
  writeFileSync(path, bytes);
  return bytes;
}

/** Whether some file below the folder has just these bytes. */
export function liesSomewhere(folder: string, bytes: Buffer): boolean {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).some((entry) => {
    if (!entry.isFile()) return false;
    const path = join(entry.parentPath, entry.name);
    return statSync(path).size === bytes.length && readFileSync(path).equals(bytes);
  });
}
