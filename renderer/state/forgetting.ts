/** Removing a name for good: from the programme, its undo, its earlier versions, its mirror and the backups of its file. */
import { removePerson } from '#core/commands/guest';
import type { MapDocument } from '#core/document/map-document-types';
import { visitPeople as text } from '#core/i18n/messages/immersion-people';
import { pictures } from '#core/i18n/messages/pictures';
import type { MapFile } from '../storage/database';
import { stored } from '../storage/database-failure';
import { eraseFromCopies } from './erasing';
import { notify, withdraw } from './notices';
import { useOpenMap } from './open-map';
import { save } from './save-flow';
import { database } from './storage';
import { removeVersion, versionsOfMap } from './versions';

/** Fields that hold names of people: earlier values of all of them can come back no more, whosever they were. */
const personal: ReadonlySet<string> = new Set([
  'name',
  'team',
  'role',
  'address',
  'hosts',
  'takenBy',
  'reason',
]);

/** Versions are whole earlier states: none is without the name. Those that could not be removed make it false. */
async function dropVersions(): Promise<boolean> {
  const versions = await versionsOfMap();
  if (!versions.ok) return false;
  const dropped = await Promise.all(versions.value.map(({ id }) => removeVersion(id)));
  return dropped.every(({ ok }) => ok);
}

export async function forgetPerson(key: string): Promise<void> {
  const { document, file } = useOpenMap.getState();
  if (!document || document.isReadOnly) return;
  document.commitForGood('guest.forget', removePerson, { key }, ({ field }) => personal.has(field));
  notify({ message: text.forgotten, tone: 'good' });
  if (file) tellOfFile(document, file);
  // Saving leaves a backup of what the file was: it goes, too, once there is one.
  const isNoted = file ? await stored(() => noteTelling(document.mapId)) : { ok: true };
  const areCopiesClean = await eraseFromCopies(document.mapId, file ?? undefined);
  const areVersionsGone = await dropVersions();
  if (!isNoted.ok || !areCopiesClean || !areVersionsGone)
    notify({ message: text.forgottenInPart, tone: 'bad', isSticky: true });
}

const noteTelling = (mapId: string) =>
  database.maps.where('mapId').equals(mapId).modify({ isFileTelling: true });

/** Until it is saved, or another document is open. */
function tellOfFile(document: MapDocument, file: MapFile): void {
  const id = 'fileStillTells';
  notify({
    message: text.fileStillNames,
    values: { name: file.name },
    isSticky: true,
    id,
    action: { label: pictures.saveNow, run: () => void save() },
  });
  const stop = useOpenMap.subscribe((now) => {
    if (now.document === document && now.isEdited) return;
    stop();
    withdraw(id);
  });
}
