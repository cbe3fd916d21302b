/** The bridge into the audience's window: it listens on one channel and has no way to say anything. */
import { contextBridge, ipcRenderer } from 'electron';
import type { AudienceBridge, AudienceChannel } from '#core/desktop/bridge';

/** As in core/desktop/bridge.ts, written out: a module shared with the other preload would be a file of its own. */
const channel: AudienceChannel = 'audience.news';

const bridge: AudienceBridge = {
  listen(listener) {
    ipcRenderer.on(channel, (_event, news: Parameters<typeof listener>[0]) => listener(news));
  },
};

contextBridge.exposeInMainWorld('tapkiAudience', bridge);
