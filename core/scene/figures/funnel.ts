/** The funnel of a journey, one step of it: across the whole column, so that neighbours make one shape. */
import type { FunnelStep } from '../../metrics/funnel';
import { hundredth } from '../hundredth';
import type { ColorName, LineItem, SceneItem } from '../scene';

export interface FunnelPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Who came, and in it who went on; the difference is who left here. */
export function drawFunnel(
  { arrived, wentOn }: FunnelStep,
  { x, y, width, height }: FunnelPlace,
  owner: string,
): readonly SceneItem[] {
  const bottom = y + height;
  const top = (share: number): number => hundredth(bottom - Math.max(1, share * height));
  const area = (from: number, to: number, fill: ColorName): LineItem => ({
    type: 'path',
    d: `M ${x} ${bottom} L ${x} ${top(from)} L ${x + width} ${top(to)} L ${x + width} ${bottom} Z`,
    stroke: null,
    strokeWidth: 0,
    dash: [],
    fill,
    owner,
  });
  return [area(arrived, arrived, 'track'), area(arrived, wentOn, 'bar')];
}
