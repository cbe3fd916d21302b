/** The first rows as they lie in the file, with a choice above each column of what it becomes. */
import { NativeSelect, Stack, Table, Text, TextInput } from '@mantine/core';
import { memo, useMemo, useRef } from 'react';
import { longestAttributeName, type Mapping } from '#core/evidence/contact-fields';
import type { Preview } from '#core/evidence/evidence-views';
import { importing } from '#core/i18n/messages/import';
import { fieldNames } from '#core/i18n/messages/import-names';
import type { Translate } from '#core/i18n/translate';
import { useTranslate } from '#renderer/ui/language';
import {
  type ColumnMeaning,
  meaningOfColumn,
  meaningsOfKind,
  withAttributeName,
  withMeaning,
} from './mapping-edit';
import { numbered } from './numbered';
import { ScrollFrame } from './scroll-frame';
import styles from './tables.module.css';
import type { Guess } from './use-mapping';

interface ColumnsTableProps {
  readonly preview: Preview;
  readonly guess: Guess;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
  /** Rows to show. */
  readonly rowCount: number;
}

const reasons = {
  name: importing.byName,
  values: importing.byValues,
  remembered: importing.byMemory,
} as const;

function meaningName(t: Translate, meaning: ColumnMeaning): string {
  switch (meaning) {
    case 'nothing':
      return t(importing.notImported);
    case 'attribute':
      return t(importing.attribute);
    case 'question:csat':
      return t(importing.question, { kind: 'CSAT' });
    case 'question:ces':
      return t(importing.question, { kind: 'CES' });
    case 'question:nps':
      return t(importing.question, { kind: 'NPS' });
    default:
      return t(fieldNames[meaning]);
  }
}

export const headerName = (t: Translate, headers: readonly string[], column: number): string =>
  headers[column]?.trim() || t(importing.columnUnnamed, { number: column + 1 });

export function ColumnsTable({ preview, guess, mapping, onChange, rowCount }: ColumnsTableProps) {
  const t = useTranslate();
  const { headers } = preview;
  const latest = useRef({ mapping, onChange });
  latest.current = { mapping, onChange };
  const choices = useMemo(
    () => meaningsOfKind(mapping.kind).map((value) => ({ value, label: meaningName(t, value) })),
    [mapping.kind, t],
  );
  // Stable, so that a survey of a hundred columns redraws only the heading that changed.
  const choose = useRef((column: number, meaning: ColumnMeaning, header: string) => {
    const { mapping: before, onChange: change } = latest.current;
    change(withMeaning(before, column, meaning, header));
  });
  const rename = useRef((column: number, name: string) => {
    const { mapping: before, onChange: change } = latest.current;
    change(withAttributeName(before, column, name));
  });
  const kept = new Map(mapping.attributes?.map(({ column, name }) => [column, name]));
  const meanings = headers.map((_, column) => meaningOfColumn(mapping, column));

  return (
    <ScrollFrame label={t(importing.firstRows)}>
      <Table withColumnBorders className={styles.table ?? ''} aria-label={t(importing.firstRows)}>
        <Table.Thead>
          <Table.Tr>
            {numbered(headers).map(({ place }) => {
              const column = place - 1;
              const because = guess.guessedFrom.find((found) => found.column === column)?.because;
              const meaning = meanings[column] ?? 'nothing';
              const isByHand = meaning !== meaningOfColumn(guess.mapping, column);
              return (
                <ColumnHead
                  key={place}
                  column={column}
                  header={headerName(t, headers, column)}
                  meaning={meaning}
                  choices={choices}
                  hint={isByHand ? t(importing.byHand) : because ? t(reasons[because]) : ''}
                  choose={choose.current}
                  attribute={meaning === 'attribute' ? (kept.get(column) ?? '') : null}
                  rename={rename.current}
                />
              );
            })}
          </Table.Tr>
        </Table.Thead>
        <FirstRows rows={preview.rows} read={preview.read} meanings={meanings.join(' ')} count={rowCount} />
      </Table>
    </ScrollFrame>
  );
}

interface ColumnHeadProps {
  readonly column: number;
  readonly header: string;
  readonly meaning: ColumnMeaning;
  readonly choices: readonly { readonly value: ColumnMeaning; readonly label: string }[];
  readonly hint: string;
  readonly choose: (column: number, meaning: ColumnMeaning, header: string) => void;
  /** The name it is kept under; null: it is no attribute. */
  readonly attribute: string | null;
  readonly rename: (column: number, name: string) => void;
}

const ColumnHead = memo((props: ColumnHeadProps) => {
  const { column, header, meaning, choices, hint, choose, attribute, rename } = props;
  const t = useTranslate();
  return (
    <Table.Th className={styles.head ?? ''}>
      <Stack gap={4}>
        <Text size="xs" fw={600} truncate title={header}>
          {header}
        </Text>
        <NativeSelect
          size="xs"
          value={meaning}
          data={[...choices]}
          aria-label={t(importing.columnBecomes, { name: header })}
          onChange={(event) => {
            const chosen = choices.find((choice) => choice.value === event.currentTarget.value);
            if (chosen) choose(column, chosen.value, header);
          }}
        />
        {attribute !== null && (
          <TextInput
            size="xs"
            value={attribute}
            maxLength={longestAttributeName}
            aria-label={t(importing.attributeName, { name: header })}
            onChange={(event) => rename(column, event.currentTarget.value)}
          />
        )}
        <Text size="xs" c="dimmed" fw={400} mih={16}>
          {hint}
        </Text>
      </Stack>
    </Table.Th>
  );
});

interface FirstRowsProps {
  readonly rows: Preview['rows'];
  readonly read: Preview['read'];
  /** Joined, so that the rows are drawn again only when a column's meaning changed. */
  readonly meanings: string;
  /** How many of them there is room for. */
  readonly count: number;
}

const FirstRows = memo(({ rows, read, meanings, count }: FirstRowsProps) => {
  const kept = numbered(meanings.split(' '));
  return (
    <Table.Tbody>
      {numbered(rows.slice(0, count)).map(({ item: row, place }) => (
        <Table.Tr key={place} data-rejected={read[place - 1] === null || undefined}>
          {kept.map(({ item: meaning, place: column }) => (
            <Table.Td key={column} data-unused={meaning === 'nothing' || undefined}>
              <Text size="xs" truncate title={row[column - 1] ?? ''}>
                {row[column - 1] ?? ''}
              </Text>
            </Table.Td>
          ))}
        </Table.Tr>
      ))}
    </Table.Tbody>
  );
});
