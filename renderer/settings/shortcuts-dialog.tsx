/** Every shortcut, by menu; made from the action list, so it cannot be out of date. */
import { Box, Group, Stack, Text } from '@mantine/core';
import { type ActionEntry, actionIds, actionList, menuGroups } from '#core/desktop/action-list';
import { desktop } from '#core/i18n/messages/desktop';
import { settings as text } from '#core/i18n/messages/settings';
import type { Message } from '#core/i18n/translate';
import { closeDialog } from '../state/view';
import { Dialog } from '../ui/dialog';
import { useTranslate } from '../ui/language';
import { PanelHeader } from '../ui/panel-header';
import { ShortcutText } from '../ui/shortcut-text';

interface Line {
  readonly label: Message;
  readonly keys: readonly string[];
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

/** Keys of the grid itself: they are no actions, the canvas answers them. */
const gridLines: readonly Line[] = [
  { label: text.gridMove, keys: ['Left', 'Right', 'Up', 'Down'] },
  { label: text.gridNext, keys: ['Tab', 'Shift+Tab'] },
  { label: text.gridEdit, keys: ['Enter'] },
  { label: text.gridNewLine, keys: ['Shift+Enter'] },
  { label: text.textBold, keys: ['CmdOrCtrl+B'] },
  { label: text.textBullets, keys: ['CmdOrCtrl+Shift+8'] },
  { label: text.textNumbers, keys: ['CmdOrCtrl+Shift+7'] },
  { label: text.textTools, keys: ['Alt+F10'] },
  { label: text.gridLeave, keys: ['Esc'] },
  { label: text.gridMenu, keys: ['Shift+F10'] },
  { label: text.nextPart, keys: ['F6', 'Shift+F6'] },
];

function LinesOfGroup({ title, lines }: { title: Message; lines: readonly Line[] }) {
  const t = useTranslate();
  return (
    <Stack gap={6} mb="lg" style={{ breakInside: 'avoid' }}>
      <PanelHeader title={t(title).replace('&', '')} order={3} />
      {lines.map(({ label, keys }) => (
        <Group key={keys.join()} justify="space-between" wrap="nowrap" gap="md">
          <Text size="sm">{t(label).replace(/…$/, '')}</Text>
          <Group gap={4} wrap="nowrap">
            {keys.map((key) => (
              <ShortcutText key={key} shortcut={key} />
            ))}
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
        <LinesOfGroup title={text.groupGrid} lines={gridLines} />
        {menuGroups.map((group) => (
          <LinesOfGroup key={group} title={groupNames[group]} lines={linesOf(group)} />
        ))}
      </Box>
    </Dialog>
  );
}
