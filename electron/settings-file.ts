/** Settings and window state in one JSON file. */
import { z } from 'zod';
import { type Result, success } from '#core/desktop/app-error';
import type { desktopCalls } from '#core/desktop/desktop-api';
import { type Settings, settings as settingsSchema } from '#core/desktop/settings';
import type { FileSystem } from './files/file-system';
import { log } from './log';
import type { OnDamaged } from './set-file-aside';
import { openStoredFields } from './stored-fields';

export const windowState = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(400).max(20_000),
  height: z.number().int().min(300).max(20_000),
  isMaximized: z.boolean(),
});
export type WindowState = z.infer<typeof windowState>;

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
