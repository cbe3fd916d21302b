/** Commands about cells. A cell comes to be when something is written into it, under an id made of lane and step. */
import { type Cell, cellIdOf } from '../document/records/cell';
import type { LaneId, StepId } from '../document/records/identity';
import { cellAt } from '../document/select';
import type { Change, Command, Snapshot } from '../document/snapshot';
import { required } from './required';

interface CellPlace {
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

type Content = Pick<Cell, 'text' | 'emotion' | 'number'>;
const empty: Content = { text: '', emotion: null, number: null };

function setCell(
  snapshot: Snapshot,
  { laneId, stepId }: CellPlace,
  content: Partial<Content>,
): { readonly changes: readonly Change[]; readonly made: undefined } {
  required(snapshot, 'lane', laneId);
  required(snapshot, 'step', stepId);
  const id = cellIdOf(laneId, stepId);
  if (cellAt(snapshot, laneId, stepId))
    return { changes: [{ kind: 'cell', id, fields: content }], made: undefined };
  const filled = { ...empty, ...content };
  const isEmpty = filled.text === '' && filled.emotion === null && filled.number === null;
  if (isEmpty) return { changes: [], made: undefined };
  return {
    changes: [{ kind: 'cell', id, fields: { at: { laneId, stepId }, deletedAt: null, ...filled } }],
    made: undefined,
  };
}
