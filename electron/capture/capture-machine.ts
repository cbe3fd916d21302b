/** What quick capture needs of Electron: the keys of the whole system, its window, the look of the moment. */
import { globalShortcut, nativeTheme, type WebContents } from 'electron';
import type { Language } from '#core/document/records/field';
import { tell } from '../ipc';
import { logError } from '../log';
import type { Places } from '../places';
import type { OnDamaged } from '../set-file-aside';
import type { SettingsFile } from '../settings-file';
import { openCaptureSettings } from './capture-settings';
import { openCaptureWindow } from './capture-window';
import type { Inbox } from './inbox';
import type { CaptureMachine } from './quick-capture';

export interface CaptureWorld {
  readonly places: Places;
  readonly settings: SettingsFile;
  readonly inbox: Inbox;
  readonly onDamaged: OnDamaged;
  readonly language: () => Language;
  readonly now: () => Date;
  readonly page: () => WebContents | null;
}

export const captureMachine = async ({
  places,
  settings,
  inbox,
  onDamaged,
  language,
  now,
  page,
}: CaptureWorld): Promise<CaptureMachine> => ({
  inbox,
  settings: await openCaptureSettings(places.captureSettings, undefined, onDamaged),
  register(shortcut, run) {
    try {
      return globalShortcut.register(shortcut, run);
    } catch (error) {
      logError('keys of quick capture not taken', error);
      return false;
    }
  },
  unregisterAll: () => globalShortcut.unregisterAll(),
  openWindow: (events) => openCaptureWindow(places.capturePreload, events),
  language,
  scheme: () => (nativeTheme.shouldUseDarkColors ? 'dark' : 'light'),
  author: () => settings.read().authorName,
  now,
  onArrival: (news) => tell(page(), 'inbox.changed', news),
});
