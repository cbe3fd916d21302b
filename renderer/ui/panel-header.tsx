/** Heading of a panel or of a part of it, with room for buttons at its end. */
import { Group, Title, type TitleOrder } from '@mantine/core';
import type { ReactNode } from 'react';

interface PanelHeaderProps {
  readonly title: string;
  readonly order?: TitleOrder;
  readonly children?: ReactNode;
}

export const PanelHeader = ({ title, order = 2, children }: PanelHeaderProps) => (
  <Group justify="space-between" wrap="nowrap" mih={32} gap="sm">
    <Title order={order} fz={order <= 2 ? 'md' : 'sm'} lineClamp={2}>
      {title}
    </Title>
    {children && (
      <Group gap="xs" wrap="nowrap">
        {children}
      </Group>
    )}
  </Group>
);
