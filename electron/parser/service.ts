/**
 * Unpacks files from outside in a process of its own: it is given bytes, answers with plain data, and is gone.
 * One file per process, so that nothing a file does can touch the next one.
 */
import { createHash } from 'node:crypto';
import { failure } from '#core/desktop/app-error';
import { openMap } from '#core/file/cjm';
import { parserTask } from './messages';

/** The machine's own: a map of many pictures opens several times as fast. */
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

process.parentPort.once('message', ({ data }) => {
  const task = parserTask.safeParse(data);
  process.parentPort.postMessage(
    task.success ? openMap(task.data.bytes, task.data.name, { hash }) : failure('badRequest'),
  );
});
