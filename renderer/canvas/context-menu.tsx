/** The context menu: what is possible with the thing that was clicked. */
import { Menu } from '@mantine/core';
import {
  IconArrowRight,
  IconArrowsMaximize,
  IconBulb,
  IconClipboard,
  IconColumnInsertLeft,
  IconColumnInsertRight,
  IconExternalLink,
  IconEyeOff,
  IconFilter,
  IconFocusCentered,
  IconFold,
  IconLock,
  IconPencil,
  IconPlus,
  IconQuote,
  IconSelectAll,
  IconTrash,
} from '@tabler/icons-react';
import { setLaneCollapsed, setLaneLocked } from '#core/commands/lane';
import { foldPath } from '#core/commands/path';
import { cellAt, liveRecord } from '#core/document/select';
import { actions as actionTexts } from '#core/i18n/messages/actions';
import { canvas as text } from '#core/i18n/messages/canvas';
import { shell } from '#core/i18n/messages/shell';
import type { Message } from '#core/i18n/translate';
import { linksOf, openLink } from '#renderer/state/open-link';
import { commit, useOpenMap } from '#renderer/state/open-map';
import { focusOn, type Selected, useView } from '#renderer/state/view';
import { useTranslate } from '#renderer/ui/language';
import { closeMenu, useCanvasState } from './canvas-state';
import { hideLaneOf } from './deleting';
import { canEdit, editableSnapshot, insertStep, insertStepBeside } from './editing';
import { editSelected, focusSelected } from './grid-keys';
import { ActionEntry, Entry, iconSize } from './menu-entries';
import { ClipboardEntries, RangeEntries } from './range-menu';

export function ContextMenu() {
  const t = useTranslate();
  const menu = useCanvasState((state) => state.menu);
  if (!menu) return null;
  return (
    <Menu
      opened
      onChange={(isOpen) => {
        if (!isOpen) closeMenu();
      }}
      onClose={focusSelected}
      position="bottom-start"
      offset={0}
      width={320}
    >
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          aria-label={t(shell.moreActions)}
          className="tapki-spoken"
          style={{ position: 'fixed', left: menu.x, top: menu.y, margin: 0, padding: 0, border: 0 }}
        />
      </Menu.Target>
      <Menu.Dropdown>
        <Entries about={menu.about} />
      </Menu.Dropdown>
    </Menu>
  );
}

function Entries({ about }: { about: Selected | null }) {
  const range = useView((view) => view.range);
  if (range && about) return <RangeEntries kind={range.kind} />;
  switch (about?.kind) {
    case 'stage':
      return <StageEntries stageId={about.id} />;
    case 'step':
      return <StepEntries stepId={about.id} />;
    case 'lane':
      return <LaneEntries laneId={about.id} />;
    case 'cell':
      return <CellEntries {...about} />;
    case 'quote':
      return (
        <>
          <EditEntry />
          <Menu.Divider />
          <ActionEntry id="edit.delete" label={text.deleteQuote} icon={<IconTrash size={iconSize} />} />
        </>
      );
    case 'path':
      return (
        <>
          <EditEntry />
          <FoldEntry pathId={about.id} />
          <Menu.Divider />
          <ActionEntry id="edit.delete" label={text.deletePath} icon={<IconTrash size={iconSize} />} />
        </>
      );
    default:
      return <MapEntries />;
  }
}

const Rename = () => (
  <ActionEntry id="edit.rename" label={text.rename} icon={<IconPencil size={iconSize} />} />
);

const EditEntry = () => (
  <Entry
    label={text.edit}
    icon={<IconPencil size={iconSize} />}
    isEnabled={canEdit()}
    run={() => void editSelected()}
  />
);

const FocusEntry = ({ label, focus }: { label: Message; focus: () => void }) => (
  <Entry label={label} icon={<IconFocusCentered size={iconSize} />} run={focus} />
);

function FoldEntry({ pathId }: { pathId: string }) {
  const snapshot = editableSnapshot();
  const path = snapshot && liveRecord(snapshot, 'path', pathId);
  const isCollapsed = path?.isCollapsed ?? false;
  return (
    <Entry
      label={isCollapsed ? text.unfoldBranch : text.foldBranch}
      icon={<IconFold size={iconSize} />}
      isEnabled={path !== null}
      run={() => {
        if (path) commit('path.fold', foldPath, { pathId: path.id, isCollapsed: !isCollapsed });
      }}
    />
  );
}

function StageEntries({ stageId }: { stageId: string }) {
  return (
    <>
      <Rename />
      <Entry
        label={text.addStep}
        icon={<IconPlus size={iconSize} />}
        isEnabled={canEdit()}
        run={() => insertStep(stageId)}
      />
      <ActionEntry id="stage.add" label={text.addStage} icon={<IconPlus size={iconSize} />} />
      <FocusEntry label={text.onlyStage} focus={() => focusOn({ stageId })} />
      <Menu.Divider />
      <ClipboardEntries isCell={false} />
      <Menu.Divider />
      <ActionEntry id="edit.delete" label={text.deleteStage} icon={<IconTrash size={iconSize} />} />
    </>
  );
}

function StepInsertions({ stepId }: { stepId: string }) {
  return (
    <>
      <Entry
        label={text.addStepBefore}
        icon={<IconColumnInsertLeft size={iconSize} />}
        isEnabled={canEdit()}
        run={() => insertStepBeside(stepId, 'before')}
      />
      <Entry
        label={text.addStepAfter}
        icon={<IconColumnInsertRight size={iconSize} />}
        isEnabled={canEdit()}
        run={() => insertStepBeside(stepId, 'after')}
      />
    </>
  );
}

const StepEvidence = () => (
  <>
    <ActionEntry id="evidence.rule" label={text.editRule} icon={<IconFilter size={iconSize} />} />
    <ActionEntry id="quote.add" label={text.addQuote} icon={<IconQuote size={iconSize} />} />
    <ActionEntry id="fix.propose" icon={<IconBulb size={iconSize} />} />
  </>
);

function StepEntries({ stepId }: { stepId: string }) {
  return (
    <>
      <Rename />
      <StepInsertions stepId={stepId} />
      <Menu.Divider />
      <ActionEntry id="path.add" label={text.addPathFrom} icon={<IconArrowRight size={iconSize} />} />
      <StepEvidence />
      <Menu.Divider />
      <ClipboardEntries isCell={false} />
      <Menu.Divider />
      <ActionEntry id="edit.delete" label={text.deleteStep} icon={<IconTrash size={iconSize} />} />
    </>
  );
}

function LaneEntries({ laneId }: { laneId: string }) {
  const snapshot = editableSnapshot();
  const lane = snapshot && liveRecord(snapshot, 'lane', laneId);
  const isCollapsed = lane?.isCollapsed ?? false;
  return (
    <>
      <Rename />
      <Entry
        label={isCollapsed ? text.expandLane : text.collapseLane}
        icon={<IconFold size={iconSize} />}
        isEnabled={lane !== null}
        run={() => {
          if (lane) commit('lane.collapse', setLaneCollapsed, { laneId: lane.id, isCollapsed: !isCollapsed });
        }}
      />
      <Entry
        label={text.hideLane}
        icon={<IconEyeOff size={iconSize} />}
        isEnabled={lane !== null}
        run={() => hideLaneOf(laneId)}
      />
      <Entry
        label={lane?.isLocked ? text.unlockThisLane : text.lockLane}
        icon={<IconLock size={iconSize} />}
        isEnabled={lane !== null}
        run={() => {
          if (lane) commit('lane.lock', setLaneLocked, { laneId: lane.id, isLocked: !lane.isLocked });
        }}
      />
      <ActionEntry id="lane.add" label={text.addLane} icon={<IconPlus size={iconSize} />} />
      <FocusEntry label={text.onlyLane} focus={() => focusOn({ laneId })} />
      <Menu.Divider />
      <ClipboardEntries isCell={false} />
      <Menu.Divider />
      <ActionEntry id="edit.delete" label={text.deleteLane} icon={<IconTrash size={iconSize} />} />
    </>
  );
}

function CellEntries({ laneId, stepId }: { laneId: string; stepId: string }) {
  return (
    <>
      <EditEntry />
      <LinkEntries laneId={laneId} stepId={stepId} />
      <ActionEntry id="edit.delete" label={text.clearCell} icon={<IconTrash size={iconSize} />} />
      <Menu.Divider />
      <ClipboardEntries isCell />
      <Menu.Divider />
      <StepInsertions stepId={stepId} />
      <StepEvidence />
    </>
  );
}

/** Where the words of a cell lead; also on a map that is only read. */
function LinkEntries({ laneId, stepId }: { laneId: string; stepId: string }) {
  const snapshot = useOpenMap.getState().snapshot;
  const lane = snapshot && liveRecord(snapshot, 'lane', laneId);
  const step = snapshot && liveRecord(snapshot, 'step', stepId);
  const cell = lane && step && cellAt(snapshot, lane.id, step.id);
  return linksOf(cell?.text ?? '')
    .slice(0, mostLinks)
    .map(({ address, words }) => (
      <Entry
        key={address}
        label={text.openLink}
        values={{ words: words.length > longestWords ? `${words.slice(0, longestWords)}…` : words }}
        icon={<IconExternalLink size={iconSize} />}
        run={() => void openLink(address)}
      />
    ));
}

/** A menu shows the first links of a text, and the beginning of their words. */
const mostLinks = 6;
const longestWords = 30;

function MapEntries() {
  return (
    <>
      <ActionEntry id="stage.add" label={text.addStage} icon={<IconPlus size={iconSize} />} />
      <ActionEntry id="step.add" label={text.addStep} icon={<IconPlus size={iconSize} />} />
      <ActionEntry id="lane.add" label={text.addLane} icon={<IconPlus size={iconSize} />} />
      <Menu.Divider />
      <ActionEntry id="edit.paste" icon={<IconClipboard size={iconSize} />} />
      <ActionEntry id="edit.selectAll" icon={<IconSelectAll size={iconSize} />} />
      <Menu.Divider />
      <ActionEntry id="view.fit" label={actionTexts.fitMap} icon={<IconArrowsMaximize size={iconSize} />} />
    </>
  );
}
