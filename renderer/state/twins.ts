/** The to-be map of an as-is map: making it, and finding the maps that belong together. */
import { toBeTwin } from '#core/commands/twin';
import { failure, type Result, success } from '#core/desktop/app-error';
import { buildSnapshot } from '#core/document/build-snapshot';
import { mapOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { compare as text } from '#core/i18n/messages/compare';
import { shell } from '#core/i18n/messages/shell';
import { translate } from '#core/i18n/translate';
import { stored } from '../storage/database-failure';
import { type RelatedMap, relatedMaps } from '../storage/related-maps';
import { loadMap } from '../storage/stored-map';
import { createFrom } from './map-flow';
import { notify } from './notices';
import { useOpenMap } from './open-map';
import { currentLanguage } from './settings';
import { database } from './storage';
import { openDialog } from './view';

export type { RelatedMap } from '../storage/related-maps';

/** Only what is in the library and has something to begin with gets a twin. */
export function canMakeToBe(): boolean {
  const { document, snapshot } = useOpenMap.getState();
  if (!document || document.isReadOnly || !snapshot || snapshot.byKind.step.length === 0) return false;
  return mapOf(snapshot).variant === 'as-is';
}

/** Offers what the comparison itself answers: it goes when that is open. */
export const toBeNotice = 'toBe';

/** Makes the to-be twin of the open map and opens it; the as-is map stays as it is. */
export async function makeToBe(): Promise<boolean> {
  const { document, snapshot } = useOpenMap.getState();
  if (!document || !snapshot || !canMakeToBe()) return false;
  const language = currentLanguage();
  const title = mapOf(snapshot).title || translate(language, shell.untitled);
  const records = toBeTwin(snapshot, {
    originMapId: document.mapId,
    title: translate(language, text.toBeTitle, { title }),
  });
  const isMade = await createFrom(records);
  if (isMade) {
    notify({
      message: text.toBeMade,
      tone: 'good',
      id: toBeNotice,
      action: { label: text.compareThem, run: () => openDialog('compare') },
    });
  }
  return isMade;
}

/** Maps of the library the open one can be compared with step by step. */
export async function mapsToCompare(): Promise<Result<readonly RelatedMap[]>> {
  const { document } = useOpenMap.getState();
  return document ? stored(() => relatedMaps(database, document.mapId)) : failure('mapNotFound');
}

export async function snapshotOfMap(mapId: string): Promise<Result<Snapshot>> {
  const loaded = await stored(() => loadMap(database, mapId));
  if (!loaded.ok) return loaded;
  if (!loaded.value) return failure('mapNotFound');
  const records = loaded.value.records.map(({ record }) => record);
  return success(buildSnapshot(mapId, records));
}
