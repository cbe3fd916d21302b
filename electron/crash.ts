/** When the window or the program itself fails: plain words, and back to work. */
import { app, type BrowserWindow, clipboard, dialog } from 'electron';
import type { Language } from '#core/document/records/field';
import { desktop as text } from '#core/i18n/messages/desktop';
import { type Message, translate } from '#core/i18n/translate';
import { appAddress } from './app-protocol';
import { log, logError, ownWord } from './log';

/** Names of our services, as Electron tells them when one is gone. */
export const parserName = 'Tapki parser';
export const evidenceName = 'Tapki evidence';
const serviceNames = [parserName, evidenceName];

/** A page that stops again this soon after loading, and so on, is in a loop: loading it once more would not help. */
const loopWithinMs = 10_000;
const loopCount = 3;

interface Loop {
  /** The page is loaded anew. */
  loaded(): void;
  /** The page has stopped; true: as often and as soon as in a loop. */
  stopped(): boolean;
}

function watchForLoop(): Loop {
  let loadedAt = Date.now();
  let quickFailures = 0;
  return {
    loaded() {
      loadedAt = Date.now();
    },
    stopped() {
      quickFailures = Date.now() - loadedAt < loopWithinMs ? quickFailures + 1 : 0;
      if (quickFailures < loopCount) return false;
      quickFailures = 0;
      return true;
    },
  };
}

/** Loads a page beside the main one again when its process dies, until that is of no use. */
export function reloadWhenGone(
  window: BrowserWindow,
  page: 'capture' | 'audience',
  giveUp: () => void,
): void {
  const loop = watchForLoop();
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    log('page process gone', { page, reason, exitCode });
    // Not amid what Chromium is telling: giving up takes the window away.
    if (loop.stopped()) return void setImmediate(giveUp);
    loop.loaded();
    window.webContents.reload();
  });
}
/** Chromium's ERR_ABORTED: another load took its place. */
const abortedLoad = -3;

export interface CrashWorld {
  readonly language: () => Language;
  /** For whoever helps: versions, sizes and failures, no content. */
  readonly diagnostics: () => Promise<string>;
  /** Told before the page is loaded again. */
  readonly onReload: (reason: 'crash' | 'hang') => void;
}

/** Loads the page again when its process dies; asks when it hangs. */
export function recoverWindow(window: BrowserWindow, { language, diagnostics, onReload }: CrashWorld): void {
  const say = (message: Message): string => translate(language(), message);
  const loop = watchForLoop();
  /** A question about a window that does not answer; withdrawn when it answers again. */
  let asking: AbortController | null = null;
  /** Its process was ended because a person asked for that: no failure to count. */
  let isEndedOnRequest = false;

  const reload = (reason: 'crash' | 'hang'): void => {
    // The person may have closed it while they were asked.
    if (window.isDestroyed()) return;
    onReload(reason);
    loop.loaded();
    window.webContents.reload();
  };

  window.webContents.on('render-process-gone', async (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    log('window process gone', { reason, exitCode });
    asking?.abort();
    if (isEndedOnRequest) {
      isEndedOnRequest = false;
      return reload('hang');
    }
    if (!loop.stopped()) return reload('crash');
    if (await isTriedAgain()) reload('crash');
    else app.exit(1);
  });

  /** The page cannot say anything, so what helps is offered here. */
  async function isTriedAgain(): Promise<boolean> {
    const { response } = await dialog.showMessageBox({
      type: 'error',
      message: say(text.crashLoop),
      detail: say(text.crashLoopDetail),
      buttons: [say(text.tryAgain), say(text.quit), say(text.copyDiagnostics)],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    });
    if (response !== 2) return response === 0;
    clipboard.writeText(await diagnostics().catch(() => ''));
    return isTriedAgain();
  }

  window.on('unresponsive', async () => {
    if (asking) return;
    const question = new AbortController();
    asking = question;
    log('window does not answer');
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: say(text.hangQuestion),
      detail: say(text.hangDetail),
      buttons: [say(text.hangWait), say(text.hangRestart)],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
      signal: question.signal,
    });
    asking = null;
    if (response !== 1 || question.signal.aborted || window.isDestroyed()) return;
    isEndedOnRequest = true;
    window.webContents.forcefullyCrashRenderer();
  });
  window.on('responsive', () => asking?.abort());

  window.webContents.on('did-fail-load', (_event, code, _description, address, isMainFrame) => {
    if (!isMainFrame || address !== appAddress || code === abortedLoad) return;
    log('window not loaded', { code });
    void dialog.showMessageBox(window, {
      type: 'error',
      message: say(text.loadFailed),
      detail: say(text.loadFailedDetail),
    });
  });
}

/** A bug in main: noted, told, and the end; half-known state must not go on writing. */
export function reportOwnCrash(language: () => Language, logFolder: string): void {
  let isReported = false;
  process.on('uncaughtException', (error) => {
    logError('main failed', error);
    if (isReported) return;
    isReported = true;
    const say = (message: Message): string => translate(language(), message, { folder: logFolder });
    dialog.showErrorBox(say(text.mainCrash), say(text.mainCrashDetail));
    app.exit(1);
  });
  process.on('unhandledRejection', (reason) => logError('main: a promise failed unheard', reason));
  app.on('child-process-gone', (_event, { type, reason, exitCode, name = '' }) => {
    const service = ownWord(name, serviceNames);
    // A parser is ended after each answer.
    const isUsual = reason === 'clean-exit' || (reason === 'killed' && service === parserName);
    if (!isUsual) log('child process gone', { type, service, reason, exitCode });
  });
}
