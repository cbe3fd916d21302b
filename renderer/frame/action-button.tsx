/** Buttons that run an action of the registry: name, shortcut and being possible come with the action. */
import { Button, Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ActionId } from '#core/desktop/action-list';
import { useAction } from '../state/actions';
import { IconAction } from '../ui/icon-action';
import { useTranslate } from '../ui/language';
import { MenuShortcut } from '../ui/shortcut-text';

interface ActionButtonProps {
  readonly id: ActionId;
  readonly icon: ReactNode;
}

export function ActionIconButton({ id, icon, isPressed }: ActionButtonProps & { isPressed?: boolean }) {
  const t = useTranslate();
  const action = useAction(id);
  return (
    <IconAction
      label={t(action.label)}
      shortcut={action.shortcut}
      icon={icon}
      disabled={!action.isEnabled}
      onClick={action.run}
      {...(isPressed === undefined ? {} : { isPressed })}
    />
  );
}

export function ActionTextButton({ id, icon }: ActionButtonProps) {
  const t = useTranslate();
  const action = useAction(id);
  return (
    <Button
      size="compact-md"
      h={32}
      px="sm"
      fz="sm"
      variant="default"
      leftSection={icon}
      disabled={!action.isEnabled}
      onClick={action.run}
    >
      {t(action.label).replace(/…$/, '')}
    </Button>
  );
}

export function ActionMenuItem({ id, icon }: ActionButtonProps) {
  const t = useTranslate();
  const action = useAction(id);
  return (
    <Menu.Item
      leftSection={icon}
      disabled={!action.isEnabled}
      onClick={action.run}
      rightSection={action.shortcut === undefined ? null : <MenuShortcut shortcut={action.shortcut} />}
    >
      {t(action.label)}
    </Menu.Item>
  );
}
