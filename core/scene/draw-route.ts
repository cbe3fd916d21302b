/** Turns a route into lines: rounded corners, an arrow head, and the box of its label. */

import { fonts } from './fonts';
import { hundredth } from './hundredth';
import { CARD_WIDTH, type EdgeLayout } from './layout-types';
import type { ArcRoute, StraightRoute } from './route-paths';

const HEAD_LENGTH = 7;
const HEAD_HALF = 4;
const CORNER = 10;
/** Between the tip of an arrow and the card. */
const CLEARANCE = 2;
/** Of a quarter circle's control points: 4/3 (√2 − 1). */
const QUARTER = 0.5523;

const point = (x: number, y: number): string => `${hundredth(x)} ${hundredth(y)}`;

export interface CardBand {
  readonly top: number;
  readonly height: number;
}

export function drawStraight({ path, from, to, label }: StraightRoute, band: CardBand): EdgeLayout {
  const y = band.top + band.height / 2;
  const start = from.x + CARD_WIDTH + CLEARANCE;
  const end = to.x - CLEARANCE;
  const { lineHeight } = fonts.small;
  const width = to.x - from.x - CARD_WIDTH;
  return {
    pathId: path.id,
    pathKind: path.pathKind,
    fromId: path.ends.from,
    toId: path.ends.to,
    d: `M ${point(start, y)} L ${point(end - HEAD_LENGTH, y)}`,
    head: `M ${point(end, y)} L ${point(end - HEAD_LENGTH, y - HEAD_HALF)} L ${point(end - HEAD_LENGTH, y + HEAD_HALF)} Z`,
    labelBox: label ? { x: from.x + CARD_WIDTH, y: y - lineHeight - 5, width, height: lineHeight } : null,
    labelLines: label ? [label] : [],
  };
}

export function drawArc(route: ArcRoute, band: CardBand): EdgeLayout {
  const { path, fromX, toX, rise, labelX, labelWidth, labelLines } = route;
  const isAbove = route.side === 'above';
  const edge = isAbove ? band.top : band.top + band.height;
  const away = isAbove ? -1 : 1;
  const start = edge + away * CLEARANCE;
  const level = edge + away * rise;
  const along = Math.sign(toX - fromX) || 1;
  const corner = Math.min(CORNER, Math.abs(toX - fromX) / 2, rise - CLEARANCE - HEAD_LENGTH);
  const bend = corner * (1 - QUARTER);
  const d = [
    `M ${point(fromX, start)}`,
    `L ${point(fromX, level - away * corner)}`,
    `C ${point(fromX, level - away * bend)} ${point(fromX + along * bend, level)} ${point(fromX + along * corner, level)}`,
    `L ${point(toX - along * corner, level)}`,
    `C ${point(toX - along * bend, level)} ${point(toX, level - away * bend)} ${point(toX, level - away * corner)}`,
    `L ${point(toX, start + away * HEAD_LENGTH)}`,
  ].join(' ');
  const wing = start + away * HEAD_LENGTH;
  const height = labelLines.length * fonts.small.lineHeight;
  return {
    pathId: path.id,
    pathKind: path.pathKind,
    fromId: path.ends.from,
    toId: path.ends.to,
    d,
    head: `M ${point(toX, start)} L ${point(toX - HEAD_HALF, wing)} L ${point(toX + HEAD_HALF, wing)} Z`,
    labelBox:
      labelLines.length === 0
        ? null
        : { x: labelX - labelWidth / 2, y: level - height / 2, width: labelWidth, height },
    labelLines,
  };
}
