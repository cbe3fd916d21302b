/** The emotion curves of the one map drawn over those of the other: dashed, in the accent colour, with small faces. */
import type { AlignedLayouts } from '#core/scene/align-layouts';
import { faceItems } from '#core/scene/draw-emotion';
import type { EmotionCurve } from '#core/scene/layout-types';
import type { Scene, SceneItem } from '#core/scene/scene';

const smallFace = 9;
const ring = 12;

function itemsOf(curve: EmotionCurve, covered: EmotionCurve | undefined): readonly SceneItem[] {
  const line: readonly SceneItem[] =
    curve.d === ''
      ? []
      : [
          {
            type: 'path',
            d: curve.d,
            stroke: 'accent',
            strokeWidth: 3,
            dash: [9, 6],
            fill: null,
            owner: curve.laneId,
          },
        ];
  const known = new Map(covered?.points.map(({ x, y }) => [x, y]));
  const faces = curve.points
    // Where both feel the same, the one face says it.
    .filter(({ x, y }) => known.get(x) !== y)
    .flatMap(({ x, y, emotion, stepId }): readonly SceneItem[] => [
      {
        type: 'circle',
        cx: x,
        cy: y,
        r: ring,
        fill: 'paper',
        stroke: 'accent',
        strokeWidth: 2,
        owner: stepId,
      },
      ...faceItems(emotion, x, y, smallFace, stepId),
    ]);
  return [...line, ...faces];
}

export function curvesOver({ before, after }: AlignedLayouts): Scene {
  const items = after.curves.flatMap((curve) =>
    itemsOf(
      curve,
      before.curves.find(({ laneId }) => laneId === curve.laneId),
    ),
  );
  const { width, height } = after;
  return {
    title: '',
    description: '',
    language: 'en',
    width,
    height,
    items,
    parts: [{ box: { x: 0, y: 0, width, height }, first: 0, count: items.length }],
  };
}
