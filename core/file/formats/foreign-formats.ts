/**
 * The formats of other programs, each with how it is read and written, its file names, and what it carries.
 * Tables stand apart: they are grids, whose bytes are made by others (write-table.ts, read-table.ts).
 */
import type { Language } from '../../document/records/field';
import type { Snapshot } from '../../document/snapshot';
import { lossNames } from '../../i18n/messages/formats';
import { translate } from '../../i18n/translate';
import { formatNumber } from '../../metrics/format';
import type { WriteOptions } from './columns';
import { readCsv } from './delimited';
import type { ForeignResult } from './foreign';
import type { Loss, MapPart } from './losses';
import { mermaidParts, readMermaid, writeMermaid } from './mermaid';
import { readCjml } from './read-cjml';
import { readDrawio } from './read-drawio';
import { readJsonCanvas } from './read-json-canvas';
import { readOpenJourney } from './read-open-journey';
import { readOutline } from './read-outline';
import { readTable } from './read-table';
import { cjmlParts, writeCjml } from './write-cjml';
import { jsonCanvasParts, writeJsonCanvas } from './write-json-canvas';
import { openJourneyParts, writeOpenJourney } from './write-open-journey';

type Write = (
  snapshot: Snapshot,
  options: WriteOptions,
) => { readonly text: string; readonly left: readonly Loss[] };

export interface ForeignFormat {
  readonly id: 'mermaid' | 'jsonCanvas' | 'cjml' | 'openJourney' | 'csv' | 'outline' | 'drawio';
  /** Name that needs no translation. */
  readonly name: string;
  /** Without the dot; the first is what we write. */
  readonly extensions: readonly string[];
  readonly read: (text: string, language: Language) => ForeignResult;
  /** null: is only read. */
  readonly write: { readonly text: Write; readonly parts: ReadonlySet<MapPart> } | null;
}

const csv = (text: string, language: Language): ForeignResult => {
  const read = readCsv(text);
  return read.ok ? readTable(read.grid, language) : read;
};

export const foreignFormats: readonly ForeignFormat[] = [
  {
    id: 'mermaid',
    name: 'Mermaid',
    extensions: ['mmd', 'mermaid'],
    read: readMermaid,
    write: { text: writeMermaid, parts: mermaidParts },
  },
  {
    id: 'jsonCanvas',
    name: 'JSON Canvas',
    extensions: ['canvas'],
    read: readJsonCanvas,
    write: { text: writeJsonCanvas, parts: jsonCanvasParts },
  },
  {
    id: 'cjml',
    name: 'CJML',
    extensions: ['cjml', 'xml'],
    read: readCjml,
    write: { text: writeCjml, parts: cjmlParts },
  },
  {
    id: 'openJourney',
    name: 'OpenJourney',
    extensions: ['ojf'],
    read: readOpenJourney,
    write: { text: writeOpenJourney, parts: openJourneyParts },
  },
  { id: 'csv', name: 'CSV', extensions: ['csv', 'tsv'], read: csv, write: null },
  { id: 'drawio', name: 'draw.io', extensions: ['drawio'], read: readDrawio, write: null },
  { id: 'outline', name: 'Markdown', extensions: ['md', 'txt'], read: readOutline, write: null },
];

/** The format of a file by its name and, for XML, by what is in it; null: none of ours. */
export function formatOfFile(name: string, text: string): ForeignFormat | null {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const known = foreignFormats.find(({ extensions }) => extensions.includes(extension)) ?? null;
  if (extension !== 'xml') return known;
  const isDrawio = /<(?:mxfile|mxGraphModel)[\s>]/.test(text.slice(0, 4_096));
  return isDrawio ? (foreignFormats.find(({ id }) => id === 'drawio') ?? null) : known;
}

/** What was left, one line each, e.g. "Quotes: 12". */
export const lossLines = (left: readonly Loss[], language: Language): readonly string[] =>
  left.map(({ kind, count }) => `${translate(language, lossNames[kind])}: ${formatNumber(count, language)}`);
