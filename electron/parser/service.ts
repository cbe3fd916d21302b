/**
 * Unpacks files from outside in a process of its own: it is given bytes, answers with plain data, and is gone.
 * One file per process, so that nothing a file does can touch the next one.
 */
import { failure } from '#core/desktop/app-error';
import { openMap } from '#core/file/cjm';
import { parserTask } from './messages';

process.parentPort.once('message', ({ data }) => {
  const task = parserTask.safeParse(data);
  process.parentPort.postMessage(
    task.success ? openMap(task.data.bytes, task.data.name) : failure('badRequest'),
  );
});
