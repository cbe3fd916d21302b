/** The programme as the document on the screen: whether it is one, opening the latest, going back to a map. */
import { create } from 'zustand';
import { isProgramme, newProgramme } from '#core/document/new-programme';
import { programme as text } from '#core/i18n/messages/programme';
import { translate } from '#core/i18n/translate';
import { listMaps } from '../storage/map-library';
import { isOfProgramme } from './library-places';
import { createFrom, openFromLibrary } from './map-flow';
import { valueOrNotice } from './notices';
import { isProgrammeOpen, useOpenMap } from './open-map';
import { currentLanguage } from './settings';
import { database, stored } from './storage';

export const useIsProgramme = (): boolean =>
  useOpenMap(({ snapshot }) => snapshot !== null && isProgramme(snapshot));

/** The map that was open before the programme; null: there was none in this session. */
export const useMapBefore = create<{ readonly mapId: string | null }>(() => ({ mapId: null }));

/** The programme that was changed last; the first one is made. */
export async function openProgramme(): Promise<boolean> {
  if (isProgrammeOpen()) return true;
  const maps = valueOrNotice(await stored(() => listMaps(database)));
  if (!maps) return false;
  const before = useOpenMap.getState().document?.mapId ?? null;
  const latest = maps.find((row) => isOfProgramme(row) && (row.archivedAt ?? null) === null);
  const language = currentLanguage();
  const isOpen = latest
    ? await openFromLibrary(latest.mapId)
    : await createFrom(newProgramme({ title: translate(language, text.newTitle), language }));
  if (isOpen) useMapBefore.setState({ mapId: before });
  return isOpen;
}

export async function backToMap(): Promise<void> {
  const { mapId } = useMapBefore.getState();
  if (mapId !== null) await openFromLibrary(mapId);
}
