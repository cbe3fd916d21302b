/**
 * Reads the directory of a zip archive and refuses every archive a map file has no reason to be:
 * nothing is unpacked before names, sizes, ratios and places of all entries have been checked.
 * Knows the names a map file may hold, and nothing of what is in them.
 */
import { strFromU8 } from 'fflate';
import { type ArchiveLimits, inMebibytes } from '../limits';
import type { UnsafeReason } from './unsafe-reason';
import { findEnd, ZipRefusal as Refusal, type ZipEnd, type ZipFault, zip64Values } from './zip-end';

export interface ZipEntry {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

const allowedName = /^(?:manifest\.json|map\.json|assets\/(?:[0-9a-f]{64})?)$/;

const centralSize = 46;
const localSize = 30;
/** Longer than any name we let in; an archive has no reason to have one. */
const longestName = 1_024;
/** Flag of programs that write an entry before they know its sizes: these stand behind the data then. */
const sizesFollow = 0x8;
/** A size or a place that stands in the extra fields instead. */
const inZip64 = 0xffffffff;

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
  limits: ArchiveLimits,
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

function checkedEntries(bytes: Uint8Array, limits: ArchiveLimits, names: RegExp): readonly ZipEntry[] {
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
    if (header.name.endsWith('/')) continue;
    const { packedSize, localAt, ...entry } = header;
    entries.push({ ...entry, packed: bytes.subarray(dataAt, dataEnd) });
  }
  return entries;
}

function readHeaders(
  bytes: Uint8Array,
  view: DataView,
  { count, directoryAt, directoryEnd }: ZipEnd,
  limits: ArchiveLimits,
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
    headers.push(readHeader(bytes, view, at));
    at = next;
  }
  if (at !== directoryEnd) throw damaged();
  return headers;
}

function readHeader(bytes: Uint8Array, view: DataView, at: number): Header {
  checkFlags(view.getUint16(at + 8, true));
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw unsafe('packing');
  if (view.getUint16(at + 34, true) !== 0) throw unsafe('packing');
  // Unix mode in the upper half: anything but a plain file or folder points elsewhere.
  const mode = view.getUint32(at + 38, true) >>> 28;
  if (mode !== 0 && mode !== 0x8 && mode !== 0x4) throw unsafe('link');
  const nameLength = view.getUint16(at + 28, true);
  if (nameLength > longestName) throw unsafe('unknownEntry');
  const told = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  const extra = { at: at + centralSize + nameLength, length: view.getUint16(at + 30, true) };
  const [size = 0, packedSize = 0, localAt = 0] = zip64Values(view, told, extra);
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
    if (name.endsWith('/') && size !== 0) throw unsafe('contradiction');
    const told = folded(name);
    if (known.has(told)) throw unsafe('contradiction');
    known.add(told);
  }
}

/** What some system or program takes for the same name: whatever the case and the Unicode form. */
const folded = (name: string): string =>
  /^[\x20-\x7e]*$/.test(name)
    ? name.toLowerCase()
    : strFromU8(Uint8Array.from(name, (sign) => sign.charCodeAt(0)))
        .normalize('NFKC')
        .toLowerCase();

/** Climbs out of its folder, is absolute, names a drive or a share, or holds a NUL to look like another. */
const isOutside = (name: string): boolean =>
  name.split(/[\\/]/).includes('..') || /^(?:[\\/]|[A-Za-z]:)/.test(name) || name.includes('\0');

function checkSizes(headers: readonly Header[], archiveSize: number, limits: ArchiveLimits): void {
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

function checkRatio(size: number, packedSize: number, { ratio, ratioFrom }: ArchiveLimits): void {
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
  if (nameLength !== name.length) throw unsafe('contradiction');
  const extra = { at: localAt + localSize + nameLength, length: view.getUint16(localAt + 28, true) };
  const told = [view.getUint32(localAt + 22, true), view.getUint32(localAt + 18, true)];
  const isTold = (): boolean => {
    const [ownSize, ownPacked] = told.includes(inZip64) ? zip64Values(view, told, extra) : told;
    return view.getUint32(localAt + 14, true) === crc && ownPacked === packedSize && ownSize === size;
  };
  const isSame =
    view.getUint16(localAt + 8, true) === (isDeflated ? 8 : 0) &&
    latin1(bytes, localAt + localSize, nameLength) === name &&
    ((flags & sizesFollow) !== 0 || isTold());
  if (!isSame) throw unsafe('contradiction');
  const dataAt = extra.at + extra.length;
  return { dataAt, dataEnd: dataAt + packedSize };
}

/** Allowed names are ASCII; any other byte only has to stay different. */
const latin1 = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));
