/** One lane: its header, its cells as high as the highest of them, and the curve of an emotion lane. */
import type { Lane } from '../document/records/lane';
import type { Step } from '../document/records/step';
import { cellAt } from '../document/select';
import { curvePath, emotionY } from './emotion-curve';
import type { Facts } from './facts';
import type { FigureStore } from './figure-store';
import { isEmotion } from './figures/emotion-figure';
import type { FigureContext } from './figures/figure-kind';
import { figureKinds } from './figures/figure-kinds';
import {
  type CellLayout,
  COLLAPSED_HEIGHT,
  type ColumnLayout,
  cellKey,
  type EmotionCurve,
  type EmotionPoint,
  isRuleLane,
  type RowLayout,
} from './layout-types';
import { rowHeader } from './row-header';

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
  readonly store: FigureStore;
  readonly context: FigureContext;
}

export interface RowResult {
  readonly row: RowLayout;
  readonly cells: readonly (readonly [string, CellLayout])[];
  readonly curve: EmotionCurve | null;
}

export function layoutRow(request: RowRequest): RowResult {
  const { lane, steps, columns, top, facts, store, context } = request;
  const header = rowHeader(lane, facts, context);
  const isRule = isRuleLane(lane.laneKind);
  const kind = figureKinds[lane.laneKind];
  const places = isRule ? [] : steps.map((step) => ({ lane, step }));
  const figures = places.map((place) => store.figure(kind, place, facts));
  const least = isRule ? RULE_LANE_HEIGHT : LEAST_HEIGHT;
  const height = lane.isCollapsed
    ? COLLAPSED_HEIGHT
    : figures.reduce(
        (most, figure) => Math.max(most, figure.height),
        Math.max(least, lane.height ?? 0, header.height),
      );
  const cells = places.flatMap((place, index) => {
    const column = columns[index];
    const figure = figures[index];
    if (!column || !figure) return [];
    const box = { x: column.x, y: top, width: column.width, height };
    return [[cellKey(lane.id, place.step.id), store.cell(place, box, figure)] as const];
  });
  const row: RowLayout = {
    laneId: lane.id,
    laneKind: lane.laneKind,
    y: top,
    height,
    isCollapsed: lane.isCollapsed,
    headerLines: header.headerLines,
    noteLines: header.noteLines,
  };
  return { row, cells, curve: lane.isCollapsed ? null : emotionCurve(request) };
}

function emotionCurve({ lane, steps, columns, top, facts }: RowRequest): EmotionCurve | null {
  if (lane.laneKind !== 'emotion') return null;
  const points = steps.map((step, index): EmotionPoint | null => {
    const column = columns[index];
    const emotion = cellAt(facts.snapshot, lane.id, step.id)?.emotion ?? null;
    if (!column || !isEmotion(emotion)) return null;
    return { stepId: step.id, x: column.x + column.width / 2, y: top + emotionY(emotion), emotion };
  });
  return {
    laneId: lane.id,
    zeroY: top + emotionY(0),
    points: points.filter((point) => point !== null),
    d: curvePath(points),
  };
}
