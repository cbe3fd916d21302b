/** Exporting maps of the library: each goes to main as bytes, with its twin where that is shown; main writes the files. */
import { failure, type Result } from '#core/desktop/app-error';
import type { DesktopEvent, DesktopInput, DesktopOutput, FileHandle } from '#core/desktop/desktop-api';
import { call, on } from '../platform/desktop';
import { packOpenMap } from './map-session';
import { useOpenMap } from './open-map';
import { type PackedMap, packer } from './packer';

export type ExportProgress = DesktopEvent<'exports.progress'>;
export type ListedExports = DesktopInput<'exports.manifest'>['exports'];
type RunInput = DesktopInput<'exports.run'>;

export interface ExportRequest
  extends Pick<RunInput, 'folder' | 'baseName' | 'options' | 'subfolder' | 'template'> {
  /** Of the open map, or of any of the library. */
  readonly mapId: string;
  /** null: it has none, or is shown without it. */
  readonly twinId: string | null;
  readonly onProgress?: (progress: ExportProgress) => void;
  readonly signal?: AbortSignal;
}

/** null: the person closed the dialog without choosing. */
export const chooseExportFolder = (): Promise<Result<FileHandle | null>> => call('exports.chooseFolder', {});

export const showExported = (token: string): Promise<Result<unknown>> => call('exports.show', { token });

/** What was made of what, beside the files. */
export const writeExportManifest = (folder: string, exports: ListedExports): Promise<Result<FileHandle>> =>
  call('exports.manifest', { folder, exports });

const packed = (mapId: string): Promise<Result<PackedMap>> =>
  useOpenMap.getState().document?.mapId === mapId ? packOpenMap() : packer.pack(mapId, null);

export async function runExport(request: ExportRequest): Promise<Result<DesktopOutput<'exports.run'>>> {
  const { mapId, twinId, onProgress, signal, ...told } = request;
  const map = await packed(mapId);
  if (!map.ok) return map;
  const twin = twinId === null ? null : await packed(twinId);
  if (twin?.ok === false) return twin;
  if (signal?.aborted) return failure('cancelled');
  const stopListening = on('exports.progress', (progress) => onProgress?.(progress));
  const cancel = () => void call('exports.cancel', {});
  signal?.addEventListener('abort', cancel, { once: true });
  const result = await call('exports.run', {
    ...told,
    map: map.value.bytes,
    ...(twin ? { twin: twin.value.bytes } : {}),
  });
  signal?.removeEventListener('abort', cancel);
  stopListening();
  return result;
}
