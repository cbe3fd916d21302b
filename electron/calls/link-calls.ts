/** The call about links of people's texts: the question is the system's own dialog, its default is to stay. */
import { type BrowserWindow, dialog, shell } from 'electron';
import type { Language } from '#core/document/records/field';
import { desktop as text } from '#core/i18n/messages/desktop';
import { type Message, translate } from '#core/i18n/translate';
import type { DesktopHandlers } from '../answers';
import type { Desk } from '../desk';
import type { OutsideLink } from '../outside-link';
import { createOutsideLinks } from '../outside-links';
import { takePress } from '../presses';

/** Between the press and the call lies nothing but the page's own handler. */
const pressIsFreshMs = 2_000;

export function linkCalls(desk: Desk): Pick<DesktopHandlers, 'links.open'> {
  const open = createOutsideLinks({
    takePress: () => takePress(desk.window().webContents, pressIsFreshMs),
    ask: (link) => askToOpen(desk.window(), desk.language(), link),
    open: (address) => shell.openExternal(address),
    now: () => Date.now(),
  });
  return { 'links.open': ({ address }) => open(address) };
}

async function askToOpen(window: BrowserWindow, language: Language, link: OutsideLink): Promise<boolean> {
  const { kind, place, shown, hasName } = link;
  const say = (message: Message): string => translate(language, message, { place });
  const { response } = await dialog.showMessageBox(window, {
    type: hasName ? 'warning' : 'question',
    message: say(kind === 'page' ? text.openPageQuestion : text.writeMailQuestion),
    detail: [shown, ...(hasName ? [say(text.nameBeforeHost)] : []), say(text.leavesTapki)].join('\n\n'),
    buttons: [say(text.cancel), say(kind === 'page' ? text.openPage : text.writeMail)],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
