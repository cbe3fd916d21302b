/** Numbers in bytes, big end first, as PNG and JPEG write them. Callers have checked that the bytes are there. */

export const at = (bytes: Uint8Array, offset: number): number => bytes[offset] ?? 0;
export const readU16 = (bytes: Uint8Array, offset: number): number =>
  at(bytes, offset) * 0x100 + at(bytes, offset + 1);
export const readU32 = (bytes: Uint8Array, offset: number): number =>
  readU16(bytes, offset) * 0x1_0000 + readU16(bytes, offset + 2);
export const readName = (bytes: Uint8Array, offset: number): string =>
  String.fromCharCode(...bytes.subarray(offset, offset + 4));
