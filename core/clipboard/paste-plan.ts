/**
 * What pasting a block at a cell would do, before it is done: which steps and lanes it meets, what each value becomes,
 * what is refused and why. Knows no events; the command that does it is core/commands/paste-block.
 */
import type { Fill, PasteBlock } from '../commands/paste-block';
import type { LaneId, StepId } from '../document/records/identity';
import type { LaneKind } from '../document/records/lane';
import { liveRecord, stagesInOrder } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { mask } from '../text/mask';
import type { CellsClip } from './clip';
import { type Refused, type Taken, taken, type Value } from './content';

/** null: the cell there is left alone. */
export type Block = readonly (readonly (Value | null)[])[];

/** A table of another program. */
export const blockOfTable = (grid: readonly (readonly string[])[]): Block =>
  grid.map((row) => row.map((words) => ({ words: words.slice(0, 50_000), laneKind: null, content: null })));

export const blockOfClip = ({ rows }: CellsClip): Block =>
  rows.map(({ laneKind, cells }) => cells.map((cell) => ({ ...cell, laneKind })));

/** One value over and over, as spreadsheets fill a selection with one cell. */
export const repeated = (value: Value, rows: number, columns: number): Block =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));

export interface PastePlan {
  readonly block: PasteBlock;
  /** How many values were not taken, by reason. */
  readonly refused: ReadonlyMap<Refused, number>;
  /** Personal data was found in quotes and masked. */
  readonly isMasked: boolean;
}

export interface PastePlace {
  /** From the cell to the right, and from the cell down, as they are shown. */
  readonly stepIds: readonly StepId[];
  readonly laneIds: readonly LaneId[];
}

/** Empty cells of the clipboard empty cells of the map; lanes that show what is kept elsewhere lose nothing by them. */
export function planPaste(snapshot: Snapshot, block: Block, { stepIds, laneIds }: PastePlace): PastePlan {
  const width = block.reduce((most, row) => Math.max(most, row.length), 0);
  const stageId = stagesInOrder(snapshot).at(-1)?.id ?? null;
  const fills: Fill[] = [];
  const refused = new Map<Refused, number>();
  let isMasked = false;
  const refuse = (reason: Refused): void => {
    refused.set(reason, (refused.get(reason) ?? 0) + 1);
  };
  const put = (took: Taken, row: number, column: number): void => {
    if (took === null) return;
    if ('refused' in took) {
      refuse(took.refused);
      return;
    }
    if (took.isCut) refuse('signsLeft');
    if ('content' in took) {
      fills.push({ row, column, content: took.content });
      return;
    }
    const entries = took.list === 'quotes' ? took.entries.map((words) => mask(words).text) : took.entries;
    isMasked ||= entries.some((words, index) => words !== took.entries[index]);
    if (entries.length > 0) fills.push({ row, column, [took.list]: entries });
  };
  block.forEach((values, row) => {
    const id = laneIds[row];
    const lane = id === undefined ? null : liveRecord(snapshot, 'lane', id);
    const kind: LaneKind = lane?.laneKind ?? 'customText';
    values.forEach((value, column) => {
      if (value !== null) put(lane?.isLocked ? { refused: 'locked' } : taken(kind, value), row, column);
    });
  });
  return {
    block: {
      stepIds: stepIds.slice(0, width),
      laneIds: laneIds.slice(0, block.length),
      newSteps: stageId === null ? 0 : Math.max(0, width - stepIds.length),
      newLanes: Math.max(0, block.length - laneIds.length),
      stageId,
      fills,
    },
    refused,
    isMasked,
  };
}

/** Titles of a list that becomes steps: one column, or one row; null: the table is no list. */
export function stepTitles(grid: readonly (readonly string[])[]): readonly string[] | null {
  const rows = grid.map((row) => row.map((words) => words.replace(/\s+/g, ' ').trim().slice(0, 1_000)));
  const list = rows.every((row) => row.length === 1)
    ? rows.flat()
    : rows.length === 1
      ? (rows[0] ?? [])
      : null;
  const titles = list?.map(withoutBullet).filter((title) => title !== '') ?? [];
  return titles.length > 0 ? titles : null;
}

/** Lists of documents carry their signs along. */
const withoutBullet = (title: string): string => title.replace(/^(?:[-–—•*·‣◦]|\d{1,3}[.)])\s+/u, '');
