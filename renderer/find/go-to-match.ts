/** Brings what was found into view: on the map, or in the panel beside it. */

import type { CollectionId } from '#core/document/records/identity';
import { lanesInOrder, liveRecord } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { rememberCollection } from '#renderer/state/collecting';
import { selectionOf } from '#renderer/state/thing-names';
import { moveCamera, type Selected, select, useView } from '#renderer/state/view';
import type { Match } from './matches';

/** The cell that shows a pain, a fix or a screenshot of the step; else the step. */
function cellOf(snapshot: Snapshot, laneKind: string, stepId: string | undefined): Selected | null {
  if (stepId === undefined || !liveRecord(snapshot, 'step', stepId)) return null;
  const lane = lanesInOrder(snapshot).find((each) => each.laneKind === laneKind && !each.isHidden);
  return lane ? { kind: 'cell', laneId: lane.id, stepId } : { kind: 'step', id: stepId };
}

function targetOf(snapshot: Snapshot, { kind, id }: Match): Selected | null {
  switch (kind) {
    case 'pain':
      return cellOf(snapshot, 'pains', liveRecord(snapshot, 'pain', id)?.stepIds[0]);
    case 'fix':
      return cellOf(snapshot, 'fixes', liveRecord(snapshot, 'fix', id)?.stepIds[0]);
    case 'screenshot':
      return cellOf(snapshot, 'screenshot', liveRecord(snapshot, 'screenshot', id)?.place.stepId);
    case 'pin': {
      const pin = liveRecord(snapshot, 'pin', id);
      const shot = pin && liveRecord(snapshot, 'screenshot', pin.screenshotId);
      return cellOf(snapshot, 'screenshot', shot?.place.stepId);
    }
    case 'comment': {
      const comment = liveRecord(snapshot, 'comment', id);
      return comment && selectionOf(snapshot, comment.subjectId);
    }
    default:
      return selectionOf(snapshot, id);
  }
}

/** The collection that holds what was found; null: it stands on the map. */
export function collectionOf(snapshot: Snapshot, { kind, id }: Match): CollectionId | null {
  if (kind === 'collection') return liveRecord(snapshot, 'collection', id)?.id ?? null;
  if (kind !== 'collectedQuote') return null;
  return liveRecord(snapshot, 'collectedQuote', id)?.place.collectionId ?? null;
}

export function goToMatch(snapshot: Snapshot, match: Match): void {
  const collection = collectionOf(snapshot, match);
  // Collections lie in a dialog: it opens there when it is asked for, so that going on with Enter is not held up.
  if (collection !== null) {
    rememberCollection(collection);
    return;
  }
  select(targetOf(snapshot, match));
  const isBeside = match.field === 'notes' || match.field === 'description' || match.kind === 'map';
  if (match.kind === 'comment') useView.setState({ isInspectorOpen: true, side: 'comments' });
  else if (isBeside) useView.setState({ isInspectorOpen: true, side: 'properties' });
  moveCamera('reveal');
}
