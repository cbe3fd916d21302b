/** Buttons of the row of tools: one that does something, one that opens a small choice under itself. */
import { ActionIcon, Group, Popover, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { ShortcutText } from '#renderer/ui/shortcut-text';

interface ToolProps {
  readonly label: string;
  readonly keys?: string;
  readonly isFirst?: boolean;
  readonly run: () => void;
  readonly children: ReactNode;
}

export function Tool({ label, keys, isFirst = false, run, children }: ToolProps) {
  const hint = keys === undefined ? label : <ToolHint label={label} keys={keys} />;
  return (
    <Tooltip label={hint} openDelay={300}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={label}
        tabIndex={isFirst ? 0 : -1}
        data-tool
        // The text keeps the keyboard, and what is chosen in it.
        onMouseDown={(event) => event.preventDefault()}
        onClick={run}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

const ToolHint = ({ label, keys }: { label: string; keys: string }) => (
  <Group gap={8} wrap="nowrap">
    {label}
    <ShortcutText shortcut={keys} />
  </Group>
);

interface OpeningToolProps {
  readonly label: string;
  readonly sign: ReactNode;
  readonly isOpened: boolean;
  readonly toggle: () => void;
  readonly close: () => void;
  readonly children: ReactNode;
}

export function OpeningTool({ label, sign, isOpened, toggle, close, children }: OpeningToolProps) {
  return (
    <Popover
      opened={isOpened}
      onChange={(isOpen) => {
        if (!isOpen) close();
      }}
      position="bottom-start"
      shadow="md"
      trapFocus
      withRoles={false}
    >
      <Popover.Target>
        <Tooltip label={label} openDelay={300} disabled={isOpened}>
          <ActionIcon
            variant={isOpened ? 'light' : 'subtle'}
            color="gray"
            aria-label={label}
            aria-haspopup="dialog"
            aria-expanded={isOpened}
            tabIndex={-1}
            data-tool
            onMouseDown={(event) => event.preventDefault()}
            onClick={toggle}
          >
            {sign}
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown
        role="dialog"
        aria-label={label}
        className="nopan nodrag nowheel"
        p={8}
        tabIndex={-1}
        data-text-tools
      >
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}
