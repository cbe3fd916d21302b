/** Where something can be added: between columns, after the last step of each stage, after the last stage. */
import { IconPlus } from '@tabler/icons-react';
import { canvas as text } from '#core/i18n/messages/canvas';
import { CARD_INSET, CARD_WIDTH, type ColumnLayout, type MapLayout } from '#core/scene/layout-types';
import { useOpenMap } from '#renderer/state/open-map';
import { useTranslate } from '#renderer/ui/language';
import { insertStage, insertStep, insertStepBeside } from './editing';
import css from './near-layer.module.css';

interface AddPlacesProps {
  readonly layout: MapLayout;
  readonly first: number;
  readonly last: number;
}

const stageButtonWidth = 168;
const plusWidth = 28;

export function AddPlaces({ layout, first, last }: AddPlacesProps) {
  const t = useTranslate();
  const isReadOnly = useOpenMap(({ document }) => document?.isReadOnly ?? true);
  if (isReadOnly) return null;
  const { cards } = layout.pathRow;
  const end = layout.stages.reduce(
    (right, { box }) => Math.max(right, box.x + box.width),
    layout.headerWidth,
  );
  const lastStage = layout.stages.findLast(({ stageId }) => stageId !== null);
  return (
    <>
      {layout.columns.slice(first, last + 1).map((column) => (
        <InsertPlus key={column.stepId} column={column} layout={layout} />
      ))}
      {layout.stages.map(({ stageId, stepCount, box }) =>
        stageId !== null && stepCount === 0 ? (
          <AddButton
            key={stageId}
            label={t(text.addStep)}
            box={{ x: box.x + CARD_INSET, y: cards.y, width: CARD_WIDTH, height: cards.height }}
            run={() => insertStep(stageId)}
          />
        ) : null,
      )}
      <AddButton
        label={t(text.addStage)}
        box={{ x: end + 16, y: layout.stageRow.y, width: stageButtonWidth, height: layout.stageRow.height }}
        run={() => insertStage()}
      />
      {lastStage && lastStage.stepCount > 0 && (
        <AddButton
          label={t(text.addStep)}
          box={{ x: end + 16, y: cards.y, width: stageButtonWidth, height: cards.height }}
          run={() => lastStage.stageId !== null && insertStep(lastStage.stageId)}
        />
      )}
    </>
  );
}

/** On the border between a step and the one before it, level with the tops of their cards: the arrow stays free. */
function InsertPlus({ column, layout }: { column: ColumnLayout; layout: MapLayout }) {
  const t = useTranslate();
  if (column.stageId === null) return null;
  const { cards } = layout.pathRow;
  return (
    <button
      type="button"
      className={`${css.plus} nopan`}
      tabIndex={-1}
      aria-label={t(text.addStepHere)}
      title={t(text.addStepHere)}
      style={{ left: column.x - plusWidth / 2, top: cards.y - plusWidth / 2, height: plusWidth }}
      onClick={() => insertStepBeside(column.stepId, 'before')}
    >
      <span>
        <IconPlus size={16} aria-hidden="true" />
      </span>
    </button>
  );
}

interface AddButtonProps {
  readonly label: string;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly run: () => void;
}

function AddButton({ label, box, run }: AddButtonProps) {
  return (
    <button
      type="button"
      // By keyboard the actions of the menu and the palette add.
      tabIndex={-1}
      className={`${css.add} nopan`}
      style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
      onClick={run}
    >
      <IconPlus size={16} aria-hidden="true" />
      {label}
    </button>
  );
}
