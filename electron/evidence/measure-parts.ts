/** Counts of the assigned contacts and answers by step and month (or week, channel and the like). */

export interface MonthPart {
  /** null: the record carries no date. */
  readonly month: string | null;
  readonly sourceId: number;
}
export interface CountPart extends Omit<MonthPart, 'sourceId'> {
  readonly gross: number;
  readonly net: number | null;
}
export interface ScorePart extends MonthPart {
  readonly metric: 'csat' | 'ces' | 'nps';
  readonly min: number;
  readonly max: number;
  readonly score: number;
  readonly count: number;
}
export interface OutcomePart extends Omit<MonthPart, 'sourceId'> {
  readonly fcrPart: number;
  readonly fcrWhole: number;
  readonly onTimePart: number;
  readonly onTimeWhole: number;
  readonly minutes: number;
  readonly minutesN: number;
}

export interface MetricParts {
  readonly sourceIds: readonly number[];
  /** Of the whole period; distinct customers of months do not add up. */
  readonly total: { readonly gross: number; readonly net: number | null };
  readonly counts: readonly CountPart[];
  readonly scores: readonly ScorePart[];
  readonly outcomes: readonly OutcomePart[];
}
