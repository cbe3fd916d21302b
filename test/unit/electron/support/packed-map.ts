/** Small real maps as bytes, and the parser without its process. */

import { success } from '#core/desktop/app-error';
import { emptySteps, newMap } from '#core/document/new-map';
import { openMap, packMap } from '#core/file/cjm';
import { manifestOf } from '#core/file/manifest';
import { packContents } from '#core/file/packed-contents';
import { readForeignFile } from '#electron/parser/read-foreign-file';
import { readSlideTemplate } from '#electron/parser/read-slide-template';
import type { ParseForeign, ParseMap, ParseTemplate } from '#electron/parser-process';

export const parseHere: ParseMap = async (bytes, name) => {
  const opened = openMap(bytes, name);
  return opened.ok ? success(packContents(opened.value)) : opened;
};

export const parseForeignHere: ParseForeign = async (bytes, wish) => readForeignFile(bytes, wish);

export const parseTemplateHere: ParseTemplate = async (bytes, name) => readSlideTemplate(bytes, name);

export function packedMap(mapId: string, title: string, steps = 2): Uint8Array {
  const records = emptySteps(newMap({ title, language: 'en' }), { stages: 1, stepsInStage: steps });
  const manifest = manifestOf(records, { mapId, savedAt: '2026-11-02T10:00:00.000Z', app: 'Tapki test' });
  return packMap({ records, assets: [], manifest });
}
