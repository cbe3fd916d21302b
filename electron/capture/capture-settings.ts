/** How notes come in: the keys for the small window, and the folder of other programs. Main alone knows the path. */
import { z } from 'zod';
import { accelerator, usualShortcut } from '#core/desktop/capture-settings';
import type { FileSystem } from '../files/file-system';
import type { OnDamaged } from '../set-file-aside';
import { openStoredFields, type StoredFields } from '../stored-fields';

const stored = z.object({
  shortcut: accelerator.nullable().default(usualShortcut),
  folder: z.string().max(4_096).nullable().default(null),
});

export type CaptureSettingsFile = StoredFields<z.output<typeof stored>>;

export const openCaptureSettings = (
  path: string,
  files?: FileSystem,
  onDamaged?: OnDamaged,
): Promise<CaptureSettingsFile> => openStoredFields(path, stored, files, onDamaged);
