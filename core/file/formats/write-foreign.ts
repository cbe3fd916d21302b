/**
 * The formats a map can be written in, under the names of the command line. A format is text, or a grid whose bytes
 * others make; either way it says what it leaves behind.
 */
import type { OtherFormat } from '../../desktop/desktop-api';
import type { Snapshot } from '../../document/snapshot';
import { writeCsv } from './delimited';
import type { Loss } from './losses';
import { writeMermaid } from './mermaid';
import { writeCjml } from './write-cjml';
import { writeJsonCanvas } from './write-json-canvas';
import { writeOpenJourney } from './write-open-journey';
import { type Table, type TableOptions, writeTable } from './write-table';

export interface WrittenForeign {
  readonly content:
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'grid'; readonly grid: Table };
  readonly left: readonly Loss[];
}

interface Writer {
  /** Needs no translation. */
  readonly name: string;
  /** Of its files, without the dot. */
  readonly ending: string;
  /** Presenter's notes can be taken along. */
  readonly isTable: boolean;
  readonly write: (snapshot: Snapshot, options: TableOptions) => WrittenForeign;
}

const asText =
  (
    write: (
      snapshot: Snapshot,
      options: TableOptions,
    ) => { readonly text: string; readonly left: readonly Loss[] },
  ): Writer['write'] =>
  (snapshot, options) => {
    const { text, left } = write(snapshot, options);
    return { content: { kind: 'text', text }, left };
  };

export const foreignWriters: Readonly<Record<OtherFormat, Writer>> = {
  xlsx: {
    name: 'Excel',
    ending: 'xlsx',
    isTable: true,
    write(snapshot, options) {
      const { grid, left } = writeTable(snapshot, options);
      return { content: { kind: 'grid', grid }, left };
    },
  },
  csv: {
    name: 'CSV',
    ending: 'csv',
    isTable: true,
    write: asText((snapshot, options) => {
      const { grid, left } = writeTable(snapshot, options);
      return { text: writeCsv(grid), left };
    }),
  },
  mermaid: { name: 'Mermaid', ending: 'mmd', isTable: false, write: asText(writeMermaid) },
  canvas: { name: 'JSON Canvas', ending: 'canvas', isTable: false, write: asText(writeJsonCanvas) },
  cjml: { name: 'CJML', ending: 'cjml', isTable: false, write: asText(writeCjml) },
  ojf: { name: 'OpenJourney', ending: 'ojf', isTable: false, write: asText(writeOpenJourney) },
};
