/** The programme as the document on the screen: whether it is one, opening the latest, going back to a map. */
import { create } from 'zustand';
import { isProgramme, newProgramme } from '#core/document/new-programme';
import { mapOf } from '#core/document/select';
import { programme as text } from '#core/i18n/messages/programme';
import { translate } from '#core/i18n/translate';
import { stored } from '../storage/database-failure';
import { listLibrary } from '../storage/map-library';
import { isOfProgramme } from './library-places';
import { createFrom, openFromLibrary, openSampleProgramme } from './map-flow';
import { valueOrNotice } from './notices';
import { isProgrammeOpen, useOpenMap } from './open-map';
import { currentLanguage } from './settings';
import { database } from './storage';

export const useIsProgramme = (): boolean =>
  useOpenMap(({ snapshot }) => snapshot !== null && isProgramme(snapshot));

/** The map that was open before the programme; null: there was none in this session. */
export const useMapBefore = create<{ readonly mapId: string | null }>(() => ({ mapId: null }));

/** The invented one: what it holds is nobody's own. */
export const isSampleProgrammeOpen = (): boolean => {
  const { snapshot } = useOpenMap.getState();
  return snapshot !== null && isProgramme(snapshot) && mapOf(snapshot).isSample;
};

/** The programme on the screen, the invented one too; else one's own. */
export const openProgramme = async (): Promise<boolean> => isProgrammeOpen() || openOwnProgramme();

/** One's own that was changed last; the first one is made. The sample is opened by its name alone. */
export async function openOwnProgramme(): Promise<boolean> {
  const listed = valueOrNotice(await stored(() => listLibrary(database)));
  if (!listed) return false;
  const latest = listed.maps.find(
    (row) => isOfProgramme(row) && !row.isSample && (row.archivedAt ?? null) === null,
  );
  const language = currentLanguage();
  return leavingMap(() =>
    latest
      ? openFromLibrary(latest.mapId)
      : createFrom(newProgramme({ title: translate(language, text.newTitle), language })),
  );
}

export const lookAtSample = (): Promise<boolean> => leavingMap(openSampleProgramme);

/** The map that was open is the way back; from one programme to another, it is the same way. */
async function leavingMap(open: () => Promise<boolean>): Promise<boolean> {
  const before = isProgrammeOpen()
    ? useMapBefore.getState().mapId
    : (useOpenMap.getState().document?.mapId ?? null);
  const isOpen = await open();
  if (isOpen) useMapBefore.setState({ mapId: before });
  return isOpen;
}

export async function backToMap(): Promise<void> {
  const { mapId } = useMapBefore.getState();
  if (mapId !== null) await openFromLibrary(mapId);
}
