/**
 * Every limit on what comes from outside: archives, pictures, tables, other programs' formats, the clipboard, notes.
 * One table, so that nothing is let in by one door that another refuses; docs/security.md shows it with its reasons,
 * and a test compares the two. Far above what people make, far below what fills a machine. Knows no format.
 */
const mebibyte = 1024 * 1024;

/** How large an archive may be; checked from its directory, before anything is unpacked. */
export interface ArchiveLimits {
  readonly entries: number;
  /** Unpacked bytes of all entries together, and of one. */
  readonly totalBytes: number;
  readonly entryBytes: number;
  /** Unpacked to packed, for entries and whole archives above `ratioFrom` bytes: JSON packs 5 to 20 times, pictures hardly at all. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

/** How large a map file may be. */
export interface MapFileLimits extends ArchiveLimits {
  /** Levels of brackets in JSON. Rules nest deepest, about thirty. */
  readonly jsonDepth: number;
  readonly records: number;
}

const mapFile = {
  fileBytes: 1_024 * mebibyte,
  entries: 5_000,
  totalBytes: 1_024 * mebibyte,
  entryBytes: 256 * mebibyte,
  ratio: 200,
  ratioFrom: 10 * mebibyte,
  jsonDepth: 64,
  records: 500_000,
} as const;

export const limits = {
  mapFile,
  /** A template of slides: themes, layouts and their pictures. */
  template: {
    fileBytes: 64 * mebibyte,
    entries: 5_000,
    totalBytes: 256 * mebibyte,
    entryBytes: 64 * mebibyte,
    ratio: 200,
    ratioFrom: 10 * mebibyte,
    xmlBytes: 16 * mebibyte,
    xmlElements: 200_000,
    xmlDepth: 200,
    masters: 20,
    layouts: 300,
  },
  /** A spreadsheet of steps. */
  stepSheet: {
    entries: 2_000,
    totalBytes: 128 * mebibyte,
    entryBytes: 64 * mebibyte,
    ratio: 200,
    ratioFrom: 10 * mebibyte,
    sheets: 200,
  },
  /** A spreadsheet of contacts: what the reader can hold within its memory, about 300,000 rows of twenty columns. */
  contactSheet: {
    fileBytes: 200 * mebibyte,
    entries: 10_000,
    totalBytes: 640 * mebibyte,
    entryBytes: 400 * mebibyte,
    // Sheets with one value in millions of cells pack more than a hundred to one.
    ratio: 400,
    ratioFrom: 10 * mebibyte,
    sheets: 200,
    memoryBytes: 1_000 * mebibyte,
  },
  /** Tables of contacts of every kind. */
  table: {
    columns: 2_000,
    /** Text packs ten to one, rarely thirty; beyond this it is a trap, not an export. */
    gzipRatio: 400,
    gzipRatioFrom: 64 * mebibyte,
    /** Written out as text, JSON shrinks; Parquet, which packs equal values into nothing, grows tens of times. */
    writtenRatio: 100,
    writtenRatioFrom: 64 * mebibyte,
    jsonRecordCharacters: 16_000_000,
    jsonBrackets: 1_000,
    jsonDepth: 8,
    jsonPaths: 1_000,
  },
  /** A table that a command reads into a programme: one of a year has some hundred rows. */
  commandTable: { fileBytes: 50_000_000 },
  /** Diagrams and tables of other programs. */
  foreign: {
    fileBytes: 64 * mebibyte,
    characters: 32 * mebibyte,
    depth: 64,
    elements: 400_000,
    steps: 10_000,
    lanes: 1_000,
    cells: 400_000,
    paths: 100_000,
  },
  picture: {
    /** 40 megapixels: the largest phone cameras in their usual mode, and any screenshot of a long page. */
    pixels: 40_000_000,
    /** The longest side that records hold; no canvas is larger. */
    side: 40_000,
    fileBytes: 64 * mebibyte,
    svgBytes: 8 * mebibyte,
    /** Elements drawn, references followed. Maps and illustrations have some ten thousand. */
    svgElements: 200_000,
  },
  /** A logo stands small on a page; more is a poster. */
  logo: { fileBytes: 2 * mebibyte },
  /** Options of an export: a manifest of a thousand maps is far from it. */
  exportOptions: { fileBytes: 16 * mebibyte, jsonDepth: 64 },
  /** As text; far above what people copy at once. */
  clipboard: { characters: 24 * mebibyte, jsonDepth: 64, records: 50_000 },
  /** A note that another program puts into the watched folder. */
  note: { fileBytes: 256 * 1024, jsonDepth: 16, characters: 10_000 },
  /** One text that a page hands to main. */
  call: { characters: 50_000_000 },
} as const;

export const mapFileLimits: MapFileLimits = mapFile;

export const inMebibytes = (bytes: number): number => Math.ceil(bytes / mebibyte);
