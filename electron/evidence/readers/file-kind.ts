/** What a table file is, by its first bytes: names lie, and exports are renamed by hand. */

export type FileKind = 'text' | 'utf32' | 'gzip' | 'sheet' | 'parquet' | 'json' | 'refused';

const signatures: readonly (readonly [string, FileKind])[] = [
  ['PK\u0003\u0004', 'sheet'],
  // Old spreadsheets, and new ones with a password.
  ['\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'sheet'],
  // A lone sheet of Excel 2 to 5, without a container.
  ['\u0009\u0008\u0010\u0000\u0000\u0006', 'sheet'],
  ['\u001f\u008b', 'gzip'],
  ['PAR1', 'parquet'],
  ['%PDF', 'refused'],
  ['SQLite format 3', 'refused'],
  ['\u0000\u0000\u00fe\u00ff', 'utf32'],
  ['\u00ff\u00fe\u0000\u0000', 'utf32'],
];

const archiveEntry = Buffer.from('PK\u0003\u0004');

export function fileKind(bytes: Uint8Array): FileKind {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const known = signatures.find(([signature]) => start.startsWith(signature))?.[1];
  if (known !== undefined) return known;
  if (bigEndianUtf32(bytes) !== null) return 'utf32';
  // An archive with something in front of it: no text has such bytes, and what it unpacks to depends on who unpacks it.
  if (Buffer.from(bytes.subarray(0, 4_096)).includes(archiveEntry)) return 'refused';
  return isJson(bytes) ? 'json' : 'text';
}

/** In UTF-32 two neighbouring bytes of each four are always zero; null: not UTF-32. */
export function bigEndianUtf32(bytes: Uint8Array): boolean | null {
  const [a, b, c, d] = bytes;
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return true;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return false;
  const start = bytes.subarray(0, 4_096);
  const letters = Math.floor(start.length / 4);
  if (letters === 0) return null;
  const zeros = [0, 0, 0, 0];
  start.forEach((byte, i) => {
    if (byte === 0) zeros[i % 4] = (zeros[i % 4] ?? 0) + 1;
  });
  const [z0 = 0, z1 = 0, z2 = 0, z3 = 0] = zeros;
  const nearlyAll = letters * 0.9;
  if (Math.min(z0, z1) > nearlyAll) return true;
  return Math.min(z2, z3) > nearlyAll ? false : null;
}

/** Opens with an object, or with a list of them; a table whose first cell is a bracket does not go on like that. */
function isJson(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 4_096))
    .toString('utf8')
    .replace(/^\ufeff/, '');
  return /^\s*(?:\[\s*)?\{\s*(?:"(?:[^"\\]|\\.)*"\s*:|\})/.test(start) || /^\s*\[\s*\]\s*$/.test(start);
}
