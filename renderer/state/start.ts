/** What happens when the window opens, in order: settings, database, recovery, and the map that was open last. */
import { create } from 'zustand';
import type { Result } from '#core/desktop/app-error';
import type { FileHandle } from '#core/desktop/desktop-api';
import { unpackContents } from '#core/file/packed-contents';
import { shell } from '#core/i18n/messages/shell';
import { call, on } from '../platform/desktop';
import { stored } from '../storage/database-failure';
import { type Recovery, recoverMaps } from '../storage/recovery';
import { readAssets } from '../storage/stored-map';
import { registerAppActions } from './app-actions';
import { watchGuide } from './capture-guide';
import { goOnErasing } from './erasing';
import { watchEvidence } from './evidence';
import { watchPresses } from './giving-way';
import { watchInbox } from './inbox';
import { watchTrail } from './levels';
import { emptyExpiredTrash, readAhead, refreshLibrary } from './library';
import { openFile, openFromLibrary, openSample, useSameMap } from './map-flow';
import { catchUpMirror, incomingPicture } from './map-session';
import { watchKeys, watchMenu, watchMenuClicks } from './menu';
import { notify, notifyError } from './notices';
import { useOpenMap } from './open-map';
import { servePictures } from './picture-cache';
import { reportMaps, watchDamages } from './recovery-report';
import { openTitle, writeEverything } from './save-flow';
import { loadSettings, useSettings } from './settings';
import { watchOthers } from './shared-file';
import { database, openDatabase } from './storage';
import { notShown, picturesBefore, sweepPictures } from './sweep';
import { watchThumbnails } from './thumbnail';
import { inTurn } from './turns';
import { readUpdates } from './updates';
import { openDialog, useView } from './view';

type StartState = 'starting' | 'ready' | 'storageFailed';
export const useStart = create<{ readonly state: StartState }>(() => ({ state: 'starting' }));

/** One after another: each is packed whole in memory. */
async function catchUp(mapIds: readonly string[]): Promise<void> {
  let isSaid = false;
  for (const mapId of mapIds) {
    if ((await catchUpMirror(mapId)).ok || isSaid) continue;
    isSaid = true;
    notify({ message: shell.mirrorFailed, tone: 'bad', id: 'mirror' });
  }
}

async function recoverOnce(counting: readonly string[] | null): Promise<Result<Recovery>> {
  const mirror = {
    list: () => call('mirror.list', {}),
    places: () => call('mirror.readPlaces', {}),
    read: async (mapId: string) => unpackContents(await call('mirror.read', { mapId })),
    damaged: () => call('recovery.databaseDamaged', {}),
  };
  return stored(() => recoverMaps(database, mirror, new Date().toISOString(), counting));
}

/**
 * null: the database cannot be used. Damage that shows itself on reading makes Chromium close it and empty it: opened
 * once more, it takes every map from its copy. `counting`: maps that are opened before the rest is looked at; null: all.
 */
async function recover(counting: readonly string[] | null): Promise<Recovery | null> {
  let recovered = await recoverOnce(counting);
  if (!recovered.ok) {
    await call('recovery.databaseDamaged', {});
    database.close({ disableAutoOpen: false });
    if (!(await openDatabase()).ok) return null;
    recovered = await recoverOnce(null);
  }
  if (!recovered.ok) return null;
  reportMaps(recovered.value);
  return recovered.value;
}

const isWhole = ({ restored, failed }: Recovery): boolean => restored.length + failed.length === 0;

/** What a window that opens need not wait for: the rows of all maps are counted, copies that are behind are written. */
const checkLibrary = inTurn(async (atStart: Recovery): Promise<void> => {
  const checked = await recover(null);
  if (checked === null) return useStart.setState({ state: 'storageFailed' });
  void catchUp(checked.behind);
  if (isWhole(atStart) && isWhole(checked)) void call('recovery.databaseSound', {});
  if (checked.restored.length > 0) await refreshLibrary();
});

/** Before the window closes: what is being typed is finished, everything is written, main is told. */
function watchClosing(): void {
  on('window.flush', async () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    await call('window.flushed', { isWritten: await writeEverything() });
  });
}

function watchTitle(): void {
  let shown = '';
  useOpenMap.subscribe(({ document: open, file, isEdited }) => {
    const title = open ? `${openTitle()} — Tapki` : 'Tapki';
    const isUnsaved = file !== null && isEdited;
    if (`${title}${isUnsaved}` === shown) return;
    shown = `${title}${isUnsaved}`;
    void call('window.setTitle', { title, isEdited: isUnsaved });
  });
}

function watchFiles(): void {
  useOpenMap.subscribe((now, before) => {
    if (now.document !== before.document && now.document && !now.file) void call('maps.leave', {});
  });
  on('map.open', (handle) => void openFile(handle));
  on('file.changed', ({ token }) => {
    const { file } = useOpenMap.getState();
    if (file?.token !== token) return;
    notify({
      message: shell.fileChanged,
      values: { name: file.name },
      isSticky: true,
      id: 'fileChanged',
      action: { label: shell.openAgain, run: () => void openFile(file) },
    });
  });
}

/** A bug outside drawing, which React does not see: said once in plain words; the map goes on being kept. */
function watchErrors(): void {
  const tell = () => notifyError({ code: 'internal', details: {} });
  window.addEventListener('error', (event) => {
    // Browsers report this harmless notice as an error.
    if (!event.message.startsWith('ResizeObserver')) tell();
  });
  window.addEventListener('unhandledrejection', tell);
}

async function openFirst(): Promise<void> {
  const { lastMapId, hasSeenGuide } = useSettings.getState();
  if (lastMapId !== null && (await openFromLibrary(lastMapId))) return;
  if (await readAhead()) return openDialog('library');
  if ((await openSample()) && !hasSeenGuide) useView.setState({ isGuideOpen: true });
}

/** A file the program was started with. While its person decides what to do with it, the last map is behind. */
async function openGiven(file: FileHandle): Promise<void> {
  const { lastMapId } = useSettings.getState();
  const isOpen = await openFile(file);
  const isWaiting = useSameMap.getState().waiting !== null;
  if (isWaiting && lastMapId !== null) await openFromLibrary(lastMapId);
  if (!isOpen) await openFirst();
}

export async function start(): Promise<void> {
  // Main is still reading the code that answers: what needs no answer does not wait for one.
  const opening = openDatabase();
  const info = await call('app.info', {});
  const [opened] = await Promise.all([opening, loadSettings(info.ok ? info.value : null), readUpdates()]);
  watchErrors();
  registerAppActions();
  watchKeys();
  watchMenu();
  watchMenuClicks();
  watchPresses();
  watchTitle();
  watchClosing();
  watchEvidence();
  if (!opened.ok) return useStart.setState({ state: 'storageFailed' });
  servePictures(async (hash) => {
    const found = await stored(() => readAssets(database, [hash]));
    const asset = (found.ok ? found.value[0] : undefined) ?? (await incomingPicture(hash));
    return asset ? new Blob([asset.bytes], { type: asset.type }) : null;
  });
  watchFiles();
  watchOthers();
  watchThumbnails();
  watchTrail();
  watchInbox();
  watchGuide();
  const given = info.ok ? info.value.fileToOpen : null;
  const { lastMapId } = useSettings.getState();
  // A file may belong to any of the maps.
  const counting = given !== null ? null : lastMapId === null ? [] : [lastMapId];
  const [recovered, pictures] = await Promise.all([recover(counting), picturesBefore()]);
  if (recovered === null) return useStart.setState({ state: 'storageFailed' });
  void watchDamages();
  void goOnErasing();
  if (!given) await openFirst();
  else await openGiven(given);
  const leftovers = notShown(pictures);
  if (info.ok && info.value.lastFailure) notify({ message: shell.wasRestarted, isSticky: true });
  // A library is drawn, and answers, before the bar and the desk behind it are.
  if (useView.getState().dialog === 'library')
    await new Promise((next) => requestIdleCallback(next, { timeout: 100 }));
  useStart.setState({ state: 'ready' });
  // Nobody waits for these: they read the whole library. A map that is opened now waits until it was looked at.
  void checkLibrary(recovered);
  void sweepPictures(leftovers);
  void emptyExpiredTrash();
}

/** The database does not open: main sets it aside and starts the program again; maps come back from their copies. */
export const setStorageAside = () => call('storage.setAside', {});
