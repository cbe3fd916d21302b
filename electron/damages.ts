/** What was found damaged since the window asked last, whoever found it. Paths stay here; the window gets tokens. */
import { basename } from 'node:path';
import type { Damage, DamagedThing } from '#core/desktop/recovery-api';
import type { FileTokens } from './file-tokens';
import type { OnDamaged } from './set-file-aside';

export interface Damages {
  /** For whoever opens that thing. */
  of(thing: DamagedThing): OnDamaged;
  take(tokens: FileTokens): Damage[];
}

export function createDamages(onFound: () => void): Damages {
  let waiting: { thing: DamagedThing; aside: string | null; isRestored: boolean }[] = [];
  return {
    of: (thing) => (found) => {
      waiting.push({ thing, ...found });
      onFound();
    },
    take(tokens) {
      const taken = waiting;
      waiting = [];
      return taken.map(({ thing, aside, isRestored }) => ({
        thing,
        isRestored,
        name: aside === null ? null : basename(aside),
        token: aside === null ? null : tokens.register(aside).token,
      }));
    },
  };
}
