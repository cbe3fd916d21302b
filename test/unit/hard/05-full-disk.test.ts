/** No room on the disk at any write: the old files stay whole, the failure says so, and the next write works. */
import { describe, expect, it } from 'vitest';
import { hardCheck } from '../../hard/check';
import { faultyFiles } from '../electron/support/faulty-files';
import { brokenIn, holdsNew, leftoversIn, stageOf, writers } from '../electron/support/writers';

const check = hardCheck(5);

describe.each(writers)('A disk that fills up during $name', (writer) => {
  it('loses nothing, says that it is full, and takes the next write once there is room', async () => {
    const stage = await stageOf(writer);
    stage.reset();
    const probe = faultyFiles();
    await (await writer.open(stage.folder, probe.files))();
    const total = probe.calls.length;
    let cases = 0;
    let told = 0;
    for (let fullFrom = 0; fullFrom < total; fullFrom += 1) {
      stage.reset();
      const { files, heal } = faultyFiles({ fullFrom });
      const write = await writer.open(stage.folder, files);
      const result = await write();
      const at = `full from call ${fullFrom}`;
      cases += 1;
      expect(brokenIn(stage), at).toEqual([]);
      expect(leftoversIn(stage), at).toEqual([]);
      if (result.ok) expect(holdsNew(stage, writer), at).toBe(true);
      else {
        told += 1;
        expect(['diskFull', 'folderNotWritable', 'fileNotWritable'], at).toContain(result.error.code);
        expect(result.error.details.name, at).not.toBe('');
      }
      heal();
      expect((await write()).ok, `${at}, with room again`).toBe(true);
      expect(holdsNew(stage, writer), `${at}, with room again`).toBe(true);
    }
    expect(told + (writer.targets.length === 0 ? 1 : 0)).toBeGreaterThan(0);
    check.note({
      name: `${writer.name}: full from each of its calls on`,
      required: 'old files whole, said, next write works',
      seen: `${cases} cases, ${told} said, 0 lost`,
      holds: true,
    });
  }, 120_000);

  it('writes whole files where the disk takes a few bytes at a time', async () => {
    const stage = await stageOf(writer);
    stage.reset();
    const { files } = faultyFiles({ takes: 70_001 });
    expect((await (await writer.open(stage.folder, files))()).ok).toBe(true);
    expect(holdsNew(stage, writer)).toBe(true);
  });

  it('fails rather than waits for ever where the disk takes nothing', async () => {
    const stage = await stageOf(writer);
    stage.reset();
    const { files } = faultyFiles({ takes: 0 });
    const result = await (await writer.open(stage.folder, files))();
    if (writer.targets.length > 0) expect(result.ok).toBe(false);
    expect(brokenIn(stage)).toEqual([]);
    expect(leftoversIn(stage)).toEqual([]);
  });
});
