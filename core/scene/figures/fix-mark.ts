/** How far a fix has come, as a mark; the word always stands beside it. */
import { type FixStatus, hasShipped } from '../../document/records/fix';
import type { LineItem, SceneItem } from '../scene';

const RADIUS = 5;

/** Ring: not begun; with a dot: under way; full with a tick: out; grey with a stroke: not now or never. */
export function statusMark(status: FixStatus, x: number, top: number, owner: string): SceneItem[] {
  const cx = x + RADIUS;
  const cy = top + 9;
  const isClosed = status === 'deferred' || status === 'rejected';
  const ring: SceneItem = {
    type: 'circle',
    cx,
    cy,
    r: RADIUS,
    fill: hasShipped(status) ? 'accent' : 'paper',
    stroke: isClosed ? 'inkFaint' : 'accent',
    strokeWidth: 1.5,
    owner,
  };
  const sign = (d: string, stroke: LineItem['stroke'], fill: LineItem['fill']): LineItem => ({
    type: 'path',
    d,
    stroke,
    strokeWidth: 1.5,
    dash: [],
    fill,
    owner,
  });
  if (hasShipped(status)) {
    const tick = `M ${cx - 2.4} ${cy + 0.2} L ${cx - 0.6} ${cy + 2} L ${cx + 2.6} ${cy - 1.8}`;
    return [ring, sign(tick, 'onAccent', null)];
  }
  if (status === 'accepted' || status === 'inWork') {
    return [ring, { ...ring, r: 2.5, fill: 'accent', stroke: null }];
  }
  return isClosed ? [ring, sign(`M ${cx - 2.2} ${cy} L ${cx + 2.2} ${cy}`, 'inkFaint', null)] : [ring];
}
