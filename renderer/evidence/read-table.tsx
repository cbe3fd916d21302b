/** What each of the first rows becomes once it is read: only the fields that are mapped. */
import { Table, Text } from '@mantine/core';
import { contactFields, type Mapping } from '#core/evidence/contact-fields';
import type { Preview } from '#core/evidence/evidence-views';
import { fieldNames, importing } from '#core/i18n/messages/import';
import { useTranslate } from '#renderer/ui/language';
import { numbered } from './numbered';
import { useRowsInView } from './rows-in-view';
import { ScrollFrame } from './scroll-frame';
import styles from './tables.module.css';

export function ReadTable({ preview, mapping }: { readonly preview: Preview; readonly mapping: Mapping }) {
  const t = useTranslate();
  const rowCount = useRowsInView();
  const fields = contactFields.filter(
    (field) => mapping.columns[field] !== undefined || preview.read.some((row) => row?.[field]),
  );
  return (
    <ScrollFrame label={t(importing.asRead)}>
      <Table withColumnBorders className={styles.table ?? ''} aria-label={t(importing.asRead)}>
        <Table.Thead>
          <Table.Tr>
            {fields.map((field) => (
              <Table.Th key={field}>
                <Text size="xs" fw={600}>
                  {t(fieldNames[field])}
                </Text>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {numbered(preview.read.slice(0, rowCount)).map(({ item: row, place }) => (
            <Table.Tr key={place} data-rejected={row === null || undefined}>
              {row === null ? (
                <Table.Td colSpan={Math.max(1, fields.length)}>
                  <Text size="xs" c="var(--mantine-color-error)">
                    {t(importing.rowRejected)}
                  </Text>
                </Table.Td>
              ) : (
                fields.map((field) => (
                  <Table.Td key={field}>
                    <Text size="xs" truncate title={row[field] ?? ''}>
                      {row[field] ?? ''}
                    </Text>
                  </Table.Td>
                ))
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollFrame>
  );
}
