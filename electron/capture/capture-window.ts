/**
 * The small window into which a note is typed. It is made when it is first called and only hidden afterwards, so that it is
 * there at once from then on; its page can pass on a note and ask to be hidden, and nothing else.
 */
import { BrowserWindow, screen } from 'electron';
import { z } from 'zod';
import { type TypedNote, typedNote } from '#core/capture/captured-note';
import { type Result, success } from '#core/desktop/app-error';
import { type CaptureNews, captureChannels } from '#core/desktop/bridge';
import { captureAddress } from '../app-protocol';
import { reloadWhenGone } from '../crash';
import { answerPage } from '../ipc';
import { pageBackground, pagePreferences, stayAtHome } from '../window';

export interface CaptureWindowEvents {
  /** Answers when the note is kept. */
  readonly onNote: (note: TypedNote) => Promise<Result<unknown>>;
  /** The page has started and knows nothing yet. */
  readonly onReady: (isShown: boolean) => void;
  readonly onClosed: () => void;
}

export interface CaptureWindow {
  /** Above everything, on the display that the pointer is on, with the keyboard in it. */
  show(): void;
  hide(): void;
  tell(news: CaptureNews): void;
  destroy(): void;
}

const size = { width: 520, height: 344 };

export function openCaptureWindow(
  preload: string,
  { onNote, onReady, onClosed }: CaptureWindowEvents,
): CaptureWindow {
  const window = new BrowserWindow({
    ...size,
    show: false,
    frame: false,
    resizable: false,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    skipTaskbar: true,
    alwaysOnTop: true,
    title: 'Tapki',
    backgroundColor: pageBackground(),
    // It takes the keyboard there and leaves the program below in front.
    ...(process.platform === 'darwin' ? { type: 'panel' } : {}),
    webPreferences: pagePreferences(preload),
  });
  window.removeMenu();
  const { webContents } = window;
  webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  stayAtHome(window, captureAddress);
  // The next press of its keys makes another.
  reloadWhenGone(window, 'capture', () => {
    if (!window.isDestroyed()) window.destroy();
  });
  const home = { page: webContents, address: captureAddress };
  const ends = [
    answerPage(home, captureChannels.ready, z.object({}).strict(), () => {
      onReady(window.isVisible());
      return success({});
    }),
    answerPage(home, captureChannels.save, typedNote, onNote),
    answerPage(home, captureChannels.hide, z.object({}).strict(), () => {
      window.hide();
      return success({});
    }),
  ];
  window.on('closed', () => {
    for (const end of ends) end();
    onClosed();
  });
  void webContents.loadURL(captureAddress);
  return {
    show() {
      if (window.isDestroyed()) return;
      window.setBounds(placeOn(screen.getDisplayNearestPoint(screen.getCursorScreenPoint()).workArea));
      window.setBackgroundColor(pageBackground());
      window.show();
      window.focus();
    },
    hide() {
      if (!window.isDestroyed()) window.hide();
    },
    tell(news) {
      if (!window.isDestroyed()) webContents.send(captureChannels.news, news);
    },
    destroy() {
      if (!window.isDestroyed()) window.destroy();
    },
  };
}

/** In the middle, a third of the way down: where launchers of systems are. */
const placeOn = ({ x, y, width, height }: Electron.Rectangle): Electron.Rectangle => ({
  ...size,
  x: Math.round(x + (width - size.width) / 2),
  y: Math.round(y + (height - size.height) / 3),
});
