import {
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFileWithin, writeFileAtomically } from '#electron/files/file-writer';
import { removeLeftovers } from '#electron/files/leftovers';
import { faultyFiles } from '../support/faulty-files';
import { temporaryFolder } from '../support/temporary-folder';

const before = Buffer.from('the old file, whole');
/** Three chunks, so that a write can be cut in its middle. */
const after = Buffer.alloc(2.5 * 1024 * 1024, 'new ');

function folderWithFile(): { folder: string; path: string } {
  const folder = temporaryFolder();
  const path = join(folder, 'map.cjm');
  writeFileSync(path, before);
  return { folder, path };
}

async function countCalls(): Promise<number> {
  const { path } = folderWithFile();
  const { files, calls } = faultyFiles();
  const result = await writeFileAtomically(path, after, { files, verify: true });
  expect(result).toEqual({ ok: true, value: undefined });
  return calls.length;
}

describe('Writing a file', () => {
  it('replaces what was there and leaves nothing else', async () => {
    const { folder, path } = folderWithFile();
    expect((await writeFileAtomically(path, after, { verify: true })).ok).toBe(true);
    expect(readFileSync(path).equals(after)).toBe(true);
    expect(readdirSync(folder)).toEqual(['map.cjm']);
  });

  it('writes the contents to the disk before the new name, and the name after', async () => {
    const { path } = folderWithFile();
    const { files, calls } = faultyFiles();
    await writeFileAtomically(path, after, { files });
    expect(calls.slice(-6)).toEqual(['write', 'write', 'write', 'sync', 'rename', 'syncFolder']);
  });

  it('leaves the old file or the new one, whole, wherever the process dies', async () => {
    const total = await countCalls();
    expect(total).toBeGreaterThan(8);
    const seen = new Set<string>();
    for (let stopBefore = 0; stopBefore <= total; stopBefore += 1) {
      const { folder, path } = folderWithFile();
      const { files } = faultyFiles({ stopBefore });
      await writeFileAtomically(path, after, { files, verify: true });
      const found = readFileSync(path);
      expect(found.equals(before) || found.equals(after), `stopped before call ${stopBefore}`).toBe(true);
      seen.add(found.equals(before) ? 'old' : 'new');

      await removeLeftovers(folder, faultyFiles().files);
      expect(readdirSync(folder), `leftovers of a stop before call ${stopBefore}`).toEqual(['map.cjm']);
    }
    expect([...seen].sort()).toEqual(['new', 'old']);
  });

  it.each([
    ['ENOSPC', 'diskFull'],
    ['EDQUOT', 'diskFull'],
    ['EROFS', 'fileReadOnlyPlace'],
    ['EIO', 'fileNotWritable'],
    ['ENOENT', 'fileNotWritable'],
    ['EACCES', 'fileNotWritable'],
  ])('answers %s at any call with a reason, the old file or the new one whole', async (code, reason) => {
    const total = await countCalls();
    for (let failAt = 0; failAt < total; failAt += 1) {
      const { folder, path } = folderWithFile();
      const { files, calls } = faultyFiles({ failAt, code });
      const result = await writeFileAtomically(path, after, { files, verify: true });
      const failing = calls[failAt];
      if (failing === 'realPath' && code === 'ENOENT') {
        // That is how a file that is not there yet looks.
        expect(result.ok).toBe(true);
        continue;
      }
      expect(result.ok, `${failing} failed`).toBe(false);
      const isFolderClosed = code === 'EACCES' && failing === 'create';
      if (!result.ok) expect(result.error.code).toBe(isFolderClosed ? 'fileReadOnlyPlace' : reason);
      const found = readFileSync(path);
      expect(found.equals(failing === 'syncFolder' ? after : before), `${failing} failed`).toBe(true);
      expect(readdirSync(folder)).toEqual(['map.cjm']);
    }
  });

  it('names the file and its folder in the error, never the folders above', async () => {
    const { folder, path } = folderWithFile();
    const { files } = faultyFiles({ failAt: 3, code: 'ENOSPC' });
    const result = await writeFileAtomically(path, after, { files });
    expect(result).toEqual({
      ok: false,
      error: { code: 'diskFull', details: { name: 'map.cjm', folder: basename(folder) } },
    });
  });

  it('keeps a link a link and the mode of the file', async () => {
    const { folder, path } = folderWithFile();
    chmodSync(path, 0o640);
    const link = join(folder, 'link.cjm');
    symlinkSync(path, link);
    expect((await writeFileAtomically(link, after)).ok).toBe(true);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(path).equals(after)).toBe(true);
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });
});

describe('Reading a file', () => {
  it('refuses one that is too large before reading it', async () => {
    const { path } = folderWithFile();
    const { files, calls } = faultyFiles();
    const result = await readFileWithin(path, 4, files);
    expect(result.ok ? null : result.error.code).toBe('fileTooLarge');
    expect(calls).toEqual(['stat']);
  });

  it('tells a missing file from one that cannot be read', async () => {
    const { folder, path } = folderWithFile();
    const missing = await readFileWithin(join(folder, 'gone.cjm'), 100);
    expect(missing.ok ? null : missing.error.code).toBe('fileNotFound');
    const unreadable = await readFileWithin(path, 100, faultyFiles({ failAt: 1, code: 'EIO' }).files);
    expect(unreadable.ok ? null : unreadable.error.code).toBe('fileNotReadable');
    const isFolder = await readFileWithin(folder, 1e9);
    expect(isFolder.ok ? null : isFolder.error.code).toBe('fileNotReadable');
  });
});
