/**
 * Sends slides to the audience's window, and pictures ahead of them: those of the slide before, of this one and of the
 * next are kept there, decoded; others are let go of, so that a long map fills no memory.
 */
import { pictureTypes } from '#core/document/records/picture';
import { type Deck, indexOf, type Place, picturesAt } from '#core/present/deck';
import type { ShownSlide } from '#core/present/slide';
import { call } from '../platform/desktop';
import { readPicture } from './picture-cache';

export interface AudienceFeed {
  /** The window there is new and holds nothing. */
  begin(): void;
  send(deck: Deck, place: Place, shown: Omit<ShownSlide, 'ready'>): void;
}

/** Hashes in the order in which they are needed. */
function near(deck: Deck, place: Place): readonly string[] {
  const at = indexOf(deck, place);
  const places = [place, deck.places[at + 1], deck.places[at - 1]];
  return [...new Set(places.flatMap((each) => (each ? picturesAt(deck, each) : [])))];
}

export function createAudienceFeed(): AudienceFeed {
  let sent = new Set<string>();
  let last = '';

  async function sendPicture(hash: string, to: ReadonlySet<string>): Promise<void> {
    const picture = await readPicture(hash);
    // Another window was opened meanwhile, or the walk went on.
    const type = pictureTypes.find((each) => each === picture?.type);
    if (!picture || !type || to !== sent || !sent.has(hash)) return;
    const bytes = new Uint8Array(await picture.arrayBuffer());
    await call('present.picture', { hash, type, bytes });
  }

  return {
    begin: () => {
      sent = new Set();
      last = '';
    },
    send: (deck, place, shown) => {
      const ready = [...near(deck, place)];
      const slide = { ...shown, ready };
      const text = JSON.stringify(slide);
      if (text === last) return;
      last = text;
      for (const hash of [...sent]) if (!ready.includes(hash)) sent.delete(hash);
      void call('present.show', slide);
      for (const hash of ready) {
        if (sent.has(hash)) continue;
        sent.add(hash);
        void sendPicture(hash, sent);
      }
    },
  };
}
