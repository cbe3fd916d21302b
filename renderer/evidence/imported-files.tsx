/** What came of the files of one batch before the last one: a line for each. */
import { Stack, Table, Text } from '@mantine/core';
import { importing } from '#core/i18n/messages/import';
import { formatNumber } from '#core/metrics/format';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import type { ImportedFile } from './import-batch';
import { ScrollFrame } from './scroll-frame';

export function ImportedFiles({ files }: { readonly files: readonly ImportedFile[] }) {
  const t = useTranslate();
  const language = useLanguage();
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        {t(importing.filesBefore)}
      </Text>
      <ScrollFrame label={t(importing.filesBefore)}>
        <Table verticalSpacing={6} fz="sm" aria-label={t(importing.filesBefore)}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t(importing.fileHeading)}</Table.Th>
              <Table.Th ta="right">{t(importing.imported)}</Table.Th>
              <Table.Th ta="right">{t(importing.updated)}</Table.Th>
              <Table.Th ta="right">{t(importing.duplicates)}</Table.Th>
              <Table.Th ta="right">{t(importing.rejected)}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {files.map(({ name, report }) => (
              <Table.Tr key={report.importId}>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{name}</Table.Td>
                <Table.Td ta="right">{formatNumber(report.imported, language)}</Table.Td>
                <Table.Td ta="right">{formatNumber(report.updated, language)}</Table.Td>
                <Table.Td ta="right">{formatNumber(report.duplicates, language)}</Table.Td>
                <Table.Td ta="right">{formatNumber(report.rejected, language)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollFrame>
    </Stack>
  );
}
