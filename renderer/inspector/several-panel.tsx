/** What can be done to several selected things at once; where they differ, it says so. */
import { Button, Stack, Text } from '@mantine/core';
import {
  IconArrowBarToDown,
  IconArrowBarToRight,
  IconCopyPlus,
  IconTrash,
  IconZoomScan,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { type ActionId, actionList } from '#core/desktop/action-list';
import type { Snapshot } from '#core/document/snapshot';
import { canvas } from '#core/i18n/messages/canvas';
import { inspector as text } from '#core/i18n/messages/inspector';
import type { Message } from '#core/i18n/translate';
import { isActionEnabled, runAction } from '#renderer/state/actions';
import { chosenCells, chosenLanes, chosenStages, chosenSteps } from '#renderer/state/chosen';
import { type Range, useView } from '#renderer/state/view';
import { useTranslate } from '#renderer/ui/language';
import { PanelHeader } from '#renderer/ui/panel-header';
import { MenuShortcut } from '#renderer/ui/shortcut-text';
import { SeveralCells } from './several-cells';
import { SeveralLanes, SeveralStages, SeveralSteps } from './several-things';

export function SeveralPanel({ snapshot, kind }: { snapshot: Snapshot; kind: Range['kind'] }) {
  switch (kind) {
    case 'cell': {
      const cells = chosenCells(snapshot);
      return (
        <Several title={canvas.cellsSelected} count={cells.length} kind={kind}>
          <SeveralCells snapshot={snapshot} cells={cells} />
        </Several>
      );
    }
    case 'stage': {
      const stageIds = chosenStages(snapshot);
      return (
        <Several title={canvas.stagesSelected} count={stageIds.length} kind={kind}>
          <SeveralStages snapshot={snapshot} stageIds={stageIds} />
        </Several>
      );
    }
    case 'step': {
      const stepIds = chosenSteps(snapshot);
      return (
        <Several title={canvas.stepsSelected} count={stepIds.length} kind={kind}>
          <SeveralSteps snapshot={snapshot} stepIds={stepIds} />
        </Several>
      );
    }
    case 'lane': {
      const laneIds = chosenLanes(snapshot);
      return (
        <Several title={canvas.lanesSelected} count={laneIds.length} kind={kind}>
          <SeveralLanes snapshot={snapshot} laneIds={laneIds} />
        </Several>
      );
    }
  }
}

const removals = {
  cell: canvas.clearCells,
  stage: canvas.deleteStages,
  step: canvas.deleteSteps,
  lane: canvas.deleteLanes,
} as const;

interface SeveralProps {
  readonly title: Message;
  readonly count: number;
  readonly kind: Range['kind'];
  readonly children: ReactNode;
}

function Several({ title, count, kind, children }: SeveralProps) {
  const t = useTranslate();
  return (
    <Stack gap="md">
      <div>
        <PanelHeader title={t(title, { count })} />
        <Text size="sm" c="dimmed">
          {t(text.severalHint)}
        </Text>
      </div>
      {children}
      <Stack gap="xs">
        {kind === 'cell' ? (
          <>
            <Act id="edit.duplicate" label={canvas.fillDown} icon={<IconArrowBarToDown size={16} />} />
            <Act id="edit.fillRight" label={canvas.fillRight} icon={<IconArrowBarToRight size={16} />} />
          </>
        ) : (
          <Act id="edit.duplicate" label={canvas.double} icon={<IconCopyPlus size={16} />} />
        )}
        <Act id="view.zoomToSelection" icon={<IconZoomScan size={16} />} />
        <Act id="edit.delete" label={removals[kind]} icon={<IconTrash size={16} />} />
      </Stack>
    </Stack>
  );
}

/** Left out label: the action's own. */
function Act({ id, label, icon }: { id: ActionId; label?: Message; icon: ReactNode }) {
  const t = useTranslate();
  // The selection decides what is possible.
  useView(({ range }) => range);
  const { shortcut, ...entry }: { readonly label: Message; readonly shortcut?: string } = actionList[id];
  return (
    <Button
      variant="default"
      justify="space-between"
      leftSection={icon}
      rightSection={shortcut === undefined ? null : <MenuShortcut shortcut={shortcut} />}
      disabled={!isActionEnabled(id)}
      onClick={() => void runAction(id)}
      styles={{ label: { flex: 1 } }}
    >
      {t(label ?? entry.label)}
    </Button>
  );
}
