/** The context menu of several things at once, and the lines of the clipboard that every menu has. */
import { ColorSwatch, Menu } from '@mantine/core';
import {
  IconArrowBarToDown,
  IconArrowBarToRight,
  IconClipboard,
  IconCopy,
  IconCopyPlus,
  IconCut,
  IconIcons,
  IconPalette,
  IconTrash,
  IconZoomScan,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { recolorStages } from '#core/commands/bulk';
import { paletteSize } from '#core/document/records/field';
import { canvas as text } from '#core/i18n/messages/canvas';
import { sceneThemes, stageColors } from '#core/scene/scene-theme';
import { iconChoices, markChoices } from '#renderer/state/cell-signs';
import { chosenStages } from '#renderer/state/chosen';
import { dressChosen } from '#renderer/state/dress-chosen';
import { commit } from '#renderer/state/open-map';
import type { Range } from '#renderer/state/view';
import { useTranslate } from '#renderer/ui/language';
import { Sign } from '#renderer/ui/sign-choice';
import { canEdit, editableSnapshot } from './editing';
import { ActionEntry, iconSize } from './menu-entries';
import { useThemeName } from './scene-colors';

const zoomEntry = <ActionEntry id="view.zoomToSelection" icon={<IconZoomScan size={iconSize} />} />;

/** Cells go on into their neighbours; other things have a second one beside them. */
export function ClipboardEntries({ isCell }: { isCell: boolean }) {
  return (
    <>
      <ActionEntry id="edit.cut" icon={<IconCut size={iconSize} />} />
      <ActionEntry id="edit.copy" icon={<IconCopy size={iconSize} />} />
      <ActionEntry id="edit.paste" icon={<IconClipboard size={iconSize} />} />
      <ActionEntry
        id="edit.duplicate"
        label={isCell ? text.fillDown : text.double}
        icon={isCell ? <IconArrowBarToDown size={iconSize} /> : <IconCopyPlus size={iconSize} />}
      />
      {isCell && (
        <ActionEntry
          id="edit.fillRight"
          label={text.fillRight}
          icon={<IconArrowBarToRight size={iconSize} />}
        />
      )}
    </>
  );
}

const deletes = {
  cell: text.clearCells,
  stage: text.deleteStages,
  step: text.deleteSteps,
  lane: text.deleteLanes,
} as const;

export function RangeEntries({ kind }: { kind: Range['kind'] }) {
  return (
    <>
      <ClipboardEntries isCell={kind === 'cell'} />
      <Menu.Divider />
      {kind === 'cell' && canEdit() && <SignEntries />}
      {kind === 'stage' && canEdit() && <ColorEntries />}
      {zoomEntry}
      <Menu.Divider />
      <ActionEntry id="edit.delete" label={deletes[kind]} icon={<IconTrash size={iconSize} />} />
    </>
  );
}

function Submenu({ label, icon, children }: { label: string; icon: ReactNode; children: ReactNode }) {
  return (
    <Menu.Sub>
      <Menu.Sub.Target>
        <Menu.Sub.Item leftSection={icon}>{label}</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown style={{ maxHeight: 320, overflowY: 'auto' }}>{children}</Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}

function SignEntries() {
  const t = useTranslate();
  const theme = useThemeName();
  const none = t(text.noSign);
  return (
    <>
      <Submenu label={t(text.markOfCells)} icon={<IconPalette size={iconSize} />}>
        <Menu.Item onClick={() => dressChosen({ mark: null })}>{none}</Menu.Item>
        {markChoices(t, theme).map(({ value, name, ...sign }) => (
          <Menu.Item
            key={value}
            leftSection={<Sign {...sign} />}
            onClick={() => dressChosen({ mark: value })}
          >
            {name}
          </Menu.Item>
        ))}
      </Submenu>
      <Submenu label={t(text.iconOfCells)} icon={<IconIcons size={iconSize} />}>
        <Menu.Item onClick={() => dressChosen({ icon: null })}>{none}</Menu.Item>
        {iconChoices(t).map(({ value, name, ...sign }) => (
          <Menu.Item
            key={value}
            leftSection={<Sign {...sign} />}
            onClick={() => dressChosen({ icon: value })}
          >
            {name}
          </Menu.Item>
        ))}
      </Submenu>
    </>
  );
}

function ColorEntries() {
  const t = useTranslate();
  const theme = sceneThemes[useThemeName()];
  const recolor = (color: number): void => {
    const snapshot = editableSnapshot();
    if (snapshot) commit('stages.recolor', recolorStages, { stageIds: chosenStages(snapshot), color });
  };
  return (
    <Submenu label={t(text.colorOfStages)} icon={<IconPalette size={iconSize} />}>
      {Array.from({ length: paletteSize }, (_, color) => (
        <Menu.Item
          // biome-ignore lint/suspicious/noArrayIndexKey: a colour is its place in the palette
          key={color}
          leftSection={<ColorSwatch color={theme[stageColors(color).fill]} size={16} radius="sm" />}
          onClick={() => recolor(color)}
        >
          {t(text.stageColor, { number: color + 1 })}
        </Menu.Item>
      ))}
    </Submenu>
  );
}
