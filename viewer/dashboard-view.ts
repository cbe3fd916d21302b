/** What a reader looks at, and what every part of the page draws from. */
import type { Dimension } from '#core/dashboard/cube';
import type { Dashboard } from '#core/dashboard/dashboard';
import type { Filter, Sums } from '#core/dashboard/sums';
import type { Speech } from './dashboard-speech';

export interface View {
  readonly filter: Filter;
  readonly typed: string;
  /** Lists that are shown whole. */
  readonly open: ReadonlySet<Dimension>;
  readonly quotesShown: number;
}

export interface Scene {
  readonly data: Dashboard;
  readonly speech: Speech;
  readonly view: View;
  readonly sums: Sums;
  /** Without any filter. */
  readonly whole: Sums;
  change(next: Partial<View>): void;
}

export const quotesAtOnce = 20;

/** A filter that is set anew shows its quotes from the first. */
export const filtered = (scene: Scene, change: Partial<Filter>): void =>
  scene.change({ filter: { ...scene.view.filter, ...change }, quotesShown: quotesAtOnce });
