/**
 * A map as JSON Canvas 1.0: a group for each stage, a text node for each step and filled cell below it, headings of
 * the lanes at the left, edges for paths. Node ids are made of the map's own.
 */
import type { CellIcon } from '../../document/records/cell';
import { type Lane, type LaneKind, showsOwnCells } from '../../document/records/lane';
import type { Step } from '../../document/records/step';
import { cellAt, lanesInOrder, mapOf, pathsOf } from '../../document/select';
import type { Snapshot } from '../../document/snapshot';
import { markColors } from './canvas-marks';
import { stepGroups, type WriteOptions } from './columns';
import { inertMarkdown } from './inert-markdown';
import { laneCell } from './lane-cell';
import { laneHeading } from './lane-heading';
import { journeyParts, type Loss, leftBehind, type MapPart } from './losses';
import { oneLine } from './one-line';
import { labelWithShare } from './path-words';
import { isSecond, unseen } from './write-table';

export const jsonCanvasParts: ReadonlySet<MapPart> = new Set<MapPart>([
  ...journeyParts,
  'title',
  'description',
  'emptyStages',
  'twinStages',
  'bold',
  'icons',
  'marks',
]);

const columnWidth = 260;
const nodeWidth = 220;
const stepHeight = 90;
const gap = 20;
const headingLeft = -300;
/** About so many characters stand in a line of a node, and so high is a line. */
const lineLength = 28;
const lineHeight = 26;

interface Node {
  readonly id: string;
  readonly type: 'text' | 'group';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text?: string;
  readonly label?: string;
  readonly color?: string;
  /** A key of our own: what the format has no word for. */
  readonly tapki?: { readonly icon: CellIcon };
}

/** Icon and mark of a cell, where its lane shows them. */
function signsOf(snapshot: Snapshot, { id, laneKind }: Lane, step: Step): Pick<Node, 'color' | 'tapki'> {
  const cell = showsOwnCells(laneKind) ? cellAt(snapshot, id, step.id) : undefined;
  return {
    ...(cell?.mark ? { color: markColors[cell.mark] } : {}),
    ...(cell?.icon ? { tapki: { icon: cell.icon } } : {}),
  };
}

const linesOf = (text: string): number =>
  text.split('\n').reduce((count, line) => count + Math.max(1, Math.ceil(line.length / lineLength)), 0);
const heightOf = (text: string): number => Math.max(60, linesOf(text) * lineHeight + 34);
/** A node without text is no node to most programs. */
const shown = (text: string): string => (text.trim() === '' ? '\u00a0' : inertMarkdown(text));

/** Preset colours; the main path has none. */
const edgeColors = { main: undefined, alternative: '5', failure: '1' } as const;

export function writeJsonCanvas(
  snapshot: Snapshot,
  { language }: WriteOptions,
): { readonly text: string; readonly left: readonly Loss[] } {
  const lanes = lanesInOrder(snapshot);
  const groups = stepGroups(snapshot, language);
  const steps = groups.flatMap((group) => group.steps);
  const texts = lanes.map((lane) =>
    steps.map((step) =>
      isSecond(lanes, lane) ? '' : String(laneCell(snapshot, lane, step, language, true)),
    ),
  );
  const tops: number[] = [];
  let y = stepHeight + gap;
  for (const row of texts) {
    tops.push(y);
    y += Math.max(60, ...row.map((text) => (text === '' ? 0 : heightOf(text)))) + gap;
  }
  const nodes: Node[] = titleNodes(snapshot);
  let x = 0;
  let at = 0;
  for (const [index, group] of groups.entries()) {
    const width = Math.max(1, group.steps.length) * columnWidth + gap;
    const color = String((group.color % 6) + 1);
    nodes.push({
      id: `stage-${index}`,
      type: 'group',
      x,
      y: -60,
      width,
      height: y + 60,
      label: group.title,
      color,
    });
    for (const [column, step] of group.steps.entries()) {
      const left = x + gap + column * columnWidth;
      const place = { x: left, width: nodeWidth };
      nodes.push({ id: step.id, type: 'text', ...place, y: 0, height: stepHeight, text: shown(step.title) });
      for (const [index, lane] of lanes.entries()) {
        const text = texts[index]?.[at] ?? '';
        const signs = signsOf(snapshot, lane, step);
        if (text === '' && Object.keys(signs).length === 0) continue;
        const where = { ...place, y: tops[index] ?? 0, height: heightOf(text) };
        nodes.push({ id: `${step.id}-${lane.id}`, type: 'text', ...where, text: shown(text), ...signs });
      }
      at += 1;
    }
    x += width + gap * 2;
  }
  nodes.push(
    ...lanes.map((lane, index): Node => {
      const text = inertMarkdown(`## ${laneHeading(snapshot, lane, language)}`);
      const place = { x: headingLeft, y: tops[index] ?? 0, width: nodeWidth, height: 60 };
      return { id: lane.id, type: 'text', ...place, text };
    }),
  );
  const edges = pathsOf(snapshot).map((path) => ({
    id: path.id,
    fromNode: path.ends.from,
    fromSide: 'right',
    toNode: path.ends.to,
    toSide: 'left',
    color: edgeColors[path.pathKind],
    label: labelWithShare(path) || undefined,
  }));
  const text = `${JSON.stringify({ nodes, edges }, null, '\t')}\n`;
  return {
    text,
    left: leftBehind(snapshot, jsonCanvasParts, { ...unseen(snapshot), ...unseenSigns(snapshot) }),
  };
}

/** Icons and marks on cells of lanes that show none. */
function unseenSigns(snapshot: Snapshot): Partial<Record<MapPart, number>> {
  const kinds = new Map<string, LaneKind>(snapshot.byKind.lane.map(({ id, laneKind }) => [id, laneKind]));
  const stray = snapshot.byKind.cell.filter(({ at }) => !showsOwnCells(kinds.get(at.laneId) ?? 'screenshot'));
  return {
    icons: stray.filter(({ icon }) => icon !== null).length,
    marks: stray.filter(({ mark }) => mark !== null).length,
  };
}

function titleNodes(snapshot: Snapshot): Node[] {
  const { title, description } = mapOf(snapshot);
  if (title === '' && description === '') return [];
  const line = oneLine(title);
  const text = inertMarkdown(`# ${line}${description === '' ? '' : `\n\n${description}`}`);
  const height = heightOf(text);
  return [
    { id: 'title', type: 'text', x: headingLeft, y: -100 - height, width: 3 * nodeWidth, height, text },
  ];
}
