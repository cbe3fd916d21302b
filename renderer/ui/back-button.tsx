/** Leads from one thing back to the list it was opened from. */
import { Button, type ButtonProps } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';

interface BackButtonProps extends Pick<ButtonProps, 'style'> {
  readonly label: string;
  readonly onClick: () => void;
  /** The row it was opened from is gone: the keyboard goes on here. */
  readonly autoFocus?: boolean;
}

export const BackButton = ({ label, ...rest }: BackButtonProps) => (
  <Button
    variant="subtle"
    color="gray"
    size="compact-sm"
    leftSection={<IconArrowLeft size={16} aria-hidden />}
    {...rest}
  >
    {label}
  </Button>
);
