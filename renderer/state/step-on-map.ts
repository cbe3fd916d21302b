/** The step a person is at on the map, and going there from a screen that lies over it. */
import type { StepId } from '#core/document/records/identity';
import { liveRecord } from '#core/document/select';
import { useOpenMap } from './open-map';
import { closeDialog, moveCamera, select, useView } from './view';

/** Of a cell or a quote, the step it is at; null: nothing of a step is selected. */
export function stepHere(): StepId | null {
  const { snapshot } = useOpenMap.getState();
  const { selected } = useView.getState();
  if (!snapshot || !selected) return null;
  const quote = selected.kind === 'quote' ? liveRecord(snapshot, 'quote', selected.id) : null;
  const id = selected.kind === 'cell' ? selected.stepId : (quote?.place.stepId ?? selected.id);
  return liveRecord(snapshot, 'step', id)?.id ?? null;
}

/** The first of the steps of a fix or a pain that is still there. */
export function showOnMap({ stepIds }: { readonly stepIds: readonly StepId[] }): void {
  const { snapshot } = useOpenMap.getState();
  const id = stepIds.find((stepId) => snapshot && liveRecord(snapshot, 'step', stepId));
  if (id === undefined) return;
  closeDialog();
  select({ kind: 'step', id });
  moveCamera('reveal');
}
