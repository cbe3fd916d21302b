/** One lane: its header, its cells as high as the highest of them, and the curve of an emotion lane. */
import type { Lane, LaneKind } from '../document/records/lane';
import type { Step } from '../document/records/step';
import { curvePath, EMOTION_AREA, emotionY } from './emotion-curve';
import type { Facts } from './facts';
import { isEmotion } from './figures/emotion-figure';
import type { FigureContext } from './figures/figure-kind';
import {
  COLLAPSED_HEIGHT,
  COLUMN_WIDTH,
  type ColumnLayout,
  type EmotionCurve,
  type EmotionPoint,
  isRuleLane,
  type RowLayout,
} from './layout-types';
import { rowHeader } from './row-header';
import type { RowStore } from './row-store';

/** A lane without content is still a place to click on. */
const LEAST_HEIGHT = 48;
const RULE_LANE_HEIGHT = 42;

export interface RowRequest {
  readonly lane: Lane;
  readonly steps: readonly Step[];
  /** In the order of the steps. */
  readonly columns: readonly ColumnLayout[];
  readonly top: number;
  readonly facts: Facts;
  readonly store: RowStore;
  readonly context: FigureContext;
}

export interface RowResult {
  readonly row: RowLayout;
  /** Of an emotion lane: its own, then those drawn over it. */
  readonly curves: readonly EmotionCurve[];
}

export function layoutRow(request: RowRequest): RowResult {
  const { lane, steps, columns, top, facts, store, context } = request;
  const header = rowHeader(lane, facts, context);
  const content = store.figures(lane, steps, facts);
  const least = leastHeight(lane.laneKind);
  const height = lane.isCollapsed
    ? COLLAPSED_HEIGHT
    : Math.max(least, lane.height ?? 0, header.height, content.height);
  const row: RowLayout = {
    laneId: lane.id,
    laneKind: lane.laneKind,
    y: top,
    height,
    isCollapsed: lane.isCollapsed,
    headerLines: header.headerLines,
    noteLines: header.noteLines,
    curveKeys: header.curveKeys,
    cells: store.cells(lane, columns, top, height),
  };
  const isCurve = lane.laneKind === 'emotion' && !lane.isCollapsed;
  return { row, curves: isCurve ? [lane, ...facts.curvesIn(lane.id)].map(curveOf(request)) : [] };
}

function leastHeight(laneKind: LaneKind): number {
  if (isRuleLane(laneKind)) return RULE_LANE_HEIGHT;
  // The guides of the curve are there before the first emotion is.
  return laneKind === 'emotion' ? EMOTION_AREA : LEAST_HEIGHT;
}

/** Faces of one step stand side by side: two people may feel alike. */
const FACE_SHIFT = 26;
/** All of them stay within the column. */
const MOST_SHIFT = COLUMN_WIDTH - 40;

const curveOf =
  ({ steps, columns, top, facts }: RowRequest) =>
  (lane: Lane, series: number, { length }: readonly Lane[]): EmotionCurve => {
    const cells = facts.cellsOf(lane.id);
    const shift = (series - (length - 1) / 2) * Math.min(FACE_SHIFT, MOST_SHIFT / length);
    const points = steps.map((step, index): EmotionPoint | null => {
      const column = columns[index];
      const emotion = cells.get(step.id)?.emotion ?? null;
      if (!column || !isEmotion(emotion)) return null;
      const x = column.x + column.width / 2 + shift;
      return { stepId: step.id, x, y: top + emotionY(emotion), emotion };
    });
    return {
      laneId: lane.id,
      series,
      zeroY: top + emotionY(0),
      points: points.filter((point) => point !== null),
      d: curvePath(points),
    };
  };
