/**
 * Finds what must never be in a PNG of a map: ink in the margin that the scene leaves free, and a text that is not there
 * or begins or ends too early. Reads the picture by the rules of PNG alone, row by row: some have 700 million pixels.
 */
import { readFileSync } from 'node:fs';
import { createInflate } from 'node:zlib';
import { fonts } from '#core/scene/fonts';
import { itemBox, textBox } from '#core/scene/item-box';
import type { Scene, TextItem } from '#core/scene/scene';
import { sceneThemes } from '#core/scene/scene-theme';
import { withoutGround } from '#core/scene/without-ground';

const CHANNELS = 3;
/** Rows are stored as what differs from the row above. */
const filterUp = 2;
/** Of two neighbouring pixels, all channels together: an edge of a letter, however light. */
const EDGE = 40;

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly packed: Buffer;
}

function readPng(path: string): Picture {
  const file = readFileSync(path);
  const data: Buffer[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20), packed: Buffer.concat(data) };
}

/** Each row as it is seen; `look` may not keep it. */
async function eachRow(
  { width, packed }: Picture,
  look: (row: Uint8Array, y: number) => void,
): Promise<number> {
  const stride = width * CHANNELS;
  const row = new Uint8Array(stride);
  let filled = -1;
  let y = 0;
  const inflate = createInflate({ chunkSize: 4 * 1024 * 1024 });
  inflate.end(packed);
  for await (const part of inflate) {
    if (!(part instanceof Uint8Array)) throw new Error('Not bytes');
    let at = 0;
    while (at < part.length) {
      if (filled < 0) {
        if (part[at] !== filterUp) throw new Error(`Row ${y} is filtered another way`);
        at += 1;
        filled = 0;
      }
      const count = Math.min(stride - filled, part.length - at);
      for (let index = 0; index < count; index += 1)
        row[filled + index] = (row[filled + index] ?? 0) + (part[at + index] ?? 0);
      at += count;
      filled += count;
      if (filled < stride) continue;
      look(row, y);
      y += 1;
      filled = -1;
    }
  }
  return y;
}

/** A line of text and where ink is looked for; what a row has shown of it is taken away. */
interface Sought {
  readonly item: TextItem;
  readonly top: number;
  readonly bottom: number;
  readonly places: { readonly left: number; readonly right: number; isFound: boolean }[];
}

/** Letters whose widths are known to the last: others are drawn by whatever font there is, and are mostly narrower. */
const known = /^[\u0020-\u007e\u00a0-\u024f\u0400-\u045f\u2010-\u2026]*$/;

function soughtOf(scene: Scene): Sought[] {
  return scene.items.flatMap((item) => {
    if (item.type !== 'text' || !/[\p{L}\p{N}]/u.test(item.text)) return [];
    const { x, y, width, height } = textBox(item);
    const { size } = fonts[item.font];
    const isKnown = known.test(item.text) && item.text.trim() === item.text;
    const ends = [
      [x, x + size],
      [x + width - size, x + width],
    ];
    const places = (isKnown && width > 2 * size ? ends : [[x, x + width]]).map(([left = 0, right = 0]) => ({
      left: Math.max(0, Math.floor(left) - 1),
      right: Math.min(scene.width, Math.ceil(right) + 1),
      isFound: false,
    }));
    return [{ item, top: Math.floor(y), bottom: Math.ceil(y + height), places }];
  });
}

/** Where the first ink may be, on each side. */
function inkOf(scene: Scene) {
  const boxes = withoutGround(scene).items.map(itemBox);
  const least = (values: readonly number[]) => values.reduce((one, other) => Math.min(one, other), Infinity);
  return {
    left: Math.floor(least(boxes.map(({ x }) => x))),
    top: Math.floor(least(boxes.map(({ y }) => y))),
    right: Math.ceil(-least(boxes.map(({ x, width }) => -x - width))),
    bottom: Math.ceil(-least(boxes.map(({ y, height }) => -y - height))),
  };
}

const rgbOf = (color: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

/** `path`: the light page of the scene at 100 %. */
export async function pngFaults(path: string, scene: Scene): Promise<readonly string[]> {
  const picture = readPng(path);
  const [width, height] = [Math.round(scene.width), Math.round(scene.height)];
  if (picture.width !== width || picture.height !== height)
    return [`${picture.width} × ${picture.height} px, the scene ${width} × ${height}`];
  const ink = inkOf(scene);
  const faults: string[] = [];
  if (Math.min(ink.left, ink.top, width - ink.right, height - ink.bottom) < 1)
    faults.push('the scene leaves no margin');
  const ground = rgbOf(sceneThemes.light.paper);
  const isGround = (row: Uint8Array, from: number, to: number): boolean => {
    for (let index = from * CHANNELS; index < to * CHANNELS; index += 1)
      if (row[index] !== ground[index % CHANNELS]) return false;
    return true;
  };
  const waiting = soughtOf(scene).toSorted((one, other) => one.top - other.top);
  let next = 0;
  let active: Sought[] = [];
  const leave = ({ item, places }: Sought): void => {
    for (const { left, isFound } of places)
      if (!isFound) faults.push(`no ink at ${left} of “${item.text.slice(0, 60)}” at ${item.baseline}`);
  };
  const rows = await eachRow(picture, (row, y) => {
    const isMargin = y < ink.top || y >= ink.bottom;
    if (isMargin ? !isGround(row, 0, width) : !isGround(row, 0, ink.left) || !isGround(row, ink.right, width))
      faults.push(`ink in the margin of row ${y}`);
    for (let text = waiting[next]; text && text.top <= y; text = waiting[next]) {
      active.push(text);
      next += 1;
    }
    for (const { places } of active)
      for (const place of places) place.isFound ||= hasEdge(row, place.left, place.right);
    if (!active.some(({ bottom }) => bottom <= y)) return;
    active.filter(({ bottom }) => bottom <= y).forEach(leave);
    active = active.filter(({ bottom }) => bottom > y);
  });
  active.forEach(leave);
  if (rows !== height) faults.push(`${rows} rows`);
  return faults.slice(0, 5);
}

function hasEdge(row: Uint8Array, left: number, right: number): boolean {
  for (let index = left * CHANNELS; index < (right - 1) * CHANNELS; index += CHANNELS) {
    let off = 0;
    for (let channel = index; channel < index + CHANNELS; channel += 1)
      off += Math.abs((row[channel] ?? 0) - (row[channel + CHANNELS] ?? 0));
    if (off > EDGE) return true;
  }
  return false;
}
