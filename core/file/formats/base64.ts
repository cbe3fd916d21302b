/** Base64 (RFC 4648) as bytes. White space is passed over; anything else that does not belong makes it null. */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const values = new Map([...alphabet].map((sign, value) => [sign.charCodeAt(0), value]));

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
