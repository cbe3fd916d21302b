/** Results by month and by team, with the sums that the figures above them are. */
import { Group, Table, Text, Title } from '@mantine/core';
import { monthName } from '#core/i18n/dates';
import { visitResults as text } from '#core/i18n/messages/immersion-results';
import { visitDetail } from '#core/i18n/messages/immersion-visit';
import { immersionWords } from '#core/i18n/messages/immersion-words';
import type { ImmersionResults } from '#core/immersion/results';
import { formatNumber } from '#core/metrics/format';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { MonthBars } from '#renderer/ui/month-bars';
import styles from './immersion.module.css';

interface ResultsProps {
  readonly results: ImmersionResults;
}

export function ByMonth({ results: { byMonth, people, attendances, visits, satisfaction } }: ResultsProps) {
  const t = useTranslate();
  const language = useLanguage();
  const number = (value: number): string => formatNumber(value, language);
  const bars = byMonth.map(({ month, attendances: amount }) => ({
    month,
    amount,
    words: `${monthName(month, language)}: ${number(amount)}`,
  }));
  const mean = (value: number | null): string => (value === null ? '—' : formatNumber(value, language, 2));
  return (
    <section aria-label={t(text.byMonth)}>
      <Group justify="space-between" align="flex-end" mb="xs">
        <Title order={2} fz="md">
          {t(text.byMonth)}
        </Title>
        <MonthBars
          months={bars}
          label={(words) => t(text.trend, { words })}
          width={240}
          height={36}
          widest={18}
          className={styles.bars}
        />
      </Group>
      <Table className={`${styles.table} ${styles.months}`}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t(text.month)}</Table.Th>
            {[text.visits, text.people, text.newPeople, text.attendances, text.ratings, text.mean].map(
              (heading) => (
                <Table.Th key={heading.en} className={styles.number}>
                  {t(heading)}
                </Table.Th>
              ),
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {byMonth.map((month) => (
            <Table.Tr key={month.month}>
              <Table.Td>{monthName(month.month, language)}</Table.Td>
              <Table.Td className={styles.number}>{number(month.visits)}</Table.Td>
              <Table.Td className={styles.number}>{number(month.people)}</Table.Td>
              <Table.Td className={styles.number}>{number(month.newcomers)}</Table.Td>
              <Table.Td className={styles.number}>{number(month.attendances)}</Table.Td>
              <Table.Td className={styles.number}>{number(month.satisfaction.n)}</Table.Td>
              <Table.Td className={styles.number}>{mean(month.satisfaction.mean)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th>{t(text.total)}</Table.Th>
            <Table.Th className={styles.number}>{number(visits.length)}</Table.Th>
            <Table.Th className={styles.number}>—</Table.Th>
            <Table.Th className={styles.number}>{number(people.length)}</Table.Th>
            <Table.Th className={styles.number}>{number(attendances)}</Table.Th>
            <Table.Th className={styles.number}>{number(satisfaction.n)}</Table.Th>
            <Table.Th className={styles.number}>{mean(satisfaction.mean)}</Table.Th>
          </Table.Tr>
        </Table.Tfoot>
      </Table>
      <Text fz="xs" c="dimmed" mt={4}>
        {t(text.inMonthNote)}
      </Text>
    </section>
  );
}

export function ByTeam({ results: { byTeam, people, attendances } }: ResultsProps) {
  const t = useTranslate();
  const language = useLanguage();
  return (
    <section aria-label={t(text.byTeam)}>
      <Title order={2} fz="md" mb="xs">
        {t(text.byTeam)}
      </Title>
      <Table className={styles.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t(visitDetail.team)}</Table.Th>
            <Table.Th className={styles.number}>{t(text.people)}</Table.Th>
            <Table.Th className={styles.number}>{t(text.attendances)}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {byTeam.map((team) => (
            <Table.Tr key={team.team}>
              <Table.Td>{team.team || t(immersionWords.noTeam)}</Table.Td>
              <Table.Td className={styles.number}>{formatNumber(team.people, language)}</Table.Td>
              <Table.Td className={styles.number}>{formatNumber(team.attendances, language)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th>{t(text.total)}</Table.Th>
            <Table.Th className={styles.number}>{formatNumber(people.length, language)}</Table.Th>
            <Table.Th className={styles.number}>{formatNumber(attendances, language)}</Table.Th>
          </Table.Tr>
        </Table.Tfoot>
      </Table>
      <Text fz="xs" c="dimmed" mt={4}>
        {t(text.teamNote)}
      </Text>
    </section>
  );
}
