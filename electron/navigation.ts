/** The window stays where it is: no navigation, no new window, no permission, no download, no webview. */
import { app, dialog, type Session, shell, type WebContents } from 'electron';
import { failure, type Result, success } from '#core/desktop/app-error';
import type { Language } from '#core/document/records/field';
import { desktop as text } from '#core/i18n/messages/desktop';
import { translate } from '#core/i18n/translate';
import { appAddress } from './app-protocol';

/** Holds for every page this app ever makes, so that none is forgotten. */
export function denyLeaving(): void {
  app.on('web-contents-created', (_event, contents) => guard(contents));
  app.on('session-created', refusePermissions);
}

function guard(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (details) => {
    if (details.url !== appAddress) details.preventDefault();
  });
  contents.on('will-frame-navigate', (details) => {
    if (!details.isMainFrame) details.preventDefault();
  });
  contents.on('will-redirect', (details) => details.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('login', (event) => event.preventDefault());
  contents.on('select-bluetooth-device', (event) => event.preventDefault());
}

function refusePermissions(session: Session): void {
  session.setPermissionCheckHandler(() => false);
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
}

/** The host a person is asked about, or null for an address that is never opened. */
export function linkHost(url: string): string | null {
  // A tab or line break inside a scheme is dropped by the URL parser, which has fooled others.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\u0000-\u0020\u007f]/.test(url) || !URL.canParse(url)) return null;
  const address = new URL(url);
  if (address.username !== '' || address.password !== '') return null;
  if (address.protocol === 'https:') return address.host;
  if (address.protocol === 'mailto:') return address.pathname;
  return null;
}

/** Opens a link in the person's browser or mail program, after asking. */
export async function openLink(url: string, language: Language): Promise<Result<Record<string, never>>> {
  const host = linkHost(url);
  if (host === null) return failure('badRequest');
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: translate(language, text.linkQuestion, { host }),
    detail: translate(language, text.linkDetail),
    buttons: [translate(language, text.linkOpen), translate(language, text.cancel)],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  if (response !== 0) return failure('cancelled');
  await shell.openExternal(url);
  return success({});
}
