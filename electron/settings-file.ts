/** Settings and window state in one JSON file. */
import type { z } from 'zod';
import { type Result, success } from '#core/desktop/app-error';
import type { desktopCalls } from '#core/desktop/desktop-api';
import { type Settings, settings as settingsSchema } from '#core/desktop/settings';
import type { FileSystem } from './files/file-system';
import { log } from './log';
import type { OnDamaged } from './set-file-aside';
import { openStoredFields } from './stored-fields';
import { type WindowState, windowState } from './stored-window';

const stored = settingsSchema.extend({ window: windowState.nullable().default(null) });
type SettingsChange = z.output<(typeof desktopCalls)['settings.write']['input']>;

export interface SettingsFile {
  read(): Settings;
  write(change: SettingsChange): Promise<Result<Settings>>;
  windowState(): WindowState | null;
  keepWindowState(state: WindowState): Promise<void>;
}

export async function openSettingsFile(
  path: string,
  files?: FileSystem,
  onDamaged?: OnDamaged,
): Promise<SettingsFile> {
  const { read, save } = await openStoredFields(path, stored, files, onDamaged);
  return {
    read: () => settingsSchema.parse(read()),
    async write(change) {
      const result = await save(change);
      return result.ok ? success(settingsSchema.parse(read())) : result;
    },
    windowState: () => read().window,
    async keepWindowState(state) {
      const result = await save({ window: state });
      if (!result.ok) log('window state not kept', { code: result.error.code });
    },
  };
}
