/** Reads one spreadsheet in a thread of its own: it may take its time and all the memory it is given, and be stopped. */
import { parentPort, workerData } from 'node:worker_threads';
import { readSheetGrid, type SheetTask } from './sheet-grid';

const isTask = (data: unknown): data is SheetTask =>
  typeof data === 'object' && data !== null && 'bytes' in data && data.bytes instanceof Uint8Array;

if (isTask(workerData)) parentPort?.postMessage(readSheetGrid(workerData));
