/** Stage bands, step cards and the paths between them, as items of the scene. */

import { placeLines } from './figure';
import { fonts } from './fonts';
import { CARD_INSET_Y, CARD_NUMBER_HEIGHT, STAGE_INSET_X, STAGE_INSET_Y } from './layout-steps';
import {
  CARD_TEXT_INSET,
  type CardLayout,
  type EdgeLayout,
  type MapLayout,
  type StageLayout,
} from './layout-types';
import type { Box, ColorName, MeasureText, SceneItem } from './scene';
import { heatColors, stageColors } from './scene-theme';

const CARD_MARK_WIDTH = 4;
export const DETAIL_MARK_SIZE = 13;
const DETAIL_MARK_INSET = 8;

export const pathColors = {
  main: 'pathMain',
  alternative: 'pathAlternative',
  failure: 'pathFailure',
} as const satisfies Record<EdgeLayout['pathKind'], ColorName>;

/** The kind of a path is told by its dashes as well as by its colour. */
export const pathDashes: Readonly<Record<EdgeLayout['pathKind'], readonly number[]>> = {
  main: [],
  alternative: [6, 4],
  failure: [2, 3],
};

export function stageItems(stage: StageLayout): SceneItem[] {
  const { box, titleLines } = stage;
  const colors = stageColors(stage.color);
  const owner = stage.stageId ?? 'unplaced';
  const title = placeLines(titleLines, {
    x: box.x + STAGE_INSET_X,
    y: box.y + STAGE_INSET_Y,
    width: box.width - 2 * STAGE_INSET_X,
    font: 'heading',
    color: colors.ink,
    owner,
  });
  return [
    { type: 'rect', box, radius: 8, fill: colors.fill, stroke: null, strokeWidth: 0, owner },
    ...title.items,
  ];
}

interface CardColors {
  readonly ground: ColorName;
  readonly frame: ColorName;
  readonly ink: ColorName;
  /** Of the step's number and of what belongs to its stage. */
  readonly number: ColorName;
  /** The strip that tells the stage. */
  readonly strip: ColorName;
}

/** What is hot takes the colours of heat; the strip stays that of the stage, in the shade that is seen on it. */
function cardColors({ color, heat }: CardLayout): CardColors {
  const { fill, ink } = stageColors(color);
  const level = heat?.level ?? 0;
  if (level === 0) return { ground: 'raised', frame: 'frame', ink: 'ink', number: ink, strip: ink };
  const hot = heatColors(level);
  const strip = level > 2 ? fill : ink;
  return { ground: hot.fill, frame: 'painEdge', ink: hot.ink, number: hot.ink, strip };
}

export function cardItems(card: CardLayout, measure: MeasureText): SceneItem[] {
  const { box, stepId, number, titleLines } = card;
  const colors = cardColors(card);
  const x = box.x + CARD_TEXT_INSET;
  const width = box.width - 2 * CARD_TEXT_INSET;
  const mark = placeLines([{ text: number, width: measure(number, 'label') }], {
    x,
    y: box.y + CARD_INSET_Y,
    width,
    font: 'label',
    color: colors.number,
    owner: stepId,
  });
  const title = placeLines(titleLines, {
    x,
    y: box.y + CARD_INSET_Y + CARD_NUMBER_HEIGHT,
    width,
    font: 'strong',
    color: colors.ink,
    owner: stepId,
  });
  return [
    {
      type: 'rect',
      box,
      radius: 8,
      fill: colors.ground,
      stroke: colors.frame,
      strokeWidth: 1,
      owner: stepId,
    },
    {
      type: 'rect',
      box: { x: box.x, y: box.y + 12, width: CARD_MARK_WIDTH, height: box.height - 24 },
      radius: CARD_MARK_WIDTH / 2,
      fill: colors.strip,
      stroke: null,
      strokeWidth: 0,
      owner: stepId,
    },
    ...mark.items,
    ...heatLabel(card, colors),
    ...title.items,
    ...(card.hasDetail ? detailMark(card, colors.number) : []),
  ];
}

/** Opposite the number of the step. */
function heatLabel({ box, stepId, heat }: CardLayout, { ink }: CardColors): readonly SceneItem[] {
  if (!heat) return [];
  const { items } = placeLines([heat.label], {
    x: box.x + CARD_TEXT_INSET,
    y: box.y + CARD_INSET_Y - (fonts.strong.lineHeight - fonts.label.lineHeight) / 2,
    width: box.width - 2 * CARD_TEXT_INSET,
    font: 'strong',
    color: heat.level === null ? 'inkFaint' : ink,
    align: 'end',
    owner: stepId,
  });
  return items;
}

/** Where the mark of a map behind the step stands; on the screen it is a button. */
export const detailMarkBox = ({ box }: CardLayout): Box => ({
  x: box.x + box.width - DETAIL_MARK_SIZE - DETAIL_MARK_INSET,
  y: box.y + box.height - DETAIL_MARK_SIZE - DETAIL_MARK_INSET,
  width: DETAIL_MARK_SIZE,
  height: DETAIL_MARK_SIZE,
});

const polyline = (points: readonly number[], x: number, y: number): string =>
  points
    .map((at, index) => (index % 2 === 0 ? `${index === 0 ? 'M' : 'L'} ${x + at}` : `${y + at}`))
    .join(' ');

function detailMark(card: CardLayout, ink: ColorName): SceneItem[] {
  const { x, y } = detailMarkBox(card);
  return detailSign(x, y, ink, card.stepId);
}

/** An arrow that goes into a corner. */
export function detailSign(x: number, y: number, ink: ColorName, owner: string): SceneItem[] {
  const parts = [
    [1, 1, 8, 8],
    [8, 3.5, 8, 8, 3.5, 8],
    [12, 4.5, 12, 12, 4.5, 12],
  ] as const;
  const d = parts.map((points) => polyline(points, x, y)).join(' ');
  return [{ type: 'path', d, stroke: ink, strokeWidth: 1.25, dash: [], fill: null, owner }];
}

function edgeLine(edge: EdgeLayout): SceneItem[] {
  const color = pathColors[edge.pathKind];
  const common = { type: 'path', owner: edge.pathId } as const;
  return [
    { ...common, d: edge.d, stroke: color, strokeWidth: 1.5, dash: pathDashes[edge.pathKind], fill: null },
    { ...common, d: edge.head, stroke: null, strokeWidth: 0, dash: [], fill: color },
  ];
}

/** The label stands on paper, so that the line it belongs to does not run through it. */
function edgeLabel(edge: EdgeLayout): SceneItem[] {
  const { labelBox, labelLines, pathKind, pathId } = edge;
  if (!labelBox) return [];
  const text = placeLines(labelLines, {
    x: labelBox.x,
    y: labelBox.y + (labelBox.height - labelLines.length * fonts.small.lineHeight) / 2,
    width: labelBox.width,
    font: 'small',
    color: pathKind === 'main' ? 'inkSoft' : pathColors[pathKind],
    align: 'middle',
    owner: pathId,
  });
  return [
    { type: 'rect', box: labelBox, radius: 3, fill: 'paper', stroke: null, strokeWidth: 0, owner: pathId },
    ...text.items,
  ];
}

/**
 * All lines first, then all labels: a label is never under another path. The main path lies over those that share a
 * part of their way with it.
 */
export const edgeItems = ({ edges }: MapLayout): SceneItem[] => [
  ...edges.filter(({ pathKind }) => pathKind !== 'main').flatMap(edgeLine),
  ...edges.filter(({ pathKind }) => pathKind === 'main').flatMap(edgeLine),
  ...edges.flatMap(edgeLabel),
];
