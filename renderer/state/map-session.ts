/**
 * The open map's life: its document on the screen, its changes on their way to the library and to the mirror.
 * One map is open at a time; another one opens only after everything of the first is written.
 */
import { failure, type Result } from '#core/desktop/app-error';
import { createMapDocument } from '#core/document/map-document';
import type { DocumentChange, MapDocument, StampedRecord } from '#core/document/map-document-types';
import type { Snapshot } from '#core/document/snapshot';
import { shell } from '#core/i18n/messages/shell';
import { call } from '../platform/desktop';
import { type Autosave, createAutosave } from '../storage/autosave';
import type { AssetRow } from '../storage/database';
import { createMirror, type Mirror } from '../storage/mirror';
import { headOf, type MapHead, writeChanges, writeWholeMap } from '../storage/stored-map';
import type { IncomingPictures } from './incoming-pictures';
import { putPictures } from './kept-pictures';
import { isLibraryFailing, libraryWorks, sayLibraryFails } from './library-trouble';
import { type FileState, noFile, rememberFile } from './map-file';
import { newId, sessionActor } from './new-id';
import { notify, notifyError } from './notices';
import { noteClosed } from './only-copied';
import { type OpenMap, useOpenMap } from './open-map';
import { packUnkept, packWhole, withIncoming } from './pack-whole';
import { type Pack, type PackedHead, type PackedMap, packer, type SentMap } from './packer';
import { letGoOfPictures } from './picture-cache';
import { changeSettings, useSettings } from './settings';
import { database } from './storage';
import { finishTyping } from './typing';
import { useView } from './view';

interface Session {
  readonly document: MapDocument;
  /** Not in the library yet: no row of the map is, either. null: there are none, or all of them are. */
  readonly incoming: () => IncomingPictures | null;
  readonly autosave: Autosave;
  readonly mirror: Mirror;
  readonly unsubscribe: () => void;
}

let session: Session | null = null;

export const headOfSnapshot = (snapshot: Snapshot): MapHead => headOf(snapshot.mapId, snapshot.byKind.map[0]);

export const makeDocument = (
  mapId: string,
  records: readonly StampedRecord[],
  isReadOnly = false,
): MapDocument =>
  createMapDocument({
    mapId,
    records,
    actor: sessionActor,
    now: Date.now,
    newId,
    isReadOnly,
    author: () => useSettings.getState().authorName,
  });

/** The map as bytes of a .cjm. */
export const packOpenMap = (): Promise<Result<PackedMap>> => packOpen(packer.pack);

/** The same on its way to main, which writes it. */
export const sendOpenMap = (): Promise<Result<SentMap>> => packOpen(packer.send);

/** The same without history and deleted records, under a new id. */
export const sendCleanCopy = (cleanCopyId: string): Promise<Result<SentMap>> =>
  packOpen((mapId, records, more) => packer.send(mapId, records, { ...more, cleanCopyId }));

/** Rows the library has are packed from there, so that a big map costs the window nothing. */
async function packOpen<Packed extends PackedHead>(pack: Pack<Packed>): Promise<Result<Packed>> {
  const { document } = useOpenMap.getState();
  if (!document) return failure('mapNotFound');
  const isKept = session?.document === document && (await session.autosave.flush());
  if (isKept) return packWhole(pack, document.mapId, null);
  return packUnkept(
    await withIncoming(pack, session?.incoming() ?? null),
    document.mapId,
    document.stampedRecords(),
  );
}

async function writeMirror(
  mapId: string,
  records: readonly StampedRecord[] | null,
  incoming: IncomingPictures | null = null,
): Promise<Result<unknown>> {
  const sent = await packWhole(await withIncoming(packer.send, incoming), mapId, records);
  if (!sent.ok) return sent;
  const { parcel, title, latestStamp } = sent.value;
  return call('mirror.write', { mapId, title, latestStamp, parcel });
}

async function sendMirror({
  document,
  autosave,
  incoming,
}: Omit<Session, 'mirror' | 'unsubscribe'>): Promise<Result<unknown>> {
  const isKept = await autosave.flush();
  return isKept
    ? writeMirror(document.mapId, null)
    : writeMirror(document.mapId, document.stampedRecords(), incoming());
}

/** The copy of a map of the library that a killed process left missing or behind. Failing is said when it is edited. */
export const catchUpMirror = (mapId: string): Promise<Result<unknown>> => writeMirror(mapId, null);

const versionCheckEvery = 5 * 60 * 1_000;
/** The edit is in the library by then. */
const versionCheckAfter = 2_000;

/** Takes a version once in an hour of work, of what the library has by then. */
function createVersionKeeper({ mapId }: MapDocument): () => void {
  let nextCheck = 0;
  return () => {
    if (Date.now() < nextCheck) return;
    nextCheck = Date.now() + versionCheckEvery;
    setTimeout(() => void packer.keepHourlyVersion(mapId), versionCheckAfter);
  };
}

function begin(document: MapDocument, given: IncomingPictures | null = null): Session {
  const now = () => new Date().toISOString();
  let incoming = given;
  /** Before any row of the map: what is in the library is whole. */
  const keepPictures = async () => {
    if (!incoming) return;
    await putPictures(incoming);
    incoming.letGo();
    incoming = null;
  };
  const autosave = createAutosave({
    writeChanges: (rows) => writeChanges(database, headOfSnapshot(document.snapshot()), rows, now()),
    async writeWhole() {
      await database.reopen();
      await keepPictures();
      return writeWholeMap(database, headOfSnapshot(document.snapshot()), document.stampedRecords(), now());
    },
    onState: (saveState, error) => {
      if (useOpenMap.getState().document === document) useOpenMap.setState({ saveState });
      if (saveState === 'failed') void sayLibraryFails(error);
      // What was kept by a database in trouble is worth a second copy at once.
      else if (saveState === 'saved' && libraryWorks()) void mirror.flush();
    },
  });
  const mirror = createMirror({
    send: () => sendMirror({ document, autosave, incoming: () => incoming }),
    // Of one full disk people are told once.
    onFailure: () => {
      if (!isLibraryFailing()) notify({ message: shell.mirrorFailed, tone: 'bad', id: 'mirror' });
    },
  });
  const keepVersion = createVersionKeeper(document);
  const unsubscribe = document.subscribe((change: DocumentChange) => {
    autosave.changed(change.changed);
    mirror.changed();
    keepVersion();
    useOpenMap.setState(({ revision }) => ({
      snapshot: change.after,
      revision: revision + 1,
      isEdited: true,
    }));
  });
  return { document, incoming: () => incoming, autosave, mirror, unsubscribe };
}

const incomingWith = (hash: string): IncomingPictures | null => {
  const pictures = session?.incoming() ?? null;
  return pictures?.list.some((each) => each.hash === hash) ? pictures : null;
};

/** A picture of the open map that is not in the library yet. */
export const isIncoming = (hash: string): boolean => incomingWith(hash) !== null;

/** The same; null: it is there, or nowhere. */
export async function incomingPicture(hash: string): Promise<AssetRow | null> {
  const pictures = incomingWith(hash);
  if (!pictures) return null;
  const [found] = await pictures.read([hash]).catch(() => []);
  return found ?? null;
}

/** Puts a map on the screen. A document for reading only is shown and never written. */
export async function showMap(document: MapDocument, about: FileState = noFile): Promise<boolean> {
  if (!(await bring(document, about))) return false;
  await remember(document, about);
  return true;
}

/**
 * Puts a map on the screen that is new to the library, and then writes it there, its pictures first: people read meanwhile.
 * Where it cannot be written it stays on the screen, the copy of main is made, and writing is tried again.
 */
export async function showNewMap(
  document: MapDocument,
  about: FileState,
  pictures: IncomingPictures | null = null,
): Promise<boolean> {
  if (!(await bring(document, about, pictures))) return false;
  const shown = session;
  shown?.autosave.begun();
  const isKept = (await shown?.autosave.flush()) ?? false;
  if (isKept) await remember(document, about);
  else notifyError({ code: 'storageUnavailable', details: {} });
  if (session === shown) shown?.mirror.begun();
  return true;
}

async function bring(
  document: MapDocument,
  about: FileState,
  pictures: IncomingPictures | null = null,
): Promise<boolean> {
  if (!(await closeMap())) return false;
  session = document.isReadOnly ? null : begin(document, pictures);
  useView.setState({ selected: null, range: null, isEditing: false, camera: 'fit' });
  useOpenMap.setState({ document, snapshot: document.snapshot(), revision: 0, saveState: 'saved', ...about });
  return true;
}

/** For the next session: which map was open, and which file it belongs to. */
async function remember(document: MapDocument, { file }: FileState): Promise<void> {
  if (document.isReadOnly) return;
  await changeSettings({ lastMapId: document.mapId });
  if (file) await rememberFile(document.mapId, file, useOpenMap.getState().isEdited);
}

/** Writes everything of the open map and takes it off the screen; false: it could not be written anywhere and stays. */
export async function closeMap(): Promise<boolean> {
  finishTyping();
  const isLeft = (await flushMap()) && (await leave());
  if (!isLeft) notifyError({ code: 'storageUnavailable', details: {} });
  return isLeft;
}

/** Of the map that left the screen last, until what was edited on its way out is written. */
let leaving: Promise<boolean> = Promise.resolve(true);

function leave(): Promise<boolean> {
  leaving = writeAndLeave();
  return leaving;
}

/** The map goes off the screen first, so that no edit can come after what is written last. */
async function writeAndLeave(): Promise<boolean> {
  finishTyping();
  const shown = useOpenMap.getState();
  const left = session;
  session = null;
  left?.unsubscribe();
  useOpenMap.setState({ document: null, snapshot: null, ...noFile });
  letGoOfPictures();
  if (!left) return true;
  const isKept = await left.autosave.stop();
  const isMirrored = await left.mirror.stop();
  noteClosed(left.document.mapId, isKept, { file: shown.file, isEdited: shown.isEdited });
  if (isKept || isMirrored) return true;
  comeBack(left, shown);
  return false;
}

/** Edits made while the map was being written could not be: it is shown again with them, and trying goes on. */
function comeBack({ document, incoming }: Session, shown: OpenMap): void {
  session = begin(document, incoming());
  useOpenMap.setState(shown);
  session.autosave.begun();
  session.mirror.changed();
}

/** Writes what is waiting into the library; false: the document is not open any more, or could not be written there. */
export const keepOpenMap = async (document: MapDocument): Promise<boolean> =>
  session?.document === document && (await session.autosave.flush());

/**
 * Writes everything of the open map; it stays open. True when at least one of its two copies is up to date. A map on its
 * way out is waited for: it comes back where it could not be written.
 */
export async function flushMap(): Promise<boolean> {
  await leaving.catch(() => false);
  if (!session) return true;
  const { autosave, mirror } = session;
  const isKept = await autosave.flush();
  const isMirrored = await mirror.flush();
  return isKept || isMirrored;
}
