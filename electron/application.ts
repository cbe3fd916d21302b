/** The app with a window: puts the parts together and keeps the order of start and end. */
import { app, type BrowserWindow, nativeTheme, session } from 'electron';
import type { Language } from '#core/document/records/field';
import { serveApp } from './app-protocol';
import { createAudience } from './audience';
import { audienceMachine } from './audience-machine';
import { appCalls } from './calls/app-calls';
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
import { recoverWindow, reportOwnCrash } from './crash';
import { tidyDumps } from './crash-dumps';
import { createDamages, type Damages } from './damages';
import { keepDatabase } from './database-keep';
import type { Desk } from './desk';
import { createEvidenceProcess } from './evidence-process';
import { createExportTurn } from './export/export-turn';
import { closeAfterFlush } from './farewell';
import { createFileLock } from './file-lock';
import { createFileTokens, type FileTokens } from './file-tokens';
import { createFileWatch } from './file-watch';
import { nodeFiles } from './files/file-system';
import { finishNotes, noteUnfinishedIn, removeLeftovers } from './files/leftovers';
import { answerCalls, tell } from './ipc';
import { removeDeadSaveLock } from './lock-file';
import { log, logError, openLog, versionWord } from './log';
import { createMapFiles } from './map-files';
import { showMenu } from './menu';
import { openMirror } from './mirror';
import { openMirrorPlaces } from './mirror-places';
import { createForeignParser, createParser, createTemplateParser } from './parser-process';
import { findPlaces, type Places } from './places';
import { openRecentFiles } from './recent-files';
import { setAsideIfMarked } from './set-aside';
import { openSettingsFile } from './settings-file';
import { becomeOnlyInstance } from './single-instance';
import { systemLanguage } from './system-language';
import type { UpdateChoice } from './updates/update-places';
import { createWindow } from './window';

/** What changes while the app runs. */
interface Running {
  window: BrowserWindow | null;
  /** The page has started and listens to news. */
  isListening: boolean;
  fileToOpen: string | null;
  /** null: what earlier sessions knew is not read yet. */
  tokens: FileTokens | null;
  lastFailure: 'crash' | 'hang' | null;
  isQuitting: boolean;
  language: () => Language;
  flushed: (isWritten: boolean) => void;
}

/** Must be called before the app is ready. `file`: path of a map to open. */
export function startApplication(file: string | null, updates: UpdateChoice): void {
  const places = findPlaces();
  const running: Running = {
    window: null,
    isListening: false,
    fileToOpen: file,
    tokens: null,
    lastFailure: null,
    isQuitting: false,
    language: systemLanguage,
    flushed: () => undefined,
  };
  reportOwnCrash(() => running.language(), places.logs);
  const openFile = (path: string | null): void => bringFile(path, running);
  if (!becomeOnlyInstance(file, openFile)) {
    app.exit(0);
    return;
  }
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openFile(path);
  });
  app
    .whenReady()
    .then(() => open(places, running, updates))
    .catch((error: unknown) => {
      // Hands it to reportOwnCrash, which tells people.
      queueMicrotask(() => {
        throw error;
      });
    });
}

async function open(places: Places, running: Running, updates: UpdateChoice): Promise<void> {
  openLog(places.logs);
  log('start', {
    version: versionWord(app.getVersion()),
    electron: versionWord(process.versions.electron),
    platform: process.platform,
  });
  noteUnfinishedIn(places.unfinished);
  const damages = createDamages(() => tell(running.window?.webContents ?? null, 'recovery.found', {}));
  await setAsideIfMarked(places, new Date(), damages.of('mapDatabase'));
  const desk = await makeDesk(places, running, damages);
  running.language = desk.language;
  running.tokens = desk.tokens;
  nativeTheme.themeSource = desk.settings.read().theme;
  serveApp(session.defaultSession, places.renderer);
  const turn = createExportTurn();
  answerCalls(
    () => running.window?.webContents ?? null,
    {
      ...appCalls(desk),
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
  // Until the page says what can be done, the menu offers only what the system does itself.
  showMenu({ language: desk.language(), enabled: new Set(), undo: null, redo: null }, () => undefined);
  endTidily(desk, running);
  openWindow(desk, running);
  app.on('activate', () => {
    if (running.window === null) openWindow(desk, running);
  });
  void tidy(desk);
}

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

function openWindow(desk: Desk, running: Running): void {
  const window = createWindow(desk.places, desk.settings);
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
    onReload(reason) {
      desk.audience.close();
      running.lastFailure = reason;
      running.isListening = false;
    },
  });
  // After the window people wait for.
  window.once('show', () => desk.quickCapture.start());
  window.on('closed', () => {
    running.window = null;
    desk.audience.close();
    desk.quickCapture.stop();
    desk.watch.stop();
    void desk.lock.stop();
  });
}

/** A map to open while the app runs: from a second start, the desktop or the dock. */
function bringFile(path: string | null, running: Running): void {
  const { window, tokens } = running;
  if (window?.isMinimized()) window.restore();
  window?.focus();
  if (path === null) return;
  if (window && tokens && running.isListening)
    tell(window.webContents, 'map.open', tokens.register(path, 'map'));
  else running.fileToOpen = path;
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
    Promise.all([desk.evidence.stop(), desk.lock.stop()])
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
