/**
 * Reads the directory of a zip archive and refuses every archive a map file has no reason to be:
 * nothing is unpacked before names, sizes, ratios and places of all entries have been checked.
 * Knows the names a map file may hold, and nothing of what is in them.
 */
import { inMebibytes, type MapFileLimits } from './limits';
import type { UnsafeFault, UnsafeReason } from './unsafe-reason';

export interface ZipEntry {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

export type ZipFault =
  | { readonly fault: 'notZip' }
  | { readonly fault: 'damaged' }
  | ({ readonly fault: 'unsafe' } & UnsafeFault);

const allowedName = /^(?:manifest\.json|map\.json|assets\/(?:[0-9a-f]{64})?)$/;

const endSize = 22;
const centralSize = 46;
const localSize = 30;
const longestComment = 0xffff;
/** Flag of programs that write an entry before they know its sizes: these stand behind the data then. */
const sizesFollow = 0x8;

/** Thrown and caught within this file alone. */
class Refusal extends Error {
  readonly fault: ZipFault;
  constructor(fault: ZipFault) {
    super(fault.fault);
    this.fault = fault;
  }
}

const unsafe = (reason: UnsafeReason, found?: number, limit?: number): Refusal =>
  new Refusal({
    fault: 'unsafe',
    reason,
    ...(found === undefined ? {} : { found }),
    ...(limit === undefined ? {} : { limit }),
  });
const damaged = (): Refusal => new Refusal({ fault: 'damaged' });

/** `names`: what entries may be called; those of a map file where nothing else is said. */
export function readZipDirectory(
  bytes: Uint8Array,
  limits: MapFileLimits,
  names: RegExp = allowedName,
): readonly ZipEntry[] | ZipFault {
  try {
    return checkedEntries(bytes, limits, names);
  } catch (error) {
    if (error instanceof Refusal) return error.fault;
    // A view past the end of the bytes: the archive was cut.
    if (error instanceof RangeError) return { fault: 'damaged' };
    throw error;
  }
}

interface Header extends Omit<ZipEntry, 'packed'> {
  readonly packedSize: number;
  readonly localAt: number;
}

function checkedEntries(bytes: Uint8Array, limits: MapFileLimits, names: RegExp): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const headers = readHeaders(bytes, view, end, limits);
  checkNames(headers, names);
  checkSizes(headers, bytes.length, limits);
  const entries: ZipEntry[] = [];
  let free = 0;
  for (const header of [...headers].sort((a, b) => a.localAt - b.localAt)) {
    const { dataAt, dataEnd } = placeOf(bytes, view, header);
    if (header.localAt < free || dataEnd > end.directoryAt) throw unsafe('contradiction');
    free = dataEnd;
    if (header.name === 'assets/') continue;
    const { packedSize, localAt, ...entry } = header;
    entries.push({ ...entry, packed: bytes.subarray(dataAt, dataEnd) });
  }
  return entries;
}

interface End {
  readonly count: number;
  readonly directoryAt: number;
  readonly directoryEnd: number;
}

function findEnd(view: DataView): End {
  if (view.byteLength < 4 || (view.getUint32(0, true) & 0xffff) !== 0x4b50)
    throw new Refusal({ fault: 'notZip' });
  const first = Math.max(0, view.byteLength - endSize - longestComment);
  for (let at = view.byteLength - endSize; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    if (at + endSize + view.getUint16(at + 20, true) !== view.byteLength) continue;
    const count = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 12, true);
    const directoryAt = view.getUint32(at + 16, true);
    if (count === 0xffff || size === 0xffffffff || directoryAt === 0xffffffff) throw unsafe('packing');
    if (at >= 20 && view.getUint32(at - 20, true) === 0x07064b50) throw unsafe('packing');
    if (view.getUint32(at + 4, true) !== 0 || view.getUint16(at + 8, true) !== count) throw unsafe('packing');
    if (directoryAt + size !== at) throw damaged();
    return { count, directoryAt, directoryEnd: at };
  }
  throw damaged();
}

function readHeaders(
  bytes: Uint8Array,
  view: DataView,
  { count, directoryAt, directoryEnd }: End,
  limits: MapFileLimits,
): readonly Header[] {
  if (count > limits.entries) throw unsafe('tooManyEntries', count, limits.entries);
  const headers: Header[] = [];
  let at = directoryAt;
  for (let index = 0; index < count; index += 1) {
    if (at + centralSize > directoryEnd || view.getUint32(at, true) !== 0x02014b50) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + centralSize + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > directoryEnd) throw damaged();
    headers.push(readHeader(bytes, view, at, nameLength));
    at = next;
  }
  if (at !== directoryEnd) throw damaged();
  return headers;
}

function readHeader(bytes: Uint8Array, view: DataView, at: number, nameLength: number): Header {
  checkFlags(view.getUint16(at + 8, true));
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw unsafe('packing');
  if (view.getUint16(at + 34, true) !== 0) throw unsafe('packing');
  // Unix mode in the upper half: anything but a plain file or folder points elsewhere.
  const mode = view.getUint32(at + 38, true) >>> 28;
  if (mode !== 0 && mode !== 0x8 && mode !== 0x4) throw unsafe('link');
  const packedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const localAt = view.getUint32(at + 42, true);
  if (packedSize === 0xffffffff || size === 0xffffffff || localAt === 0xffffffff) throw unsafe('packing');
  if (method === 0 && packedSize !== size) throw unsafe('contradiction');
  return {
    name: latin1(bytes, at + centralSize, nameLength),
    isDeflated: method === 8,
    crc: view.getUint32(at + 16, true),
    size,
    packedSize,
    localAt,
  };
}

/** Encryption, strong encryption, patches and hidden headers. */
function checkFlags(flags: number): void {
  if ((flags & 0x2061) !== 0) throw unsafe('encryption');
}

function checkNames(headers: readonly Header[], names: RegExp): void {
  const known = new Set<string>();
  for (const { name, size } of headers) {
    if (!names.test(name)) throw unsafe(isOutside(name) ? 'outsideName' : 'unknownEntry');
    if (known.has(name)) throw unsafe('contradiction');
    if (name === 'assets/' && size !== 0) throw unsafe('contradiction');
    known.add(name);
  }
}

/** Climbs out of its folder, is absolute, names a drive or a share, or holds a NUL to look like another. */
const isOutside = (name: string): boolean =>
  name.split(/[\\/]/).includes('..') || /^(?:[\\/]|[A-Za-z]:)/.test(name) || name.includes('\0');

function checkSizes(headers: readonly Header[], archiveSize: number, limits: MapFileLimits): void {
  let total = 0;
  for (const { size, packedSize } of headers) {
    total += size;
    if (size > limits.entryBytes) throw tooLarge(size, limits.entryBytes);
    checkRatio(size, packedSize, limits);
  }
  if (total > limits.totalBytes) throw tooLarge(total, limits.totalBytes);
  checkRatio(total, archiveSize, limits);
}

const tooLarge = (size: number, limit: number): Refusal =>
  unsafe('tooLarge', inMebibytes(size), inMebibytes(limit));

function checkRatio(size: number, packedSize: number, { ratio, ratioFrom }: MapFileLimits): void {
  if (size <= ratioFrom || size <= packedSize * ratio) return;
  throw unsafe('tooDense', Math.round(size / Math.max(1, packedSize)), ratio);
}

/** Where the packed data lies; the local header must tell the same story as the directory. */
function placeOf(
  bytes: Uint8Array,
  view: DataView,
  { localAt, packedSize, size, crc, name, isDeflated }: Header,
): { readonly dataAt: number; readonly dataEnd: number } {
  if (view.getUint32(localAt, true) !== 0x04034b50) throw damaged();
  const flags = view.getUint16(localAt + 6, true);
  checkFlags(flags);
  const nameLength = view.getUint16(localAt + 26, true);
  const isSame =
    view.getUint16(localAt + 8, true) === (isDeflated ? 8 : 0) &&
    latin1(bytes, localAt + localSize, nameLength) === name &&
    ((flags & sizesFollow) !== 0 ||
      (view.getUint32(localAt + 14, true) === crc &&
        view.getUint32(localAt + 18, true) === packedSize &&
        view.getUint32(localAt + 22, true) === size));
  if (!isSame) throw unsafe('contradiction');
  const dataAt = localAt + localSize + nameLength + view.getUint16(localAt + 28, true);
  return { dataAt, dataEnd: dataAt + packedSize };
}

/** Allowed names are ASCII; any other byte only has to stay different. */
const latin1 = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + Math.min(length, 300)));
