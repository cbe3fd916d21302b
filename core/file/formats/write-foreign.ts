/** The formats of other journey tools that a map can be written in, each text; each says what it leaves behind. */
import type { Snapshot } from '../../document/snapshot';
import type { WriteOptions } from './columns';
import type { Loss } from './losses';
import { writeMermaid } from './mermaid';
import { writeCjml } from './write-cjml';
import { writeJsonCanvas } from './write-json-canvas';
import { writeOpenJourney } from './write-open-journey';

type WriteForeign = (
  snapshot: Snapshot,
  options: WriteOptions,
) => { readonly text: string; readonly left: readonly Loss[] };

/** Under the names of the command line. */
export const foreignWriters = {
  mermaid: writeMermaid,
  canvas: writeJsonCanvas,
  cjml: writeCjml,
  ojf: writeOpenJourney,
} as const satisfies Readonly<Record<string, WriteForeign>>;
export type ForeignTextFormat = keyof typeof foreignWriters;
