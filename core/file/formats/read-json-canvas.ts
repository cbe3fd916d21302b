/** JSON Canvas 1.0 as a map: groups are stages, text nodes steps and cells, edges paths (see board.ts for how). */
import { cellIcons } from '../../document/records/cell';
import type { Language } from '../../document/records/field';
import type { PathKind } from '../../document/records/path';
import { formatProblems } from '../../i18n/messages/formats';
import { type Arrow, addBoard, type Frame } from './board';
import { type Box, type BoxSigns, isInside } from './board-rows';
import { canvasMarks } from './canvas-marks';
import { type ForeignResult, Refusal, reading } from './foreign';
import { readMarkdown } from './inert-markdown';
import {
  isJsonObject,
  type JsonObject,
  type LinedJson,
  neededText,
  objectsOf,
  parseLinedJson,
  textOf,
} from './json-lines';
import { MapBuilder } from './map-builder';
import { readLabelWithShare } from './path-words';
import { isSafeAddress } from './safe-links';

export function readJsonCanvas(text: string, language: Language): ForeignResult {
  return reading(text, () => {
    const json = parseLinedJson(text);
    const { value: root } = json;
    const isCanvas = isJsonObject(root) && (Array.isArray(root.nodes) || Array.isArray(root.edges));
    if (!isCanvas) throw new Refusal(formatProblems.notCanvas, 1);
    const map = new MapBuilder(language);
    const nodes = objectsOf(json, root, 'nodes').map((node) => ({
      node,
      type: neededText(json, node, 'type'),
    }));
    const frames = nodes
      .filter(({ type }) => type === 'group')
      .map(({ node }): Frame => ({ ...placeOf(json, node, textOf(node, 'label')), ...colorOf(node) }));
    const boxes = nodes.flatMap(({ node, type }) => boxOf(map, json, node, type));
    const arrows = objectsOf(json, root, 'edges').map((edge) => arrowOf(json, edge));
    const title = titleOf(boxes, frames, new Set(arrows.flatMap(({ from, to }) => [from, to])));
    if (title) readTitle(map, title.text);
    addBoard(map, { boxes: boxes.filter((box) => box !== title), frames, arrows });
    return map.result();
  });
}

function placeOf(json: LinedJson, node: JsonObject, text: string): Box {
  const number = (field: string): number => {
    const value = node[field];
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    throw new Refusal(formatProblems.fieldMissing, json.lineOf(node), { field });
  };
  return {
    id: neededText(json, node, 'id'),
    x: number('x'),
    y: number('y'),
    width: number('width'),
    height: number('height'),
    text,
    line: json.lineOf(node),
  };
}

/** Presets 1 to 6; a colour of its own has no place in the palette. */
function colorOf(node: JsonObject): { readonly color?: number } {
  const preset = /^[1-6]$/.exec(textOf(node, 'color'))?.[0];
  return preset === undefined ? {} : { color: Number(preset) - 1 };
}

/** Text nodes and links; a file lies outside of the canvas and is left. */
function boxOf(map: MapBuilder, json: LinedJson, node: JsonObject, type: string): readonly Box[] {
  if (type === 'group') return [];
  const box = placeOf(json, node, type === 'link' ? textOf(node, 'url') : readMarkdown(textOf(node, 'text')));
  if (type === 'link' && !isSafeAddress(box.text)) {
    map.leave('addresses');
    return [];
  }
  if (type === 'text' || type === 'link') {
    if (box.text === '') map.leave('shapes');
    return box.text === '' ? [] : [{ ...box, ...signsOf(node) }];
  }
  map.leave(type === 'file' ? 'files' : 'shapes');
  return [];
}

/** Preset colours 1 to 6 of a node are marks; icons are kept in an object of our own, which others pass over. */
function signsOf(node: JsonObject): BoxSigns {
  const mark = canvasMarks[textOf(node, 'color')];
  const { tapki } = node;
  const said = isJsonObject(tapki) ? textOf(tapki, 'icon') : '';
  const icon = cellIcons.find((name) => name === said);
  return { ...(mark ? { mark } : {}), ...(icon ? { icon } : {}) };
}

const kindOfColor: Readonly<Record<string, PathKind>> = { '1': 'failure', '5': 'alternative' };

function arrowOf(json: LinedJson, edge: JsonObject): Arrow {
  const color = textOf(edge, 'color');
  const ends = [neededText(json, edge, 'fromNode'), neededText(json, edge, 'toNode')] as const;
  // An arrow at the start alone points the other way.
  const isTurned = textOf(edge, 'fromEnd') === 'arrow' && textOf(edge, 'toEnd') === 'none';
  return {
    from: isTurned ? ends[1] : ends[0],
    to: isTurned ? ends[0] : ends[1],
    pathKind: Object.hasOwn(kindOfColor, color) ? (kindOfColor[color] ?? 'main') : 'main',
    ...readLabelWithShare(textOf(edge, 'label')),
    line: json.lineOf(edge),
  };
}

/** The topmost node, where it is a heading of the first level outside of all groups. */
function titleOf(boxes: readonly Box[], frames: readonly Frame[], linked: ReadonlySet<string>): Box | null {
  const top = boxes.reduce<Box | null>((least, box) => (least && least.y <= box.y ? least : box), null);
  const isTitle =
    top?.text.startsWith('# ') && !linked.has(top.id) && !frames.some((frame) => isInside(top, frame));
  return isTitle ? top : null;
}

function readTitle(map: MapBuilder, text: string): void {
  const [title = '', ...rest] = text.slice(2).split('\n');
  map.title = title;
  map.description = rest.join('\n');
}
