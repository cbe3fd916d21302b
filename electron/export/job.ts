/** What every format is made from. */
import type { ExportOptions } from '#core/desktop/export-options';
import type { Snapshot } from '#core/document/snapshot';
import type { MapReport } from '#core/export/map-report';
import type { DeckTemplate } from '#core/export/template/deck-template';
import type { Loss } from '#core/file/formats/losses';
import type { Scene } from '#core/scene/scene';
import type { SceneTheme } from '#core/scene/scene-theme';
import type { FontSource } from '#core/scene/write-svg';
import type { Pictures } from './pictures';

export interface Job {
  /** What is exported; `content` is the same in words and numbers, `scene` as a drawing. */
  readonly snapshot: Snapshot;
  /** The to-be map beside `snapshot`, which then is the as-is map; null: one map is shown. */
  readonly other: Snapshot | null;
  /** False: nothing of the two maps but what differs between them. */
  readonly isWhole: boolean;
  readonly content: MapReport;
  readonly scene: Scene;
  readonly theme: SceneTheme;
  readonly options: ExportOptions;
  readonly fonts: readonly FontSource[];
  readonly pictures: Pictures;
  /** Slides stand on it; left out or null: on one of Tapki's own. */
  readonly template?: DeckTemplate | null;
  readonly signal: AbortSignal;
  readonly report: (done: number, total: number) => void;
}

/** A file that a format made. */
export interface MadeFile {
  /** Tells the files of one format apart, e.g. "-quotes"; empty for the only one. */
  readonly suffix: string;
  readonly bytes: Uint8Array;
  /** What of the map the format could not carry; said by the first of its files. */
  readonly left?: readonly Loss[];
}
