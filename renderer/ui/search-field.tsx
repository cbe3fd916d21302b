/** What narrows a list by words; the cross shows all again. */
import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';

interface SearchFieldProps {
  readonly label: string;
  readonly clearLabel: string;
  readonly value: string;
  readonly change: (words: string) => void;
  readonly width: number;
}

export function SearchField({ label, clearLabel, value, change, width }: SearchFieldProps) {
  return (
    <TextInput
      w={width}
      size="xs"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={14} aria-hidden />}
      rightSection={
        value !== '' && <CloseButton size="xs" aria-label={clearLabel} onClick={() => change('')} />
      }
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
