/** The app with a window, all of it but the first window: puts the parts together and keeps the order of start and end. */
import { app, nativeTheme } from 'electron';
import { diagnosticsText } from '#core/desktop/diagnostics-text';
import type { Language } from '#core/document/records/field';
import { answersOf } from './answers';
import { createAudience } from './audience';
import { audienceMachine } from './audience-machine';
import { appCalls } from './calls/app-calls';
import { byteCalls } from './calls/byte-calls';
import { captureCalls } from './calls/capture-calls';
import { dashboardCalls } from './calls/dashboard-calls';
import { exchangeCalls } from './calls/exchange-calls';
import { exportCalls } from './calls/export-calls';
import { helpCalls } from './calls/help-calls';
import { linkCalls } from './calls/link-calls';
import { mapCalls, preloadCalls } from './calls/map-calls';
import { presentCalls } from './calls/present-calls';
import { recoveryCalls } from './calls/recovery-calls';
import { reportCalls } from './calls/report-calls';
import { tableCalls } from './calls/table-calls';
import { captureMachine } from './capture/capture-machine';
import { openInbox } from './capture/inbox';
import { createQuickCapture } from './capture/quick-capture';
import { recoverWindow } from './crash';
import { tidyDumps } from './crash-dumps';
import type { Damages } from './damages';
import { keepDatabase } from './database-keep';
import type { Desk } from './desk';
import { collectDiagnostics } from './diagnostics';
import { createEvidenceProcess } from './evidence-process';
import { createExportTurn } from './export/export-turn';
import { closeAfterFlush } from './farewell';
import { createFileLock } from './file-lock';
import { createFileTokens } from './file-tokens';
import { createFileWatch } from './file-watch';
import { nodeFiles } from './files/file-system';
import { finishNotes, noteUnfinishedIn, removeLeftovers } from './files/leftovers';
import type { FirstLook } from './first-look';
import type { Opening, Running } from './first-window';
import { createHeldPictures } from './held-pictures';
import { type AnswerCall, tell } from './ipc';
import { removeDeadSaveLock } from './lock-file';
import { logError } from './log';
import { createMapFiles } from './map-files';
import { showMenu } from './menu';
import { openMirror } from './mirror';
import { openMirrorPlaces } from './mirror-places';
import { createParcels } from './parcels';
import { createForeignParser, createParser, createTemplateParser } from './parser-process';
import type { Places } from './places';
import { openRecentFiles } from './recent-files';
import { openSettingsFile } from './settings-file';
import { systemLanguage } from './system-language';
import { createWindow, type NewWindow, sizeInterface } from './window';

/** The calls of the window are answered by what this returns. */
export async function openApplication({
  places,
  running,
  damages,
  updates,
  first,
}: Opening): Promise<AnswerCall> {
  noteUnfinishedIn(places.unfinished);
  const desk = await makeDesk(places, running, damages);
  running.language = desk.language;
  running.tokens = desk.tokens;
  nativeTheme.themeSource = desk.settings.read().theme;
  const turn = createExportTurn();
  // Until the page says what can be done, the menu offers only what the system does itself.
  showMenu({ language: desk.language(), enabled: new Set(), undo: null, redo: null }, () => undefined);
  endTidily(desk, running);
  const diagnostics = async (): Promise<string> => {
    const about = { places, settings: desk.settings.read(), asksForUpdates: updates.config !== null };
    return diagnosticsText(desk.language(), await collectDiagnostics(about), {
      library: null,
      contacts: null,
    });
  };
  if (!first.window.isDestroyed()) attend(first, desk, running, diagnostics);
  app.on('activate', () => {
    if (running.window === null) attend(createWindow(places, lookOf(desk)), desk, running, diagnostics);
  });
  void tidy(desk);
  return answersOf(
    {
      ...appCalls(desk),
      ...byteCalls(desk),
      ...mapCalls(desk),
      ...tableCalls(desk),
      ...dashboardCalls(desk),
      ...exportCalls(desk, turn),
      ...reportCalls(desk, turn),
      ...exchangeCalls(desk),
      ...presentCalls(desk),
      ...captureCalls(desk),
      ...linkCalls(desk),
      ...recoveryCalls(desk),
      ...helpCalls(desk, updates),
    },
    preloadCalls(desk),
  );
}

const lookOf = ({ settings }: Desk): FirstLook => ({ ...settings.read(), window: settings.windowState() });

async function makeDesk(places: Places, running: Running, damages: Damages): Promise<Desk> {
  const now = (): Date => new Date();
  const databaseKeep = keepDatabase({
    database: places.database,
    kept: places.keptDatabase,
    setAside: places.setAside,
    now,
    onDamaged: damages.of('mapDatabase'),
  });
  const settings = await openSettingsFile(places.settings, undefined, damages.of('settings'));
  const recent = await openRecentFiles(places.recent, undefined, damages.of('recentFiles'));
  const tokens = createFileTokens(recent.known());
  const parse = createParser(places.parserService);
  const page = (): Electron.WebContents | null => running.window?.webContents ?? null;
  const inbox = openInbox(places.inbox, undefined, damages.of('inboxNote'));
  const language = (): Language => settings.read().language ?? systemLanguage();
  return {
    places,
    settings,
    tokens,
    recent,
    parse,
    parseForeign: createForeignParser(places.parserService),
    parseTemplate: createTemplateParser(places.parserService),
    mapFiles: createMapFiles({ backups: places.backups, parse, now }),
    parcels: createParcels(),
    held: createHeldPictures(),
    mirror: openMirror({ folder: places.mirror, parse, now, onDamaged: damages.of('mapCopy') }),
    mirrorPlaces: openMirrorPlaces(places.mirrorPlaces, undefined, damages.of('mapPlaces')),
    evidence: createEvidenceProcess({
      servicePath: places.evidenceService,
      workspace: places.workspace,
      onStopped: () => tell(page(), 'evidence.stopped', {}),
      onDamaged: (thing, found) => damages.of(thing)(found),
    }),
    watch: createFileWatch((token) => tell(page(), 'file.changed', { token })),
    lock: createFileLock({
      onOthers: (token, others, isSecond) =>
        tell(page(), 'file.others', { token, others: [...others], isSecond }),
    }),
    damages,
    databaseKeep,
    audience: createAudience(audienceMachine(places.audiencePreload, () => running.window)),
    inbox,
    quickCapture: createQuickCapture(
      await captureMachine({
        places,
        settings,
        inbox,
        onDamaged: damages.of('captureSettings'),
        language,
        now,
        page,
      }),
    ),
    language,
    systemLanguage,
    window() {
      if (running.window === null) throw new Error('There is no window');
      return running.window;
    },
    flushed: (isWritten) => running.flushed(isWritten),
    takeFileToOpen() {
      running.isListening = true;
      const path = running.fileToOpen;
      running.fileToOpen = null;
      return path === null ? null : tokens.register(path, 'map');
    },
    takeLastFailure() {
      const reason = running.lastFailure;
      running.lastFailure = null;
      return reason;
    },
  };
}

/** Everything that a window has around it, and then shows it. */
function attend(
  { window, isPainted }: NewWindow,
  desk: Desk,
  running: Running,
  diagnostics: () => Promise<string>,
): void {
  running.window = window;
  running.isListening = false;
  running.flushed = closeAfterFlush(window, desk.settings, {
    language: desk.language,
    isListening: () => running.isListening,
    onStay() {
      running.isQuitting = false;
    },
    askToFlush: () => tell(window.webContents, 'window.flush', {}),
  });
  recoverWindow(window, {
    language: desk.language,
    diagnostics,
    onReload(reason) {
      desk.audience.close();
      desk.parcels.clear();
      desk.held.clear();
      running.lastFailure = reason;
      running.isListening = false;
    },
  });
  // Chromium forgets the size with every page it loads.
  window.webContents.on('did-finish-load', () => sizeInterface(window, desk.settings.read().interfaceSize));
  void isPainted.then(() => {
    if (window.isDestroyed()) return;
    if (desk.settings.windowState()?.isMaximized) window.maximize();
    window.show();
    // After the window people wait for.
    desk.quickCapture.start();
  });
  window.on('closed', () => {
    running.window = null;
    desk.audience.close();
    desk.quickCapture.stop();
    desk.watch.stop();
    void desk.lock.stop();
  });
}

function endTidily(desk: Desk, running: Running): void {
  app.on('before-quit', () => {
    running.isQuitting = true;
  });
  app.on('window-all-closed', () => {
    // Holding a window until it has written cancels a quit, so it is taken up again here.
    if (process.platform !== 'darwin' || running.isQuitting) app.quit();
  });
  app.on('will-quit', (event) => {
    event.preventDefault();
    Promise.all([desk.evidence.stop(), desk.lock.stop(), desk.databaseKeep.stop()])
      .catch((error: unknown) => logError('not ended tidily', error))
      .finally(() => app.exit(0));
  });
}

/** Clears temporary files of killed processes, wherever we write. */
async function tidy({ places, mirror, recent }: Desk): Promise<void> {
  for (const folder of [places.userData, places.backups, places.inbox]) await removeLeftovers(folder);
  await mirror.tidy();
  await finishNotes(places.unfinished);
  for (const { path } of recent.list()) await removeDeadSaveLock(path, nodeFiles);
  await tidyDumps(Date.now());
}
