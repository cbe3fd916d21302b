/**
 * A drawing as a map: boxes in rows and columns become steps, lanes and cells, arrows paths, frames stages.
 * The same reading for every program that draws freely; knows only places and texts.
 */
import { showsOwnCells } from '../../document/records/lane';
import type { PathKind } from '../../document/records/path';
import { formatProblems } from '../../i18n/messages/formats';
import { type Box, isInside, overlapShare, type Rows, rowsOf } from './board-rows';
import { foreignLimits, Refusal } from './foreign';
import { readLaneCell } from './lane-cell';
import { readLaneHeading } from './lane-heading';
import type { MapBuilder } from './map-builder';

export interface Frame extends Box {
  readonly color?: number;
}

export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly pathKind: PathKind;
  readonly label: string;
  readonly share: number | null;
  readonly line: number;
}

export interface Board {
  readonly boxes: readonly Box[];
  readonly frames: readonly Frame[];
  readonly arrows: readonly Arrow[];
}

interface Placed {
  readonly box: Box;
  readonly id: string;
}

export function addBoard(map: MapBuilder, board: Board): void {
  const isTooMuch = board.boxes.length > foreignLimits.cells || board.frames.length > foreignLimits.lanes;
  if (isTooMuch) throw new Refusal(formatProblems.tooMany, 1, { limit: foreignLimits.cells });
  const linked = new Set(board.arrows.flatMap(({ from, to }) => [from, to]));
  const rows = rowsOf(board.boxes, linked);
  const steps = addSteps(map, board, rows);
  const owners = new Map<string, string>(steps.map(({ box, id }) => [box.id, id]));
  addCells(map, rows, steps, owners);
  let loose = 0;
  for (const arrow of board.arrows) {
    const from = owners.get(arrow.from);
    const to = owners.get(arrow.to);
    if (from === undefined || to === undefined || !map.path(from, to, arrow, arrow.line)) loose += 1;
  }
  if (loose > 0) map.leave('looseEdges', loose);
}

/** Frames from left to right are stages; steps outside of them stand where they are, in stages without a title. */
function addSteps(map: MapBuilder, { frames }: Board, rows: Rows): readonly Placed[] {
  const sorted = [...frames].sort((a, b) => a.x - b.x || a.y - b.y);
  const frameOf = (box: Box): Frame | null => {
    const around = sorted.filter((frame) => isInside(box, frame));
    return around.reduce<Frame | null>(
      (least, frame) => (least && least.width <= frame.width ? least : frame),
      null,
    );
  };
  if (rows.steps.length > foreignLimits.steps) {
    throw new Refusal(formatProblems.tooMany, 1, { limit: foreignLimits.steps });
  }
  const members = rows.steps.map((box) => ({ box, frame: frameOf(box) }));
  const ofFrame = new Map<Frame | null, Box[]>();
  for (const { box, frame } of members) {
    const known = ofFrame.get(frame);
    if (known) known.push(box);
    else ofFrame.set(frame, [box]);
  }
  const groups = sorted.map((frame) => ({ x: frame.x, frame, boxes: ofFrame.get(frame) ?? [] }));
  const loose = ofFrame.get(null) ?? [];
  const first = loose[0];
  const all = first ? [...groups, { x: first.x, frame: null, boxes: loose }] : groups;
  const placed: Placed[] = [];
  for (const { frame, boxes } of all.sort((a, b) => a.x - b.x)) {
    const stage = map.stage(frame?.text ?? '', frame?.color);
    for (const box of boxes) placed.push({ box, id: map.step(stage, box.text, box.line) });
  }
  return placed;
}

function addCells(map: MapBuilder, rows: Rows, steps: readonly Placed[], owners: Map<string, string>): void {
  const lanes = rows.headings.map(({ text, line }) => {
    const { laneKind, title, persona } = readLaneHeading(text);
    const facts = persona === null ? { title } : { title, personaId: map.persona(persona) };
    return { id: map.lane(laneKind, facts, line), laneKind };
  });
  const byPlace = [...steps].sort((a, b) => a.box.x - b.box.x);
  let unnamed: { readonly id: string; readonly laneKind: 'customText' } | null = null;
  for (const { box, row } of rows.cells) {
    const step = ownerOf(byPlace, box);
    if (!step) continue;
    owners.set(box.id, step.id);
    const named = row === null ? undefined : lanes[row];
    if (!named) unnamed ??= { id: map.lane('customText', {}, box.line), laneKind: 'customText' };
    const lane = named ?? unnamed;
    if (!lane) continue;
    readLaneCell(map, lane, step.id, box.text, box.line, true);
    const { icon, mark } = box;
    if (!showsOwnCells(lane.laneKind)) continue;
    if (icon) map.facts(lane.id, step.id, { icon }, box.line);
    if (mark) map.facts(lane.id, step.id, { mark }, box.line);
  }
}

/** The step above or below in the same column; else the nearest to the left, as a wide step covers what follows. */
function ownerOf(steps: readonly Placed[], box: Box): Placed | null {
  let left: Placed | null = null;
  let low = 0;
  let high = steps.length;
  // Steps are sorted by their left edge: all that begin before the box ends.
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle]?.box.x ?? 0) < box.x + box.width) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= 0 && at >= low - 8; at -= 1) {
    const step = steps[at];
    if (!step) continue;
    if (overlapShare(step.box, box) >= 0.5) return step;
    left ??= step;
  }
  return left ?? steps[0] ?? null;
}
