/**
 * The window that an audience sees: a page of ours that listens on one channel and can ask for nothing. On the second
 * display it fills it; with one display, the presenter's own window does, unless a window of its own is asked for.
 */
import { BrowserWindow, powerSaveBlocker, screen } from 'electron';
import { type AudienceNews, audienceChannel } from '#core/desktop/bridge';
import { audienceAddress } from './app-protocol';
import { tell } from './ipc';
import { log } from './log';
import { pageBackground, pagePreferences, stayAtHome } from './window';

export interface Audience {
  /** `isSeparate` left out: where there is a second display. Answers whether there is a window for the audience. */
  open(isSeparate?: boolean): boolean;
  tell(news: AudienceNews): void;
  close(): void;
}

interface AudienceOptions {
  readonly preload: string;
  readonly presenter: () => BrowserWindow | null;
}

/** With one display, beside the presenter's. */
const usualSize = { width: 1280, height: 720 };

/** The display that the presenter is not on; null: there is one alone. */
function otherDisplay(presenter: BrowserWindow): Electron.Display | null {
  const own = screen.getDisplayMatching(presenter.getBounds());
  return screen.getAllDisplays().find(({ id }) => id !== own.id) ?? null;
}

function makeWindow(preload: string, display: Electron.Display | null): BrowserWindow {
  const window = new BrowserWindow({
    ...(display ? display.bounds : usualSize),
    fullscreen: display !== null,
    show: false,
    title: 'Tapki',
    backgroundColor: pageBackground(),
    webPreferences: pagePreferences(preload),
  });
  window.removeMenu();
  window.webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  // The keyboard stays with the presenter.
  window.once('ready-to-show', () => window.showInactive());
  stayAtHome(window, audienceAddress);
  return window;
}

export function createAudience({ preload, presenter }: AudienceOptions): Audience {
  let window: BrowserWindow | null = null;
  /** What is taken back at the end; null: nothing is presented. */
  let begun: { readonly awake: number; readonly wasFullScreen: boolean } | null = null;

  const closeWindow = (): void => {
    const closing = window;
    window = null;
    closing?.destroy();
  };
  const pageOfPresenter = (): Electron.WebContents | null => presenter()?.webContents ?? null;

  function openWindow(display: Electron.Display | null): void {
    const made = makeWindow(preload, display);
    window = made;
    const { webContents } = made;
    webContents.on('did-finish-load', () => tell(pageOfPresenter(), 'present.ready', {}));
    webContents.on('before-input-event', (event, { type, key, code, control, meta, alt }) => {
      // Windows of the system are still closed by its own keys.
      if (control || meta || alt) return;
      event.preventDefault();
      if (type === 'keyDown') tell(pageOfPresenter(), 'present.key', { key, code });
    });
    webContents.on('render-process-gone', (_event, { reason }) => {
      log('audience process gone', { reason });
      if (window === made) webContents.reload();
    });
    made.on('closed', () => {
      if (window !== made) return;
      window = null;
      tell(pageOfPresenter(), 'present.closed', {});
    });
    void webContents.loadURL(audienceAddress);
  }

  return {
    open(isSeparate) {
      const main = presenter();
      if (!main) return false;
      begun ??= {
        awake: powerSaveBlocker.start('prevent-display-sleep'),
        wasFullScreen: main.isFullScreen(),
      };
      const display = otherDisplay(main);
      const hasWindow = isSeparate ?? display !== null;
      closeWindow();
      main.setFullScreen(!hasWindow || begun.wasFullScreen);
      main.setMenuBarVisibility(false);
      if (hasWindow) openWindow(display);
      return hasWindow;
    },
    tell(news) {
      if (window && !window.isDestroyed()) window.webContents.send(audienceChannel, news);
    },
    close() {
      closeWindow();
      if (begun === null) return;
      const { awake, wasFullScreen } = begun;
      begun = null;
      powerSaveBlocker.stop(awake);
      const main = presenter();
      main?.setFullScreen(wasFullScreen);
      main?.setMenuBarVisibility(true);
    },
  };
}
