/** Removing a name for good: from the programme, its undo, its earlier versions, its mirror and the backups of its file. */
import { removePerson } from '#core/commands/guest';
import { immersion } from '#core/i18n/messages/immersion';
import { pictures } from '#core/i18n/messages/pictures';
import { eraseFromCopies } from './erasing';
import { notify } from './notices';
import { useOpenMap } from './open-map';
import { save } from './save-flow';
import { removeVersion, versionsOfMap } from './versions';

const { people: text } = immersion;

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
  const areCopiesClean = await eraseFromCopies(document.mapId, file ?? undefined);
  const areVersionsGone = await dropVersions();
  notify({ message: text.forgotten, tone: 'good' });
  if (!areCopiesClean || !areVersionsGone)
    notify({ message: text.forgottenInPart, tone: 'bad', isSticky: true });
  if (file)
    notify({
      message: text.fileStillNames,
      values: { name: file.name },
      isSticky: true,
      id: 'fileStillTells',
      action: { label: pictures.saveNow, run: () => void save() },
    });
}
