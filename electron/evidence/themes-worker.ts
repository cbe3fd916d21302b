/** Groups texts in a thread of its own, so that the service answers others meanwhile. */
import { parentPort } from 'node:worker_threads';
import { type ThemeAnswer, type ThemeTask, themeWorker } from './themes-task';

const work = themeWorker();
const tell = (answer: ThemeAnswer) => parentPort?.postMessage(answer);

parentPort?.on('message', (task: ThemeTask) => tell(work(task, (stage) => tell({ kind: 'stage', stage }))));
