/**
 * Asks the configured address for its list of versions and believes it only when it is signed with the configured key.
 * So a server that was taken over can serve nothing but what the holder of the key once released, and nothing older than
 * what runs here. Knows no Electron: what fetches is handed in.
 */
import { createPublicKey, verify } from 'node:crypto';
import { z } from 'zod';
import type { UpdateConfig } from '#core/desktop/update-config';

/** Bytes of a file below the address; null: it could not be had. */
export type GetFile = (address: string, limit: number) => Promise<Uint8Array | null>;

const versionText = z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/);

/** The list as scripts/release-feed.mjs writes it: JSON, which is YAML too, with the fields of electron-updater. */
export const updateFeed = z.object({
  version: versionText,
  releaseDate: z.iso.datetime(),
  files: z
    .array(
      z.object({
        /** A name beside the list, never another address. */
        url: z.string().regex(/^[A-Za-z0-9][\w.+-]{0,199}$/),
        sha512: z.string().regex(/^[A-Za-z0-9+/]{86}==$/),
        size: z.number().int().positive(),
      }),
    )
    .min(1)
    .max(50),
});
export type UpdateFeed = z.infer<typeof updateFeed>;

export type UpdateAnswer =
  | { readonly kind: 'newer'; readonly feed: UpdateFeed }
  | { readonly kind: 'current' }
  | { readonly kind: 'failed'; readonly reason: 'unreachable' | 'unsigned' | 'unreadable' };

const feedLimit = 64 * 1024;
const signatureLimit = 1_024;

/** As electron-updater calls them. */
export function feedName(platform: NodeJS.Platform, arch: string): string {
  if (platform === 'win32') return 'latest.yml';
  if (platform === 'darwin') return 'latest-mac.yml';
  return arch === 'x64' ? 'latest-linux.yml' : `latest-linux-${arch}.yml`;
}

/** What is signed: the list with its name, so that the list of one system cannot stand in for that of another. */
export const signedBytes = (name: string, feed: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from(`tapki-update\0${name}\0`), feed]);

/** DER of an Ed25519 public key, up to its 32 bytes (RFC 8410). */
const keyHead = Buffer.from('302a300506032b6570032100', 'hex');

function isSigned(name: string, feed: Uint8Array, signature: Uint8Array, key: string): boolean {
  const text = Buffer.from(signature).toString('utf8').trim();
  if (!/^[A-Za-z0-9+/]{86}==$/.test(text)) return false;
  try {
    const publicKey = createPublicKey({
      key: Buffer.concat([keyHead, Buffer.from(key, 'base64')]),
      format: 'der',
      type: 'spki',
    });
    return verify(null, signedBytes(name, feed), publicKey, Buffer.from(text, 'base64'));
  } catch {
    // Bytes that are no point of the curve.
    return false;
  }
}

export async function checkUpdate(
  { address, key }: UpdateConfig,
  { current, name, get }: { readonly current: string; readonly name: string; readonly get: GetFile },
): Promise<UpdateAnswer> {
  const bytes = await get(new URL(name, address).href, feedLimit);
  const signature = bytes && (await get(new URL(`${name}.sig`, address).href, signatureLimit));
  if (!bytes || !signature) return { kind: 'failed', reason: 'unreachable' };
  if (!isSigned(name, bytes, signature, key)) return { kind: 'failed', reason: 'unsigned' };
  const feed = readFeed(bytes);
  if (feed === null) return { kind: 'failed', reason: 'unreadable' };
  return isNewer(feed.version, current) ? { kind: 'newer', feed } : { kind: 'current' };
}

function readFeed(bytes: Uint8Array): UpdateFeed | null {
  try {
    return updateFeed.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch {
    return null;
  }
}

/** Three numbers each; what follows them in the version that runs (of a build before release) counts for nothing. */
export function isNewer(version: string, current: string): boolean {
  const [there, here] = [numbersOf(version), numbersOf(current)];
  const at = there.findIndex((number, place) => number !== here[place]);
  return at >= 0 && (there[at] ?? 0) > (here[at] ?? 0);
}

const numbersOf = (version: string): readonly number[] =>
  version.split(/[-+]/, 1).flatMap((numbers) => numbers.split('.').map(Number));
