/** What the audience's window needs of Electron: displays, the presenter's window, staying awake. */
import { type BrowserWindow, powerSaveBlocker, screen } from 'electron';
import type { AudienceMachine } from './audience';
import { openAudienceWindow } from './audience-window';
import { tell } from './ipc';

/** ms. A projector that is plugged in comes as several changes. */
const settling = 400;

export function audienceMachine(preload: string, presenter: () => BrowserWindow | null): AudienceMachine {
  return {
    presenter,
    displays: () => screen.getAllDisplays(),
    displayOf: (bounds) => screen.getDisplayMatching(bounds),
    onDisplays(changed) {
      let timer: NodeJS.Timeout | undefined;
      const later = (): void => {
        clearTimeout(timer);
        timer = setTimeout(changed, settling);
      };
      screen.on('display-added', later);
      screen.on('display-removed', later);
      screen.on('display-metrics-changed', later);
      return () => {
        clearTimeout(timer);
        screen.removeListener('display-added', later);
        screen.removeListener('display-removed', later);
        screen.removeListener('display-metrics-changed', later);
      };
    },
    stayAwake() {
      const awake = powerSaveBlocker.start('prevent-display-sleep');
      return () => powerSaveBlocker.stop(awake);
    },
    openWindow: (display, events) => openAudienceWindow(preload, display, events),
    tellPresenter: (name, event) => tell(presenter()?.webContents ?? null, name, event),
  };
}
