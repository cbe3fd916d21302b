/** Rows that cannot be taken, each with its place, its masked value and the reason in words. */
import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { RejectedRow } from '#core/evidence/evidence-views';
import { importing } from '#core/i18n/messages/import';
import { rejectReasons } from '#core/i18n/messages/import-names';
import { formatNumber } from '#core/metrics/format';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { rejectedPlace } from './rejected-place';
import { ScrollFrame } from './scroll-frame';
import styles from './tables.module.css';

/** Enough to see what is wrong with them; a table that scrolls inside a dialog that scrolls loses both. */
const firstShown = 8;

interface RejectedTableProps {
  readonly rows: readonly RejectedRow[];
  readonly total: number;
  /** Only the beginning of the file was read. */
  readonly isPart?: boolean;
}

export function RejectedTable({ rows, total, isPart = false }: RejectedTableProps) {
  const t = useTranslate();
  const language = useLanguage();
  const [isWhole, setWhole] = useState(false);
  if (total === 0)
    return (
      <Group gap="xs">
        <IconCheck size={16} aria-hidden />
        <Text size="sm" c="dimmed">
          {t(importing.rejectedNone)}
        </Text>
      </Group>
    );
  const heading = isPart
    ? t(importing.inThePart, { rows: t(importing.rejectedSome, { count: total }) })
    : t(importing.rejectedShown);
  const shown = isWhole || rows.length <= firstShown + 1 ? rows : rows.slice(0, firstShown);
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <IconAlertTriangle size={16} aria-hidden />
        <Text size="sm" fw={600}>
          {heading}
        </Text>
      </Group>
      <ScrollFrame label={heading}>
        <Table verticalSpacing={6} fz="xs" className={styles.rejected ?? ''} aria-label={heading}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th ta="right">{t(importing.rowNumber)}</Table.Th>
              <Table.Th>{t(importing.columnHeading)}</Table.Th>
              <Table.Th>{t(importing.value)}</Table.Th>
              <Table.Th>{t(importing.reason)}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((row) => (
              <Table.Tr key={`${row.row} ${row.column} ${row.reason}`}>
                <Table.Td ta="right">{formatNumber(row.row, language)}</Table.Td>
                <Table.Td>{rejectedPlace(row, t)}</Table.Td>
                <Table.Td maw={320}>
                  <Text size="xs" truncate title={row.value}>
                    {row.value}
                  </Text>
                </Table.Td>
                <Table.Td>{t(rejectReasons[row.reason])}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollFrame>
      {shown.length < rows.length && (
        <Group>
          <Button variant="subtle" size="compact-sm" onClick={() => setWhole(true)}>
            {t(importing.moreRows, { count: rows.length - shown.length })}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
