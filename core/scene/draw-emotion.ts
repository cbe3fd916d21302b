/** The emotion curve and its faces. A face says by its mouth what its colour says. */

import type { EmotionValue } from '../i18n/messages/lanes';
import { EMOTION_SPAN } from './emotion-curve';
import { hundredth } from './hundredth';
import type { EmotionCurve } from './layout-types';
import type { ColorName, LineItem, SceneItem } from './scene';

export const FACE_RADIUS = 14;
const OTHER_FACE_RADIUS = 11;

const faceColors: Readonly<Record<EmotionValue, ColorName>> = {
  [-2]: 'emotionBad2',
  [-1]: 'emotionBad1',
  0: 'emotionZero',
  1: 'emotionGood1',
  2: 'emotionGood2',
};

function mouth(emotion: EmotionValue, x: number, y: number, r: number): string {
  const half = r * 0.46;
  const bend = (emotion / 2) * r * 0.55;
  const line = y + r * 0.38 - bend / 2;
  const depth = line + bend * 1.1;
  const curve = `M ${hundredth(x - half)} ${hundredth(line)} C ${hundredth(x - half / 2)} ${hundredth(depth)} ${hundredth(x + half / 2)} ${hundredth(depth)} ${hundredth(x + half)} ${hundredth(line)}`;
  return emotion === 2 ? `${curve} Z` : curve;
}

export function faceItems(
  emotion: EmotionValue,
  x: number,
  y: number,
  r: number,
  owner: string,
): SceneItem[] {
  const eye = (side: -1 | 1): SceneItem => ({
    type: 'circle',
    cx: hundredth(x + side * r * 0.34),
    cy: hundredth(y - r * 0.2),
    r: hundredth(r * 0.115),
    fill: 'faceInk',
    stroke: null,
    strokeWidth: 0,
    owner,
  });
  return [
    {
      type: 'circle',
      cx: hundredth(x),
      cy: hundredth(y),
      r,
      fill: faceColors[emotion],
      stroke: 'paper',
      strokeWidth: hundredth(r * 0.23),
      owner,
    },
    eye(-1),
    eye(1),
    {
      type: 'path',
      d: mouth(emotion, x, y, r),
      stroke: 'faceInk',
      strokeWidth: hundredth(r * 0.115),
      dash: [],
      fill: emotion === 2 ? 'faceInk' : null,
      owner,
    },
  ];
}

/** Curves of one row differ by their dashes as well as by their colour. */
const curveStyles: readonly { readonly stroke: ColorName; readonly dash: readonly number[] }[] = [
  { stroke: 'inkSoft', dash: [] },
  { stroke: 'accent', dash: [8, 5] },
  { stroke: 'pathFailure', dash: [2, 5] },
  { stroke: 'quoteMark', dash: [12, 4, 2, 4] },
];

export const curveStyle = (series: number) => ({
  ...(curveStyles[series % curveStyles.length] ?? { stroke: 'inkSoft', dash: [] }),
  strokeWidth: 2.5,
});

/** Guides at "very good", "so-so" and "very bad", and the curve over them. */
function curveLine(curve: EmotionCurve, left: number, right: number): SceneItem[] {
  const guide = (offset: number, dash: readonly number[]): LineItem => ({
    type: 'path',
    d: `M ${left} ${hundredth(curve.zeroY + offset)} L ${right} ${hundredth(curve.zeroY + offset)}`,
    stroke: 'hairline',
    strokeWidth: 1,
    dash,
    fill: null,
    owner: curve.laneId,
  });
  // The first curve of a row brings the guides for all of them.
  const guides =
    curve.series > 0 ? [] : [guide(-EMOTION_SPAN / 2, [2, 4]), guide(0, []), guide(EMOTION_SPAN / 2, [2, 4])];
  if (curve.d === '') return guides;
  return [
    ...guides,
    { type: 'path', d: curve.d, ...curveStyle(curve.series), fill: null, owner: curve.laneId },
  ];
}

const curveFaces = ({ points, series }: EmotionCurve): SceneItem[] =>
  points.flatMap(({ emotion, x, y, stepId }) =>
    faceItems(emotion, x, y, series > 0 ? OTHER_FACE_RADIUS : FACE_RADIUS, stepId),
  );

/** All lines first: the line of one curve runs across no face of another in its row. */
export const curveItems = (
  curves: readonly EmotionCurve[],
  left: number,
  right: number,
): readonly SceneItem[] => [
  ...curves.flatMap((curve) => curveLine(curve, left, right)),
  ...curves.flatMap(curveFaces),
];
