/**
 * The one hole in the wall of electron/network.ts: requests of the updater's own session, to read files below the configured
 * address. There is none unless an address is configured; pages have other sessions and never get through it.
 */
import { type Session, session } from 'electron';
import type { GetFile } from './check-update';

/** The name under which electron-updater asks for its session; in memory alone. */
const partition = 'electron-updater';
const patienceMs = 30_000;

export const updateSession = (): Session => session.fromPartition(partition, { cache: false });

/** Whether a request may leave: to read, of the same origin, below the folder of the address. */
export function isBelow(address: string, { url, method }: { readonly url: string; readonly method: string }) {
  if (!URL.canParse(url) || (method !== 'GET' && method !== 'HEAD')) return false;
  const [asked, home] = [new URL(url), new URL(address)];
  return (
    asked.origin === home.origin &&
    asked.username === '' &&
    asked.search === '' &&
    asked.pathname.startsWith(home.pathname)
  );
}

/** Follows no redirect, sends no cookie, reads up to the limit. */
export const getFile: GetFile = async (address, limit) => {
  try {
    const response = await updateSession().fetch(address, {
      redirect: 'error',
      credentials: 'omit',
      signal: AbortSignal.timeout(patienceMs),
    });
    if (!response.ok || response.body === null) return null;
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of response.body) {
      size += part.byteLength;
      if (size > limit) return null;
      parts.push(part);
    }
    return Buffer.concat(parts);
  } catch {
    return null;
  }
};
