/**
 * The end of a zip archive, where its directory is told, in the old form or that of zip64; and the numbers of zip64
 * in the extra fields of an entry. Knows no names and no limits.
 */
import type { UnsafeFault } from './unsafe-reason';

export type ZipFault =
  | { readonly fault: 'notZip' }
  | { readonly fault: 'damaged' }
  | ({ readonly fault: 'unsafe' } & UnsafeFault);

/** Thrown by what reads a directory, and caught by `readZipDirectory`. */
export class ZipRefusal extends Error {
  readonly fault: ZipFault;
  constructor(fault: ZipFault) {
    super(fault.fault);
    this.fault = fault;
  }
}

const packing = (): ZipRefusal => new ZipRefusal({ fault: 'unsafe', reason: 'packing' });
const contradiction = (): ZipRefusal => new ZipRefusal({ fault: 'unsafe', reason: 'contradiction' });
const damaged = (): ZipRefusal => new ZipRefusal({ fault: 'damaged' });

export interface ZipEnd {
  readonly count: number;
  readonly directoryAt: number;
  readonly directoryEnd: number;
}

const signs = { end: 0x06054b50, locator: 0x07064b50, end64: 0x06064b50 } as const;
const endSize = 22;
const locatorSize = 20;
const longestComment = 0xffff;
const [full16, full32] = [0xffff, 0xffffffff];

/** The last one whose comment reaches exactly to the end of the file: no other place can be meant. */
export function findEnd(view: DataView): ZipEnd {
  if (view.byteLength < 4 || (view.getUint32(0, true) & 0xffff) !== 0x4b50)
    throw new ZipRefusal({ fault: 'notZip' });
  const first = Math.max(0, view.byteLength - endSize - longestComment);
  for (let at = view.byteLength - endSize; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== signs.end) continue;
    if (at + endSize + view.getUint16(at + 20, true) !== view.byteLength) continue;
    return readEnd(view, at);
  }
  throw damaged();
}

function readEnd(view: DataView, at: number): ZipEnd {
  const count = view.getUint16(at + 10, true);
  const size = view.getUint32(at + 12, true);
  const directoryAt = view.getUint32(at + 16, true);
  const hasLocator = at >= locatorSize && view.getUint32(at - locatorSize, true) === signs.locator;
  if (hasLocator) return readEnd64(view, at - locatorSize, { count, size, directoryAt });
  if (count === full16 || size === full32 || directoryAt === full32) throw packing();
  if (view.getUint32(at + 4, true) !== 0 || view.getUint16(at + 8, true) !== count) throw packing();
  if (directoryAt + size !== at) throw damaged();
  return { count, directoryAt, directoryEnd: at };
}

/** What the old end tells, too, must be the same there. */
function readEnd64(
  view: DataView,
  locatorAt: number,
  old: { readonly count: number; readonly size: number; readonly directoryAt: number },
): ZipEnd {
  const at = wide(view, locatorAt + 8);
  if (view.getUint32(locatorAt + 4, true) !== 0 || view.getUint32(locatorAt + 16, true) > 1) throw packing();
  if (at + 56 > locatorAt || view.getUint32(at, true) !== signs.end64) throw damaged();
  if (at + 12 + wide(view, at + 4) !== locatorAt) throw damaged();
  if (view.getUint32(at + 16, true) !== 0 || view.getUint32(at + 20, true) !== 0) throw packing();
  const count = wide(view, at + 32);
  const size = wide(view, at + 40);
  const directoryAt = wide(view, at + 48);
  if (wide(view, at + 24) !== count) throw packing();
  const isSame =
    (old.count === full16 || old.count === count) &&
    (old.size === full32 || old.size === size) &&
    (old.directoryAt === full32 || old.directoryAt === directoryAt);
  if (!isSame) throw contradiction();
  if (directoryAt + size !== at) throw damaged();
  return { count, directoryAt, directoryEnd: at };
}

/** Numbers of an entry; those that are full stand in its zip64 field, in the same order. */
export function zip64Values(
  view: DataView,
  told: readonly number[],
  extra: { readonly at: number; readonly length: number },
): readonly number[] {
  if (!told.includes(full32)) return told;
  const end = extra.at + extra.length;
  let at = extra.at;
  while (at + 4 <= end && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
  if (at + 4 > end) throw packing();
  const fieldEnd = at + 4 + view.getUint16(at + 2, true);
  if (fieldEnd > end) throw packing();
  let next = at + 4;
  return told.map((value) => {
    if (value !== full32) return value;
    if (next + 8 > fieldEnd) throw packing();
    next += 8;
    return wide(view, next - 8);
  });
}

/** No file is so large that a number of more than 53 bits could be true. */
function wide(view: DataView, at: number): number {
  const value = view.getUint32(at + 4, true) * 2 ** 32 + view.getUint32(at, true);
  if (!Number.isSafeInteger(value)) throw damaged();
  return value;
}
