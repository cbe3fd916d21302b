/** The bridge into the small window for notes: it hears how to look, passes on a note, and asks to be hidden. */
import { contextBridge, ipcRenderer } from 'electron';
import type { CaptureBridge, CaptureChannels } from '#core/desktop/bridge';

/** As in core/desktop/bridge.ts, written out: a module shared with the other preloads would be a file of its own. */
const channels: CaptureChannels = {
  news: 'captureWindow.news',
  save: 'captureWindow.save',
  hide: 'captureWindow.hide',
  ready: 'captureWindow.ready',
};

const bridge: CaptureBridge = {
  listen(listener) {
    ipcRenderer.on(channels.news, (_event, news: Parameters<typeof listener>[0]) => listener(news));
    void ipcRenderer.invoke(channels.ready, {});
  },
  save: (note) => ipcRenderer.invoke(channels.save, note),
  hide: () => ipcRenderer.invoke(channels.hide, {}),
};

contextBridge.exposeInMainWorld('tapkiCapture', bridge);
