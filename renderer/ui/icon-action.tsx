/** A button that shows only an icon: its name is said by the tooltip and to assistive tools. */
import { ActionIcon, type ActionIconProps, Tooltip } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import { readShortcut } from './shortcut-text';

interface IconActionProps extends Omit<ActionIconProps, 'children'> {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onClick?: () => void;
  /** In the notation of core/desktop/action-list. */
  readonly shortcut?: string | undefined;
  readonly isPressed?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function IconAction({ label, icon, onClick, shortcut, isPressed, ...rest }: IconActionProps) {
  const hint = shortcut === undefined ? label : `${label} (${readShortcut(shortcut)})`;
  return (
    <Tooltip label={hint}>
      <ActionIcon
        size="lg"
        aria-label={label}
        {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
        {...(onClick === undefined ? {} : { onClick })}
        {...rest}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
