/** A label and its control on one line; the control is named by the label. */
import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface ChoiceLineProps {
  readonly label: string;
  readonly children: (id: string) => ReactNode;
}

export function ChoiceLine({ label, children }: ChoiceLineProps) {
  const id = `export-${label.replace(/\P{L}+/gu, '-')}`;
  return (
    <Group gap="sm" wrap="nowrap">
      <Text id={id} size="sm" w={120} style={{ flex: 'none' }}>
        {label}
      </Text>
      {children(id)}
    </Group>
  );
}
