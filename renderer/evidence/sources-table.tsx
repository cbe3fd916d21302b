/** The sources, a line for each: colour, name, kind, rows, period, last import, and whether it is time for another. */
import {
  Badge,
  ColorSwatch,
  Group,
  Table,
  Text,
  UnstyledButton,
  useComputedColorScheme,
} from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowDown,
  IconArrowUp,
  IconHistory,
  IconTrash,
  IconUserOff,
  IconUserStar,
} from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { paletteSize } from '#core/document/records/field';
import { sourcesOf } from '#core/document/select';
import type { SourceView } from '#core/evidence/evidence-views';
import { staleFor } from '#core/evidence/freshness';
import { formatLocalInstant } from '#core/i18n/dates';
import { colleagues } from '#core/i18n/messages/colleagues';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { sourcesScreen } from '#core/i18n/messages/sources';
import { formatNumber, formatPeriod } from '#core/metrics/format';
import { sceneThemes, stageColors } from '#core/scene/scene-theme';
import { useSnapshot } from '#renderer/state/open-map';
import { IconAction } from '#renderer/ui/icon-action';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import {
  nextSorting,
  placeInSpan,
  type Sorting,
  type SourceOrder,
  sortSources,
  sourceOrders,
  wholeSpan,
} from './sort-sources';
import styles from './sources.module.css';

interface SourcesTableProps {
  readonly sources: readonly SourceView[];
  readonly onRemove: (source: SourceView) => void;
  readonly onImports: (source: SourceView) => void;
  readonly onMark: (source: SourceView) => void;
}

export function SourcesTable({ sources, onRemove, onImports, onMark }: SourcesTableProps) {
  const t = useTranslate();
  const language = useLanguage();
  const theme = sceneThemes[useComputedColorScheme('light')];
  const known = useSnapshot(sourcesOf);
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const { compare } = useMemo(() => new Intl.Collator(language, { numeric: true }), [language]);
  const now = new Date();
  // As the map has it; a source that no map knows yet has the colour it will be given.
  const colorOf = ({ id }: SourceView) => {
    const color =
      known.find((source) => source.id === id)?.color ?? sources.findIndex((one) => one.id === id);
    return theme[stageColors(color % paletteSize).ink];
  };
  const rows = sources.reduce((sum, source) => sum + source.rows, 0);
  const stale = sources.filter((source) => staleFor(source, now) !== null).length;
  const whole = wholeSpan(sources);
  return (
    <div className={styles.frame}>
      <Table
        verticalSpacing="xs"
        horizontalSpacing="md"
        stickyHeader
        stickyHeaderOffset={60}
        aria-label={t(sourcesScreen.title)}
      >
        <Table.Thead>
          <Table.Tr>
            {sourceOrders.map((order) => (
              <SortHead
                key={order}
                order={order}
                sorting={sorting}
                onSort={(by) => setSorting(nextSorting(sorting, by))}
              />
            ))}
            <Table.Th>
              <span className="tapki-spoken">{t(sourcesScreen.removeYes)}</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sortSources(sources, sorting, compare).map((source) => (
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
                {source.isColleagues && (
                  <Group gap={4} pl={18} wrap="nowrap" c="dimmed" title={t(colleagues.markHint)}>
                    <IconUserStar size={14} aria-hidden style={{ flex: 'none' }} />
                    <Text size="xs">{t(colleagues.mark)}</Text>
                  </Group>
                )}
                {source.questions.length > 0 && (
                  <Text size="xs" c="dimmed" lineClamp={1} pl={14} title={source.questions.join('\n')}>
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
                {source.period && whole && sources.length > 1 && (
                  <Span {...placeInSpan(source.period, whole)} />
                )}
              </Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
                {formatLocalInstant(source.importedAt, language)}
                <Stale days={staleFor(source, now)} />
              </Table.Td>
              <Table.Td ta="right" w={112} px={4}>
                <Group gap={0} wrap="nowrap" justify="flex-end">
                  {source.kind !== 'counts' && (
                    <IconAction
                      label={t(source.isColleagues ? colleagues.unmark : colleagues.markAs, {
                        name: source.name,
                      })}
                      icon={source.isColleagues ? <IconUserOff size={16} /> : <IconUserStar size={16} />}
                      onClick={() => onMark(source)}
                    />
                  )}
                  <IconAction
                    label={t(sourcesScreen.imports, { name: source.name })}
                    icon={<IconHistory size={16} />}
                    onClick={() => onImports(source)}
                  />
                  <IconAction
                    label={t(sourcesScreen.remove, { name: source.name })}
                    icon={<IconTrash size={16} />}
                    onClick={() => onRemove(source)}
                  />
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        {sources.length > 1 && (
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th colSpan={2}>{t(sourcesScreen.total)}</Table.Th>
              <Table.Th ta="right">{formatNumber(rows, language)}</Table.Th>
              <Table.Th>{whole && formatPeriod(whole, language)}</Table.Th>
              <Table.Th colSpan={2} fw={400}>
                {stale > 0 && t(sourcesScreen.staleSome, { count: stale })}
              </Table.Th>
            </Table.Tr>
          </Table.Tfoot>
        )}
      </Table>
    </div>
  );
}

interface SortHeadProps {
  readonly order: SourceOrder;
  readonly sorting: Sorting | null;
  readonly onSort: (by: SourceOrder) => void;
}

function SortHead({ order, sorting, onSort }: SortHeadProps) {
  const t = useTranslate();
  const name = t(sourcesScreen[order]);
  const isMine = sorting?.by === order;
  const Arrow = sorting?.isDown ? IconArrowDown : IconArrowUp;
  return (
    <Table.Th
      ta={order === 'rows' ? 'right' : 'left'}
      aria-sort={isMine ? (sorting.isDown ? 'descending' : 'ascending') : 'none'}
    >
      <UnstyledButton
        fz="sm"
        fw={600}
        title={t(sourcesScreen.sortBy, { name })}
        style={{ whiteSpace: 'nowrap' }}
        onClick={() => onSort(order)}
      >
        {name} {isMine && <Arrow size={14} style={{ verticalAlign: 'text-bottom' }} aria-hidden />}
      </UnstyledButton>
    </Table.Th>
  );
}

/** Where the period lies among those of all sources; the words above it say the same. */
const Span = ({ left, width }: ReturnType<typeof placeInSpan>) => (
  <div className={styles.span} aria-hidden>
    <div style={{ left: `${left * 100}%`, width: `${width * 100}%` }} />
  </div>
);

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
