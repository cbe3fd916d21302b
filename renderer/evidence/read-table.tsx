/** What each of the first rows becomes once it is read: the fields and scores that are mapped, or why it is rejected. */
import { Table, Text } from '@mantine/core';
import { type ContactField, contactFields, type Mapping } from '#core/evidence/contact-fields';
import type { Preview } from '#core/evidence/evidence-views';
import { attributesOf } from '#core/evidence/used-columns';
import { formatInstant } from '#core/i18n/dates';
import { importing } from '#core/i18n/messages/import';
import { fieldNames, rejectReasons } from '#core/i18n/messages/import-names';
import { formatNumber } from '#core/metrics/format';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { numbered } from './numbered';
import { rejectedPlace } from './rejected-place';
import { ScrollFrame } from './scroll-frame';
import styles from './tables.module.css';

interface ReadTableProps {
  readonly preview: Preview;
  readonly mapping: Mapping;
  /** Rows to show. */
  readonly rowCount: number;
}

export function ReadTable({ preview, mapping, rowCount }: ReadTableProps) {
  const t = useTranslate();
  const language = useLanguage();
  const fields = contactFields.filter(
    (field) => mapping.columns[field] !== undefined || preview.read.some((row) => row?.[field]),
  );
  // A preview of a moment ago may know fewer questions than the mapping.
  const questions = mapping.questions.slice(0, preview.answers[0]?.length ?? 0);
  const attributes = attributesOf(mapping).slice(0, preview.attributes?.[0]?.length ?? 0);
  const reasonOf = (line: number | undefined): string => {
    const row = preview.rejected.find((rejected) => rejected.row === line);
    if (!row) return t(importing.rowRejected);
    const place = rejectedPlace(row, t);
    const reason = t(rejectReasons[row.reason]);
    return `${t(importing.rowRejected)}: ${place === '' ? reason : `${place} – ${reason}`}`;
  };
  const shown = (field: ContactField, text: string) =>
    field === 'at' || field === 'resolvedAt' ? formatInstant(text, language) : text;
  return (
    <ScrollFrame label={t(importing.asRead)}>
      <Table withColumnBorders className={styles.table ?? ''} aria-label={t(importing.asRead)}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th ta="right" w={1} style={{ whiteSpace: 'nowrap' }}>
              <Text size="xs" c="dimmed">
                {t(importing.rowNumber)}
              </Text>
            </Table.Th>
            {fields.map((field) => (
              <Heading key={field} text={t(fieldNames[field])} />
            ))}
            {questions.map(({ column, name }) => (
              <Heading key={`question ${column}`} text={name} />
            ))}
            {attributes.map(({ column, name }) => (
              <Heading key={`attribute ${column}`} text={name} />
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {numbered(preview.read.slice(0, rowCount)).map(({ item: row, place }) => {
            const line = preview.lines[place - 1];
            return (
              <Table.Tr key={place} data-rejected={row === null || undefined}>
                <Table.Td ta="right">
                  <Text size="xs" c="dimmed">
                    {formatNumber(line ?? place, language)}
                  </Text>
                </Table.Td>
                {row === null ? (
                  <Table.Td
                    colSpan={Math.max(1, fields.length + questions.length + attributes.length)}
                    maw="none"
                  >
                    <Text size="xs" c="var(--mantine-color-error)">
                      {reasonOf(line)}
                    </Text>
                  </Table.Td>
                ) : (
                  <>
                    {fields.map((field) => (
                      <Cell key={field} text={shown(field, row[field] ?? '')} />
                    ))}
                    {questions.map(({ column }, index) => (
                      <Cell key={`question ${column}`} text={preview.answers[place - 1]?.[index] ?? ''} />
                    ))}
                    {attributes.map(({ column }, index) => (
                      <Cell
                        key={`attribute ${column}`}
                        text={preview.attributes?.[place - 1]?.[index] ?? ''}
                      />
                    ))}
                  </>
                )}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </ScrollFrame>
  );
}

const Heading = ({ text }: { readonly text: string }) => (
  <Table.Th maw={260}>
    <Text size="xs" fw={600} truncate title={text}>
      {text}
    </Text>
  </Table.Th>
);

const Cell = ({ text }: { readonly text: string }) => (
  <Table.Td>
    <Text size="xs" truncate title={text}>
      {text}
    </Text>
  </Table.Td>
);
