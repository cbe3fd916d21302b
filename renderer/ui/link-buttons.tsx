/** Beside an address: copy it, and open it outside after a question. */
import { Group } from '@mantine/core';
import { IconCopy, IconExternalLink } from '@tabler/icons-react';
import { IconAction } from './icon-action';

interface LinkButtonsProps {
  readonly copyLabel: string;
  readonly openLabel: string;
  readonly copy: () => void;
  /** null: such an address is not opened. */
  readonly open: (() => void) | null;
}

/** px that a field leaves free for them. */
export const linkButtonsWidth = 68;

export const LinkButtons = ({ copyLabel, openLabel, copy, open }: LinkButtonsProps) => (
  <Group gap={0} wrap="nowrap" justify="flex-end" w="100%">
    {open && <IconAction size="md" label={openLabel} icon={<IconExternalLink size={16} />} onClick={open} />}
    <IconAction size="md" label={copyLabel} icon={<IconCopy size={16} />} onClick={copy} />
  </Group>
);
