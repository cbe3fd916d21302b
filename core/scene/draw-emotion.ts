/** The emotion curve and its faces. A face says by its mouth what its colour says. */
import type { EmotionValue } from '../i18n/messages/lanes';
import { EMOTION_SPAN } from './emotion-curve';
import type { EmotionCurve } from './layout-types';
import type { ColorName, LineItem, SceneItem } from './scene';

export const FACE_RADIUS = 14;

const faceColors: Readonly<Record<EmotionValue, ColorName>> = {
  [-2]: 'emotionBad2',
  [-1]: 'emotionBad1',
  0: 'emotionZero',
  1: 'emotionGood1',
  2: 'emotionGood2',
};

const round = (value: number): number => Math.round(value * 100) / 100;

function mouth(emotion: EmotionValue, x: number, y: number, r: number): string {
  const half = r * 0.46;
  const bend = (emotion / 2) * r * 0.55;
  const line = y + r * 0.38 - bend / 2;
  const depth = line + bend * 1.1;
  const curve = `M ${round(x - half)} ${round(line)} C ${round(x - half / 2)} ${round(depth)} ${round(x + half / 2)} ${round(depth)} ${round(x + half)} ${round(line)}`;
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
    cx: round(x + side * r * 0.34),
    cy: round(y - r * 0.2),
    r: round(r * 0.115),
    fill: 'faceInk',
    stroke: null,
    strokeWidth: 0,
    owner,
  });
  return [
    {
      type: 'circle',
      cx: round(x),
      cy: round(y),
      r,
      fill: faceColors[emotion],
      stroke: 'paper',
      strokeWidth: round(r * 0.23),
      owner,
    },
    eye(-1),
    eye(1),
    {
      type: 'path',
      d: mouth(emotion, x, y, r),
      stroke: 'faceInk',
      strokeWidth: round(r * 0.115),
      dash: [],
      fill: emotion === 2 ? 'faceInk' : null,
      owner,
    },
  ];
}

/** Guides at "very good", "so-so" and "very bad", the curve over them, the faces on top. */
export function curveItems(curve: EmotionCurve, left: number, right: number): SceneItem[] {
  const guide = (offset: number, dash: readonly number[]): LineItem => ({
    type: 'path',
    d: `M ${left} ${round(curve.zeroY + offset)} L ${right} ${round(curve.zeroY + offset)}`,
    stroke: 'hairline',
    strokeWidth: 1,
    dash,
    fill: null,
    owner: curve.laneId,
  });
  const line: SceneItem[] =
    curve.d === ''
      ? []
      : [
          {
            type: 'path',
            d: curve.d,
            stroke: 'inkSoft',
            strokeWidth: 2.5,
            dash: [],
            fill: null,
            owner: curve.laneId,
          },
        ];
  return [
    guide(-EMOTION_SPAN / 2, [2, 4]),
    guide(0, []),
    guide(EMOTION_SPAN / 2, [2, 4]),
    ...line,
    ...curve.points.flatMap(({ emotion, x, y, stepId }) => faceItems(emotion, x, y, FACE_RADIUS, stepId)),
  ];
}
