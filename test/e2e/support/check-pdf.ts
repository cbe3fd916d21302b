/**
 * Finds what must never be printed: words of a PDF that stand where the scene has none, that leave the box they belong
 * in, and words of the scene that the PDF does not have.
 */
import { fonts } from '#core/scene/fonts';
import { textBox } from '#core/scene/item-box';
import type { Box, Scene, TextItem } from '#core/scene/scene';
import type { PdfSheet } from './pdf-words';

/** How a part of a scene lies on a sheet. */
export interface Printed {
  readonly scene: Scene;
  /** Where its drawing is put: mm from the corner of the sheet. */
  readonly place: Box;
  /** Part of the scene that the sheet shows. */
  readonly view: Box;
}

const PX_PER_MM = 96 / 25.4;
const POINTS_PER_PX = 0.75;

/** Chromium begins drawings at whole px of the page; lengths come in thousandths of a mm and are kept in 64ths of a px. */
function snapped({ x, y, width, height }: Box): Box {
  const kept = (length: number): number =>
    Math.floor((Math.round(length * 1_000) / 1_000) * PX_PER_MM * 64) / 64;
  const corner = (length: number): number => Math.round(kept(length)) * POINTS_PER_PX;
  const size = (length: number): number => kept(length) * POINTS_PER_PX;
  return { x: corner(x), y: corner(y), width: size(width), height: size(height) };
}

export interface PdfFault {
  readonly kind: 'strayWord' | 'outsideBox' | 'missing';
  readonly text: string;
  readonly found: string;
}

/** px of the scene: rounding, and letters that lean out of their advance. */
const TOLERANCE = 2;
/** Height of the strips that lines are sorted into. */
const STRIP = 64;

interface Line {
  readonly item: TextItem;
  readonly box: Box;
  /** What of it is in view: the sheet that is glued on has the rest. */
  readonly seen: Box;
  readonly letters: string;
}

/** Letters alone, in one form: programs take accents apart, turn ligatures and write directions their own way. */
const lettersOf = (text: string): string =>
  text.normalize('NFKD').replace(/[\s\p{Cc}\p{Cf}\p{M}\ufffd]/gu, '');

const sorted = (text: string): string => [...text].sort().join('');

export function findPdfFaults(sheet: PdfSheet, printed: Printed): readonly PdfFault[] {
  const lines = linesOf(printed);
  const linesNear = inStrips(lines);
  const words = new Map<Line, string[]>();
  const faults: PdfFault[] = [];
  const groups = createGroups();
  const onScene = toScene(printed);
  for (const { text, box: onSheet } of sheet.words) {
    const box = onScene(onSheet);
    if (!isInView(box, printed.view) || lettersOf(text) === '') continue;
    const near = linesNear(box);
    const [first] = near;
    if (!first) {
      faults.push({ kind: 'strayWord', text, found: said(box) });
      continue;
    }
    for (const other of near.slice(1)) groups.join(first, other);
    words.set(first, [...(words.get(first) ?? []), text]);
    const within = near.map(({ item }) => item.within);
    if (!isWithin(box, within))
      faults.push({ kind: 'outsideBox', text, found: `${said(box)} of ${first.item.text}` });
  }
  for (const group of groups.of(lines)) {
    const found = sorted(lettersOf(group.flatMap((line) => words.get(line) ?? []).join('')));
    const wanted = sorted(group.map(({ letters }) => letters).join(''));
    if (!group.every((line) => isWhole(line.box, printed.view)) || found === wanted) continue;
    faults.push({ kind: 'missing', text: group.map(({ item }) => item.text).join(' | '), found });
  }
  return faults;
}

/** Lines that a word stands in, by the strips that they lie in. */
function inStrips(lines: readonly Line[]): (word: Box) => readonly Line[] {
  const strips = new Map<number, Line[]>();
  for (const line of lines) {
    const { y, height } = line.box;
    for (let strip = Math.floor(y / STRIP); strip <= Math.floor((y + height) / STRIP); strip += 1) {
      const known = strips.get(strip);
      if (known) known.push(line);
      else strips.set(strip, [line]);
    }
  }
  return (word) => {
    const middle = word.y + word.height / 2;
    return (strips.get(Math.floor(middle / STRIP)) ?? []).filter(
      ({ box, seen }) => middle >= box.y && middle <= box.y + box.height && meets(seen, word),
    );
  };
}

function linesOf({ scene, view }: Printed): Line[] {
  return scene.items.flatMap((item) => {
    if (item.type !== 'text' || lettersOf(item.text) === '') return [];
    const { x, y, width, height } = textBox(item);
    const { size } = fonts[item.font];
    const box = { x, y: y - size * 0.25, width, height: height + size * 0.4 };
    const left = Math.max(x, view.x);
    const seen = { ...box, x: left, width: Math.min(x + width, view.x + view.width) - left };
    return [{ item, box, seen, letters: lettersOf(item.text) }];
  });
}

/** From points of the sheet to px of the scene. */
function toScene({ place, view }: Printed): (box: Box) => Box {
  const { x, y, width, height } = snapped(place);
  const [across, down] = [view.width / width, view.height / height];
  return (box) => ({
    x: (box.x - x) * across + view.x,
    y: (box.y - y) * down + view.y,
    width: box.width * across,
    height: box.height * down,
  });
}

const isInView = (box: Box, view: Box): boolean =>
  box.x + box.width / 2 >= view.x &&
  box.x + box.width / 2 <= view.x + view.width &&
  box.y + box.height / 2 >= view.y &&
  box.y + box.height / 2 <= view.y + view.height;

const isWhole = (box: Box, view: Box): boolean =>
  box.x >= view.x &&
  box.y >= view.y &&
  box.x + box.width <= view.x + view.width &&
  box.y + box.height <= view.y + view.height;

/** By at least half of the narrower one. */
const meets = (line: Box, word: Box): boolean => {
  const across = Math.min(line.x + line.width, word.x + word.width) - Math.max(line.x, word.x);
  return line.width > 0 && across >= Math.min(line.width, word.width) / 2;
};

const isWithin = (box: Box, within: readonly Box[]): boolean =>
  box.x >= Math.min(...within.map(({ x }) => x)) - TOLERANCE &&
  box.x + box.width <= Math.max(...within.map(({ x, width }) => x + width)) + TOLERANCE;

const said = ({ x, y, width }: Box): string => [x, y, width].map((value) => value.toFixed(1)).join(' ');

/** Lines that the program takes for one, standing close beside each other, are looked at together. */
function createGroups() {
  const parents = new Map<Line, Line>();
  const rootOf = (line: Line): Line => {
    const parent = parents.get(line);
    return parent === undefined ? line : rootOf(parent);
  };
  return {
    join(one: Line, other: Line): void {
      const [a, b] = [rootOf(one), rootOf(other)];
      if (a !== b) parents.set(a, b);
    },
    of(lines: readonly Line[]): readonly (readonly Line[])[] {
      const groups = new Map<Line, Line[]>();
      for (const line of lines) {
        const root = rootOf(line);
        const group = groups.get(root);
        if (group) group.push(line);
        else groups.set(root, [line]);
      }
      return [...groups.values()];
    },
  };
}
