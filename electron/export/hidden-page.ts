/**
 * A page without a window, where Chromium draws what cannot be drawn without it. No preload, no Node, no scripts of
 * its own, a session that lives in memory and reaches nothing but the resources it was opened with.
 * Not a hidden window: making one never returns where there is no display.
 */
import { app, session, WebContentsView } from 'electron';
import { appScheme } from '../app-protocol';
import { printedPagePolicy } from '../content-security';

export interface Resource {
  readonly type: string;
  readonly body: string | Uint8Array;
  /** There is never anything else at its address: the page asks once, and shows the same wherever it stands. */
  readonly isLasting?: boolean;
}

export interface HiddenPage {
  /** Held for as long as the page is used: collecting the view would end the page. */
  readonly view: WebContentsView;
  readonly contents: Electron.WebContents;
  /** The work, or a rejection as soon as it is cancelled or the page's process dies: then it would never end. */
  orEnd<T>(work: Promise<T>): Promise<T>;
  close(): void;
}

const partition = 'export';
export const exportOrigin = `${appScheme}://export`;
/** `find` answers for a path below `tapki://export/`, or null. */
export async function openHiddenPage(
  path: string,
  find: (path: string) => Resource | null,
  signal: AbortSignal,
): Promise<HiddenPage> {
  await app.whenReady();
  const own = session.fromPartition(partition, { cache: false });
  if (own.protocol.isProtocolHandled(appScheme)) own.protocol.unhandle(appScheme);
  own.protocol.handle(appScheme, (request) => respond(request, find));
  const view = new WebContentsView({
    webPreferences: {
      session: own,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      backgroundThrottling: false,
    },
  });
  const contents = view.webContents;
  const close = (): void => {
    if (!contents.isDestroyed()) contents.close();
    if (own.protocol.isProtocolHandled(appScheme)) own.protocol.unhandle(appScheme);
  };
  const ended = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    contents.once('render-process-gone', (_event, { reason }) =>
      reject(new Error(`The page ended: ${reason}`)),
    );
  });
  // It may end when nobody waits for it any more.
  ended.catch(() => undefined);
  const orEnd = <T>(work: Promise<T>): Promise<T> => Promise.race([work, ended]);
  try {
    signal.throwIfAborted();
    await orEnd(contents.loadURL(`${exportOrigin}/${path}`));
  } catch (error) {
    close();
    throw error;
  }
  return { view, contents, orEnd, close };
}

/** Printing waits for no font. */
export const loadFonts = ({ contents, orEnd }: HiddenPage): Promise<unknown> =>
  orEnd(
    contents.executeJavaScript(
      'Promise.all([...document.fonts].map((face) => face.load())).then((faces) => faces.length)',
    ),
  );

function respond(request: Request, find: (path: string) => Resource | null): Response {
  const address = new URL(request.url);
  const found =
    request.method === 'GET' && address.host === 'export' ? find(address.pathname.slice(1)) : null;
  const headers = {
    'Content-Security-Policy': printedPagePolicy,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': found?.isLasting ? 'private, max-age=3600' : 'no-store',
  };
  if (!found) return new Response(null, { status: 404, headers });
  const body = typeof found.body === 'string' ? found.body : new Uint8Array(found.body);
  return new Response(body, { headers: { ...headers, 'Content-Type': found.type } });
}
