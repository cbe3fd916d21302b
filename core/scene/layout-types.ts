/**
 * What a layout is: where everything of a map stands, in px at 100 %. The origin is the top left corner of the
 * stage bands; lane headers take x from 0 to `headerWidth`, the columns follow. Canvas and every export use
 * the same layout, so what stands here is what is seen everywhere.
 */
import type { LaneKind } from '../document/records/lane';
import type { PathKind } from '../document/records/path';
import type { HeatLevel } from '../pains/heat';
import type { TextLine } from './break-lines';
import type { Figure } from './figure';
import type { Box } from './scene';

export const COLUMN_WIDTH = 220;
export const HEADER_WIDTH = 168;
/** Between two stages. */
export const STAGE_GAP = 16;
/** From the edge of a cell to its content. */
export const CELL_INSET_X = 14;
export const CELL_INSET_Y = 12;
/** Width that text in a cell may take. */
export const CELL_TEXT_WIDTH = COLUMN_WIDTH - 2 * CELL_INSET_X;
/** From the edge of a column to its step card; the arrow to the next card runs in two of these. */
export const CARD_INSET = 20;
export const CARD_WIDTH = COLUMN_WIDTH - 2 * CARD_INSET;
export const CARD_TEXT_INSET = 12;
/** A collapsed lane: one line. */
export const COLLAPSED_HEIGHT = 32;

export interface StageLayout {
  /** null: steps that stand in no stage. */
  readonly stageId: string | null;
  readonly box: Box;
  readonly titleLines: readonly TextLine[];
  /** Index into the categorical palette; null for the group of unplaced steps. */
  readonly color: number | null;
  readonly stepCount: number;
}

export interface ColumnLayout {
  readonly stepId: string;
  readonly stageId: string | null;
  readonly x: number;
  readonly width: number;
}

export interface CardLayout {
  readonly stepId: string;
  readonly box: Box;
  readonly titleLines: readonly TextLine[];
  /** Number of the stage and of the step in it, e.g. "2.3"; of an unplaced step, its number alone. */
  readonly number: string;
  readonly color: number | null;
  /** Another map shows the step in detail. */
  readonly hasDetail: boolean;
  /** Left out: the map does not show where it hurts. */
  readonly heat?: CardHeat | undefined;
}

/** Where it hurts (core/pains/heat.ts), as a card shows it. */
export interface CardHeat {
  /** null: not known. */
  readonly level: HeatLevel | null;
  /** The figure with its unit; of an unknown one a dash. */
  readonly label: TextLine;
  /** The figure alone, where there is room for no more. */
  readonly figure: string;
  /** All of it, for those who point or listen. */
  readonly words: string;
}

export interface EdgeLayout {
  readonly pathId: string;
  readonly pathKind: PathKind;
  readonly fromId: string;
  readonly toId: string;
  /** Path data with absolute M, L and C. */
  readonly d: string;
  /** Path data of the arrow head, filled. */
  readonly head: string;
  /** null: nothing is written on the path. */
  readonly labelBox: Box | null;
  readonly labelLines: readonly TextLine[];
}

/** Cells in the order of the columns; an array of them is one. */
export interface CellRow extends Iterable<CellLayout> {
  readonly length: number;
  /** Counted from the first, 0. */
  at(place: number): CellLayout | undefined;
  slice(from?: number, to?: number): CellLayout[];
}

export interface RowLayout {
  readonly laneId: string;
  readonly laneKind: LaneKind;
  readonly y: number;
  readonly height: number;
  readonly isCollapsed: boolean;
  readonly headerLines: readonly TextLine[];
  /** Second, quieter text of the header: whose feelings a curve shows. */
  readonly noteLines: readonly TextLine[];
  /** Several curves in one row: whose each line is. */
  readonly curveKeys: readonly CurveKey[];
  /** None in a lane that is a rule across the map. */
  readonly cells: CellRow;
}

export interface CellLayout {
  readonly laneId: string;
  readonly stepId: string;
  readonly box: Box;
  /** What is drawn in the cell, relative to the top left corner of its box. */
  readonly figure: Figure;
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly headerWidth: number;
  readonly stageRow: { readonly y: number; readonly height: number };
  readonly stages: readonly StageLayout[];
  readonly columns: readonly ColumnLayout[];
  /** Row of the step cards with the paths between them. */
  readonly pathRow: {
    readonly y: number;
    readonly height: number;
    readonly headerLines: readonly TextLine[];
    /** Band of the cards; paths run above and below it. */
    readonly cards: { readonly y: number; readonly height: number };
  };
  readonly cards: readonly CardLayout[];
  readonly edges: readonly EdgeLayout[];
  readonly rows: readonly RowLayout[];
  /** By `cellKey(laneId, stepId)`; every cell of every shown lane that has cells, empty ones too. */
  readonly cells: ReadonlyMap<string, CellLayout>;
  /** One curve a lane of emotions. */
  readonly curves: readonly EmotionCurve[];
}

export interface CurveKey {
  readonly series: number;
  readonly lines: readonly TextLine[];
}

/** The emotion curve of a lane: a smooth line through its points, with gaps where nothing is known. */
export interface EmotionCurve {
  readonly laneId: string;
  /** Place among the curves of its row; each has dashes and a colour of its own. */
  readonly series: number;
  /** y of "neither good nor bad". */
  readonly zeroY: number;
  readonly points: readonly EmotionPoint[];
  /** Path data with M and C. */
  readonly d: string;
}

export interface EmotionPoint {
  readonly stepId: string;
  readonly x: number;
  readonly y: number;
  readonly emotion: -2 | -1 | 0 | 1 | 2;
}

export const cellKey = (laneId: string, stepId: string): string => `${laneId}:${stepId}`;

/** Lanes that are one rule across the map and have no cells. */
export const isRuleLane = (kind: LaneKind): boolean =>
  kind === 'lineOfInteraction' || kind === 'lineOfVisibility';
