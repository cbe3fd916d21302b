/** What every format is made from. */
import type { ExportOptions } from '#core/desktop/desktop-api';
import type { MapReport } from '#core/export/map-report';
import type { Scene } from '#core/scene/scene';
import type { SceneTheme } from '#core/scene/scene-theme';
import type { FontSource } from '#core/scene/write-svg';
import type { Pictures } from './pictures';

export interface Job {
  /** What is exported, in words and numbers; `scene` is the same as a drawing. */
  readonly content: MapReport;
  readonly scene: Scene;
  readonly theme: SceneTheme;
  readonly options: ExportOptions;
  readonly fonts: readonly FontSource[];
  readonly pictures: Pictures;
  readonly signal: AbortSignal;
  readonly report: (done: number, total: number) => void;
}
