/** The window people work in: sandboxed, isolated, hidden until it has something to show. */
import { BrowserWindow, nativeTheme, type WebPreferences } from 'electron';
import { appAddress } from './app-protocol';
import type { FirstLook } from './first-look';
import type { Places } from './places';
import { notePresses } from './presses';
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

export interface NewWindow {
  readonly window: BrowserWindow;
  /** There is something to see. */
  readonly isPainted: Promise<void>;
}

/** Loads its page at once; whoever has it made shows it. */
export function createWindow(places: Places, look: FirstLook): NewWindow {
  const window = new BrowserWindow({
    ...restoredBounds(look.window),
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    show: false,
    title: 'Tapki',
    backgroundColor: pageBackground(),
    webPreferences: { ...pagePreferences(places.preload), zoomFactor: look.interfaceSize / 100 },
  });
  window.webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  notePresses(window.webContents);
  const isPainted = new Promise<void>((say) => window.once('ready-to-show', () => say()));
  stayAtHome(window, appAddress);
  void window.loadURL(appAddress);
  return { window, isPainted };
}

/** Everything in the window so large, in percent. */
export function sizeInterface({ webContents }: BrowserWindow, percent: number): void {
  const factor = percent / 100;
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
