/** What to do next where there is nothing yet: a sentence, a reason, one button. */
import { Button, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly title: string;
  readonly text?: string;
  readonly icon?: ReactNode;
  readonly action?: { readonly label: string; readonly run: () => void; readonly shortcut?: string };
  readonly children?: ReactNode;
}

export const EmptyState = ({ title, text, icon, action, children }: EmptyStateProps) => (
  <Stack align="center" justify="center" gap="sm" p="xl" ta="center" maw={480} mx="auto">
    {icon}
    <Title order={2} fz="lg">
      {title}
    </Title>
    {text !== undefined && (
      <Text c="dimmed" size="md">
        {text}
      </Text>
    )}
    {action && (
      <Button mt="sm" onClick={action.run}>
        {action.label}
      </Button>
    )}
    {children}
  </Stack>
);
