/** Asks the sheet reader, beside this thread where the program is built: a file can neither stop the service nor fill it. */
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { mostColumns } from '#core/evidence/contact-fields';
import { inMebibytes, limits } from '#core/limits';
import { readHead } from '../../files/file-system';
import { EvidenceError } from '../evidence-error';
import { readSheetGrid, type SheetAnswer, type SheetGrid } from './sheet-grid';

/** Bundled beside the service; from chunks it lies one folder up. */
const workerPath = [import.meta.dirname, join(import.meta.dirname, '..')]
  .map((folder) => join(folder, 'sheets.js'))
  .find((path) => existsSync(path));

/** A head is shown while a person waits; a whole sheet may take as long as its size wants. */
const patience = {
  head: { least: 9_000, perMegabyte: 5_000, most: 30_000 },
  whole: { least: 9_000, perMegabyte: 20_000, most: 300_000 },
};
/** What is smaller and still neither ends nor fits into memory is damaged. */
const smallBytes = 1 << 20;

export interface SheetChoice {
  readonly sheet: string | null;
  readonly headerRow: number | null;
  readonly mostRows: number | null;
}

const faultCodes = {
  unreadable: 'tableUnreadable',
  protected: 'tableProtected',
  tooLarge: 'tableTooLarge',
  empty: 'tableEmpty',
} as const;

export async function readSheet(
  path: string,
  name: string,
  choice: SheetChoice,
  signal: AbortSignal | null,
): Promise<SheetGrid> {
  const limit = limits.contactSheet.totalBytes >> 20;
  const bytes = await readBytes(path);
  if (bytes === null) throw new EvidenceError('tableTooLarge', { name, limit });
  const task = { ...choice, bytes };
  const answer = workerPath === undefined ? readSheetGrid(task) : await askWorker(workerPath, task, signal);
  if (answer.ok) return answer.grid;
  if (answer.fault === 'tooWide')
    throw new EvidenceError('tableTooWide', { name, count: `> ${mostColumns}`, limit: mostColumns });
  throw new EvidenceError(faultCodes[answer.fault], { name, limit });
}

/** null: larger than a spreadsheet may be. */
async function readBytes(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const { size } = await stat(path);
  return size > limits.contactSheet.fileBytes
    ? null
    : (await readHead(path, limits.contactSheet.fileBytes)).bytes;
}

function askWorker(
  path: string,
  task: SheetChoice & { readonly bytes: Uint8Array<ArrayBuffer> },
  signal: AbortSignal | null,
): Promise<SheetAnswer> {
  const size = task.bytes.length;
  const fault = size < smallBytes ? 'unreadable' : 'tooLarge';
  const { least, perMegabyte, most } = task.mostRows === null ? patience.whole : patience.head;
  return new Promise((resolve, reject) => {
    const worker = new Worker(path, {
      workerData: task,
      transferList: [task.bytes.buffer],
      resourceLimits: { maxOldGenerationSizeMb: inMebibytes(limits.contactSheet.memoryBytes) },
      // What the library mutters about odd files is for nobody.
      stdout: true,
      stderr: true,
    });
    const settle = (work: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      void worker.terminate();
      work();
    };
    const stop = () => settle(() => reject(new EvidenceError('cancelled')));
    const timer = setTimeout(
      () => settle(() => resolve({ ok: false, fault })),
      Math.min(most, least + (size / (1 << 20)) * perMegabyte),
    );
    if (signal?.aborted) return stop();
    signal?.addEventListener('abort', stop);
    worker.once('message', (answer: SheetAnswer) => settle(() => resolve(answer)));
    // The one error a thread of plain reading meets is the end of its memory.
    worker.once('error', () => settle(() => resolve({ ok: false, fault })));
    worker.once('exit', () => settle(() => resolve({ ok: false, fault: 'unreadable' })));
  });
}
