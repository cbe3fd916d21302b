/**
 * The map from afar on a canvas: stages as bands of colour, the emotion curve, where it is hot. Costs as much as
 * there are steps in view, whatever stands in the cells.
 */
import type { LaneKind } from '#core/document/records/lane';
import type { EmotionCurve, EmotionPoint, MapLayout, RowLayout } from '#core/scene/layout-types';
import type { ColorName } from '#core/scene/scene';
import { heatColors, type SceneTheme, stageColors } from '#core/scene/scene-theme';
import type { FarFacts } from './far-facts';
import type { Camera } from './zoom-level';

export interface FarView {
  readonly layout: MapLayout;
  readonly facts: ReadonlyMap<string, FarFacts>;
  readonly theme: SceneTheme;
  readonly camera: Camera;
  /** First and last column in the window. */
  readonly first: number;
  readonly last: number;
}

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Lanes that heat shows in. */
const hotLanes: readonly LaneKind[] = ['contacts', 'contactRate', 'csat', 'pains'];

const emotionColors: Readonly<Record<EmotionPoint['emotion'], ColorName>> = {
  [-2]: 'emotionBad2',
  [-1]: 'emotionBad1',
  0: 'emotionZero',
  1: 'emotionGood1',
  2: 'emotionGood2',
};

/** Rows lower than this on the screen have no line between them: there would be nothing but lines. */
const leastRow = 8;

/** One px of the screen thick; all other lengths are px of the map. */
function rows(context: Context, { layout, theme, camera }: FarView, left: number, right: number): void {
  context.fillStyle = theme.hairline;
  for (const row of layout.rows)
    if (row.height * camera.zoom >= leastRow) context.fillRect(left, row.y, right - left, 1 / camera.zoom);
}

function stages(context: Context, { layout, theme }: FarView, left: number, right: number): void {
  for (const { box, color } of layout.stages) {
    if (box.x > right || box.x + box.width < left) continue;
    context.fillStyle = theme[stageColors(color).fill];
    context.fillRect(box.x, box.y, box.width, layout.pathRow.y + layout.pathRow.height);
    context.globalAlpha = 0.28;
    context.fillRect(box.x, box.y, box.width, layout.height);
    context.globalAlpha = 1;
  }
}

function cards(context: Context, { layout, theme, first, last }: FarView): void {
  for (const { box, color, heat: hot } of layout.cards.slice(first, last + 1)) {
    context.fillStyle = theme[heatColors(hot?.level ?? null).fill];
    context.fillRect(box.x, box.y, box.width, box.height);
    context.fillStyle = theme[stageColors(color).ink];
    context.fillRect(box.x, box.y, Math.max(4, box.width / 12), box.height);
  }
}

/** With heat on the cards, the whole column says it: a card is a dot from here. */
function hotColumns(context: Context, { layout, theme, first, last }: FarView): void {
  const y = layout.pathRow.y + layout.pathRow.height;
  layout.cards.slice(first, last + 1).forEach(({ heat: hot }, index) => {
    const column = layout.columns[first + index];
    if (!hot?.level || !column) return;
    // On paper, not on the colour of a stage: one shade means one thing.
    context.fillStyle = theme.paper;
    context.fillRect(column.x, y, column.width, layout.height - y);
    context.globalAlpha = 0.4;
    context.fillStyle = theme[heatColors(hot.level).fill];
    context.fillRect(column.x, y, column.width, layout.height - y);
    context.globalAlpha = 1;
  });
}

function heat(context: Context, { layout, facts, theme, first, last }: FarView): void {
  const hot = layout.rows.filter((row: RowLayout) => hotLanes.includes(row.laneKind));
  for (const { stepId, x, width } of layout.columns.slice(first, last + 1)) {
    const level = facts.get(stepId)?.heat;
    if (level === null || level === undefined) continue;
    context.fillStyle = theme[`pain${level}`];
    for (const { y, height } of hot) context.fillRect(x, y, width, height);
  }
}

/** px of the screen below which a dot is lost in the line. */
const leastDot = 0.8;

/** The last few curves, parsed: they are the same at every frame. */
const paths = new Map<string, Path2D>();
const mostPaths = 16;

function pathOf(d: string): Path2D {
  const known = paths.get(d);
  if (known) return known;
  if (paths.size >= mostPaths) paths.clear();
  const path = new Path2D(d);
  paths.set(d, path);
  return path;
}

function curve(
  context: Context,
  { points, d }: EmotionCurve,
  { theme, camera, layout, first, last }: FarView,
): void {
  const thick = Math.max(2, 2 / camera.zoom);
  context.lineWidth = thick;
  context.lineJoin = 'round';
  context.strokeStyle = theme.inkSoft;
  if (d !== '') context.stroke(pathOf(d));
  const from = layout.columns[first]?.x ?? 0;
  const to = (layout.columns[last]?.x ?? 0) + (layout.columns[last]?.width ?? 0);
  const radius = Math.min(60, 3.5 / camera.zoom);
  // Thousands of dots that nobody can see cost most of a frame.
  if (radius * camera.zoom < leastDot) return;
  for (const point of points) {
    if (point.x < from || point.x > to) continue;
    context.fillStyle = theme[emotionColors[point.emotion]];
    context.beginPath();
    context.arc(point.x, point.y, radius, 0, 2 * Math.PI);
    context.fill();
  }
}

/** The context's transform is the camera's already. */
export function paintFar(context: Context, view: FarView): void {
  const { layout, first, last } = view;
  const left = layout.columns[first]?.x ?? layout.headerWidth;
  const end = layout.columns[last];
  const right = Math.max(left, end ? end.x + end.width : layout.width);
  stages(context, view, left, right);
  cards(context, view);
  if (layout.cards.some((card) => card.heat)) hotColumns(context, view);
  else heat(context, view);
  rows(context, view, layout.headerWidth, right);
  for (const each of layout.curves) curve(context, each, view);
}
