/** What the large view shows: the screenshots of a step, or the one picture of a cell, told apart no further than needed. */
import type { Cell } from '#core/document/records/cell';
import type { PictureRef } from '#core/document/records/picture';
import type { Screenshot } from '#core/document/records/screenshot';
import type { Step } from '#core/document/records/step';
import { cellAt, liveRecord, screenshotsOfStep } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import type { PicturesOf } from '#renderer/state/view';

export type ShownPicture =
  | { readonly kind: 'shot'; readonly id: string; readonly picture: PictureRef; readonly shot: Screenshot }
  | { readonly kind: 'cell'; readonly id: string; readonly picture: PictureRef; readonly cell: Cell };

export interface Album {
  readonly step: Step;
  readonly pictures: readonly ShownPicture[];
}

/** null: the step or lane is not there any more. */
export function albumOf(snapshot: Snapshot, of: PicturesOf): Album | null {
  const step = liveRecord(snapshot, 'step', of.stepId);
  if (!step) return null;
  if (of.kind === 'step') {
    const shots = screenshotsOfStep(snapshot, step.id);
    const pictures = shots.map(
      (shot): ShownPicture => ({ kind: 'shot', id: shot.id, picture: shot.picture, shot }),
    );
    return { step, pictures };
  }
  const lane = liveRecord(snapshot, 'lane', of.laneId);
  if (!lane) return null;
  const cell = cellAt(snapshot, lane.id, step.id);
  return {
    step,
    pictures: cell?.picture ? [{ kind: 'cell', id: cell.id, picture: cell.picture, cell }] : [],
  };
}

export const isWritable = (document: { readonly isReadOnly: boolean } | null): boolean =>
  document !== null && !document.isReadOnly;
