/** Calls about what was found damaged: what it was, where its bytes lie now, whether something stood in for it. */
import { z } from 'zod';
import { nothing, token } from './call-shapes';

export const damagedThings = [
  'mapDatabase',
  'mapCopy',
  'contacts',
  'contactsJournal',
  'customerKey',
  'mappings',
  'settings',
  'captureSettings',
  'recentFiles',
  'mapPlaces',
  'inboxNote',
] as const;
export type DamagedThing = (typeof damagedThings)[number];

export const damage = z.object({
  thing: z.enum(damagedThings),
  /** Of the damaged file where it lies now; null: it could not be moved and is where it was. */
  name: z.string().nullable(),
  /** To show it in its folder. */
  token: token.nullable(),
  /** A sound copy took its place. */
  isRestored: z.boolean(),
});
export type Damage = z.infer<typeof damage>;

export const recoveryApi = {
  /** What was found since this was asked last. */
  'recovery.take': { input: nothing, output: z.array(damage) },
  'recovery.show': { input: z.object({ token }), output: nothing },
  /** The window's database lost maps, before any of them is written back: what is left of its files is kept. */
  'recovery.databaseDamaged': { input: nothing, output: nothing },
  /** The window's database has every map. */
  'recovery.databaseSound': { input: nothing, output: nothing },
} as const;
