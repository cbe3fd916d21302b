/**
 * Where Tapki looks for new versions, when somebody turned that on: one https address and the public key that the list of
 * versions there must be signed with.
 */
import { z } from 'zod';

/** The folder of the list: https, a host, perhaps a port, no name or password, no query, ends with a slash. */
const updateAddress = z
  .string()
  .max(500)
  .regex(/^https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?\/(?:[\w~.-]+\/)*$/i)
  .refine((text) => !text.includes('/../') && !text.includes('/./'));

/** The 32 bytes of an Ed25519 key. */
const updateKey = z.string().regex(/^[A-Za-z0-9+/]{43}=$/);

export const updateConfig = z.object({ address: updateAddress, key: updateKey }).strict();
export type UpdateConfig = z.infer<typeof updateConfig>;

/** As people type it: blanks around it and a missing slash at its end are no mistakes. */
export const tidyAddress = (typed: string): string => {
  const text = typed.trim();
  return text === '' || text.endsWith('/') ? text : `${text}/`;
};

export const updateState = z.object({
  /** null: nothing is ever asked. */
  host: z.string().nullable(),
  /** Who decided: nobody, the person here, or whoever looks after the computer; that last one is not changed here. */
  decidedBy: z.enum(['nobody', 'person', 'computer']),
  /** Turned on or off since Tapki was started: holds from the next start. */
  isAfterRestart: z.boolean(),
});
export type UpdateState = z.infer<typeof updateState>;

/** What of the typed cannot be used; null: nothing. */
export const updateProblem = z.enum(['address', 'key']).nullable();
export type UpdateProblem = z.infer<typeof updateProblem>;

export function problemOf(typed: { readonly address: string; readonly key: string }): UpdateProblem {
  if (!updateAddress.safeParse(typed.address).success) return 'address';
  return updateKey.safeParse(typed.key).success ? null : 'key';
}
