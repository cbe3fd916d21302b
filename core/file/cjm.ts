/**
 * The .cjm file: a zip of manifest.json, map.json and assets/<sha256>. Packs the same map into the same bytes;
 * unpacks nothing before its limits were checked. Bytes in, data out: knows no disk and no screen.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { strFromU8, strToU8, type Zippable, zipSync } from 'fflate';
import { failure, type Result, success } from '../desktop/app-error';
import type { MapContents } from '../desktop/desktop-api';
import type { StampedRecord } from '../document/map-document-types';
import { formatVersion } from '../document/migrations';
import { plainRecord, readRecords } from '../document/plain-record';
import { compareText } from '../document/same-value';
import { type MapFileLimits, mapFileLimits } from '../limits';
import { parseJson } from './json-text';
import { type Manifest, manifest as manifestSchema } from './manifest';
import { type MapFile, readMapJson, writeMapJson } from './map-json';
import { pictureTypeOf } from './picture-type';
import type { UnsafeFault } from './unsafe-reason';
import { readZipDirectory, type ZipEntry } from './zip-directory';
import { unpackEntry, unpackInPlace } from './zip-entry';

export interface Asset {
  /** SHA-256 of the bytes, lower-case hexadecimal. */
  readonly hash: string;
  readonly bytes: Uint8Array;
}

export interface PackedParts {
  readonly records: readonly StampedRecord[];
  readonly assets: readonly Asset[];
  /** See `manifestOf`. */
  readonly manifest: Manifest;
}

/** The time fflate writes is local; noon of the first day zip knows is the same in every zone. */
const zipTime = { mtime: new Date(1980, 0, 1, 12) };

/** Entries come in a fixed order with fixed times: the same parts give the same bytes. */
export function packMap({ records, assets, manifest }: PackedParts): Uint8Array<ArrayBuffer> {
  const files: Zippable = {
    'manifest.json': [strToU8(`${JSON.stringify(manifest, null, 1)}\n`), { ...zipTime, level: 6 }],
    'map.json': [strToU8(writeMapJson(manifest.mapId, records)), { ...zipTime, level: 6 }],
  };
  for (const { hash, bytes } of [...assets].sort((a, b) => compareText(a.hash, b.hash))) {
    files[`assets/${hash}`] = [bytes, { ...zipTime, level: 0 }];
  }
  return zipSync(files);
}

export interface UnpackedMap {
  /** null: written by hand without one, or by a newer version. */
  readonly manifest: Manifest | null;
  readonly map: MapFile;
  /** A picture that lies in the file as it is shares its memory. */
  readonly assets: MapContents['assets'];
}

export interface UnpackOptions {
  /** Name of the file, for errors. */
  readonly name?: string;
  readonly limits?: MapFileLimits;
  /** SHA-256 in lower-case hexadecimal; the machine's own is ten times as fast as the one in JavaScript. */
  readonly hash?: (bytes: Uint8Array) => string;
}

/** Takes a .cjm, or a bare map.json. */
export function unpackMap(
  bytes: Uint8Array,
  { name = '', limits = mapFileLimits, hash = hashOf }: UnpackOptions = {},
): Result<UnpackedMap> {
  const entries = readZipDirectory(bytes, limits);
  if (!('fault' in entries))
    return unpackEntries(new Map(entries.map((entry) => [entry.name, entry])), { name, limits, hash });
  if (entries.fault === 'unsafe') return refused(name, entries);
  if (entries.fault === 'damaged') return failure('mapDamaged', { name });
  return looksLikeJson(bytes, limits)
    ? withMap(strFromU8(bytes), name, limits, (map) => success({ manifest: null, map, assets: [] }))
    : failure('notAMap', { name });
}

/**
 * Reads, migrates and repairs a map file. A map of a newer version opens for reading where it can be read at all. Pictures
 * that lie in the file as they are share its memory.
 */
export function openMap(
  bytes: Uint8Array,
  name = '',
  options: Omit<UnpackOptions, 'name'> = {},
): Result<MapContents> {
  const unpacked = unpackMap(bytes, { ...options, name });
  if (!unpacked.ok) return unpacked;
  const { map, manifest, assets } = unpacked.value;
  const isReadOnly = map.version > formatVersion;
  const { records, notes } = readRecords(map.records, map.version);
  if (isReadOnly && notes.some(({ code }) => code === 'mapAdded')) return failure('mapTooNew', { name });
  return success({
    mapId: map.mapId ?? manifest?.mapId ?? idFromBytes(bytes),
    formatVersion: map.version,
    isReadOnly,
    records: records.map((row) => ({ ...plainRecord(row) })),
    assets,
    notes: notes.map((note) => ({ ...note })),
  });
}

function unpackEntries(
  entries: ReadonlyMap<string, ZipEntry>,
  { name, limits, hash }: Required<UnpackOptions>,
): Result<UnpackedMap> {
  const mapEntry = entries.get('map.json');
  if (!mapEntry) return failure('notAMap', { name });
  const mapBytes = unpackEntry(mapEntry);
  const manifestEntry = entries.get('manifest.json');
  const manifestBytes = manifestEntry ? unpackEntry(manifestEntry) : undefined;
  if (!mapBytes || manifestBytes === null) return failure('mapDamaged', { name });
  return withMap(strFromU8(mapBytes), name, limits, (map) => {
    const assets = unpackAssets(entries, name, hash);
    if (!assets.ok) return assets;
    const json = manifestBytes ? parseJson(strFromU8(manifestBytes), limits.jsonDepth) : undefined;
    const read = manifestSchema.safeParse(json);
    return success({ manifest: read.success ? read.data : null, map, assets: assets.value });
  });
}

function withMap(
  text: string,
  name: string,
  limits: MapFileLimits,
  next: (map: MapFile) => Result<UnpackedMap>,
): Result<UnpackedMap> {
  const map = readMapJson(text, limits);
  if (typeof map === 'object') return next(map);
  switch (map) {
    case 'notAMap':
      return failure('notAMap', { name });
    case 'damaged':
      return failure('mapDamaged', { name });
    case 'tooDeep':
      return refused(name, { reason: 'tooDeep', limit: limits.jsonDepth });
    case 'tooMany':
      return refused(name, { reason: 'tooManyRecords', limit: limits.records });
  }
}

function unpackAssets(
  entries: ReadonlyMap<string, ZipEntry>,
  name: string,
  hashOfBytes: Required<UnpackOptions>['hash'],
): Result<UnpackedMap['assets']> {
  const assets: UnpackedMap['assets'][number][] = [];
  for (const entry of entries.values()) {
    if (!entry.name.startsWith('assets/')) continue;
    const hash = entry.name.slice('assets/'.length);
    const bytes = unpackInPlace(entry);
    if (!bytes || hashOfBytes(bytes) !== hash) return failure('mapDamaged', { name });
    const type = pictureTypeOf(bytes);
    if (!type) return refused(name, { reason: 'notAPicture' });
    assets.push({ hash, bytes, type });
  }
  return success(assets.sort((a, b) => compareText(a.hash, b.hash)));
}

const refused = (name: string, { reason, found, limit }: UnsafeFault): Result<never> =>
  failure('mapUnsafe', {
    name,
    reason,
    ...(found === undefined ? {} : { found }),
    ...(limit === undefined ? {} : { limit }),
  });

/** SHA-256 in lower-case hexadecimal: the name of an asset. */
export function hashOf(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of sha256(bytes)) hex += byte.toString(16).padStart(2, '0');
  return hex;
}

/** A file without a map id is one map however often it is opened. */
const idFromBytes = (bytes: Uint8Array): string => `map-${hashOf(bytes).slice(0, 32)}`;

/** The first sign that is not a space or a byte order mark is a brace. */
function looksLikeJson(bytes: Uint8Array, limits: MapFileLimits): boolean {
  if (bytes.length > limits.entryBytes) return false;
  const first = bytes
    .subarray(0, 1_000)
    .find((byte) => ![0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf].includes(byte));
  return first === 0x7b;
}
