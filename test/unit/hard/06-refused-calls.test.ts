/** Every call of every write refused in turn, for each reason a system has: nothing is lost, and the next write works. */
import { describe, expect, it } from 'vitest';
import { hardCheck } from '../../hard/check';
import { faultyFiles } from '../electron/support/faulty-files';
import {
  brokenIn,
  holdsNew,
  leftoversIn,
  type Stage,
  stageOf,
  type Writer,
  writers,
} from '../electron/support/writers';

const check = hardCheck(6);
const codes = ['EACCES', 'ENOENT', 'EIO', 'EROFS', 'EBUSY', 'EPERM'] as const;

async function callsOf(writer: Writer, stage: Stage): Promise<readonly string[]> {
  stage.reset();
  const { files, calls } = faultyFiles();
  await (await writer.open(stage.folder, files))();
  return calls;
}

/** One write with one call refused; true: it said that it failed. */
async function trial(writer: Writer, stage: Stage, failAt: number, code: string): Promise<boolean> {
  stage.reset();
  const { files, calls, heal } = faultyFiles({ failAt, code });
  const write = await writer.open(stage.folder, files);
  const result = await write();
  const name = calls[failAt] ?? '';
  const at = `${code} at call ${failAt}, ${name}`;
  // That is how a file looks that is not there.
  if (code === 'ENOENT' && ['read', 'stat', 'realPath'].includes(name)) return false;
  expect(brokenIn(stage), at).toEqual([]);
  // Nobody can remove what the system does not let be removed.
  if (name !== 'remove') expect(leftoversIn(stage), at).toEqual([]);
  if (result.ok) expect(holdsNew(stage, writer), at).toBe(true);
  else {
    expect(result.error.code, at).not.toBe('internal');
    expect(result.error.details.name, at).toMatch(/./);
  }
  if (check.isLong || code === 'EIO') {
    heal();
    expect((await write()).ok, `${at}, then again`).toBe(true);
    expect(holdsNew(stage, writer), `${at}, then again`).toBe(true);
  }
  return !result.ok;
}

describe.each(writers)('Refusals during $name', (writer) => {
  it('lose nothing and keep nobody from writing again', async () => {
    const stage = await stageOf(writer);
    const calls = await callsOf(writer, stage);
    let told = 0;
    for (const code of codes) {
      for (const failAt of calls.keys()) if (await trial(writer, stage, failAt, code)) told += 1;
    }
    check.note({
      name: `${writer.name}: each call refused with ${codes.join(', ')}`,
      required: 'nothing lost, next write works',
      seen: `${codes.length * calls.length} cases, ${told} said, 0 lost`,
      holds: true,
    });
  }, 120_000);
});
