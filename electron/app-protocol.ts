/** `tapki://app/`: the window's own files and nothing else, instead of `file:`. */
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { protocol, type Session } from 'electron';
import { securityHeaders, withNonce } from './content-security';

export const appScheme = 'tapki';
export const appOrigin = 'tapki://app';
export const appAddress = `${appOrigin}/index.html`;
/** The page that an audience sees: electron/audience.ts. */
export const audienceAddress = `${appOrigin}/audience.html`;

/** The small window for notes: electron/capture. */
export const captureAddress = `${appOrigin}/capture.html`;

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** Must run before the app is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/**
 * Serves the files of `folder` in this session; returns when the first of them has been answered. As whole buffers: what
 * `handle` offers in its place loads Node's own web at the first answer and sends each file piece by piece through main,
 * which a start has no time for (docs/decisions/0030-what-a-start-loads.md).
 */
export function serveApp(session: Session, folder: string): Promise<void> {
  return new Promise((isServed) => {
    session.protocol.registerBufferProtocol(appScheme, async ({ method, url }, reply) => {
      reply(await answer(method, url, folder));
      setImmediate(isServed);
    });
  });
}

/** A whole answer, as `registerBufferProtocol` takes it. */
export interface AppAnswer {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly data: Buffer;
}

export async function answer(method: string, url: string, folder: string): Promise<AppAnswer> {
  const path = findFile(url, folder);
  const type = path === null ? undefined : contentTypes[extname(path)];
  if (method !== 'GET' || path === null || type === undefined) return refusal(403);
  try {
    const data = await readFile(path);
    if (extname(path) !== '.html') return found(data, type);
    const { html, nonce } = withNonce(data.toString('utf8'));
    return found(Buffer.from(html), type, nonce);
  } catch {
    return refusal(404);
  }
}

const found = (data: Buffer, type: string, nonce?: string): AppAnswer => ({
  statusCode: 200,
  headers: { ...securityHeaders(nonce), 'Content-Type': type },
  data,
});

/** The file an address means, or null when it means something outside the folder or another host. */
export function findFile(url: string, folder: string): string | null {
  let address: URL;
  let name: string;
  try {
    address = new URL(url);
    name = decodeURIComponent(address.pathname);
  } catch {
    return null;
  }
  if (address.protocol !== `${appScheme}:` || address.host !== 'app') return null;
  if (/[\\\0:]/.test(name) || name.split('/').includes('..')) return null;
  const path = join(folder, name === '/' ? 'index.html' : name);
  return path.startsWith(folder + sep) ? path : null;
}

const refusal = (statusCode: number): AppAnswer => ({
  statusCode,
  headers: { ...securityHeaders() },
  data: Buffer.alloc(0),
});
