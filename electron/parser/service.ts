/**
 * Reads files from outside in a process of its own: it is given bytes, answers with plain data, and is gone.
 * One file per process, so that nothing a file does can touch the next one.
 */
import { createHash } from 'node:crypto';
import { failure, type Result, success } from '#core/desktop/app-error';
import { noteOf } from '#core/desktop/fault';
import { openMap } from '#core/file/cjm';
import { packContents } from '#core/file/packed-contents';
import { placesOf } from '#core/file/placed-pictures';
import { type ParserTask, parserTask } from './messages';

/** The machine's own: a map of many pictures opens several times as fast. */
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function read({ name, bytes, foreign, isTemplate }: ParserTask): Promise<Result<unknown>> {
  if (isTemplate) return (await import('./read-slide-template')).readSlideTemplate(bytes, name);
  if (!foreign) {
    const opened = openMap(bytes, name, { hash });
    if (!opened.ok) return opened;
    return success({ ...packContents(opened.value), assets: placesOf(opened.value.assets, bytes) });
  }
  // Loaded when needed: a map of our own must not wait for the readers of spreadsheets.
  const { readForeignFile } = await import('./read-foreign-file');
  return readForeignFile(bytes, { name, ...foreign });
}

process.parentPort.once('message', ({ data }) => {
  const task = parserTask.safeParse(data);
  void (task.success ? read(task.data) : Promise.resolve(failure('badRequest')))
    .catch((error: unknown) => noteOf('parse', error))
    .then((answer) => process.parentPort.postMessage(answer));
});
