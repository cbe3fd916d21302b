/** A command about a picture wherever it stands: in screenshots, cells and personas. */
import type { PictureRef } from '../document/records/picture';
import type { AnyRecord, Change, Command } from '../document/snapshot';

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
