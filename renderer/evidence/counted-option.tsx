/** An option with how many contacts have it, at the right edge. */
import { Group, Text } from '@mantine/core';

export const CountedOption = ({ label, count }: { readonly label: string; readonly count: string }) => (
  <Group justify="space-between" wrap="nowrap" gap="md" w="100%">
    <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
      {label}
    </Text>
    <Text size="xs" c="dimmed">
      {count}
    </Text>
  </Group>
);
