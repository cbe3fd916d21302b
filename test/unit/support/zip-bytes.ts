/** Makes zip archives byte by byte, so that tests can make those that no honest program writes. */
import { deflateSync } from 'fflate';
import { crc32 } from '#core/file/zip-entry';

export interface RawEntry {
  readonly name: string;
  readonly data?: Uint8Array;
  /** Name in the local header, where it lies. */
  readonly localName?: string;
  /** Unpacked size in the local header. */
  readonly localSize?: number;
  readonly method?: number;
  readonly flags?: number;
  readonly size?: number;
  readonly packedSize?: number;
  readonly packed?: Uint8Array;
  readonly crc?: number;
  /** Unix mode, e.g. 0o120777 for a symbolic link. */
  readonly mode?: number;
  readonly localAt?: number;
}

export interface RawEnd {
  readonly count?: number;
  readonly directorySize?: number;
  readonly directoryAt?: number;
  readonly disk?: number;
}

export function rawZip(entries: readonly RawEntry[], end: RawEnd = {}): Uint8Array {
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const data = entry.data ?? new Uint8Array();
    const method = entry.method ?? 8;
    const packed = entry.packed ?? (method === 8 ? deflateSync(data) : data);
    const crc = entry.crc ?? crc32(data);
    const sizes = [entry.packedSize ?? packed.length, entry.size ?? data.length] as const;
    const flags = entry.flags ?? 0;
    const name = Buffer.from(entry.name, 'latin1');
    const localName = Buffer.from(entry.localName ?? entry.name, 'latin1');
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(flags, 6);
    head.writeUInt16LE(method, 8);
    head.writeUInt32LE(crc, 14);
    head.writeUInt32LE(sizes[0], 18);
    head.writeUInt32LE(entry.localSize ?? sizes[1], 22);
    head.writeUInt16LE(localName.length, 26);
    local.push(head, localName, packed);
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x02014b50, 0);
    record.writeUInt16LE(0x0314, 4);
    record.writeUInt16LE(20, 6);
    record.writeUInt16LE(flags, 8);
    record.writeUInt16LE(method, 10);
    record.writeUInt32LE(crc, 16);
    record.writeUInt32LE(sizes[0], 20);
    record.writeUInt32LE(sizes[1], 24);
    record.writeUInt16LE(name.length, 28);
    record.writeUInt32LE(((entry.mode ?? 0) << 16) >>> 0, 38);
    record.writeUInt32LE(entry.localAt ?? at, 42);
    central.push(record, name);
    at += head.length + localName.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const tail = Buffer.alloc(22);
  tail.writeUInt32LE(0x06054b50, 0);
  tail.writeUInt16LE(end.disk ?? 0, 4);
  tail.writeUInt16LE(end.count ?? entries.length, 8);
  tail.writeUInt16LE(end.count ?? entries.length, 10);
  tail.writeUInt32LE(end.directorySize ?? directory.length, 12);
  tail.writeUInt32LE(end.directoryAt ?? at, 16);
  return new Uint8Array(Buffer.concat([...local, directory, tail]));
}
