import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMapFiles } from '#electron/map-files';
import { type Fault, faultyFiles } from './support/faulty-files';
import { packedMap, parseHere } from './support/packed-map';
import { temporaryFolder } from './support/temporary-folder';

const first = packedMap('map-00000001', 'First', 1);
const second = packedMap('map-00000001', 'Second', 2);
const foreign = packedMap('map-00000001', 'By another program', 3);

function bench(fault: Fault | null = null) {
  const folder = temporaryFolder();
  const backups = join(folder, 'backups');
  let ticks = 0;
  const now = (): Date => new Date(Date.UTC(2026, 10, 2, 10, 0, ticks++));
  const { files, calls } = faultyFiles(fault);
  const path = join(folder, 'ad.cjm');
  return { path, backups, calls, mapFiles: createMapFiles({ backups, parse: parseHere, now, files }) };
}

async function openedBench(fault: Fault | null = null) {
  const parts = bench(fault);
  writeFileSync(parts.path, first);
  const read = await parts.mapFiles.read(parts.path);
  if (!read.ok) throw new Error(read.error.code);
  return { ...parts, fingerprint: read.value.fingerprint };
}

describe('Saving a map', () => {
  it('over the file it was read from keeps what was there as a backup', async () => {
    const { path, backups, mapFiles, fingerprint } = await openedBench();
    const saved = await mapFiles.write(path, second, fingerprint);
    expect(saved.ok).toBe(true);
    expect(readFileSync(path).equals(second)).toBe(true);
    const [backup = ''] = readdirSync(backups);
    expect(backup).toMatch(/-ad\.cjm\.bak$/);
    expect(readFileSync(join(backups, backup)).equals(first)).toBe(true);
  });

  it('again and again keeps three backups', async () => {
    const { path, backups, mapFiles } = await openedBench();
    for (let turn = 0; turn < 6; turn += 1) await mapFiles.write(path, turn % 2 ? first : second, null);
    expect(readdirSync(backups)).toHaveLength(3);
  });

  it('is refused when another program wrote meanwhile, and leaves its work', async () => {
    const { path, mapFiles, fingerprint } = await openedBench();
    writeFileSync(path, foreign);
    const saved = await mapFiles.write(path, second, fingerprint);
    expect(saved).toEqual({ ok: false, error: { code: 'fileChangedOutside', details: { name: 'ad.cjm' } } });
    expect(readFileSync(path).equals(foreign)).toBe(true);
  });

  it('goes on when the file was only copied back or touched', async () => {
    const { path, mapFiles, fingerprint } = await openedBench();
    rmSync(path);
    writeFileSync(path, first);
    expect((await mapFiles.write(path, second, fingerprint)).ok).toBe(true);
  });

  it('says when the file has gone, and makes it when the person chose the place', async () => {
    const { path, mapFiles, fingerprint } = await openedBench();
    rmSync(path);
    const saved = await mapFiles.write(path, second, fingerprint);
    expect(saved.ok ? null : saved.error.code).toBe('fileNotFound');
    expect((await mapFiles.write(path, second, null)).ok).toBe(true);
  });

  it('twice in a row needs the fingerprint of the first', async () => {
    const { path, mapFiles, fingerprint } = await openedBench();
    const saved = await mapFiles.write(path, second, fingerprint);
    if (!saved.ok) throw new Error(saved.error.code);
    expect((await mapFiles.write(path, first, saved.value.fingerprint)).ok).toBe(true);
  });

  it('is refused when another map was saved there since, by this Tapki too', async () => {
    const { path, mapFiles, fingerprint } = await openedBench();
    // The person chose the file for another map; the one that was read from it is saved after that.
    expect((await mapFiles.write(path, second, null)).ok).toBe(true);
    const saved = await mapFiles.write(path, foreign, fingerprint);
    expect(saved.ok ? null : saved.error.code).toBe('fileChangedOutside');
    expect(readFileSync(path).equals(second)).toBe(true);
  });

  it('whose answer the window never got is no work of another', async () => {
    const { path, mapFiles, fingerprint } = await openedBench();
    expect((await mapFiles.write(path, second, fingerprint)).ok).toBe(true);
    expect((await mapFiles.write(path, foreign, fingerprint)).ok).toBe(true);
  });

  it('asked for thrice, each before the answer of the one before, is done thrice', async () => {
    const { path, mapFiles, fingerprint } = await openedBench();
    const saved = await mapFiles.write(path, second, fingerprint);
    if (!saved.ok) throw new Error(saved.error.code);
    expect((await mapFiles.write(path, foreign, fingerprint)).ok).toBe(true);
    expect((await mapFiles.write(path, first, saved.value.fingerprint)).ok).toBe(true);
  });

  it('is reported failed when the disk does not confirm it, and works the next time', async () => {
    const probe = await openedBench();
    await probe.mapFiles.write(probe.path, second, probe.fingerprint);
    const fault: Fault = { failAt: probe.calls.lastIndexOf('syncFolder'), code: 'EIO' };
    const { path, mapFiles, fingerprint } = await openedBench(fault);
    const failed = await mapFiles.write(path, second, fingerprint);
    expect(failed.ok ? null : failed.error.code).toBe('fileNotWritable');
    expect(readFileSync(path).equals(second)).toBe(true);
    expect((await mapFiles.write(path, foreign, fingerprint)).ok).toBe(true);
  });

  it('still works when there is no room for a backup', async () => {
    const { path, mapFiles } = bench({ failAt: 2, code: 'ENOSPC' });
    writeFileSync(path, first);
    expect((await mapFiles.write(path, second, null)).ok).toBe(true);
    expect(readFileSync(path).equals(second)).toBe(true);
  });
});

describe('Opening a map', () => {
  it.each([
    ['empty', new Uint8Array(), 'notAMap'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'notAMap'],
    ['cut short', first.subarray(0, first.length - 40), 'mapDamaged'],
  ])('that is %s is refused with a reason and left as it is', async (_name, bytes, reason) => {
    const { path, mapFiles } = bench();
    writeFileSync(path, bytes);
    const read = await mapFiles.read(path);
    expect(read.ok ? null : read.error.code).toBe(reason);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });
});

describe('Backups', () => {
  it('of one file can be removed; those of others stay', async () => {
    const { path, backups, mapFiles } = await openedBench();
    for (const bytes of [second, first]) await mapFiles.write(path, bytes, null);
    const other = join(path, '..', 'other.cjm');
    writeFileSync(other, first);
    await mapFiles.write(other, second, null);
    expect((await mapFiles.forgetBackups(path)).ok).toBe(true);
    expect(readdirSync(backups)).toEqual([expect.stringMatching(/-other\.cjm\.bak$/)]);
  });

  it('that never were need no removing', async () => {
    expect((await bench().mapFiles.forgetBackups('nowhere.cjm')).ok).toBe(true);
  });
});
