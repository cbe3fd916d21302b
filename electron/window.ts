/** The one window: sandboxed, isolated, hidden until it has something to show. */
import { BrowserWindow, nativeTheme } from 'electron';
import { appAddress } from './app-protocol';
import type { Places } from './places';
import type { SettingsFile } from './settings-file';
import { restoredBounds, smallestSize } from './window-state';

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
  stayAtHome(window);
  void window.loadURL(appAddress);
  return window;
}

/** Electron asks nobody before it shows `about:` pages; whoever leads the window to one is led back. */
function stayAtHome({ webContents }: BrowserWindow): void {
  const lead = (_event: unknown, url: string): void => {
    if (url !== appAddress) void webContents.loadURL(appAddress);
  };
  webContents.on('did-navigate', lead);
  webContents.on('did-fail-load', (event, _code, _text, url, isMainFrame) => {
    if (isMainFrame) lead(event, url);
  });
}
