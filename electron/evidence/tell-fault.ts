/** Tells main of a bug in the service, without the words of its message: main alone writes the log. */
import { noteOf } from '#core/desktop/fault';

/** `task`: the name of a request. Tests run the service under plain Node, where nobody listens. */
export const tellFault = (task: string, error: unknown): void =>
  process.parentPort?.postMessage(noteOf(task, error));
