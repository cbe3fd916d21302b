/** What the presenter did to the slides so far: where one is, what was revealed, chosen and enlarged. Knows no map. */
import type { StepId } from '../document/records/identity';
import type { Camera } from './camera';
import type { Place } from './deck';
import type { Chosen } from './forks';

export interface Showing {
  readonly place: Place;
  /** The step one was at last, also while the overview is shown. */
  readonly lastStep: StepId | null;
  readonly walked: ReadonlySet<StepId>;
  /** How many quotes of each step were revealed. */
  readonly revealed: ReadonlyMap<StepId, number>;
  readonly isBlank: boolean;
  readonly shownPicture: number;
  /** The screenshot fills the screen; null: it stands beside what is told. */
  readonly camera: Camera | null;
  /** The pin that is spoken of; null: none. */
  readonly pin: number | null;
  readonly scrolled: number;
  /** At a fork: the branch that would be taken; null: nobody was asked yet. */
  readonly branch: number | null;
  readonly chosen: Chosen;
  /** The number of a step while it is typed. Only the presenter sees it. */
  readonly typed: string;
}

/** As every slide is come to. */
export const untouched = {
  isBlank: false,
  shownPicture: 0,
  camera: null,
  pin: null,
  scrolled: 0,
  branch: null,
  typed: '',
} as const satisfies Partial<Showing>;

export const atStart: Showing = {
  ...untouched,
  place: { kind: 'cover' },
  lastStep: null,
  walked: new Set(),
  revealed: new Map(),
  chosen: new Map(),
};
