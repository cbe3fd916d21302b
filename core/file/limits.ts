/** How large a map file may be. Far above what people make, far below what fills a machine. */
export interface MapFileLimits {
  readonly entries: number;
  /** Unpacked bytes of all entries together, and of one. */
  readonly totalBytes: number;
  readonly entryBytes: number;
  /** Unpacked to packed, for entries and whole archives above `ratioFrom` bytes: JSON packs 5 to 20 times, pictures hardly at all. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Levels of brackets in JSON. Rules nest deepest, about thirty. */
  readonly jsonDepth: number;
  readonly records: number;
}

const mebibyte = 1024 * 1024;

export const mapFileLimits: MapFileLimits = {
  entries: 5_000,
  totalBytes: 1_024 * mebibyte,
  entryBytes: 256 * mebibyte,
  ratio: 200,
  ratioFrom: 10 * mebibyte,
  jsonDepth: 64,
  records: 500_000,
};

export const inMebibytes = (bytes: number): number => Math.ceil(bytes / mebibyte);
