/** What kind of picture bytes are, by their first signs; only kinds that every office program shows. */
const signs: readonly (readonly [ending: string, at: number, bytes: readonly number[]])[] = [
  ['png', 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', 0, [0xff, 0xd8, 0xff]],
  ['gif', 0, [0x47, 0x49, 0x46, 0x38]],
  ['emf', 40, [0x20, 0x45, 0x4d, 0x46]],
  ['wmf', 0, [0xd7, 0xcd, 0xc6, 0x9a]],
];

export const pictureEnding = (bytes: Uint8Array): string | null =>
  signs.find(([, at, sign]) => sign.every((byte, index) => bytes[at + index] === byte))?.[0] ?? null;
