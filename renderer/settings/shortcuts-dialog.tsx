/** Every shortcut and gesture: those of the map, then by menu, made from the action list. */
import { Box, Group, Stack, Text } from '@mantine/core';
import { type ActionEntry, actionIds, actionList, menuGroups } from '#core/desktop/action-list';
import { desktop } from '#core/i18n/messages/desktop';
import { settings as text } from '#core/i18n/messages/settings';
import type { Message } from '#core/i18n/translate';
import { closeDialog } from '../state/view';
import { Dialog } from '../ui/dialog';
import { useTranslate } from '../ui/language';
import { PanelHeader } from '../ui/panel-header';
import { readShortcut, ShortcutText } from '../ui/shortcut-text';

interface Line {
  readonly label: Message;
  readonly keys?: readonly string[];
  /** What the mouse does, in words. */
  readonly gesture?: Message;
}

/** The menus by their own names; the mark of the key that opens one is for the menu bar alone. */
const groupNames: Readonly<Record<(typeof menuGroups)[number], Message>> = {
  file: desktop.menuFile,
  edit: desktop.menuEdit,
  insert: desktop.menuInsert,
  evidence: desktop.menuEvidence,
  view: desktop.menuView,
  help: desktop.menuHelp,
};

const linesOf = (group: (typeof menuGroups)[number]): Line[] =>
  actionIds.flatMap((id) => {
    const { label, menu, shortcut }: ActionEntry = actionList[id];
    return menu === group && shortcut !== undefined ? [{ label, keys: [shortcut] }] : [];
  });

/** Keys and gestures of the map itself: they are no actions, the canvas answers them. */
const mapGroups: readonly { readonly title: Message; readonly lines: readonly Line[] }[] = [
  {
    title: text.groupGrid,
    lines: [
      { label: text.gridMove, keys: ['Left', 'Right', 'Up', 'Down'] },
      { label: text.gridNext, keys: ['Tab', 'Shift+Tab'] },
      { label: text.gridEnds, keys: ['Home', 'End'] },
      { label: text.gridCorners, keys: ['CmdOrCtrl+Home', 'CmdOrCtrl+End'] },
      { label: text.gridPages, keys: ['PageUp', 'PageDown'] },
      { label: text.gridWithin, keys: ['Space'] },
      { label: text.gridMenu, keys: ['Shift+F10'] },
      { label: text.nextPart, keys: ['F6', 'Shift+F6'] },
    ],
  },
  {
    title: text.groupSelect,
    lines: [
      { label: text.selectFurther, keys: ['Shift+Left', 'Shift+Right', 'Shift+Up', 'Shift+Down'] },
      { label: text.selectEnds, keys: ['Shift+Home', 'Shift+End'] },
      { label: text.selectTo, gesture: text.shiftClick },
      { label: text.selectAlso, gesture: text.ctrlClick },
      { label: text.selectAround, gesture: text.shiftDrag },
      { label: text.selectOne, keys: ['Esc'] },
    ],
  },
  {
    title: text.groupCell,
    lines: [
      { label: text.gridEdit, keys: ['Enter'] },
      { label: text.gridType, gesture: text.anyLetter },
      { label: text.gridKeepDown, keys: ['Enter'] },
      { label: text.gridKeepNext, keys: ['Tab', 'Shift+Tab'] },
      { label: text.gridNewLine, keys: ['Shift+Enter'] },
      { label: text.gridLeave, keys: ['Esc'] },
      { label: text.gridClear, keys: ['Delete', 'Backspace'] },
      { label: text.emotionSet, keys: ['1', '2', '3', '4', '5'] },
      { label: text.emotionStep, keys: ['Plus', '-'] },
      { label: text.textBold, keys: ['CmdOrCtrl+B'] },
      { label: text.textBullets, keys: ['CmdOrCtrl+Shift+8'] },
      { label: text.textNumbers, keys: ['CmdOrCtrl+Shift+7'] },
      { label: text.textTools, keys: ['Alt+F10'] },
    ],
  },
  {
    title: text.groupMouse,
    lines: [
      { label: text.mouseEdit, gesture: text.doubleClick },
      { label: text.gridMenu, gesture: text.rightClick },
      { label: text.mousePan, gesture: text.dragMap },
      { label: text.mousePan, gesture: text.wheel },
      { label: text.mouseAcross, gesture: text.shiftWheel },
      { label: text.mouseZoom, gesture: text.ctrlWheel },
      { label: text.mouseMove, gesture: text.dragName },
      { label: text.mousePath, gesture: text.dragDot },
    ],
  },
];

function LinesOfGroup({ title, lines }: { title: Message; lines: readonly Line[] }) {
  const t = useTranslate();
  return (
    <Stack gap={6} mb="lg" style={{ breakInside: 'avoid' }}>
      <PanelHeader title={t(title).replace('&', '')} order={3} />
      {lines.map(({ label, keys = [], gesture }) => (
        <Group key={`${label.en} ${keys}${gesture?.en}`} justify="space-between" wrap="nowrap" gap="md">
          <Text size="sm">{t(label).replace(/…$/, '')}</Text>
          <Group gap={4} wrap="nowrap" style={{ flexShrink: 0 }}>
            {keys.map((key) => (
              <ShortcutText key={key} shortcut={key} />
            ))}
            {gesture && (
              <Text size="sm" c="dimmed">
                {t(gesture, { command: readShortcut('CmdOrCtrl') })}
              </Text>
            )}
          </Group>
        </Group>
      ))}
    </Stack>
  );
}

export function ShortcutsDialog() {
  const t = useTranslate();
  return (
    <Dialog title={t(text.shortcutsTitle)} onClose={closeDialog} size={860}>
      <Box style={{ columnCount: 2, columnGap: 32 }}>
        {mapGroups.map(({ title, lines }) => (
          <LinesOfGroup key={String(title.en)} title={title} lines={lines} />
        ))}
        {menuGroups.map((group) => (
          <LinesOfGroup key={group} title={groupNames[group]} lines={linesOf(group)} />
        ))}
      </Box>
    </Dialog>
  );
}
