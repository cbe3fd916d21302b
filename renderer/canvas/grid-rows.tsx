/**
 * The map as a grid to assistive tools: rows that own the headers and cells standing elsewhere in the page,
 * since columns, not rows, are what the near view mounts.
 */
import { memo } from 'react';
import { canvas as text } from '#core/i18n/messages/canvas';
import { laneNames, lanes } from '#core/i18n/messages/lanes';
import { isRuleLane, type MapLayout } from '#core/scene/layout-types';
import { type Selected, useView } from '#renderer/state/view';
import { useTranslate } from '#renderer/ui/language';
import { elementId } from './grid-of-layout';

interface GridRowsProps {
  readonly layout: MapLayout;
  readonly title: string;
  /** Stages and steps whose elements are in the page. */
  readonly stageIds: readonly string[];
  readonly stepIds: readonly string[];
}

/** Rows above the lanes: stages, steps. */
const headerRows = 2;

const ownedBy = (laneId: string, stepIds: readonly string[]): string =>
  [elementId.lane(laneId), ...stepIds.map((stepId) => elementId.cell(laneId, stepId))].join(' ');

/** Only what is in the page can be in the tab order; the grid itself stands in for a selection out of view. */
function isMounted(
  selected: Selected | null,
  stageIds: readonly string[],
  stepIds: readonly string[],
): boolean {
  switch (selected?.kind) {
    case 'lane':
      return true;
    case 'stage':
      return stageIds.includes(selected.id);
    case 'step':
      return stepIds.includes(selected.id);
    case 'cell':
      return stepIds.includes(selected.stepId);
    // Their column is mounted wherever it is.
    case 'path':
    case 'quote':
      return true;
    default:
      return false;
  }
}

export const GridRows = memo(function GridRows({ layout, title, stageIds, stepIds }: GridRowsProps) {
  const t = useTranslate();
  const isSelectionHere = useView(({ selected }) => isMounted(selected, stageIds, stepIds));
  const { rows } = layout;
  return (
    <div
      role="grid"
      className="tapki-spoken"
      aria-label={t(text.grid, { title })}
      aria-description={t(text.gridHelp)}
      aria-rowcount={rows.length + headerRows}
      aria-colcount={layout.columns.length + 1}
      tabIndex={isSelectionHere ? -1 : 0}
    >
      <div role="row" aria-rowindex={1} aria-owns={stageIds.map(elementId.stage).join(' ')} tabIndex={-1}>
        <span role="rowheader" aria-colindex={1}>
          {t(text.stagesRow)}
        </span>
      </div>
      <div role="row" aria-rowindex={2} aria-owns={stepIds.map(elementId.step).join(' ')} tabIndex={-1}>
        <span role="rowheader" aria-colindex={1}>
          {t(lanes.steps)}
        </span>
      </div>
      {rows.map(({ laneId, laneKind }, index) => (
        <div
          key={laneId}
          role="row"
          aria-rowindex={index + 1 + headerRows}
          aria-owns={ownedBy(laneId, isRuleLane(laneKind) ? [] : stepIds)}
          aria-roledescription={t(laneNames[laneKind])}
          tabIndex={-1}
        />
      ))}
    </div>
  );
});
