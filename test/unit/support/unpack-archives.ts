/** A process of its own that opens one file after another with our readers, and tells what it cost. */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openMap } from '#core/file/cjm';
import { EvidenceError } from '#electron/evidence/evidence-error';
import { TableFiles } from '#electron/evidence/readers/table-file';
import { readForeignFile } from '#electron/parser/read-foreign-file';
import { readSlideTemplate } from '#electron/parser/read-slide-template';
import { type UnpackAnswer, type UnpackTask, unpackTask } from './unpack-messages';

const workspace = process.argv[2] ?? '';

async function open({ path, kind }: UnpackTask, bytes: Uint8Array): Promise<string> {
  const name = basename(path);
  if (kind === 'contacts') {
    const tables = new TableFiles(join(workspace, 'evidence'));
    try {
      await tables.read({ path, name }, { format: null, isHead: false });
      return 'opened';
    } catch (error) {
      if (error instanceof EvidenceError) return error.code;
      throw error;
    } finally {
      await tables.close();
    }
  }
  const result =
    kind === 'map'
      ? openMap(bytes, name)
      : kind === 'template'
        ? readSlideTemplate(bytes, name)
        : readForeignFile(bytes, { name, language: 'en', page: 0 });
  return result.ok ? 'opened' : result.error.code;
}

/** Linux tells the highest mark of a process, and sets it back when asked. */
function memory(field: 'VmRSS' | 'VmHWM'): number {
  try {
    const found = new RegExp(`${field}:\\s+(\\d+) kB`).exec(readFileSync('/proc/self/status', 'utf8'));
    return Number(found?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

function forgetPeak(): void {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // Another system: nothing is measured.
  }
}

async function answer(task: UnpackTask): Promise<UnpackAnswer> {
  const bytes = task.kind === 'contacts' ? new Uint8Array() : new Uint8Array(readFileSync(task.path));
  forgetPeak();
  const before = memory('VmRSS');
  const begun = performance.now();
  // What our readers throw is a fault of theirs: it is told, and the test says so.
  const outcome = await open(task, bytes).catch((error: unknown) => `threw ${String(error)}`);
  return {
    outcome,
    milliseconds: performance.now() - begun,
    grownBytes: Math.max(0, memory('VmHWM') - before),
  };
}

process.on('message', (message) => {
  void answer(unpackTask.parse(message)).then((told) => process.send?.(told));
});
