/** The window stays where it is: no navigation, no new window, no permission, no download, no webview. */
import { app, type Session, type WebContents } from 'electron';

/** Holds for every page this app ever makes, so that none is forgotten. */
export function denyLeaving(): void {
  app.on('web-contents-created', (_event, contents) => guard(contents));
  app.on('session-created', refusePermissions);
}

function guard(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (details) => {
    // Loading anew what it shows is all that a page may do, and no page may become another one.
    if (details.url !== contents.getURL()) details.preventDefault();
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
