/** What does not come along, each with its count, in two columns where there is much of it. */
import { List } from '@mantine/core';
import type { ForeignContents } from '#core/desktop/desktop-api';
import { lossLines } from '#core/file/formats/foreign-formats';
import { useLanguage } from '#renderer/ui/language';

/** More than so many lines stand in two columns. */
const inOneColumn = 5;

export function LossList({
  left,
  label,
}: {
  readonly left: ForeignContents['left'];
  readonly label: string;
}) {
  const lines = lossLines(left, useLanguage());
  return (
    <List size="sm" aria-label={label} style={{ columns: lines.length > inOneColumn ? 2 : 1, columnGap: 24 }}>
      {lines.map((line) => (
        <List.Item key={line} style={{ breakInside: 'avoid' }}>
          {line}
        </List.Item>
      ))}
    </List>
  );
}
