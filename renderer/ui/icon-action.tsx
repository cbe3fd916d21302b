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
  /** Given by the menu it opens. */
  readonly 'aria-expanded'?: boolean | 'true' | 'false' | undefined;
}

export function IconAction({ label, icon, onClick, shortcut, isPressed, ...rest }: IconActionProps) {
  const hint = shortcut === undefined ? label : `${label} (${readShortcut(shortcut)})`;
  return (
    // Where a menu has been opened by it, the menu speaks.
    <Tooltip label={hint} disabled={String(rest['aria-expanded']) === 'true'}>
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
