/** Lines of the context menu: an action of the list, or something done right here. */
import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { actionList } from '#core/desktop/action-list';
import type { Message, MessageValues } from '#core/i18n/translate';
import { isActionEnabled, runAction } from '#renderer/state/actions';
import { useTranslate } from '#renderer/ui/language';
import { MenuShortcut } from '#renderer/ui/shortcut-text';

export const iconSize = 16;

interface EntryProps {
  readonly label: Message;
  readonly values?: MessageValues;
  readonly icon: ReactNode;
  readonly shortcut?: string | undefined;
  readonly isEnabled?: boolean;
  readonly run: () => void;
}

export function Entry({ label, values, icon, shortcut, isEnabled = true, run }: EntryProps) {
  const t = useTranslate();
  return (
    <Menu.Item
      leftSection={icon}
      rightSection={shortcut === undefined ? null : <MenuShortcut shortcut={shortcut} />}
      disabled={!isEnabled}
      onClick={run}
    >
      {t(label, values)}
    </Menu.Item>
  );
}

interface ActionEntryProps {
  readonly id: keyof typeof actionList;
  /** Left out: the action's own name. */
  readonly label?: Message;
  readonly icon: ReactNode;
}

export function ActionEntry({ id, label, icon }: ActionEntryProps) {
  const entry: { readonly label: Message; readonly shortcut?: string } = actionList[id];
  return (
    <Entry
      label={label ?? entry.label}
      icon={icon}
      shortcut={entry.shortcut}
      isEnabled={isActionEnabled(id)}
      run={() => void runAction(id)}
    />
  );
}
