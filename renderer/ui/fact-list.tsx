/** Short facts, one a line, in two columns where there are many. */
import { List } from '@mantine/core';

/** More than so many lines stand in two columns. */
const inOneColumn = 5;

export function FactList({ lines, label }: { readonly lines: readonly string[]; readonly label: string }) {
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
