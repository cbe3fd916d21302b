/** What a command meets in tests: a folder of its own, a fixed day, English; nothing is drawn unless the test draws. */
import { join } from 'node:path';
import type { MapDocument } from '#core/document/map-document-types';
import type { CommandWorld } from '#electron/cli/command';
import { documentOf, readMap } from '#electron/cli/map-file';
import { parseForeignHere, parseHere, parseTemplateHere } from './packed-map';

/** `more`: where the command speaks to, and whatever else differs. */
export const commandWorld = (
  folder: string,
  more: Pick<CommandWorld, 'out' | 'err'> & Partial<CommandWorld>,
): CommandWorld => ({
  language: 'en',
  chosenLanguage: null,
  isJson: true,
  workspace: join(folder, 'workspace'),
  inbox: join(folder, 'inbox'),
  folder,
  version: '0.1.0',
  now: () => new Date(2026, 10, 2, 12),
  parse: parseHere,
  parseForeign: parseForeignHere,
  parseTemplate: parseTemplateHere,
  exportMinutes: () => Promise.reject(new Error('nothing is to be written')),
  exportMap: () => Promise.reject(new Error('nothing is to be drawn')),
  ...more,
});

/** The map or programme of a file, as the next command finds it. */
export async function documentIn(name: string, world: CommandWorld): Promise<MapDocument> {
  const read = await readMap(name, world);
  if (!read.ok) throw new Error(read.error.code);
  return documentOf(read.value, world);
}
