/** Calls about the app itself: who it is, settings, menu, title, closing. */
import { app, nativeTheme } from 'electron';
import type { ActionId } from '#core/desktop/action-list';
import { failure, success } from '#core/desktop/app-error';
import type { DesktopHandlers } from '../answers';
import type { Desk } from '../desk';
import { tell } from '../ipc';
import { logError } from '../log';
import { showMenu } from '../menu';
import { setAsideAndRestart } from '../set-aside';
import { sizeInterface } from '../window';

type AppCalls = Pick<
  DesktopHandlers,
  | 'app.info'
  | 'settings.read'
  | 'settings.write'
  | 'menu.update'
  | 'window.setTitle'
  | 'window.setFullScreen'
  | 'window.clipboard'
  | 'window.flushed'
  | 'storage.setAside'
  | 'evidence.connect'
>;

export function appCalls(desk: Desk): AppCalls {
  const run = (actionId: ActionId): void => tell(desk.window().webContents, 'menu.action', { actionId });
  return {
    async 'app.info'() {
      // The page asks this before it opens its database.
      await desk.databaseKeep.isReady;
      const lastFailure = desk.takeLastFailure();
      return success({
        version: app.getVersion(),
        platform: process.platform,
        systemLanguage: desk.systemLanguage(),
        fileToOpen: desk.takeFileToOpen(),
        ...(lastFailure === null ? {} : { lastFailure }),
      });
    },
    'settings.read': () => success(desk.settings.read()),
    async 'settings.write'(change) {
      const written = await desk.settings.write(change);
      nativeTheme.themeSource = desk.settings.read().theme;
      sizeInterface(desk.window(), desk.settings.read().interfaceSize);
      return written;
    },
    'menu.update'({ enabled, language, undo, redo }) {
      showMenu({ language, enabled: new Set(enabled), undo, redo }, run);
      return success({});
    },
    'window.setTitle'({ title, isEdited }) {
      const window = desk.window();
      window.setTitle(title);
      window.setDocumentEdited(isEdited);
      return success({});
    },
    'window.setFullScreen'({ isFull }) {
      const window = desk.window();
      const wasFull = window.isFullScreen();
      window.setFullScreen(isFull);
      return success({ wasFull });
    },
    'window.clipboard'({ command }) {
      desk.window().webContents[command]();
      return success({});
    },
    'window.flushed'({ isWritten }) {
      desk.flushed(isWritten);
      return success({});
    },
    async 'storage.setAside'() {
      await desk.evidence.stop();
      const marked = await setAsideAndRestart(desk.places);
      return marked.ok ? success({}) : marked;
    },
    async 'evidence.connect'() {
      try {
        await desk.evidence.connect(desk.window().webContents);
        return success({});
      } catch (error) {
        logError('evidence service not started', error);
        return failure('evidenceStopped');
      }
    },
  };
}
