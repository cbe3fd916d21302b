/** Runs the tasks of an export one after another; leaving the dialog stops it, and no file is left half written. */
import { useEffect, useRef, useState } from 'react';
import type { DesktopOutput, FileHandle } from '#core/desktop/desktop-api';
import { useDeckTemplate } from '#renderer/state/deck-template';
import {
  chooseExportFolder,
  type ExportProgress,
  type ListedExports,
  runExport,
  writeExportManifest,
} from '#renderer/state/export-map';
import { notifyError, valueOrNotice } from '#renderer/state/notices';
import { type ExportTask, shareDone } from './export-tasks';

export type WrittenFile = DesktopOutput<'exports.run'>['files'][number];

/** Files of one task. */
export interface WrittenTask {
  readonly task: ExportTask;
  readonly files: readonly WrittenFile[];
}

export interface Written {
  readonly tasks: readonly WrittenTask[];
  readonly manifest: FileHandle | null;
}

export interface Running {
  readonly task: ExportTask;
  readonly progress: ExportProgress | null;
  /** 0 to 1, of everything. */
  readonly share: number;
}

interface ExportRun {
  /** null: nothing runs. */
  readonly running: Running | null;
  readonly written: Written | null;
  readonly start: (tasks: readonly ExportTask[], hasManifest: boolean) => Promise<void>;
  readonly cancel: () => void;
}

const listed = (tasks: readonly WrittenTask[]): ListedExports =>
  tasks.map(({ task, files }) => ({
    map: task.map.title,
    preset: task.preset,
    options: task.options,
    files: files.map(({ format, token }) => ({ format, token })),
  }));

export function useExportRun(onRunning: (isRunning: boolean) => void): ExportRun {
  const [running, setRunning] = useState<Running | null>(null);
  const [written, setWritten] = useState<Written | null>(null);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);

  /** What was written stays and is shown, also where a later task failed or was called off. */
  const runAll = async (tasks: readonly ExportTask[], folder: string, signal: AbortSignal) => {
    const done: WrittenTask[] = [];
    const { template } = useDeckTemplate.getState();
    for (const [index, task] of tasks.entries()) {
      const tell = (progress: ExportProgress | null) =>
        setRunning({ task, progress, share: shareDone(tasks, index, progress) });
      tell(null);
      const { map, subfolder, options } = task;
      const result = await runExport({
        folder,
        mapId: map.mapId,
        twinId: map.twinId,
        baseName: map.baseName,
        ...(subfolder === null ? {} : { subfolder }),
        ...(template === null || !options.formats.includes('pptx') ? {} : { template: template.token }),
        options,
        onProgress: tell,
        signal,
      });
      if (!result.ok) {
        notifyError(result.error);
        break;
      }
      done.push({ task, files: result.value.files });
    }
    return done;
  };

  const start = async (tasks: readonly ExportTask[], hasManifest: boolean) => {
    // A second click comes sooner than the folder is chosen.
    if (abort.current) return;
    const controller = new AbortController();
    abort.current = controller;
    const folder = valueOrNotice(await chooseExportFolder());
    if (folder && !controller.signal.aborted) {
      setWritten(null);
      onRunning(true);
      const done = await runAll(tasks, folder.token, controller.signal);
      const manifest =
        hasManifest && done.length > 0
          ? valueOrNotice(await writeExportManifest(folder.token, listed(done)))
          : null;
      setRunning(null);
      onRunning(false);
      if (done.length > 0) setWritten({ tasks: done, manifest: manifest ?? null });
    }
    abort.current = null;
  };
  return { running, written, start, cancel: () => abort.current?.abort() };
}
