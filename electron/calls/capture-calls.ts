/** Calls about notes that come in: the keys, the folder, the inbox. */
import { dialog } from 'electron';
import { success } from '#core/desktop/app-error';
import { capture as text } from '#core/i18n/messages/capture';
import { translate } from '#core/i18n/translate';
import type { DesktopHandlers } from '../answers';
import type { Desk } from '../desk';

type CaptureCalls = Pick<
  DesktopHandlers,
  | 'capture.show'
  | 'capture.teach'
  | 'capture.settings'
  | 'capture.setShortcut'
  | 'capture.chooseFolder'
  | 'capture.leaveFolder'
  | 'inbox.read'
  | 'inbox.remove'
>;

export const captureCalls = (desk: Desk): CaptureCalls => ({
  'capture.show'() {
    desk.quickCapture.show();
    return success({});
  },
  'capture.teach'({ guide }) {
    desk.quickCapture.teach(guide);
    return success({});
  },
  'capture.settings': async () => success(await desk.quickCapture.state()),
  'capture.setShortcut': ({ shortcut }) => desk.quickCapture.setShortcut(shortcut),
  async 'capture.chooseFolder'() {
    const { canceled, filePaths } = await dialog.showOpenDialog(desk.window(), {
      title: translate(desk.language(), text.folderTitle),
      properties: ['openDirectory', 'createDirectory'],
    });
    const [path] = filePaths;
    if (canceled || path === undefined) return success(await desk.quickCapture.state());
    return desk.quickCapture.setFolder(path);
  },
  'capture.leaveFolder': () => desk.quickCapture.setFolder(null),
  async 'inbox.read'() {
    const { notes, damaged } = await desk.inbox.read();
    return success({ notes: [...notes], damaged });
  },
  async 'inbox.remove'({ ids }) {
    await desk.inbox.remove(ids);
    return success({});
  },
});
