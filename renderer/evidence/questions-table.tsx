/** Questions of a survey: name, what each measures, on which scale. */
import { NativeSelect, Stack, Table, Text, TextInput } from '@mantine/core';
import { type Mapping, surveyKinds } from '#core/evidence/contact-fields';
import { importing } from '#core/i18n/messages/import';
import { useTranslate } from '#renderer/ui/language';
import { PanelHeader } from '#renderer/ui/panel-header';
import { headerName } from './columns-table';
import { withMeaning, withQuestion } from './mapping-edit';
import { ScaleFields } from './scale-fields';
import { ScrollFrame } from './scroll-frame';

interface QuestionsTableProps {
  readonly mapping: Mapping;
  readonly headers: readonly string[];
  readonly onChange: (mapping: Mapping) => void;
}

export function QuestionsTable({ mapping, headers, onChange }: QuestionsTableProps) {
  const t = useTranslate();
  if (mapping.questions.length === 0) return null;
  return (
    <Stack gap="sm">
      <PanelHeader title={t(importing.questions)} order={3} />
      <ScrollFrame label={t(importing.questions)}>
        <Table verticalSpacing={4} aria-label={t(importing.questions)}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t(importing.columnHeading)}</Table.Th>
              <Table.Th w="50%">{t(importing.questionName)}</Table.Th>
              <Table.Th>{t(importing.questionKind)}</Table.Th>
              <Table.Th>{t(importing.scale)}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {mapping.questions.map(({ column, name, kind, scale }) => (
              <Table.Tr key={column}>
                <Table.Td>
                  <Text size="xs" c="dimmed" lineClamp={1} maw={200}>
                    {headerName(t, headers, column)}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <TextInput
                    size="xs"
                    value={name}
                    maxLength={300}
                    aria-label={`${headerName(t, headers, column)}: ${t(importing.questionName)}`}
                    onChange={(event) =>
                      onChange(withQuestion(mapping, column, { name: event.currentTarget.value }))
                    }
                  />
                </Table.Td>
                <Table.Td>
                  <NativeSelect
                    size="xs"
                    value={kind}
                    data={surveyKinds.map((value) => ({ value, label: value.toUpperCase() }))}
                    aria-label={`${name}: ${t(importing.questionKind)}`}
                    onChange={(event) => {
                      const chosen = surveyKinds.find((value) => value === event.currentTarget.value);
                      if (chosen)
                        onChange(withMeaning(mapping, column, `question:${chosen}`, headers[column] ?? ''));
                    }}
                  />
                </Table.Td>
                <Table.Td>
                  <ScaleFields
                    scale={scale}
                    kind={kind}
                    header={headers[column]}
                    name={name}
                    onChange={(changed) => onChange(withQuestion(mapping, column, { scale: changed }))}
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollFrame>
      <Text size="xs" c="dimmed">
        {t(importing.outsideScale)}{' '}
        {mapping.questions.some(({ scale }) => scale.isLowGood) && t(importing.turned)}
      </Text>
    </Stack>
  );
}
