/** The buttons of a long dialog: always in view at its lower edge, the content scrolls beneath. */
import { Group } from '@mantine/core';
import type { ReactNode } from 'react';

export const DialogFooter = ({ children }: { readonly children: ReactNode }) => (
  <Group
    justify="space-between"
    gap="sm"
    py="md"
    // Down to the edge, over the dialog's own padding.
    mb="calc(-1 * var(--mantine-spacing-lg))"
    style={{
      position: 'sticky',
      bottom: 0,
      zIndex: 2,
      background: 'var(--mantine-color-body)',
      borderTop: '1px solid var(--tapki-hairline)',
    }}
  >
    {children}
  </Group>
);
