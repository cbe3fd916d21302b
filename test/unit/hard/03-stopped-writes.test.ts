/** Whatever moment the program is killed at while it writes, each file is the old one or the new one, whole. */
import { describe, expect, it } from 'vitest';
import { hardCheck } from '../../hard/check';
import { faultyFiles } from '../electron/support/faulty-files';
import { brokenIn, leftoversIn, stageOf, writers } from '../electron/support/writers';

const check = hardCheck(3);

describe.each(writers)('Stopped before every call of $name', (writer) => {
  it('leaves the old files or the new ones, and leftovers go at the next start', async () => {
    const stage = await stageOf(writer);
    stage.reset();
    const probe = faultyFiles();
    await (await writer.open(stage.folder, probe.files))();
    const total = probe.calls.length;
    expect(total).toBeGreaterThan(5);
    const broken: string[] = [];
    for (let stopBefore = 0; stopBefore <= total; stopBefore += 1) {
      stage.reset();
      const { files } = faultyFiles({ stopBefore });
      const write = await writer.open(stage.folder, files).catch(() => null);
      await write?.().catch(() => undefined);
      broken.push(...brokenIn(stage).map((name) => `${name}, stopped before call ${stopBefore}`));
      await stage.clear(faultyFiles().files);
      broken.push(...leftoversIn(stage).map((name) => `${name} left after call ${stopBefore}`));
      // Whoever comes back goes on.
      const again = await (await writer.open(stage.folder, faultyFiles().files))();
      expect(again.ok, `written again after a stop before call ${stopBefore}`).toBe(true);
    }
    check.note({
      name: `${writer.name}: stopped before each of its calls`,
      required: 'every file whole, no leftovers',
      seen: `${total + 1} stops, ${broken.length} torn, lost or left`,
      holds: broken.length === 0,
    });
    expect(broken).toEqual([]);
  }, 120_000);
});
