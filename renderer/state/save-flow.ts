/** Saving the open map to files: under its name, under another, as a clean copy. The library is written by autosave. */
import { type AppErrorCode, failure, type Result, success } from '#core/desktop/app-error';
import type { FileHandle } from '#core/desktop/desktop-api';
import { actions } from '#core/i18n/messages/actions';
import { programme } from '#core/i18n/messages/programme';
import { recovery } from '#core/i18n/messages/recovery';
import { shell } from '#core/i18n/messages/shell';
import { translate } from '#core/i18n/translate';
import { call } from '../platform/desktop';
import type { MapFile } from '../storage/database';
import { forgetFileTraces, rememberFile } from './map-file';
import { openFile } from './map-flow';
import { flushMap, sendCleanCopy, sendOpenMap } from './map-session';
import { newMapId } from './new-id';
import { type Notice, notify, notifyError, valueOrNotice, withdraw } from './notices';
import { isProgrammeOpen, useOpenMap } from './open-map';
import type { PackedHead } from './packer';
import { currentLanguage } from './settings';

export const openTitle = (): string =>
  useOpenMap.getState().snapshot?.byKind.map[0]?.title ||
  translate(currentLanguage(), isProgrammeOpen() ? programme.untitled : shell.untitled);

/** Main makes a name of it that every file system takes. */
const suggestedName = (): string => openTitle().slice(0, 300);

/** The file as it was before is among the backups. */
function sayMissing({ missing }: PackedHead, name: string): void {
  if (missing.length === 0) return;
  const values = { count: missing.length, name };
  notify({ message: shell.picturesMissing, values, tone: 'bad', isSticky: true, id: 'picturesMissing' });
}

/** Saves under way: they end after the window has asked for them, and before it goes. */
const underWay = new Set<Promise<unknown>>();

function noted<Saved>(saving: Promise<Saved>): Promise<Saved> {
  underWay.add(saving);
  const end = () => void underWay.delete(saving);
  saving.then(end, end);
  return saving;
}

/** Before the window closes: false where something of the open map could not be written. */
export async function writeEverything(): Promise<boolean> {
  const isWritten = await flushMap().catch(() => false);
  await Promise.allSettled(underWay);
  return isWritten;
}

async function writeTo(
  file: { readonly token: string; readonly name: string },
  expected: string | null,
): Promise<Result<MapFile>> {
  // Changes made while the bytes are on their way are not in the file: it counts as edited then.
  const { document, revision } = useOpenMap.getState();
  if (!document) return failure('mapNotFound');
  const sent = await sendOpenMap();
  if (!sent.ok) return sent;
  const { parcel } = sent.value;
  const written = await call('maps.write', { token: file.token, parcel, expected });
  if (!written.ok) return written;
  const { token, name } = file;
  sayMissing(sent.value, name);
  const saved = { token, name, fingerprint: written.value.fingerprint };
  const open = useOpenMap.getState();
  // Another map may have been opened meanwhile: the file is not its file.
  const isSameMap = open.document === document;
  const isEdited = !isSameMap || open.revision !== revision;
  if (isSameMap) useOpenMap.setState({ file: saved, isEdited });
  await rememberFile(document.mapId, saved, isEdited);
  await forgetFileTraces(document.mapId, token);
  return success(saved);
}

/** A file that somebody else has saved meanwhile is merged; anything else is saved elsewhere. */
function wayOut(code: AppErrorCode): Notice['action'] {
  const { file } = useOpenMap.getState();
  return code === 'fileChangedOutside' && file
    ? { label: recovery.mergeWithFile, run: () => void openFile(file) }
    : { label: actions.saveAs, run: () => void saveAs() };
}

function sayResult(result: Result<MapFile>): boolean {
  if (result.ok)
    notify({ message: shell.savedTo, values: { name: result.value.name }, tone: 'good', id: 'saved' });
  else {
    // The watch over the file may have said so already: once is enough.
    if (result.error.code === 'fileChangedOutside') withdraw('fileChanged');
    notifyError(result.error, wayOut(result.error.code));
  }
  return result.ok;
}

export async function save(): Promise<boolean> {
  const { file, document } = useOpenMap.getState();
  if (!document) return false;
  return file ? sayResult(await noted(writeTo(file, file.fingerprint))) : saveAs();
}

/** Where the open map is to go; null: nowhere. A file opened meanwhile, from the desktop, must not go there in its place. */
async function chooseTarget(): Promise<FileHandle | null> {
  const { document } = useOpenMap.getState();
  const target = valueOrNotice(await call('maps.chooseTarget', { suggestedName: suggestedName() }));
  if (!target || useOpenMap.getState().document === document) return target;
  notify({ message: shell.notSavedOther, tone: 'bad' });
  return null;
}

export async function saveAs(): Promise<boolean> {
  const target = await chooseTarget();
  return target ? sayResult(await noted(writeTo(target, null))) : false;
}

/** Saves what the map is now, without history and deleted records, as a map of its own. */
export async function saveCleanCopy(): Promise<boolean> {
  const { document, file } = useOpenMap.getState();
  if (!document) return false;
  const target = await chooseTarget();
  return target ? noted(writeCleanCopy(target, file)) : false;
}

async function writeCleanCopy(target: FileHandle, file: MapFile | null): Promise<boolean> {
  const sent = valueOrNotice(await sendCleanCopy(newMapId()));
  if (!sent) return false;
  const { parcel } = sent;
  const written = await call('maps.write', { token: target.token, parcel, expected: null });
  if (!valueOrNotice(written)) return false;
  // Main watches what was written last; the open map's own file is the one that counts.
  if (file) await call('maps.resume', { token: file.token });
  sayMissing(sent, target.name);
  notify({ message: shell.copySavedTo, values: { name: target.name }, tone: 'good' });
  return true;
}
