/** What the keyboard can do here, for those who look for it. */
import { Text } from '@mantine/core';

export const KeysHint = ({ words }: { readonly words: string }) => (
  <Text size="xs" c="dimmed" ta="right" truncate>
    {words}
  </Text>
);
