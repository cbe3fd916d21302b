/**
 * Thrown by commands whose contract is broken: a missing step, a field the schema refuses.
 * A bug of the caller, never something a person can meet. Carries ids and field names, never customer text.
 */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
