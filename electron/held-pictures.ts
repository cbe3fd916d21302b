/**
 * Pictures of map files that the window has opened and not taken into its library yet. They would take longer on their way
 * than the map itself, which people want to see first.
 */
import { randomBytes } from 'node:crypto';
import { failure, type Result, success } from '#core/desktop/app-error';
import type { HeldList, MapContents } from '#core/desktop/desktop-api';

type Pictures = MapContents['assets'];

export interface HeldPictures {
  /** null: they are few, and may as well go at once. */
  hold(pictures: Pictures): HeldList | null;
  /** Those of them that there are. */
  read(ticket: string, hashes: readonly string[]): Result<Pictures>;
  letGo(ticket: string): void;
  /** A page that was loaded again asks for none of them. */
  clear(): void;
}

/** Bytes that go with the map: the window takes them in a few frames. */
const few = 8 * 1024 * 1024;
/** One file is being taken in while another one waits for an answer of the person. */
const mostAtOnce = 2;

export function createHeldPictures(): HeldPictures {
  const held = new Map<string, ReadonlyMap<string, Pictures[number]>>();
  return {
    hold(pictures) {
      if (pictures.reduce((sum, { bytes }) => sum + bytes.length, 0) <= few) return null;
      for (const ticket of [...held.keys()].slice(0, Math.max(0, held.size + 1 - mostAtOnce)))
        held.delete(ticket);
      const ticket = randomBytes(16).toString('hex');
      held.set(ticket, new Map(pictures.map((picture) => [picture.hash, picture])));
      return { ticket, list: pictures.map(({ hash, bytes }) => ({ hash, size: bytes.length })) };
    },
    read(ticket, hashes) {
      const pictures = held.get(ticket);
      if (!pictures) return failure('badRequest');
      return success(hashes.flatMap((hash) => pictures.get(hash) ?? []));
    },
    letGo: (ticket) => void held.delete(ticket),
    clear: () => held.clear(),
  };
}
