/** What routing works with: cards by column and track, and the forms a path can take between them. */
import type { Path } from '../document/records/path';
import type { TextLine } from './break-lines';
import { CARD_WIDTH } from './layout-types';
import type { MeasureText } from './scene';

export interface CardPlace {
  readonly x: number;
  /** Position among all cards, from the left. */
  readonly index: number;
  readonly track: number;
}

/** Straight along a track, from one card to the next on it. */
export interface StraightRoute {
  readonly form: 'straight';
  readonly path: Path;
  readonly from: CardPlace;
  readonly to: CardPlace;
  readonly label: TextLine | null;
}

/** Along the track of the first card, then up or down to the second. */
export interface ForkRoute {
  readonly form: 'fork';
  readonly path: Path;
  readonly from: CardPlace;
  readonly to: CardPlace;
  /** Where it comes to the second card. */
  readonly toX: number;
  readonly labelLines: readonly TextLine[];
}

/** Up (or down) from one card, along a level beyond all tracks, and back to another. */
export interface ArcRoute {
  readonly form: 'arc';
  readonly path: Path;
  readonly side: 'above' | 'below';
  readonly from: CardPlace;
  /** null: what it leads to is folded away; it ends at its label. */
  readonly to: CardPlace | null;
  readonly fromX: number;
  readonly toX: number;
  /** Distance of the level's middle from the tracks. */
  readonly rise: number;
  readonly labelX: number;
  readonly labelWidth: number;
  readonly labelLines: readonly TextLine[];
}

export interface Routes {
  readonly straight: readonly StraightRoute[];
  readonly forks: readonly ForkRoute[];
  readonly arcs: readonly ArcRoute[];
  /** Room the arcs need above and below the tracks. */
  readonly above: number;
  readonly below: number;
  /** Room between a track and the next, for the labels of forks. */
  readonly gaps: readonly number[];
}

export interface RouteContext {
  readonly places: ReadonlyMap<string, CardPlace>;
  readonly measure: MeasureText;
  /** What is written on a path; empty: nothing. */
  readonly labelOf: (path: Path) => string;
  /** True for a path that leads to steps folded away. */
  readonly isFolded: (path: Path) => boolean;
}

/** An arc before it has a level: its ends on the edges of the cards. */
export interface OpenArc {
  readonly path: Path;
  readonly side: 'above' | 'below';
  readonly from: CardPlace;
  readonly to: CardPlace | null;
  fromX: number;
  toX: number;
}

/** A fork before its end has a place. */
export type OpenFork = Omit<ForkRoute, 'form' | 'toX'> & { toX: number };

export const centreOf = (place: CardPlace): number => place.x + CARD_WIDTH / 2;

/** On which side of its second card a fork arrives. */
export const arrivalSide = ({ from, to }: Pick<OpenFork, 'from' | 'to'>): 'above' | 'below' =>
  from.track < to.track ? 'above' : 'below';

/** True when no card stands on the first card's track between the two columns. */
export type IsClear = (from: CardPlace, to: CardPlace) => boolean;
