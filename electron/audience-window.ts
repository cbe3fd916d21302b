/** The audience's window itself: a page of ours that listens, and passes its keys to the presenter. */
import { BrowserWindow } from 'electron';
import type { PresentKey } from '#core/desktop/desktop-api';
import { audienceAddress } from './app-protocol';
import { type Display, usualSize } from './audience-place';
import { reloadWhenGone } from './crash';
import { pageBackground, pagePreferences, stayAtHome } from './window';

export interface AudienceEvents {
  /** The page has started and shows nothing yet. */
  readonly onReady: () => void;
  readonly onKey: (key: PresentKey) => void;
  readonly onSize: (size: { readonly width: number; readonly height: number }) => void;
  /** It was closed by somebody else. */
  readonly onClosed: () => void;
  /** Its page stops again and again. */
  readonly onGivenUp: () => void;
}

export interface AudienceWindow {
  /** Fills a display; null: beside the presenter's window. */
  moveTo(display: Display | null, beside: Display): void;
  send(channel: string, news: unknown): void;
  destroy(): void;
}

/** Whole letters of one press: a key that is held down presses once. */
const isRepeated = ({ isAutoRepeat, code }: Electron.Input): boolean =>
  isAutoRepeat && code.startsWith('Key');

export function openAudienceWindow(
  preload: string,
  display: Display | null,
  { onReady, onKey, onSize, onClosed, onGivenUp }: AudienceEvents,
): AudienceWindow {
  const window = new BrowserWindow({
    ...(display ? display.bounds : usualSize),
    fullscreen: display !== null,
    show: false,
    title: 'Tapki',
    backgroundColor: pageBackground(),
    webPreferences: pagePreferences(preload),
  });
  window.removeMenu();
  const { webContents } = window;
  webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  const tellSize = (): void => {
    const [width = 0, height = 0] = window.getContentSize();
    if (width > 0 && height > 0) onSize({ width, height });
  };
  // The keyboard stays with the presenter.
  window.once('ready-to-show', () => window.showInactive());
  stayAtHome(window, audienceAddress);
  webContents.on('did-finish-load', () => {
    onReady();
    tellSize();
  });
  window.on('resize', tellSize);
  webContents.on('before-input-event', (event, input) => {
    // Windows of the system are still closed by its own keys.
    if (input.control || input.meta || input.alt) return;
    event.preventDefault();
    if (input.type === 'keyDown' && !isRepeated(input)) onKey({ key: input.key, code: input.code });
  });
  reloadWhenGone(window, 'audience', onGivenUp);
  window.on('closed', onClosed);
  void webContents.loadURL(audienceAddress);
  return {
    moveTo(to, beside) {
      if (window.isDestroyed()) return;
      window.setFullScreen(false);
      if (to) {
        window.setBounds(to.bounds);
        window.setFullScreen(true);
        return;
      }
      const { x, y } = beside.bounds;
      window.setBounds({ x: x + shift, y: y + shift, ...usualSize });
    },
    send(channel, news) {
      if (!window.isDestroyed()) webContents.send(channel, news);
    },
    destroy() {
      window.removeListener('closed', onClosed);
      if (!window.isDestroyed()) window.destroy();
    },
  };
}

/** px from the corner of the display. */
const shift = 40;
