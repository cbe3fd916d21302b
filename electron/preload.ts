/** The only bridge into the window. Runs sandboxed; passes known names on and keeps everything else of Electron. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Result } from '#core/desktop/app-error';
import {
  type DesktopBridge,
  evidencePortMessage,
  isDesktopCall,
  isDesktopEvent,
  parcelPortMessage,
  picturePortMessage,
} from '#core/desktop/bridge';

/** The part of the browser's window that a preload needs; this layer is compiled without the DOM. */
declare const window: { postMessage(message: unknown, origin: string, ports: readonly unknown[]): void };
declare const location: { readonly origin: string };

/** Written out, since the module that makes failures brings the schemas along. */
const refused: Result<never> = { ok: false, error: { code: 'badRequest', details: {} } };

/** Dragged out of a mail or a page: there is nothing on the disk that could be read, saved to or watched. */
const withoutPlace = (name: string): Result<never> => ({
  ok: false,
  error: { code: 'fileHasNoPlace', details: { name } },
});

const bridge: DesktopBridge<File> = {
  call: (name, input) => (isDesktopCall(name) ? ipcRenderer.invoke(name, input) : Promise.resolve(refused)),
  on(name, listener) {
    if (!isDesktopEvent(name)) return () => undefined;
    const receive = (_event: unknown, news: Parameters<typeof listener>[0]): void => listener(news);
    ipcRenderer.on(name, receive);
    return () => ipcRenderer.off(name, receive);
  },
  registerFile(file) {
    const path = webUtils.getPathForFile(file);
    return path === ''
      ? Promise.resolve(withoutPlace(file.name))
      : ipcRenderer.invoke('files.register', { path });
  },
};

contextBridge.exposeInMainWorld('tapki', bridge);

ipcRenderer.on('evidence.port', (event) => {
  window.postMessage({ type: evidencePortMessage }, location.origin, event.ports);
});
ipcRenderer.on('parcels.port', (event, name: unknown) => {
  window.postMessage({ type: parcelPortMessage, name }, location.origin, event.ports);
});
ipcRenderer.on('pictures.port', (event, name: unknown) => {
  window.postMessage({ type: picturePortMessage, name }, location.origin, event.ports);
});
