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
  /** Extra fields of the directory and of the local header. */
  readonly extra?: Uint8Array;
  readonly localExtra?: Uint8Array;
  /** Packed size in the local header. */
  readonly localPackedSize?: number;
  /** What lies behind the data, e.g. its sizes. */
  readonly behind?: Uint8Array;
}

export interface RawEnd {
  readonly count?: number;
  readonly directorySize?: number;
  readonly directoryAt?: number;
  readonly disk?: number;
  readonly comment?: Uint8Array;
  /** With an end of zip64 in front, which tells this count. */
  readonly zip64Count?: number;
}

/** The numbers of an entry as the field of zip64 holds them. */
export function zip64Field(...values: readonly number[]): Uint8Array {
  const field = Buffer.alloc(4 + values.length * 8);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(values.length * 8, 2);
  values.forEach((value, index) => {
    field.writeBigUInt64LE(BigInt(value), 4 + index * 8);
  });
  return field;
}

function end64(count: number, size: number, at: number): Buffer {
  const end = Buffer.alloc(76);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeUInt16LE(45, 12);
  end.writeUInt16LE(45, 14);
  end.writeBigUInt64LE(BigInt(count), 24);
  end.writeBigUInt64LE(BigInt(count), 32);
  end.writeBigUInt64LE(BigInt(size), 40);
  end.writeBigUInt64LE(BigInt(at), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(at + size), 64);
  end.writeUInt32LE(1, 72);
  return end;
}

const none = new Uint8Array();
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

/** What both headers of an entry tell. */
function factsOf(entry: RawEntry) {
  const { data = none, method = 8, flags = 0 } = entry;
  const packed = entry.packed ?? (method === 8 ? deflateSync(data) : data);
  const { crc = crc32(data), packedSize = packed.length, size = data.length } = entry;
  return { method, flags, packed, crc, packedSize, size };
}

function localPart(entry: RawEntry): Buffer {
  const { method, flags, packed, crc, packedSize, size } = factsOf(entry);
  const { localExtra = none, behind = none } = entry;
  const name = latin1(entry.localName ?? entry.name);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(flags, 6);
  head.writeUInt16LE(method, 8);
  head.writeUInt32LE(crc, 14);
  head.writeUInt32LE(entry.localPackedSize ?? packedSize, 18);
  head.writeUInt32LE(entry.localSize ?? size, 22);
  head.writeUInt16LE(name.length, 26);
  head.writeUInt16LE(localExtra.length, 28);
  return Buffer.concat([head, name, localExtra, packed, behind]);
}

function directoryPart(entry: RawEntry, at: number): Buffer {
  const { method, flags, crc, packedSize, size } = factsOf(entry);
  const { extra = none, mode = 0, localAt = at } = entry;
  const name = latin1(entry.name);
  const record = Buffer.alloc(46);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(0x0314, 4);
  record.writeUInt16LE(20, 6);
  record.writeUInt16LE(flags, 8);
  record.writeUInt16LE(method, 10);
  record.writeUInt32LE(crc, 16);
  record.writeUInt32LE(packedSize, 20);
  record.writeUInt32LE(size, 24);
  record.writeUInt16LE(name.length, 28);
  record.writeUInt16LE(extra.length, 30);
  record.writeUInt32LE((mode << 16) >>> 0, 38);
  record.writeUInt32LE(localAt, 42);
  return Buffer.concat([record, name, extra]);
}

export function rawZip(entries: readonly RawEntry[], end: RawEnd = {}): Uint8Array {
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const part = localPart(entry);
    local.push(part);
    central.push(directoryPart(entry, at));
    at += part.length;
  }
  const directory = Buffer.concat(central);
  const { count = entries.length, comment = none, disk = 0, zip64Count } = end;
  const tail = Buffer.alloc(22);
  tail.writeUInt32LE(0x06054b50, 0);
  tail.writeUInt16LE(disk, 4);
  tail.writeUInt16LE(count, 8);
  tail.writeUInt16LE(count, 10);
  tail.writeUInt32LE(end.directorySize ?? directory.length, 12);
  tail.writeUInt32LE(end.directoryAt ?? at, 16);
  tail.writeUInt16LE(comment.length, 20);
  const wide = zip64Count === undefined ? none : end64(zip64Count, directory.length, at);
  return new Uint8Array(Buffer.concat([...local, directory, wide, tail, comment]));
}
