/**
 * The app with a window, its first part: the window, which asks for its page, and nothing that the page can do without. The
 * rest (application.ts) is loaded while the page reads its own code; what the page asks until then waits.
 */
import { app, type BrowserWindow, Menu, nativeTheme, session } from 'electron';
import type { Language } from '#core/document/records/field';
import { serveApp } from './app-protocol';
import { reportOwnCrash } from './crash';
import { createDamages, type Damages } from './damages';
import type { FileTokens } from './file-tokens';
import { readFirstLook } from './first-look';
import { type AnswerCall, hearCalls, tell } from './ipc';
import { log, openLog, versionWord } from './log';
import { findPlaces, type Places } from './places';
import { setAsideIfMarked } from './set-aside';
import { becomeOnlyInstance } from './single-instance';
import { systemLanguage } from './system-language';
import type { UpdateChoice } from './updates/update-places';
import { createWindow, type NewWindow } from './window';

/** What changes while the app runs. */
export interface Running {
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

/** What the first part hands to the rest. */
export interface Opening {
  readonly places: Places;
  readonly running: Running;
  readonly damages: Damages;
  readonly updates: UpdateChoice;
  readonly first: NewWindow;
}

/** Must be called before the app is ready. `file`: path of a map to open. */
export function startApplication(file: string | null, updates: UpdateChoice): void {
  // Electron would make a menu of its own, in its language.
  Menu.setApplicationMenu(null);
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
  const page = (): Electron.WebContents | null => running.window?.webContents ?? null;
  const damages = createDamages(() => tell(page(), 'recovery.found', {}));
  await setAsideIfMarked(places, new Date(), damages.of('mapDatabase'));
  const look = readFirstLook(places.settings);
  nativeTheme.themeSource = look.theme;
  const pageServed = serveApp(session.defaultSession, places.renderer);
  let answer: (calls: AnswerCall) => void = () => undefined;
  hearCalls(
    page,
    new Promise((ready) => {
      answer = ready;
    }),
  );
  const first = createWindow(places, look);
  running.window = first.window;
  first.window.once('closed', () => {
    running.window = null;
  });
  const isComing = pageIsOnItsWay(first.window);
  // Read in two parts, each while the page has no file to ask for: until its process runs, and while it reads its code.
  await Promise.race([pageServed, isComing]);
  await import('./answers');
  const isPageThere = await isComing;
  // Closed before it began: no window is left, and the app ends.
  if (first.window.isDestroyed()) return;
  const { openApplication } = await import('./application');
  answer(await openApplication({ places, running, damages, updates, first }));
  // Once more, for those that watch over it by now.
  if (!isPageThere && !first.window.isDestroyed()) first.window.webContents.reload();
}

/** Its page has asked for all that it begins with; false: it has failed. Main has nothing to do for it for a while. */
const pageIsOnItsWay = (window: BrowserWindow): Promise<boolean> =>
  new Promise((say) => {
    window.webContents.once('dom-ready', () => say(true));
    window.webContents.once('did-fail-load', () => say(false));
    window.webContents.once('render-process-gone', () => say(false));
    window.once('closed', () => say(false));
  });

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
