/** Base64 (RFC 4648): bytes as text, and back. */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const values = new Map([...alphabet].map((sign, value) => [sign.charCodeAt(0), value]));

/** White space is passed over; anything else that does not belong makes it null. */
export function base64Bytes(text: string): Uint8Array | null {
  const signs = text.replace(/\s+/g, '').replace(/={1,2}$/, '');
  if (signs.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((signs.length * 3) / 4));
  let bits = 0;
  let kept = 0;
  let at = 0;
  for (let index = 0; index < signs.length; index += 1) {
    const value = values.get(signs.charCodeAt(index));
    if (value === undefined) return null;
    bits = ((bits << 6) | value) & 0xffff;
    kept += 6;
    if (kept >= 8) {
      kept -= 8;
      bytes[at] = (bits >> kept) & 0xff;
      at += 1;
    }
  }
  return bytes;
}

export function base64Text(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two, three] = bytes.subarray(at, at + 3);
    const word = (one << 16) | ((two ?? 0) << 8) | (three ?? 0);
    const sign = (shift: number) => alphabet[(word >> shift) & 63] ?? '';
    parts.push(
      sign(18) + sign(12) + (two === undefined ? '=' : sign(6)) + (three === undefined ? '=' : sign(0)),
    );
  }
  return parts.join('');
}
