import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '#electron/files/make-folder';
import { temporaryFolder } from '../support/temporary-folder';

describe('A folder that is wanted', () => {
  it('is made with those above it, and may be there already', async () => {
    const folder = join(temporaryFolder(), 'a', 'b', 'c');
    await makeFolder(folder);
    await makeFolder(folder);
    expect(statSync(folder).isDirectory()).toBe(true);
  });

  it('may be made by several at once', async () => {
    const folder = join(temporaryFolder(), 'a', 'b');
    await Promise.all([makeFolder(folder), makeFolder(folder), makeFolder(folder)]);
    expect(statSync(folder).isDirectory()).toBe(true);
  });

  it('is refused where a file stands in its place or above it', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'a'));
    writeFileSync(join(folder, 'a', 'file'), '');
    await expect(makeFolder(join(folder, 'a', 'file'))).rejects.toThrow();
    await expect(makeFolder(join(folder, 'a', 'file', 'b'))).rejects.toThrow();
  });

  it.skipIf(!existsSync('/proc/self'))('is refused, not waited for, where none can be made', async () => {
    await expect(makeFolder('/proc/tapki/maps')).rejects.toThrow();
  });
});
