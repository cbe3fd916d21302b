/** Turns a route into lines: rounded corners, an arrow head, and the box of its label. */
import type { Path } from '../document/records/path';
import { fonts } from './fonts';
import { hundredth } from './hundredth';
import { CARD_WIDTH, type EdgeLayout } from './layout-types';
import type { ArcRoute, ForkRoute, StraightRoute } from './route-types';

const HEAD_LENGTH = 7;
const HEAD_HALF = 4;
const CORNER = 10;
/** Between the tip of an arrow and the card. */
const CLEARANCE = 2;
/** From a fork to its label. */
const FORK_LABEL_OFFSET = 8;
/** Of a quarter circle's control points: 4/3 (√2 − 1). */
const QUARTER = 0.5523;

const point = (x: number, y: number): string => `${hundredth(x)} ${hundredth(y)}`;

/** Where the tracks stand: y of the top of each, from the top, and the height of every card. */
export interface TrackBand {
  readonly tops: readonly number[];
  readonly cardHeight: number;
}

const topOf = ({ tops }: TrackBand, track: number): number => tops[track] ?? 0;
const middleOf = (band: TrackBand, track: number): number => topOf(band, track) + band.cardHeight / 2;

const ends = ({ path }: { readonly path: Path }) =>
  ({
    pathId: path.id,
    pathKind: path.pathKind,
    fromId: path.ends.from,
    toId: path.ends.to,
  }) as const;

/** An arrow head with its tip at y, coming down (away = 1) or up (away = -1). */
function uprightHead(x: number, tip: number, away: 1 | -1): string {
  const wing = tip - away * HEAD_LENGTH;
  return `M ${point(x, tip)} L ${point(x - HEAD_HALF, wing)} L ${point(x + HEAD_HALF, wing)} Z`;
}

export function drawStraight(route: StraightRoute, band: TrackBand): EdgeLayout {
  const { from, to, label } = route;
  const y = middleOf(band, from.track);
  const start = from.x + CARD_WIDTH + CLEARANCE;
  const end = to.x - CLEARANCE;
  const { lineHeight } = fonts.small;
  const width = to.x - from.x - CARD_WIDTH;
  return {
    ...ends(route),
    d: `M ${point(start, y)} L ${point(end - HEAD_LENGTH, y)}`,
    head: `M ${point(end, y)} L ${point(end - HEAD_LENGTH, y - HEAD_HALF)} L ${point(end - HEAD_LENGTH, y + HEAD_HALF)} Z`,
    labelBox: label ? { x: from.x + CARD_WIDTH, y: y - lineHeight - 5, width, height: lineHeight } : null,
    labelLines: label ? [label] : [],
  };
}

export function drawFork(route: ForkRoute, band: TrackBand): EdgeLayout {
  const { from, to, toX, labelLines } = route;
  const away = from.track < to.track ? 1 : -1;
  const y = middleOf(band, from.track);
  const edge = away === 1 ? topOf(band, to.track) : topOf(band, to.track) + band.cardHeight;
  const tip = edge - away * CLEARANCE;
  const start = from.x + CARD_WIDTH + CLEARANCE;
  const bend = CORNER * (1 - QUARTER);
  const width = Math.max(0, ...labelLines.map((line) => line.width));
  const height = labelLines.length * fonts.small.lineHeight;
  // Clear of the arrow head, and of the line that turns.
  const near = edge - away * (HEAD_LENGTH + CLEARANCE);
  return {
    ...ends(route),
    d: [
      `M ${point(start, y)}`,
      `L ${point(toX - CORNER, y)}`,
      `C ${point(toX - bend, y)} ${point(toX, y + away * bend)} ${point(toX, y + away * CORNER)}`,
      `L ${point(toX, tip - away * HEAD_LENGTH)}`,
    ].join(' '),
    head: uprightHead(toX, tip, away),
    labelBox:
      labelLines.length === 0
        ? null
        : { x: toX - FORK_LABEL_OFFSET - width, y: away === 1 ? near - height : near, width, height },
    labelLines,
  };
}

export function drawArc(route: ArcRoute, band: TrackBand): EdgeLayout {
  const { from, to, fromX, toX, labelX, labelWidth, labelLines } = route;
  const isAbove = route.side === 'above';
  const away = isAbove ? -1 : 1;
  const edgeOf = (track: number) => topOf(band, track) + (isAbove ? 0 : band.cardHeight);
  const outer = isAbove ? topOf(band, 0) : edgeOf(band.tops.length - 1);
  const level = outer + away * route.rise;
  const start = edgeOf(from.track) + away * CLEARANCE;
  const height = labelLines.length * fonts.small.lineHeight;
  const labelBox =
    labelLines.length === 0
      ? null
      : { x: labelX - labelWidth / 2, y: level - height / 2, width: labelWidth, height };
  if (!to) {
    const tip = level - away * (height / 2 + CLEARANCE);
    const d = `M ${point(fromX, start)} L ${point(fromX, tip - away * HEAD_LENGTH)}`;
    return { ...ends(route), d, head: uprightHead(fromX, tip, away), labelBox, labelLines };
  }
  const end = edgeOf(to.track) + away * CLEARANCE;
  const along = Math.sign(toX - fromX) || 1;
  const corner = Math.min(CORNER, Math.abs(toX - fromX) / 2, route.rise - CLEARANCE - HEAD_LENGTH);
  const bend = corner * (1 - QUARTER);
  const d = [
    `M ${point(fromX, start)}`,
    `L ${point(fromX, level - away * corner)}`,
    `C ${point(fromX, level - away * bend)} ${point(fromX + along * bend, level)} ${point(fromX + along * corner, level)}`,
    `L ${point(toX - along * corner, level)}`,
    `C ${point(toX - along * bend, level)} ${point(toX, level - away * bend)} ${point(toX, level - away * corner)}`,
    `L ${point(toX, end + away * HEAD_LENGTH)}`,
  ].join(' ');
  return { ...ends(route), d, head: uprightHead(toX, end, isAbove ? 1 : -1), labelBox, labelLines };
}
