/** The window people work in: sandboxed, isolated, hidden until it has something to show. */
import { BrowserWindow, nativeTheme, type WebPreferences } from 'electron';
import { appAddress } from './app-protocol';
import type { Places } from './places';
import { notePresses } from './presses';
import type { SettingsFile } from './settings-file';
import { restoredBounds, smallestSize } from './window-state';

/** Page colours of the two themes, so that the window does not flash. */
const background = { light: '#ffffff', dark: '#1a1b1e' };
export const pageBackground = (): string =>
  nativeTheme.shouldUseDarkColors ? background.dark : background.light;

/** What a page of ours may do: nothing but draw. */
export const pagePreferences = (preload: string): WebPreferences => ({
  preload,
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
});

export function createWindow(places: Places, settings: SettingsFile): BrowserWindow {
  const state = settings.windowState();
  const window = new BrowserWindow({
    ...restoredBounds(state),
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    show: false,
    title: 'Tapki',
    backgroundColor: pageBackground(),
    webPreferences: { ...pagePreferences(places.preload), zoomFactor: factorOf(settings) },
  });
  window.webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  notePresses(window.webContents);
  // Chromium forgets the size with every page it loads.
  window.webContents.on('did-finish-load', () => sizeInterface(window, settings));
  window.once('ready-to-show', () => {
    if (state?.isMaximized) window.maximize();
    window.show();
  });
  stayAtHome(window, appAddress);
  void window.loadURL(appAddress);
  return window;
}

const factorOf = (settings: SettingsFile): number => settings.read().interfaceSize / 100;

/** Everything in the window as large as the settings say. */
export function sizeInterface({ webContents }: BrowserWindow, settings: SettingsFile): void {
  const factor = factorOf(settings);
  if (webContents.getZoomFactor() !== factor) webContents.setZoomFactor(factor);
}

/** Electron asks nobody before it shows `about:` pages; whoever leads the window to one is led back. */
export function stayAtHome({ webContents }: BrowserWindow, home: string): void {
  const lead = (_event: unknown, url: string): void => {
    if (url !== home) void webContents.loadURL(home);
  };
  webContents.on('did-navigate', lead);
  webContents.on('did-fail-load', (event, _code, _text, url, isMainFrame) => {
    if (isMainFrame) lead(event, url);
  });
}
