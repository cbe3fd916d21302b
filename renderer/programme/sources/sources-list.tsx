/** Each source with its records by month, the people behind them and its last import; customers and colleagues apart. */
import { Badge, Button, Group, Table, Text, Title } from '@mantine/core';
import { IconUserStar } from '@tabler/icons-react';
import type { SourceView, Turnout } from '#core/evidence/evidence-views';
import { formatLocalDay } from '#core/i18n/dates';
import { colleagues } from '#core/i18n/messages/colleagues';
import { dashboardTab as text } from '#core/i18n/messages/dashboard-tab';
import { sourcesScreen } from '#core/i18n/messages/sources';
import { formatMonth, formatNumber, formatShare } from '#core/metrics/format';
import { runAction } from '#renderer/state/actions';
import { useDashboard } from '#renderer/state/dashboard';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { lastMonths, MonthBars } from '#renderer/ui/month-bars';
import styles from './sources.module.css';

const none: Turnout = { records: 0, people: 0, named: 0, months: [] };

export function SourcesList({ sources }: { readonly sources: readonly SourceView[] }) {
  const t = useTranslate();
  const language = useLanguage();
  const participation = useDashboard((screen) => screen.participation);
  const turnoutOf = (id: string) => participation?.sources.find((one) => one.sourceId === id) ?? none;
  const own = sources.filter(({ isColleagues }) => !isColleagues);
  const apart = sources.filter(({ isColleagues }) => isColleagues);
  const row = (source: SourceView) => (
    <Table.Tr key={source.id}>
      <Table.Td>
        <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
          {source.name}
        </Text>
        {source.isColleagues && (
          <Group gap={4} wrap="nowrap" c="dimmed" title={t(colleagues.markHint)}>
            <IconUserStar size={14} aria-hidden style={{ flex: 'none' }} />
            <Text size="xs">{t(colleagues.mark)}</Text>
          </Group>
        )}
      </Table.Td>
      <Table.Td>
        <Badge variant="default" fw={400} radius="sm" tt="none">
          {t(sourcesScreen[source.kind])}
        </Badge>
      </Table.Td>
      <Table.Td>
        <Months {...turnoutOf(source.id)} />
      </Table.Td>
      <Figures {...turnoutOf(source.id)} />
      <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
        {formatLocalDay(source.importedAt, language)}
      </Table.Td>
    </Table.Tr>
  );
  const together = (name: string, turnout: Turnout) => (
    <Table.Tr key={name}>
      <Table.Th colSpan={2} title={t(text.togetherHint)}>
        {name}
      </Table.Th>
      <Table.Td>
        <Months {...turnout} />
      </Table.Td>
      <Figures {...turnout} />
      <Table.Td />
    </Table.Tr>
  );
  return (
    <section>
      <Group justify="space-between" mb="sm">
        <Title order={2} fz="lg">
          {t(text.title)}
        </Title>
        <Group gap="xs">
          <Button variant="subtle" size="xs" onClick={() => runAction('evidence.sources')}>
            {t(text.manage)}
          </Button>
          <Button variant="default" size="xs" onClick={() => runAction('evidence.import')}>
            {t(text.importButton)}
          </Button>
        </Group>
      </Group>
      <div className={styles.scroll}>
        <Table verticalSpacing="xs" aria-label={t(text.title)}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t(text.source)}</Table.Th>
              <Table.Th>{t(text.kind)}</Table.Th>
              <Table.Th>{t(text.months)}</Table.Th>
              <Table.Th ta="right">{t(text.records)}</Table.Th>
              <Table.Th ta="right" title={t(text.peopleHint)}>
                {t(text.people)}
              </Table.Th>
              <Table.Th ta="right">{t(text.lastImport)}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {own.map(row)}
            {own.length > 1 && participation && together(t(text.ofCustomers), participation.customers)}
            {apart.map(row)}
            {apart.length > 1 && participation && together(t(text.ofColleagues), participation.colleagues)}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}

function Figures({ records, people, named }: Turnout) {
  const t = useTranslate();
  const language = useLanguage();
  return (
    <>
      <Table.Td ta="right">{formatNumber(records, language)}</Table.Td>
      <Table.Td ta="right">
        {named === 0 ? '—' : formatNumber(people, language)}
        {named < records && (
          <Text size="xs" c="dimmed">
            {named === 0
              ? t(text.unnamed)
              : t(text.partlyNamed, { share: formatShare(named / records, language) })}
          </Text>
        )}
      </Table.Td>
    </>
  );
}

function Months({ months }: Turnout) {
  const t = useTranslate();
  const language = useLanguage();
  return (
    <MonthBars
      className={styles.months}
      width={150}
      height={26}
      widest={14}
      label={(words) => t(text.monthsOf, { months: words })}
      months={lastMonths(months).map(({ month, records }) => ({
        month,
        amount: records,
        words: `${formatMonth(month, language)}: ${formatNumber(records, language)}`,
      }))}
    />
  );
}
