/** How many colleagues took part each month, and how much they left; the newest month first. */
import { Table } from '@mantine/core';
import { dashboardTab as text } from '#core/i18n/messages/dashboard-tab';
import { formatMonth, formatNumber } from '#core/metrics/format';
import { useDashboard } from '#renderer/state/dashboard';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import styles from './sources.module.css';

export function ColleaguesMonths() {
  const t = useTranslate();
  const language = useLanguage();
  const turnout = useDashboard((screen) => screen.participation?.colleagues);
  if (!turnout) return null;
  const number = (value: number) => formatNumber(value, language);
  return (
    <Table verticalSpacing={6} maw={520} className={styles.apart ?? ''} aria-label={t(text.colleagues)}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t(text.month)}</Table.Th>
          <Table.Th ta="right">{t(text.participants)}</Table.Th>
          <Table.Th ta="right">{t(text.records)}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {turnout.months.toReversed().map(({ month, people, named, records }) => (
          <Table.Tr key={month}>
            <Table.Td>{formatMonth(month, language)}</Table.Td>
            <Table.Td ta="right">{named === 0 ? '—' : number(people)}</Table.Td>
            <Table.Td ta="right">{number(records)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
      <Table.Tfoot>
        <Table.Tr>
          <Table.Th title={t(text.togetherHint)}>{t(text.allMonths)}</Table.Th>
          <Table.Th ta="right">{turnout.named === 0 ? '—' : number(turnout.people)}</Table.Th>
          <Table.Th ta="right">{number(turnout.records)}</Table.Th>
        </Table.Tr>
      </Table.Tfoot>
    </Table>
  );
}
