/**
 * Routes the paths between step cards. Neighbours on the main way are joined by a straight arrow in the gap;
 * every other path leaves a card at its top or bottom, runs on a level of its own and comes down again, so that
 * no path crosses a card and no label meets another. Knows cards as x positions only; y is relative to them.
 */
import type { Path } from '../document/records/path';
import { breakLines, type TextLine } from './break-lines';
import { fonts } from './fonts';
import { CARD_INSET, CARD_WIDTH } from './layout-types';
import type { MeasureText } from './scene';

const LABEL_PADDING = 6;
const LEAST_LABEL_WIDTH = 140;
/** Between two runs on one level, and between two levels. */
const RUN_GAP = 16;
const LEVEL_GAP = 8;
const PORT_GAP = 22;

export interface CardPlace {
  readonly x: number;
  /** Position among all cards, from the left. */
  readonly index: number;
}

/** Straight from one card to the next. */
export interface StraightRoute {
  readonly form: 'straight';
  readonly path: Path;
  readonly from: CardPlace;
  readonly to: CardPlace;
  readonly label: TextLine | null;
}

/** Up (or down) from one card, along a level, and back to another. */
export interface ArcRoute {
  readonly form: 'arc';
  readonly path: Path;
  readonly side: 'above' | 'below';
  readonly fromX: number;
  readonly toX: number;
  /** Distance of the level's middle from the cards. */
  readonly rise: number;
  readonly labelX: number;
  readonly labelWidth: number;
  readonly labelLines: readonly TextLine[];
}

export interface Routes {
  readonly straight: readonly StraightRoute[];
  readonly arcs: readonly ArcRoute[];
  /** Room the arcs need above and below the cards. */
  readonly above: number;
  readonly below: number;
}

export interface RouteContext {
  readonly places: ReadonlyMap<string, CardPlace>;
  readonly measure: MeasureText;
  readonly shareText: (share: number) => string;
}

interface OpenArc {
  readonly path: Path;
  readonly side: 'above' | 'below';
  readonly from: CardPlace;
  readonly to: CardPlace;
  fromX: number;
  toX: number;
}

const centre = (place: CardPlace): number => place.x + CARD_WIDTH / 2;

/** What is written on a path: its label, its share. */
const labelText = (path: Path, shareText: (share: number) => string): string =>
  [path.label.trim(), path.share === null ? '' : shareText(path.share)]
    .filter((part) => part !== '')
    .join(' · ');

function straightLabel(text: string, { measure }: RouteContext): TextLine | null {
  const [line, more] = breakLines(text, { width: 2 * CARD_INSET - 2, font: 'small', measure });
  return line && !more ? line : null;
}

/** Sorts the paths into straight ones and arcs; a second path between the same neighbours becomes an arc. */
function sortPaths(paths: readonly Path[], context: RouteContext) {
  const straight: StraightRoute[] = [];
  const arcs: OpenArc[] = [];
  const joined = new Set<number>();
  for (const path of paths) {
    const from = context.places.get(path.ends.from);
    const to = context.places.get(path.ends.to);
    if (!from || !to) continue;
    const text = labelText(path, context.shareText);
    const label = straightLabel(text, context);
    const isNext = path.pathKind === 'main' && to.index === from.index + 1 && !joined.has(from.index);
    if (isNext && (text === '' || label)) {
      joined.add(from.index);
      straight.push({ form: 'straight', path, from, to, label });
    } else {
      const side = path.pathKind === 'failure' ? 'below' : 'above';
      arcs.push({ path, side, from, to, fromX: centre(from), toX: centre(to) });
    }
  }
  return { straight, arcs };
}

/** Gives each end of an arc a place of its own on the edge of its card, those that go left on the left. */
function spreadPorts(arcs: readonly OpenArc[]): void {
  const ports = new Map<string, { towards: number; put: (x: number) => void; place: CardPlace }[]>();
  const add = (key: string, place: CardPlace, towards: number, put: (x: number) => void) => {
    const group = ports.get(key) ?? [];
    group.push({ place, towards, put });
    ports.set(key, group);
  };
  for (const arc of arcs) {
    add(`${arc.side} ${arc.from.index}`, arc.from, arc.to.index, (x) => {
      arc.fromX = x;
    });
    // A path to the same card comes back right of where it left.
    add(`${arc.side} ${arc.to.index}`, arc.to, arc.from.index + 0.25, (x) => {
      arc.toX = x;
    });
  }
  for (const group of ports.values()) {
    group.sort((one, other) => one.towards - other.towards);
    const gap = Math.min(PORT_GAP, (CARD_WIDTH - 32) / group.length);
    group.forEach(({ place, put }, index) => {
      put(centre(place) + (index - (group.length - 1) / 2) * gap);
    });
  }
}

interface Levelled {
  readonly arc: OpenArc;
  readonly left: number;
  readonly right: number;
  readonly labelLines: readonly TextLine[];
  readonly labelWidth: number;
  readonly level: number;
}

/** Short arcs lie near the cards; an arc takes the first level where nothing stands in its way. */
function chooseLevels(arcs: readonly OpenArc[], context: RouteContext): Levelled[] {
  const bySpan = [...arcs].sort(
    (one, other) =>
      Math.abs(one.from.index - one.to.index) - Math.abs(other.from.index - other.to.index) ||
      Math.min(one.from.index, one.to.index) - Math.min(other.from.index, other.to.index) ||
      (one.path.id < other.path.id ? -1 : 1),
  );
  const levels: { left: number; right: number }[][] = [];
  return bySpan.map((arc) => {
    const from = Math.min(arc.fromX, arc.toX);
    const to = Math.max(arc.fromX, arc.toX);
    const width = Math.max(to - from - 2 * RUN_GAP, LEAST_LABEL_WIDTH);
    const text = labelText(arc.path, context.shareText);
    const labelLines = breakLines(text, { width, font: 'small', measure: context.measure });
    const widest = Math.max(0, ...labelLines.map((line) => line.width));
    const labelWidth = labelLines.length === 0 ? 0 : widest + 2 * LABEL_PADDING;
    const half = Math.max(to - from, labelWidth) / 2;
    const middle = (from + to) / 2;
    const left = middle - half - RUN_GAP / 2;
    const right = middle + half + RUN_GAP / 2;
    const isFree = (taken: { left: number; right: number }) => right <= taken.left || left >= taken.right;
    let level = levels.findIndex((runs) => runs.every(isFree));
    if (level < 0) level = levels.push([]) - 1;
    levels[level]?.push({ left, right });
    return { arc, left, right, labelLines, labelWidth, level };
  });
}

/** The place along the run, nearest its middle, where no other path comes down through the label. */
function placeLabel(levelled: Levelled, verticals: readonly number[]): number {
  const { arc, labelWidth } = levelled;
  const middle = (arc.fromX + arc.toX) / 2;
  const play = Math.max(0, (Math.abs(arc.toX - arc.fromX) - labelWidth) / 2 - RUN_GAP);
  const half = labelWidth / 2 + 4;
  const isClear = (x: number) => !verticals.some((vertical) => vertical > x - half && vertical < x + half);
  for (let offset = 0; offset <= play && offset < 400; offset += 12) {
    if (isClear(middle - offset)) return middle - offset;
    if (isClear(middle + offset)) return middle + offset;
  }
  return middle;
}

function stack(levelled: readonly Levelled[], side: 'above' | 'below'): { arcs: ArcRoute[]; room: number } {
  const { lineHeight } = fonts.small;
  const heights: number[] = [];
  for (const { level, labelLines } of levelled) {
    heights[level] = Math.max(heights[level] ?? 0, Math.max(labelLines.length, 1) * lineHeight + 4);
  }
  const tops: number[] = [];
  let room = levelled.length > 0 ? 10 : 0;
  heights.forEach((height, level) => {
    tops[level] = room + height / 2;
    room += height + LEVEL_GAP;
  });
  const arcs = levelled.map((item): ArcRoute => {
    const verticals = levelled
      .filter((other) => other.level > item.level)
      .flatMap((other) => [other.arc.fromX, other.arc.toX])
      .filter((x) => x > item.left && x < item.right);
    return {
      form: 'arc',
      path: item.arc.path,
      side,
      fromX: item.arc.fromX,
      toX: item.arc.toX,
      rise: tops[item.level] ?? 0,
      labelX: placeLabel(item, verticals),
      labelWidth: item.labelWidth,
      labelLines: item.labelLines,
    };
  });
  return { arcs, room };
}

export function routePaths(paths: readonly Path[], context: RouteContext): Routes {
  const { straight, arcs } = sortPaths(paths, context);
  spreadPorts(arcs);
  const onSide = (side: 'above' | 'below') =>
    stack(
      chooseLevels(
        arcs.filter((arc) => arc.side === side),
        context,
      ),
      side,
    );
  const above = onSide('above');
  const below = onSide('below');
  return { straight, arcs: [...above.arcs, ...below.arcs], above: above.room, below: below.room };
}
