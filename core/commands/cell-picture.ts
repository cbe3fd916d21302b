/** Commands about the picture of a cell, and about a picture wherever it stands. */
import { type CellPicture, cellIdOf } from '../document/records/cell';
import type { LaneId, StepId } from '../document/records/identity';
import type { PictureRef } from '../document/records/picture';
import { cellAt } from '../document/select';
import type { AnyRecord, Change, Command } from '../document/snapshot';
import { required } from './required';

/** null: the cell has no picture. */
export const setCellPicture: Command<{
  readonly laneId: LaneId;
  readonly stepId: StepId;
  readonly picture: CellPicture | null;
}> = (snapshot, { laneId, stepId, picture }) => {
  required(snapshot, 'lane', laneId);
  required(snapshot, 'step', stepId);
  const id = cellIdOf(laneId, stepId);
  if (cellAt(snapshot, laneId, stepId))
    return { changes: [{ kind: 'cell', id, fields: { picture } }], made: undefined };
  if (picture === null) return { changes: [], made: undefined };
  // A cell that was deleted comes back with the picture and nothing else.
  const bare = { text: '', emotion: null, number: null, icon: null, mark: null };
  return {
    changes: [{ kind: 'cell', id, fields: { ...bare, at: { laneId, stepId }, deletedAt: null, picture } }],
    made: undefined,
  };
};

/**
 * Another picture of the same shape wherever one stands, in deleted records too. With `commitForGood` alone:
 * what stood there must not come back.
 */
export const replacePicture: Command<{ readonly hash: string; readonly picture: PictureRef }> = (
  snapshot,
  { hash, picture },
) => ({
  changes: [...snapshot.records.values()].flatMap((record) => replaced(record, hash, picture)),
  made: undefined,
});

function replaced(record: AnyRecord, hash: string, picture: PictureRef): readonly Change[] {
  if (record.kind === 'screenshot' && record.picture.hash === hash)
    return [{ kind: 'screenshot', id: record.id, fields: { picture } }];
  if (record.kind === 'cell' && record.picture?.hash === hash)
    return [{ kind: 'cell', id: record.id, fields: { picture: { ...record.picture, ...picture } } }];
  if (record.kind === 'persona' && record.picture === hash)
    return [{ kind: 'persona', id: record.id, fields: { picture: picture.hash } }];
  return [];
}
