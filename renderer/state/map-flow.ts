/** Opening maps: from the library, from a file, new, the sample; and what to do when a file is a copy of a known map. */
import { create } from 'zustand';
import { type AppError, success } from '#core/desktop/app-error';
import type { FileHandle, MapContents } from '#core/desktop/desktop-api';
import type { StampedRecord } from '#core/document/map-document-types';
import { mergeMaps } from '#core/document/merge-maps';
import { newMap } from '#core/document/new-map';
import { purposeOf } from '#core/document/new-programme';
import { readRecords } from '#core/document/plain-record';
import { sameValue } from '#core/document/same-value';
import { latestStamp, momentOf } from '#core/document/stamps';
import { isForeignFile } from '#core/file/formats/file-endings';
import { unpackContents } from '#core/file/packed-contents';
import { formatLocalInstant } from '#core/i18n/dates';
import { programme } from '#core/i18n/messages/programme';
import { recovery } from '#core/i18n/messages/recovery';
import { shell } from '#core/i18n/messages/shell';
import { translate } from '#core/i18n/translate';
import { call, registerFile } from '../platform/desktop';
import type { MapFile } from '../storage/database';
import { stored } from '../storage/database-failure';
import { takeVersion } from '../storage/versions';
import { askAboutConflicts } from './conflicts';
import { offerForeign } from './foreign-files';
import { type IncomingPictures, type ReadMap, readMap, tellingArrival } from './incoming-pictures';
import { bringBackPictures, takeInPictures } from './kept-pictures';
import { makeDocument, showMap, showNewMap } from './map-session';
import { dropUnshownPictures } from './merged-pictures';
import { newMapId } from './new-id';
import { notify, notifyError, valueOrNotice, withdraw } from './notices';
import { useOpenMap } from './open-map';
import { openStored, openToEdit, ownRecords, sayRepairs } from './own-map';
import { currentLanguage } from './settings';
import { database } from './storage';
import { inTurn } from './turns';

/** A file that is another copy of a map in the library, waiting for the person's decision. */
export interface SameMap {
  readonly contents: ReadMap;
  readonly file: MapFile;
  /** The library's map has something the file does not. */
  readonly isEdited: boolean;
  readonly title: string;
  readonly isProgramme: boolean;
  /** When each copy was edited last; null: the copy does not say. */
  readonly editedAt: { readonly library: string | null; readonly file: string | null };
}
export const useSameMap = create<{ readonly waiting: SameMap | null }>(() => ({ waiting: null }));

const recordsOf = (contents: ReadMap): readonly StampedRecord[] =>
  readRecords(contents.records, contents.formatVersion).records;

function namedAs(records: readonly StampedRecord[]): Pick<SameMap, 'title' | 'isProgramme'> {
  const map = records.flatMap(({ record }) => (record.kind === 'map' ? [record] : []))[0];
  const isProgramme = purposeOf(map) === 'programme';
  const untitled = isProgramme ? programme.untitled : shell.untitled;
  return { title: map?.title || translate(currentLanguage(), untitled), isProgramme };
}

const lastEditOf = (records: readonly StampedRecord[]) => momentOf(latestStamp(records));

/** Opens a map and writes it into the library. */
async function addMap(
  mapId: string,
  records: readonly StampedRecord[],
  pictures: IncomingPictures | null = null,
  file: MapFile | null = null,
): Promise<boolean> {
  let isOver = false;
  const told = pictures && file ? tellingArrival(pictures, file.name, () => isOver) : pictures;
  try {
    return await showNewMap(makeDocument(mapId, records), { file, isEdited: false }, told);
  } finally {
    isOver = true;
    withdraw('opening');
  }
}

export const createMap = inTurn(
  (): Promise<boolean> => addMap(newMapId(), newMap({ title: '', language: currentLanguage() })),
);

/** A map that begins with these records, e.g. those of a template. */
export const createFrom = inTurn(
  (records: readonly StampedRecord[]): Promise<boolean> => addMap(newMapId(), records),
);

/** Opens a map of the library, with the file it belongs to; false: it is not there or cannot be read. */
export const openFromLibrary = inTurn((mapId: string) => openStored(mapId));

const openInvented = inTurn(async (purpose: 'journey' | 'programme'): Promise<boolean> => {
  const read = await call('maps.sample', { language: currentLanguage(), purpose });
  const unpacked = valueOrNotice(unpackContents(read));
  if (!unpacked) return false;
  const contents = readMap(unpacked);
  const own = await ownRecords(contents.mapId);
  if (!own.ok) {
    notifyError(own.error);
    return false;
  }
  if (own.value) return openStored(contents.mapId);
  return addMap(contents.mapId, recordsOf(contents), contents.pictures);
});

export const openSample = (): Promise<boolean> => openInvented('journey');
/** An invented year of a programme around the sample map. */
export const openSampleProgramme = (): Promise<boolean> => openInvented('programme');

export async function chooseAndOpen(): Promise<boolean> {
  const chosen = valueOrNotice(await call('maps.chooseFile', {}));
  return chosen ? openFile(chosen) : false;
}

export async function openDropped(dropped: File): Promise<boolean> {
  const handle = valueOrNotice(await registerFile(dropped));
  return handle ? openFile(handle) : false;
}

/** ms; of a file that is open by then nothing is said. */
const opensAtOnce = 400;

/**
 * Opens a .cjm; another program's file is shown before it becomes a map. A copy of a map in the library that says
 * something new needs a decision first.
 */
export const openFile = inTurn(async (handle: FileHandle): Promise<boolean> => {
  // At a start the whole window says so.
  const { document: before } = useOpenMap.getState();
  const sayIt = () => {
    if (useOpenMap.getState().document !== before) return;
    notify({ message: shell.openingFile, values: { name: handle.name }, isSticky: true, id: 'opening' });
  };
  const timer = before ? setTimeout(sayIt, opensAtOnce) : undefined;
  try {
    return await readAndOpen(handle);
  } finally {
    clearTimeout(timer);
    withdraw('opening');
  }
});

async function readAndOpen(handle: FileHandle): Promise<boolean> {
  if (isForeignFile(handle.name)) return offerForeign(handle);
  const answer = await call('maps.read', { token: handle.token });
  if (!answer.ok && (await offerBackup(handle, answer.error))) return false;
  const read = valueOrNotice(answer);
  if (!read) return false;
  const contents = valueOrNotice(unpackContents(success(read.contents)));
  if (!contents) return false;
  return takeIn(readMap(contents, read.held), { ...handle, fingerprint: read.fingerprint });
}

async function takeIn(contents: ReadMap, file: MapFile): Promise<boolean> {
  sayRepairs(contents.notes.length);
  if (contents.isReadOnly) {
    notify({ message: shell.newerMap, isSticky: true, id: 'newerMap' });
    return show(contents, file);
  }
  const records = recordsOf(contents);
  const own = await ownRecords(contents.mapId);
  if (!own.ok) {
    notifyError(own.error);
    return show(contents, file);
  }
  const { mapId, pictures } = contents;
  if (!own.value) return addMap(mapId, records, pictures, file);
  valueOrNotice(await bringBackPictures(pictures, own.value));
  const known = openToEdit(mapId)?.stampedRecords() ?? own.value;
  const isEdited = !bringsNothing(records, known);
  if (bringsNothing(known, records)) {
    pictures.letGo();
    return openStored(mapId, { file, isEdited });
  }
  const editedAt = { library: lastEditOf(known), file: lastEditOf(records) };
  const named = namedAs(known);
  useSameMap.setState({ waiting: { contents, file, isEdited, ...named, editedAt } });
  return true;
}

/** The file itself stays as it is: saving over it is refused, since it is none that anybody has read. */
const openBackup = inTurn((contents: MapContents, handle: FileHandle) =>
  takeIn(readMap(contents), { ...handle, fingerprint: '' }),
);

/** False: there is nothing to offer in the place of the damaged file, or of one that cannot be read. */
async function offerBackup(handle: FileHandle, { code }: AppError): Promise<boolean> {
  const isUnread = code === 'fileNotReadable';
  if (code !== 'mapDamaged' && code !== 'notAMap' && !isUnread) return false;
  const found = await call('maps.readBackup', { token: handle.token });
  if (!found.ok || !found.value) return false;
  const { savedAt } = found.value;
  const contents = unpackContents(success(found.value.contents));
  if (!contents.ok) return false;
  notify({
    message: isUnread ? recovery.backupOfUnread : recovery.backupThere,
    values: { name: handle.name, when: formatLocalInstant(savedAt, currentLanguage()) },
    tone: 'bad',
    isSticky: true,
    id: `backup.${handle.token}`,
    action: { label: recovery.openBackup, run: () => void openBackup(contents.value, handle) },
  });
  return true;
}

/** Opens a file for viewing alone. */
export const lookAtFile = inTurn(async (file: MapFile): Promise<boolean> => {
  const read = valueOrNotice(await call('maps.read', { token: file.token }));
  const contents = read && valueOrNotice(unpackContents(success(read.contents)));
  return contents ? show(readMap(contents, read.held), { ...file, fingerprint: read.fingerprint }) : false;
});

async function show(contents: ReadMap, file: MapFile | null): Promise<boolean> {
  valueOrNotice(await takeInPictures(contents.pictures));
  contents.pictures.letGo();
  return showMap(makeDocument(contents.mapId, recordsOf(contents), true), { file, isEdited: false });
}

/** Shows a map without taking it into the library. */
export const lookAt = inTurn(show);

/** Takes the file's changes into the library's map. The state before is kept as a version; one undo step. */
export const mergeIn = inTurn(async ({ contents, file, isEdited }: SameMap): Promise<void> => {
  if (!(await openStored(contents.mapId, { file, isEdited }))) return;
  const { document } = useOpenMap.getState();
  if (!document || document.isReadOnly) return;
  const records = document.stampedRecords();
  const kept = await stored(() =>
    takeVersion(database, {
      mapId: contents.mapId,
      records,
      reason: 'beforeMerge',
      name: null,
      now: new Date(),
    }),
  );
  if (!kept.ok) return notifyError(kept.error);
  const brought = await takeInPictures(contents.pictures);
  contents.pictures.letGo();
  if (!brought.ok) return notifyError(brought.error);
  const report = document.merge(recordsOf(contents));
  await dropUnshownPictures(brought.value, report.conflicts);
  if (report.conflicts.length > 0)
    askAboutConflicts({ list: report.conflicts, mapId: contents.mapId, fileName: file.name });
  else notify({ message: shell.merged, values: { count: report.changedRecords }, tone: 'good' });
});

/** The file becomes a map of its own, beside the library's. */
export async function keepAsCopy({ contents, title }: SameMap): Promise<boolean> {
  return addCopy(recordsOf(contents), title, contents.pictures);
}

/** A new map with the same records; says so in its title. */
export const addCopy = inTurn(copyOf);

function copyOf(
  records: readonly StampedRecord[],
  title: string,
  pictures: IncomingPictures | null = null,
): Promise<boolean> {
  const copyTitle = translate(currentLanguage(), shell.copySuffix, { title });
  const renamed = records.map((row) =>
    row.record.kind === 'map' ? { ...row, record: { ...row.record, title: copyTitle } } : row,
  );
  return addMap(newMapId(), renamed, pictures);
}

/** The map that is only looked at becomes one of one's own. */
export async function copyOpenMap(): Promise<boolean> {
  const records = useOpenMap.getState().document?.stampedRecords();
  return records ? addCopy(records, namedAs(records).title) : false;
}

/** True when merging would change no value: the library has all the file says. */
function bringsNothing(own: readonly StampedRecord[], theirs: readonly StampedRecord[]): boolean {
  const before = new Map(own.map(({ record }) => [record.id as string, record]));
  const { records, conflicts } = mergeMaps(own, theirs);
  return conflicts.length === 0 && records.every(({ record }) => sameValue(before.get(record.id), record));
}
