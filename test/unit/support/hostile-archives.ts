/** Archives that no honest program writes, made of the parts of a good one: fixed classes, their particulars by chance. */
import { deflateSync } from 'fflate';
import type { Random } from '#core/themes/random';
import { type RawEntry, rawZip, zip64Field } from './zip-bytes';

export interface ArchiveParts {
  /** At least one; the first is one that is always read. */
  readonly entries: readonly RawEntry[];
  /** A name like those of its other entries, for one more. */
  readonly free: (index: number) => string;
}

export interface HostileClass {
  readonly name: string;
  /** Chance may have made it harmless: then it opens as what it was. */
  readonly mayOpen?: boolean;
  make(parts: ArchiveParts, random: Random): Uint8Array;
}

function oneOf<T>(all: readonly T[], random: Random): T {
  const one = all[Math.floor(random() * all.length)];
  if (one === undefined) throw new Error('None to choose of');
  return one;
}
const utf8 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const mebibyte = 2 ** 20;
const evil: RawEntry = { name: 'evil', data: bytesOf('evil') };
const zeros = deflateSync(new Uint8Array(9 * mebibyte), { level: 9 });

const changed = (
  { entries }: ArchiveParts,
  change: (entry: RawEntry) => Partial<RawEntry>,
): readonly RawEntry[] =>
  entries.map((entry, index) => (index === 0 ? { ...entry, ...change(entry) } : entry));
const named =
  (name: string): HostileClass['make'] =>
  ({ entries }) =>
    rawZip([...entries, { ...evil, name }]);
const withEntry =
  (change: (entry: RawEntry, random: Random) => Partial<RawEntry>): HostileClass['make'] =>
  (parts, random) =>
    rawZip(changed(parts, (entry) => change(entry, random)));
const sizeOf = ({ data }: RawEntry): number => data?.length ?? 0;
const climbs = ['../evil', 'xl/../../evil', '..\\evil', 'a/..', '../../../../../../../../tmp/evil'] as const;

const names: readonly HostileClass[] = [
  { name: 'a name that climbs out', make: (parts, random) => named(oneOf(climbs, random))(parts, random) },
  {
    name: 'an absolute name',
    make: (parts, random) => named(oneOf(['/etc/passwd', '/evil'], random))(parts, random),
  },
  {
    name: 'a drive',
    make: (parts, random) => named(oneOf(['C:\\evil', 'c:/evil', 'Z:evil'], random))(parts, random),
  },
  {
    name: 'a share',
    make: (parts, random) =>
      named(oneOf(['\\\\host\\share\\evil', '//host/share', '\\\\?\\C:\\evil'], random))(parts, random),
  },
  { name: 'a NUL in a name', make: named('evil.xml\0.png') },
  { name: 'a name of 64 KB', make: named('x'.repeat(65_535)) },
  {
    name: 'a twin by case',
    make: ({ entries }) => rawZip([...entries, { ...evil, name: entries[0]?.name.toUpperCase() ?? '' }]),
  },
  {
    name: 'a twin by Unicode form',
    make: ({ entries }, random) => {
      const forms = [
        ['é.xml', 'e\u0301.xml'],
        ['й.xml', 'и\u0306.xml'],
        ['ﬁ.xml', 'fi.xml'],
      ] as const;
      return rawZip([...entries, ...oneOf(forms, random).map((name) => ({ ...evil, name: utf8(name) }))]);
    },
  },
  { name: 'the same name twice', make: ({ entries }) => rawZip([...entries, ...entries.slice(0, 1)]) },
  {
    name: 'another name in the local header',
    make: withEntry(({ name }) => ({ localName: `${name.slice(0, -1)}_` })),
  },
];

const kinds: readonly HostileClass[] = [
  { name: 'a link', make: withEntry((_, random) => ({ mode: oneOf([0o120777, 0o120755], random) })) },
  {
    name: 'a device, a pipe or a socket',
    make: withEntry((_, random) => ({ mode: oneOf([0o020666, 0o060666, 0o010666, 0o140666], random) })),
  },
  {
    name: 'an encrypted entry',
    make: withEntry((_, random) => ({ flags: oneOf([1, 0x41, 0x2000, 0x20], random) })),
  },
  {
    name: 'an unknown method',
    make: withEntry((_, random) => ({ method: oneOf([1, 6, 9, 12, 14, 93, 95, 99], random) })),
  },
  { name: 'a wrong checksum', make: withEntry((_, random) => ({ crc: Math.floor(random() * 2 ** 32) })) },
];

const sizes: readonly HostileClass[] = [
  {
    name: 'sizes that differ in the local header',
    make: withEntry((entry) => ({ localSize: sizeOf(entry) + 1 })),
  },
  { name: 'a packed size that differs in the local header', make: withEntry(() => ({ localPackedSize: 1 })) },
  { name: 'more data than declared', make: withEntry(() => ({ packed: zeros, size: 100, crc: 0 })) },
  { name: 'less data than declared', make: withEntry((entry) => ({ size: sizeOf(entry) + 5_000 })) },
  {
    name: 'sizes behind the data that lie',
    make: withEntry(() => ({
      flags: 8,
      packed: zeros,
      size: 1_000,
      crc: 0,
      localSize: 0,
      behind: new Uint8Array(16),
    })),
  },
  { name: 'an entry larger than any', make: withEntry(() => ({ size: 0xfffffff0 })) },
  {
    name: 'a ratio that nothing has',
    make: (parts) => rawZip(changed(parts, () => ({ packed: zeros, size: 100 * mebibyte }))),
  },
  {
    name: 'a bomb in many parts',
    make: ({ entries, free }) => {
      const part = { packed: zeros, size: 9 * mebibyte };
      return rawZip([...entries, ...Array.from({ length: 150 }, (_, i) => ({ ...part, name: free(i) }))]);
    },
  },
  { name: 'a size of zip64 that stands nowhere', make: withEntry(() => ({ size: 0xffffffff })) },
  {
    name: 'sizes of zip64 beyond all bounds',
    make: withEntry(() => ({
      size: 0xffffffff,
      packedSize: 0xffffffff,
      extra: zip64Field(2 ** 60, 2 ** 60),
    })),
  },
  {
    name: 'a size of zip64 larger than any',
    make: withEntry(() => ({ size: 0xffffffff, extra: zip64Field(2 ** 40) })),
  },
];

const places: readonly HostileClass[] = [
  {
    name: 'an entry inside the data of another',
    make: ({ entries, free }) => {
      const inner = rawZip([{ ...evil, name: free(0) }]);
      const outer = { ...entries[0], name: entries[0]?.name ?? '', data: inner, method: 0, packed: inner };
      return rawZip([
        outer,
        ...entries.slice(1),
        { ...evil, name: free(0), localAt: 30 + outer.name.length },
      ]);
    },
  },
  {
    name: 'two entries in one place',
    make: ({ entries }) => rawZip(entries.map((entry) => ({ ...entry, localAt: 0 }))),
  },
  {
    name: 'an entry that reaches into the directory',
    make: withEntry(() => ({ packedSize: 2 ** 30, size: 2 ** 30, method: 0 })),
  },
  { name: 'an entry past the end', make: withEntry(() => ({ localAt: 0xfffffff0 })) },
  {
    name: 'an archive in an archive',
    make: ({ entries }) => rawZip([{ name: 'Index.zip', data: rawZip(entries) }]),
  },
  {
    name: 'a directory elsewhere',
    make: ({ entries }, random) => rawZip(entries, { directoryAt: Math.floor(random() * 2 ** 31) }),
  },
  {
    name: 'more or fewer entries than declared',
    make: ({ entries }, random) => rawZip(entries, { count: oneOf([0, 1, 60_000], random) }),
  },
  { name: 'another disk', make: ({ entries }) => rawZip(entries, { disk: 1 }) },
  {
    name: 'two ends that differ',
    make: ({ entries }) => {
      const good = rawZip(entries);
      return new Uint8Array(Buffer.concat([good, rawZip([evil]).slice(-22)]));
    },
  },
  {
    name: 'an end in the comment that leads to another directory',
    mayOpen: true,
    make: ({ entries, free }) => {
      const hidden = Buffer.from(rawZip([{ ...evil, name: free(1), packed: zeros, size: 10 }]).slice(-22));
      return rawZip(entries, { comment: Buffer.concat([hidden, Buffer.from('behind it')]) });
    },
  },
  {
    name: 'data in front',
    make: ({ entries }) =>
      new Uint8Array(Buffer.concat([Buffer.from('PK#!/bin/sh\nexit\n'), rawZip(entries)])),
  },
  {
    name: 'data behind',
    make: ({ entries }, random) =>
      new Uint8Array(Buffer.concat([rawZip(entries), Buffer.alloc(1 + Math.floor(random() * 70_000), 7)])),
  },
  {
    name: 'cut off',
    make: ({ entries }, random) => {
      const whole = rawZip(entries);
      return whole.slice(0, 4 + Math.floor(random() * (whole.length - 5)));
    },
  },
  {
    name: 'bits flipped in the directory',
    mayOpen: true,
    make: ({ entries }, random) => {
      const bytes = rawZip(entries);
      const directoryAt = new DataView(bytes.buffer).getUint32(bytes.length - 6, true);
      for (let turn = 0; turn < 3; turn += 1) {
        const at = directoryAt + Math.floor(random() * (bytes.length - directoryAt));
        bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      }
      return bytes;
    },
  },
];

/** A directory of so many entries that all name the first place; made in one go, since it has a million. */
function crowd(count: number, told: number): Uint8Array {
  const one = Buffer.alloc(46 + 8);
  one.writeUInt32LE(0x02014b50, 0);
  one.writeUInt16LE(8, 28);
  one.write('xl/a.xml', 46);
  const directory = Buffer.alloc(one.length * count, one);
  const first = rawZip([{ name: 'xl/a.xml', data: bytesOf('x') }]).slice(0, 30 + 8 + 3);
  const whole = rawZip([], { zip64Count: told }).slice(-98);
  const end = Buffer.from(whole);
  end.writeBigUInt64LE(BigInt(directory.length), 40);
  end.writeBigUInt64LE(BigInt(first.length), 48);
  end.writeBigUInt64LE(BigInt(first.length + directory.length), 64);
  end.writeUInt16LE(0xffff, 76 + 8);
  end.writeUInt16LE(0xffff, 76 + 10);
  end.writeUInt32LE(0xffffffff, 76 + 12);
  end.writeUInt32LE(0xffffffff, 76 + 16);
  return new Uint8Array(Buffer.concat([first, directory, end]));
}

const crowds: readonly HostileClass[] = [
  { name: 'a million entries', make: () => crowd(1_000_000, 1_000_000) },
  { name: 'a million entries that tell they are seven', make: () => crowd(1_000_000, 7) },
];

export const hostileClasses: readonly HostileClass[] = [...names, ...kinds, ...sizes, ...places, ...crowds];
