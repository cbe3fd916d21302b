/** A part of a screen under a small heading of its own. */
import { Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';

export const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <Stack gap="xs" component="section" aria-label={title}>
    <Title order={3} fz="sm">
      {title}
    </Title>
    {children}
  </Stack>
);
