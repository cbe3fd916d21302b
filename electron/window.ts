/** The one window: sandboxed, isolated, hidden until it has something to show. */
import { BrowserWindow, nativeTheme } from 'electron';
import { appAddress } from './app-protocol';
import type { Places } from './places';
import type { SettingsFile } from './settings-file';
import { keepWindowState, restoredBounds, smallestSize } from './window-state';

/** Page colours of the two themes, so that the window does not flash. */
const background = { light: '#ffffff', dark: '#1a1b1e' };

export function createWindow(places: Places, settings: SettingsFile): BrowserWindow {
  const state = settings.windowState();
  const window = new BrowserWindow({
    ...restoredBounds(state),
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    show: false,
    title: 'Tapki',
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: {
      preload: places.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      // The spell checker would fetch its dictionaries.
      spellcheck: false,
    },
  });
  window.webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  window.once('ready-to-show', () => {
    if (state?.isMaximized) window.maximize();
    window.show();
  });
  void window.loadURL(appAddress);
  return window;
}

const flushLimitMs = 5_000;

/**
 * Holds a closing window until its page has written everything, five seconds at most.
 * Returns what to call when the page says so.
 */
export function closeAfterFlush(
  window: BrowserWindow,
  settings: SettingsFile,
  askToFlush: () => void,
): () => void {
  let timer: NodeJS.Timeout | null = null;
  let isStateKept: Promise<void> | null = null;
  const finish = (): void => {
    if (timer === null) return;
    clearTimeout(timer);
    // destroy, not close: a page that hangs would not let itself be closed.
    void isStateKept?.finally(() => {
      if (!window.isDestroyed()) window.destroy();
    });
  };
  window.on('close', (event) => {
    if (window.webContents.isCrashed()) return;
    event.preventDefault();
    if (timer !== null) return;
    timer = setTimeout(finish, flushLimitMs);
    isStateKept = keepWindowState(window, settings);
    askToFlush();
  });
  return finish;
}
