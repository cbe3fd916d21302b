/** The editor of a cell, by what its lane holds. */

import { useEffect } from 'react';
import type { LaneKind } from '#core/document/records/lane';
import type { CellLayout } from '#core/scene/layout-types';
import { openPictures, stopEditing } from '#renderer/state/view';
import { CellTextEditor } from './cell-text-editor';
import { EmotionEditor } from './emotion-editor';
import { ListEditor } from './list-editor';
import { NumberEditor } from './number-editor';

export interface CellEditorProps {
  readonly cell: CellLayout;
  readonly laneKind: LaneKind;
  /** Lane and step, for the editor's own name. */
  readonly name: string;
}

export function CellEditor(props: CellEditorProps) {
  switch (props.laneKind) {
    case 'emotion':
      return <EmotionEditor {...props} />;
    case 'quotes':
    case 'pains':
    case 'fixes':
      return <ListEditor {...props} listKind={props.laneKind} />;
    case 'contacts':
    case 'contactRate':
    case 'csat':
    case 'ces':
    case 'nps':
    case 'conversion':
    case 'customNumber':
      return <NumberEditor {...props} />;
    case 'screenshot':
    case 'customPicture':
      return <PicturesOpener {...props} />;
    case 'lineOfInteraction':
    case 'lineOfVisibility':
      return null;
    default:
      return <CellTextEditor {...props} />;
  }
}

/** Pictures are edited large, in a dialog of their own. */
function PicturesOpener({ cell, laneKind }: CellEditorProps) {
  const { laneId, stepId } = cell;
  useEffect(() => {
    stopEditing();
    if (laneKind === 'screenshot') openPictures({ kind: 'step', stepId, screenshotId: null });
    else openPictures({ kind: 'cell', laneId, stepId });
  }, [laneKind, laneId, stepId]);
  return null;
}
