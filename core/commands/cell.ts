/** Commands about cells. A cell comes to be when something is put into it, under an id made of lane and step. */
import {
  type Cell,
  type CellIcon,
  type CellMark,
  type CellPicture,
  cellIdOf,
} from '../document/records/cell';
import type { LaneId, StepId } from '../document/records/identity';
import { cellAt } from '../document/select';
import type { Change, Command, Snapshot } from '../document/snapshot';
import { required } from './required';

export interface CellPlace {
  readonly laneId: LaneId;
  readonly stepId: StepId;
}

export const setCellText: Command<CellPlace & { readonly text: string }> = (snapshot, { text, ...place }) =>
  setCell(snapshot, place, { text });

/** −2 (very bad) to +2 (very good); null: not known. */
export const setCellEmotion: Command<CellPlace & { readonly emotion: number | null }> = (
  snapshot,
  { emotion, ...place },
) => setCell(snapshot, place, { emotion });

export const setCellNumber: Command<CellPlace & { readonly number: number | null }> = (
  snapshot,
  { number, ...place },
) => setCell(snapshot, place, { number });

/** null: no icon. */
export const setCellIcon: Command<CellPlace & { readonly icon: CellIcon | null }> = (
  snapshot,
  { icon, ...place },
) => setCell(snapshot, place, { icon });

/** null: no mark. */
export const setCellMark: Command<CellPlace & { readonly mark: CellMark | null }> = (
  snapshot,
  { mark, ...place },
) => setCell(snapshot, place, { mark });

/** null: no picture. */
export const setCellPicture: Command<CellPlace & { readonly picture: CellPicture | null }> = (
  snapshot,
  { picture, ...place },
) => setCell(snapshot, place, { picture });

/** Takes everything out of a cell. */
export const clearCell: Command<CellPlace> = (snapshot, place) => setCell(snapshot, place, emptyContent);

/** All that people put into a cell. */
export type CellContent = Pick<Cell, 'text' | 'emotion' | 'number' | 'icon' | 'mark' | 'picture'>;

export const emptyContent: CellContent = {
  text: '',
  emotion: null,
  number: null,
  icon: null,
  mark: null,
  picture: null,
};

export const isEmptyContent = ({ text, emotion, number, icon, mark, picture }: CellContent): boolean =>
  text === '' && [emotion, number, icon, mark, picture].every((value) => value === null);

function setCell(
  snapshot: Snapshot,
  { laneId, stepId }: CellPlace,
  content: Partial<CellContent>,
): { readonly changes: readonly Change[]; readonly made: undefined } {
  required(snapshot, 'lane', laneId);
  required(snapshot, 'step', stepId);
  const id = cellIdOf(laneId, stepId);
  if (cellAt(snapshot, laneId, stepId))
    return { changes: [{ kind: 'cell', id, fields: content }], made: undefined };
  // A cell that was deleted comes back with what is put into it now, and nothing of what it held.
  const filled = { ...emptyContent, ...content };
  if (isEmptyContent(filled)) return { changes: [], made: undefined };
  return {
    changes: [{ kind: 'cell', id, fields: { at: { laneId, stepId }, deletedAt: null, ...filled } }],
    made: undefined,
  };
}
