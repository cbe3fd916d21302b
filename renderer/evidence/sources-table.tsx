/** The sources, a line for each: colour, name, kind, rows, period, last import, and whether it is time for another. */
import { Badge, ColorSwatch, Group, Table, Text, useComputedColorScheme } from '@mantine/core';
import { IconAlertTriangle, IconTrash } from '@tabler/icons-react';
import { paletteSize } from '#core/document/records/field';
import { sourcesOf } from '#core/document/select';
import type { SourceView } from '#core/evidence/evidence-views';
import { staleFor } from '#core/evidence/freshness';
import { formatLocalInstant } from '#core/i18n/dates';
import { evidenceWords, sourcesScreen } from '#core/i18n/messages/evidence';
import { formatNumber, formatPeriod } from '#core/metrics/format';
import { sceneThemes, stageColors } from '#core/scene/scene-theme';
import { useSnapshot } from '#renderer/state/open-map';
import { IconAction } from '#renderer/ui/icon-action';
import { useLanguage, useTranslate } from '#renderer/ui/language';

interface SourcesTableProps {
  readonly sources: readonly SourceView[];
  readonly onRemove: (source: SourceView) => void;
}

export function SourcesTable({ sources, onRemove }: SourcesTableProps) {
  const t = useTranslate();
  const language = useLanguage();
  const theme = sceneThemes[useComputedColorScheme('light')];
  const known = useSnapshot(sourcesOf);
  const now = new Date();
  // As the map has it; a source that no map knows yet has the colour it will be given.
  const colorOf = ({ id }: SourceView) => {
    const color =
      known.find((source) => source.id === id)?.color ?? sources.findIndex((one) => one.id === id);
    return theme[stageColors(color % paletteSize).ink];
  };
  const rows = sources.reduce((sum, source) => sum + source.rows, 0);
  return (
    <Table.ScrollContainer minWidth={720}>
      <Table verticalSpacing="sm" horizontalSpacing="md" aria-label={t(sourcesScreen.title)}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t(sourcesScreen.name)}</Table.Th>
            <Table.Th>{t(sourcesScreen.kind)}</Table.Th>
            <Table.Th ta="right">{t(sourcesScreen.rows)}</Table.Th>
            <Table.Th>{t(sourcesScreen.period)}</Table.Th>
            <Table.Th>{t(sourcesScreen.importedAt)}</Table.Th>
            <Table.Th aria-label={t(sourcesScreen.removeYes)} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sources.map((source) => (
            <Table.Tr key={source.id}>
              <Table.Td>
                <Group gap="xs" wrap="nowrap" align="baseline">
                  <ColorSwatch
                    color={colorOf(source)}
                    size={10}
                    withShadow={false}
                    style={{ flex: 'none' }}
                  />
                  <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
                    {source.name}
                  </Text>
                </Group>
                {source.questions.length > 0 && (
                  <Text size="xs" c="dimmed" lineClamp={2} title={source.questions.join('\n')}>
                    {t(sourcesScreen.questions, { count: source.questions.length })}:{' '}
                    {source.questions.join(', ')}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>
                <Badge
                  variant="default"
                  fw={400}
                  radius="sm"
                  tt="none"
                  style={{ flex: 'none', minWidth: 'max-content' }}
                >
                  {t(sourcesScreen[source.kind])}
                </Badge>
              </Table.Td>
              <Table.Td ta="right">{formatNumber(source.rows, language)}</Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
                {source.period ? formatPeriod(source.period, language) : t(evidenceWords.undated)}
              </Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
                {formatLocalInstant(source.importedAt, language)}
                <Stale days={staleFor(source, now)} />
              </Table.Td>
              <Table.Td ta="right" w={52} pr={4}>
                <IconAction
                  label={t(sourcesScreen.remove, { name: source.name })}
                  icon={<IconTrash size={16} />}
                  onClick={() => onRemove(source)}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        {sources.length > 1 && (
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th colSpan={2}>{t(sourcesScreen.total)}</Table.Th>
              <Table.Th ta="right">{formatNumber(rows, language)}</Table.Th>
              <Table.Th colSpan={3} />
            </Table.Tr>
          </Table.Tfoot>
        )}
      </Table>
    </Table.ScrollContainer>
  );
}

function Stale({ days }: { readonly days: number | null }) {
  const t = useTranslate();
  if (days === null) return null;
  return (
    <Group gap={4} wrap="nowrap">
      <IconAlertTriangle size={13} aria-hidden />
      <Text size="xs">{t(sourcesScreen.stale, { count: days })}</Text>
    </Group>
  );
}
