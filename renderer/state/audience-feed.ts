/**
 * Sends slides to the audience's window, and pictures ahead of them: those of the slides around this one are kept
 * there, decoded; others are let go of, so that a long map fills no memory.
 */
import { pictureTypes } from '#core/document/records/picture';
import { picturesAhead } from '#core/present/ahead';
import type { Deck } from '#core/present/deck';
import type { Showing } from '#core/present/showing';
import type { ShownSlide } from '#core/present/slide';
import { call } from '../platform/desktop';
import { readPicture } from './picture-cache';

export interface AudienceFeed {
  /** The window there is new and holds nothing. */
  begin(): void;
  send(deck: Deck, showing: Showing, shown: Omit<ShownSlide, 'ready'>): void;
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
    send: (deck, showing, shown) => {
      const ready = [...picturesAhead(deck, showing)];
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
