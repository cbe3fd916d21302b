/** Where the thing on the screen stands among those it was opened from, with the ones before and after it. */
import { Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { IconAction } from './icon-action';

interface PlaceInRowProps {
  /** Negative: it is not among them, and nothing is shown. */
  readonly place: number;
  readonly total: number;
  readonly words: { readonly previous: string; readonly place: string; readonly next: string };
  readonly go: (place: number) => void;
}

export function PlaceInRow({ place, total, words, go }: PlaceInRowProps) {
  if (place < 0) return null;
  return (
    <>
      <IconAction
        label={words.previous}
        icon={<IconChevronLeft size={18} />}
        disabled={place === 0}
        onClick={() => go(place - 1)}
      />
      <Text size="xs" c="dimmed">
        {words.place}
      </Text>
      <IconAction
        label={words.next}
        icon={<IconChevronRight size={18} />}
        disabled={place === total - 1}
        onClick={() => go(place + 1)}
      />
    </>
  );
}
