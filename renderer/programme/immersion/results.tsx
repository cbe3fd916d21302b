/** Participants, attendance and satisfaction of a year against its goals; by month and by team. */
import { Group, NativeSelect, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { immersion } from '#core/i18n/messages/immersion';
import { immersionWords } from '#core/i18n/messages/immersion-words';
import { metrics } from '#core/i18n/messages/metrics';
import {
  type AgainstGoal,
  againstGoal,
  type ImmersionResults,
  resultsBefore,
  resultsOf,
  satisfactionChange,
} from '#core/immersion/results';
import { visitsOf } from '#core/immersion/visits';
import { attendanceText, goalText, monthText, satisfactionText } from '#core/immersion/words';
import { formatNumber } from '#core/metrics/format';
import { showImmersion } from '#renderer/state/immersion';
import { useOpenMap } from '#renderer/state/open-map';
import { today } from '#renderer/state/today';
import { EmptyState } from '#renderer/ui/empty-state';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { MonthBars } from '#renderer/ui/month-bars';
import styles from './immersion.module.css';

const { results: text } = immersion;

export function Results() {
  const t = useTranslate();
  const snapshot = useOpenMap((state) => state.snapshot);
  const [year, setYear] = useState(today().slice(0, 4));
  if (!snapshot) return null;
  const years = [
    ...new Set([
      today().slice(0, 4),
      ...visitsOf(snapshot).flatMap(({ heldOn }) => heldOn?.slice(0, 4) ?? []),
    ]),
  ].toSorted();
  const period = { from: `${year}-01-01`, to: `${year}-12-31` };
  const results = resultsOf(snapshot, period);
  return (
    <Stack gap="lg" className={styles.reading ?? ''}>
      <NativeSelect
        w={120}
        label={t(text.year)}
        data={years}
        value={year}
        onChange={(event) => setYear(event.currentTarget.value)}
      />
      {results.visits.length === 0 ? (
        <EmptyState
          title={t(text.none, { year })}
          text={t(text.noneText)}
          action={{ label: t(text.toCalendar), run: () => showImmersion('calendar') }}
        />
      ) : (
        <>
          <Figures results={results} before={resultsBefore(snapshot, period)} />
          <ByMonth results={results} />
          <ByTeam results={results} />
        </>
      )}
    </Stack>
  );
}

interface ResultsProps {
  readonly results: ImmersionResults;
}

function Figures({ results, before }: ResultsProps & { readonly before: ImmersionResults }) {
  const t = useTranslate();
  const language = useLanguage();
  const programme = useOpenMap(({ snapshot }) => snapshot?.byKind.programme[0]);
  const { people, attendances, visits, cancelled, satisfaction, attendance, period } = results;
  const isRunning = today() <= period.to;
  const goal = (reached: AgainstGoal | null, digits: number): string => {
    if (reached === null) return t(text.noGoal);
    const words = goalText(reached, language, digits);
    return isRunning ? `${words} (${t(text.soFar)})` : words;
  };
  const change = satisfactionChange(before.satisfaction, satisfaction);
  const verdict = change && t(text.changeBefore, { verdict: t(metrics[change]) });
  return (
    <div className={styles.figures}>
      <Figure
        name={t(text.participants)}
        figure={formatNumber(people.length, language)}
        lines={[
          t(text.participantsHint),
          goal(againstGoal(people.length, programme?.participantsGoal ?? null), 0),
        ]}
      />
      <Figure
        name={t(text.attendances)}
        figure={formatNumber(attendances, language)}
        lines={[t(text.attendancesHint), attendanceText(attendance, language)]}
      />
      <Figure
        name={t(text.satisfaction)}
        figure={satisfaction.mean === null ? '—' : formatNumber(satisfaction.mean, language, 2)}
        lines={[
          satisfactionText(satisfaction, language),
          goal(againstGoal(satisfaction.mean, programme?.satisfactionGoal ?? null), 2),
          ...(verdict ? [verdict] : []),
        ]}
      />
      <Figure
        name={t(text.visits)}
        figure={formatNumber(visits.length, language)}
        lines={cancelled === 0 ? [] : [t(text.cancelled, { count: cancelled })]}
      />
    </div>
  );
}

interface FigureProps {
  readonly name: string;
  readonly figure: string;
  readonly lines: readonly string[];
}

const Figure = ({ name, figure, lines }: FigureProps) => (
  <section className={styles.figure} aria-label={name}>
    <Text fz="sm" fw={600}>
      {name}
    </Text>
    <Text fz={32} lh={1.2} fw={600} className={styles.tabular ?? ''}>
      {figure}
    </Text>
    {lines.map((line) => (
      <Text key={line} fz="sm" c="dimmed">
        {line}
      </Text>
    ))}
  </section>
);

function ByMonth({ results: { byMonth, people, attendances, visits, satisfaction } }: ResultsProps) {
  const t = useTranslate();
  const language = useLanguage();
  const number = (value: number): string => formatNumber(value, language);
  const bars = byMonth.map(({ month, attendances: amount }) => ({
    month,
    amount,
    words: `${monthText(month, language)}: ${number(amount)}`,
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
              <Table.Td>{monthText(month.month, language)}</Table.Td>
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

function ByTeam({ results: { byTeam, people, attendances } }: ResultsProps) {
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
            <Table.Th>{t(immersion.visit.team)}</Table.Th>
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
