/** Participants, attendance and satisfaction of a year against its goals; by month and by team. */
import { NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { visitResults as text } from '#core/i18n/messages/immersion-results';
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
import { attendanceText, goalText, satisfactionText } from '#core/immersion/words';
import { formatNumber } from '#core/metrics/format';
import { showImmersion } from '#renderer/state/immersion';
import { useOpenMap } from '#renderer/state/open-map';
import { today } from '#renderer/state/today';
import { EmptyState } from '#renderer/ui/empty-state';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import styles from './immersion.module.css';
import { ByMonth, ByTeam } from './results-tables';

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
