/**
 * A closing window is held until its page has written everything. When the page could not, or does not say within
 * five seconds, people are asked: no edit goes without a word.
 */
import { type BrowserWindow, dialog } from 'electron';
import type { Language } from '#core/document/records/field';
import { desktop as text } from '#core/i18n/messages/desktop';
import { type Message, translate } from '#core/i18n/translate';
import { log } from './log';
import type { SettingsFile } from './settings-file';
import { keepWindowState } from './window-state';

const flushLimitMs = 5_000;

export interface Farewell {
  readonly language: () => Language;
  readonly isListening: () => boolean;
  readonly askToFlush: () => void;
  /** The person went back to the map: the window stays, and so does the program. */
  readonly onStay: () => void;
}

/** Returns what to call when the page says whether everything is written. */
export function closeAfterFlush(
  window: BrowserWindow,
  settings: SettingsFile,
  { language, isListening, askToFlush, onStay }: Farewell,
): (isWritten: boolean) => void {
  /** null: nobody is closing the window. */
  let closing: { readonly timer: NodeJS.Timeout; readonly isStateKept: Promise<void> } | null = null;
  let asking: AbortController | null = null;

  const go = (): void => {
    clearTimeout(closing?.timer);
    asking?.abort();
    // destroy, not close: a page that hangs would not let itself be closed.
    void closing?.isStateKept.finally(() => {
      if (!window.isDestroyed()) window.destroy();
    });
  };
  const stay = (): void => {
    clearTimeout(closing?.timer);
    closing = null;
    onStay();
  };
  const ask = async (): Promise<void> => {
    if (asking !== null) return;
    asking = new AbortController();
    const { signal } = asking;
    const isLeaving = await askWhetherToLeave(window, language(), signal);
    asking = null;
    // Withdrawn: the page has written everything in the meantime.
    if (signal.aborted || closing === null || window.isDestroyed()) return;
    if (isLeaving) go();
    else stay();
  };

  window.on('close', (event) => {
    // A page that has not begun, or is no more, has nothing to write.
    if (!isListening() || window.webContents.isCrashed()) return;
    event.preventDefault();
    if (closing !== null) return;
    closing = {
      timer: setTimeout(() => void ask(), flushLimitMs),
      isStateKept: keepWindowState(window, settings),
    };
    askToFlush();
  });
  return (isWritten) => {
    if (closing === null) return;
    if (isWritten) return go();
    clearTimeout(closing.timer);
    void ask();
  };
}

async function askWhetherToLeave(
  window: BrowserWindow,
  language: Language,
  signal: AbortSignal,
): Promise<boolean> {
  const say = (message: Message): string => translate(language, message);
  log('window could not write everything');
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: say(text.notWritten),
    detail: say(text.notWrittenDetail),
    buttons: [say(text.goBack), say(text.closeAnyway)],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
    signal,
  });
  return response === 1;
}
