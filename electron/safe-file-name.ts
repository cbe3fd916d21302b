/** Names for files, made of titles that people typed. */

/** File systems take 255 bytes, and an ending, a number or the mark of a backup comes after the name. */
const mostBytes = 200;

/** A name every file system takes: no separators or control characters, no trailing dot, not a device's name. */
export function safeFileName(name: string): string {
  const plain = cut(
    name
      .replace(/\.(cjm|csv)$/i, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
      .replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"/\\|?*]+/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[. ]+/, ''),
  ).replace(/[. ]+$/, '');
  const isDevice = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(plain);
  return plain === '' || isDevice ? `Tapki ${plain}`.trim() : plain;
}

/** Never inside a character: half of one is no text. */
function cut(name: string): string {
  let bytes = 0;
  let end = 0;
  for (const character of name) {
    bytes += Buffer.byteLength(character);
    if (bytes > mostBytes) break;
    end += character.length;
  }
  return name.slice(0, end);
}
