/** What a kind of lane has to answer: from which records a cell is drawn, and how. */
import type { Language } from '../../document/records/field';
import type { Lane } from '../../document/records/lane';
import type { Step } from '../../document/records/step';
import type { Facts } from '../facts';
import type { Figure } from '../figure';
import type { MeasureText } from '../scene';

export interface Place {
  readonly lane: Lane;
  readonly step: Step;
}

export interface FigureContext {
  readonly language: Language;
  readonly measure: MeasureText;
}

export interface Drawing {
  /** Compared one by one: while none changed, the figure drawn last time stands. */
  readonly inputs: readonly unknown[];
  draw(context: FigureContext): Figure;
  /** The figure is no higher than this, told without drawing it; left out: only the drawing tells. */
  tallest?(context: FigureContext): number;
}

/** null: nothing to draw in this cell. */
export type FigureKind = (place: Place, facts: Facts) => Drawing | null;
