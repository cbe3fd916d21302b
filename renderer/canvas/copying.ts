/** What is selected, as it goes to the clipboard: for Tapki whole, for other programs as a table. */
import type { Clip } from '#core/clipboard/clip';
import { copyCells, htmlTable, tabbedText, tableOf } from '#core/clipboard/copied';
import { copyLanes, copyStages, copySteps } from '#core/commands/copied';
import { cutParts } from '#core/commands/cut';
import type { Lane } from '#core/document/records/lane';
import type { Step } from '#core/document/records/step';
import { lanesInOrder, liveRecord, stepsInOrder } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { isRuleLane } from '#core/scene/layout-types';
import { chosenCells, chosenLanes, chosenStages, chosenSteps } from '#renderer/state/chosen';
import { useOpenMap } from '#renderer/state/open-map';
import { currentLanguage } from '#renderer/state/settings';
import { useView } from '#renderer/state/view';

interface Copied {
  /** null: plain words alone. */
  readonly clip: Clip | null;
  readonly text: string;
  readonly html: string | null;
  readonly count: number;
}

/** Rows and columns that the chosen cells lie in; between them nothing is left out. */
function blockOfCells(snapshot: Snapshot): {
  readonly lanes: readonly Lane[];
  readonly steps: readonly Step[];
} {
  const cells = chosenCells(snapshot);
  const laneIds = new Set(cells.map(({ laneId }) => laneId));
  const stepIds = new Set(cells.map(({ stepId }) => stepId));
  return {
    lanes: lanesInOrder(snapshot).filter(({ id }) => laneIds.has(id)),
    steps: stepsInOrder(snapshot).filter(({ id }) => stepIds.has(id)),
  };
}

const shownLanes = (snapshot: Snapshot): readonly Lane[] =>
  lanesInOrder(snapshot).filter(({ isHidden, laneKind }) => !isHidden && !isRuleLane(laneKind));

function copied(
  snapshot: Snapshot,
  clip: Clip,
  about: { readonly lanes: readonly Lane[]; readonly steps: readonly Step[]; readonly count: number },
): Copied {
  const language = currentLanguage();
  const hasNames = clip.what !== 'cells';
  const table = tableOf(snapshot, about.lanes, about.steps, { language, hasNames });
  return {
    clip,
    text: tabbedText(table, language),
    html: htmlTable(table, language),
    count: about.count,
  };
}

/** Read often: nothing is copied for the answer. */
export function canCopy(): boolean {
  const { selected } = useView.getState();
  return useOpenMap.getState().snapshot !== null && selected !== null && selected.kind !== 'path';
}

/** null: nothing that can be copied is selected. `isCut`: it is about to be deleted, and takes along what is its own. */
export function copyOfSelection(isCut: boolean): Copied | null {
  const { snapshot } = useOpenMap.getState();
  const { selected } = useView.getState();
  if (!snapshot || !selected) return null;
  const steps = stepsInOrder(snapshot);
  switch (selected.kind) {
    case 'cell': {
      const block = blockOfCells(snapshot);
      const count = block.lanes.length * block.steps.length;
      if (count === 0) return null;
      const clip = copyCells(snapshot, block.lanes, block.steps, currentLanguage());
      return copied(snapshot, clip, { ...block, count });
    }
    case 'step': {
      const ids = new Set<string>(chosenSteps(snapshot));
      const clip = copySteps(snapshot, chosenSteps(snapshot));
      return copied(
        snapshot,
        { what: 'steps', ...clip, ...(isCut ? { cut: cutParts(snapshot, clip) } : {}) },
        { lanes: shownLanes(snapshot), steps: steps.filter(({ id }) => ids.has(id)), count: ids.size },
      );
    }
    case 'stage': {
      const stages = chosenStages(snapshot);
      const ids = new Set<string>(stages);
      const clip = copyStages(snapshot, stages);
      return copied(
        snapshot,
        { what: 'stages', ...clip, ...(isCut ? { cut: cutParts(snapshot, clip) } : {}) },
        {
          lanes: shownLanes(snapshot),
          steps: steps.filter(({ place }) => place.stageId !== null && ids.has(place.stageId)),
          count: stages.length,
        },
      );
    }
    case 'lane': {
      const laneIds = chosenLanes(snapshot);
      const lanes = lanesInOrder(snapshot).filter(({ id }) => laneIds.includes(id));
      const cut = isCut ? { cut: { mapId: snapshot.mapId } } : {};
      return copied(
        snapshot,
        { what: 'lanes', ...copyLanes(snapshot, laneIds), ...cut },
        { lanes, steps, count: lanes.length },
      );
    }
    case 'quote': {
      const quote = liveRecord(snapshot, 'quote', selected.id);
      return quote && { clip: null, text: quote.text, html: null, count: 1 };
    }
    default:
      return null;
  }
}
