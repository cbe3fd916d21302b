/** One of a few, all in view, under its label. */
import { SegmentedControl, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface LabelledChoiceProps {
  readonly label: string;
  readonly data: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What the choice opens, under it. */
  readonly children?: ReactNode;
}

export function LabelledChoice({ label, data, value, onChange, children }: LabelledChoiceProps) {
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {label}
      </Text>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={label}
        data={[...data]}
        value={value}
        onChange={onChange}
      />
      {children}
    </Stack>
  );
}
