/**
 * Why a file is refused before it is unpacked. A closed list: each reason has a text in both languages
 * (core/i18n/messages/errors.ts). Knows no text from the file itself.
 */
export const unsafeReasons = [
  /** A name that climbs out of the folder, is absolute, or holds a NUL. */
  'outsideName',
  /** An entry that no map file has. */
  'unknownEntry',
  /** A symbolic link, a device, a pipe. */
  'link',
  'encryption',
  /** Zip64, several disks, a method other than stored and deflate. */
  'packing',
  /** The directory and the entries tell different stories, or two entries share a name or a place. */
  'contradiction',
  'tooManyEntries',
  'tooLarge',
  'tooDense',
  'tooDeep',
  'tooManyRecords',
  'notAPicture',
] as const;

export type UnsafeReason = (typeof unsafeReasons)[number];

export interface UnsafeFault {
  readonly reason: UnsafeReason;
  /** What was found and what is allowed: entries, mebibytes, times, levels, records. */
  readonly found?: number;
  readonly limit?: number;
}
