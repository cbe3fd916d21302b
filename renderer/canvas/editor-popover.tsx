/** The small window beside a cell in which what cannot be typed in place is edited. */
import { Popover, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import css from './editor.module.css';
import { leaveEditing } from './grid-keys';
import { sceneVariables, useThemeName } from './scene-colors';

interface EditorPopoverProps {
  readonly title: string;
  readonly width?: number;
  readonly children: ReactNode;
}

export function EditorPopover({ title, width = 300, children }: EditorPopoverProps) {
  const theme = useThemeName();
  return (
    <Popover
      opened
      onChange={(isOpen) => {
        if (!isOpen) leaveEditing(null);
      }}
      position="bottom"
      width={width}
      trapFocus
      withRoles={false}
      shadow="md"
      offset={6}
    >
      <Popover.Target>
        <div className={css.anchor} />
      </Popover.Target>
      <Popover.Dropdown
        role="dialog"
        aria-label={title}
        className="nopan nodrag nowheel"
        // It stands outside the map, where the scene's colours are not set.
        style={sceneVariables(theme, 1)}
      >
        <Stack gap="sm">
          <Title order={3} fz="sm" lineClamp={2}>
            {title}
          </Title>
          {children}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
