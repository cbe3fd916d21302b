/** Where the disk does not confirm what was written, nothing is renamed and nobody is told that it is saved. */
import { describe, expect, it } from 'vitest';
import type { FileSystem } from '#electron/files/file-system';
import { hardCheck } from '../../hard/check';
import { faultyFiles } from '../electron/support/faulty-files';
import { brokenIn, leftoversIn, stageOf, treeOf, writers } from '../electron/support/writers';

const check = hardCheck(8);

/** Names of temporary files whose fsync failed, and those that were renamed all the same. */
function watched(files: FileSystem) {
  const failed = new Set<string>();
  const renamed: string[] = [];
  const watching: FileSystem = {
    ...files,
    async create(path, mode) {
      const file = await files.create(path, mode);
      const sync = () =>
        file.sync().catch((error: unknown) => {
          failed.add(path);
          throw error;
        });
      return { ...file, sync };
    },
    rename(from, to) {
      if (failed.has(from)) renamed.push(from);
      return files.rename(from, to);
    },
  };
  return { watching, failed, renamed };
}

describe.each(writers)('An fsync that fails during $name', (writer) => {
  it('is a write that failed: the temporary file is not renamed', async () => {
    const stage = await stageOf(writer);
    stage.reset();
    const probe = faultyFiles();
    await (await writer.open(stage.folder, probe.files))();
    const syncs = probe.calls.flatMap((name, index) => (name === 'sync' ? [index] : []));
    expect(syncs.length).toBeGreaterThan(0);
    for (const failAt of syncs) {
      stage.reset();
      const { files } = faultyFiles({ failAt, code: 'EIO' });
      const { watching, failed, renamed } = watched(files);
      const result = await (await writer.open(stage.folder, watching))();
      expect(failed.size).toBe(1);
      expect(renamed).toEqual([]);
      expect(leftoversIn(stage)).toEqual([]);
      expect(brokenIn(stage)).toEqual([]);
      const isWhole = writer.targets.every(
        (name) => treeOf(stage.folder).get(name) === stage.after.get(name),
      );
      if (writer.targets.length > 0) expect(result.ok).toBe(isWhole);
    }
    check.note({
      name: `${writer.name}: fsync fails with EIO`,
      required: 'said to have failed, not renamed',
      seen: `${syncs.length} failed, 0 renamed`,
      holds: true,
    });
  }, 60_000);

  it('is waited for: what is not confirmed yet is not done', async () => {
    const stage = await stageOf(writer);
    stage.reset();
    const { files } = faultyFiles();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow: FileSystem = {
      ...files,
      async create(path, mode) {
        const file = await files.create(path, mode);
        return { ...file, sync: () => held.then(() => file.sync()) };
      },
    };
    let isDone = false;
    const writing = (await writer.open(stage.folder, slow))().finally(() => {
      isDone = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(isDone).toBe(false);
    for (const name of writer.targets) expect(treeOf(stage.folder).get(name)).toBe(stage.before.get(name));
    release();
    expect((await writing).ok).toBe(true);
  });
});
