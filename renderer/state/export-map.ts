/** Exporting the open map: the map goes to main as bytes, main writes the files. */
import { failure, type Result } from '#core/desktop/app-error';
import type { DesktopEvent, DesktopInput, DesktopOutput, FileHandle } from '#core/desktop/desktop-api';
import { call, on } from '../platform/desktop';
import { packOpenMap } from './map-session';

export type ExportProgress = DesktopEvent<'exports.progress'>;

export interface ExportRequest {
  readonly folder: string;
  readonly baseName: string;
  readonly options: DesktopInput<'exports.run'>['options'];
  readonly onProgress?: (progress: ExportProgress) => void;
  readonly signal?: AbortSignal;
}

/** null: the person closed the dialog without choosing. */
export const chooseExportFolder = (): Promise<Result<FileHandle | null>> => call('exports.chooseFolder', {});

export const showExported = (token: string): Promise<Result<unknown>> => call('exports.show', { token });

export async function runExport(request: ExportRequest): Promise<Result<DesktopOutput<'exports.run'>>> {
  const { folder, baseName, options, onProgress, signal } = request;
  const packed = await packOpenMap();
  if (!packed.ok) return packed;
  if (signal?.aborted) return failure('cancelled');
  const stopListening = on('exports.progress', (progress) => onProgress?.(progress));
  const cancel = () => void call('exports.cancel', {});
  signal?.addEventListener('abort', cancel, { once: true });
  const result = await call('exports.run', { folder, baseName, map: packed.value.bytes, options });
  signal?.removeEventListener('abort', cancel);
  stopListening();
  return result;
}
