/** Emotion and metrics of each step in both maps: values with their n, the difference in the right unit, the verdict. */
import { Anchor, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconEqual } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Compared } from '#core/document/compared';
import { compare as text } from '#core/i18n/messages/compare';
import { metricNames, metrics } from '#core/i18n/messages/metrics';
import type { Verdict } from '#core/metrics/change';
import type { MetricComparison } from '#core/metrics/compare-step';
import { formatChange, formatMetric, formatN } from '#core/metrics/format';
import type { MetricValue } from '#core/metrics/value';
import { type EmotionComparison, emotionWord, type StepRows, stepRows } from '#core/words/step-rows';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import css from './twin.module.css';

interface StepTableProps extends Compared {
  readonly onStep: (stepId: string) => void;
}

export function StepTable({ onStep, ...compared }: StepTableProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { before, after, comparison } = compared;
  const steps = useMemo(
    () => stepRows({ before, after, comparison }, language),
    [before, after, comparison, language],
  );
  if (steps.length === 0) return <Text c="dimmed">{t(text.noNumbers)}</Text>;
  return (
    <>
      <Text size="xs" c="dimmed" mb="xs">
        {t(text.honest)}
      </Text>
      <table className={css.table}>
        <thead>
          <tr>
            {[text.measure, text.asIs, text.toBe, text.difference].map((heading) => (
              <th key={heading.en} scope="col">
                {t(heading)}
              </th>
            ))}
          </tr>
        </thead>
        {steps.map((step) => (
          <StepBody key={step.key} step={step} onStep={onStep} />
        ))}
      </table>
    </>
  );
}

function StepBody({ step, onStep }: { step: StepRows; onStep: (stepId: string) => void }) {
  const t = useTranslate();
  const notes = { both: null, added: text.stepAdded, removed: text.stepRemoved } as const;
  const note = notes[step.presence];
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={4} className={css.stepHead}>
          <Anchor
            component="button"
            type="button"
            c="inherit"
            fw={600}
            fz="sm"
            onClick={() => onStep(step.key)}
          >
            {step.name || t(text.untitledStep)}
          </Anchor>
          {note && (
            <Text span size="xs" c="dimmed" ml="xs">
              {t(note)}
            </Text>
          )}
          {step.formerName !== null && (
            <Text span size="xs" c="dimmed" ml="xs">
              {t(text.formerly, { name: step.formerName })}
            </Text>
          )}
        </th>
      </tr>
      {step.emotions.map((emotion) => (
        <EmotionRow key={emotion.laneId} emotion={emotion} />
      ))}
      {step.metrics.map((metric) => (
        <MetricRow key={metric.metric} compared={metric} />
      ))}
    </tbody>
  );
}

const arrows = { up: IconArrowUp, down: IconArrowDown, level: IconEqual } as const;

interface VerdictWordsProps {
  readonly direction: keyof typeof arrows;
  readonly verdict: Verdict | null;
  readonly words: string;
}

function VerdictWords({ direction, verdict, words }: VerdictWordsProps) {
  const Arrow = arrows[direction];
  return (
    <span className={css.verdict} data-verdict={verdict ?? undefined}>
      <Arrow size={14} stroke={2.25} aria-hidden />
      <span>{words}</span>
    </span>
  );
}

const directionOf = (difference: number): keyof typeof arrows =>
  difference > 0 ? 'up' : difference < 0 ? 'down' : 'level';

function EmotionRow({ emotion: { name, before, after } }: { emotion: EmotionComparison }) {
  const t = useTranslate();
  const difference = before === null || after === null ? null : after - before;
  const word =
    difference === null ? null : difference > 0 ? text.happier : difference < 0 ? text.sadder : text.same;
  const verdict = difference === null || difference === 0 ? null : difference > 0 ? 'better' : 'worse';
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{emotionWord(before, t)}</td>
      <td>{emotionWord(after, t)}</td>
      <td>
        {difference !== null && word && (
          <VerdictWords direction={directionOf(difference)} verdict={verdict} words={t(word)} />
        )}
      </td>
    </tr>
  );
}

function Value({ value, note }: { value: MetricValue; note: string | null }) {
  const t = useTranslate();
  const language = useLanguage();
  if (value.value === null && value.reason === 'noData')
    return (
      <Text span size="xs" c="dimmed">
        {t(text.notMeasured)}
      </Text>
    );
  const n = formatN(value, language);
  return (
    <>
      {formatMetric(value, language)}
      {note !== null && <span className={css.small}>{note}</span>}
      {note === null && n !== '' && <span className={css.small}>{n}</span>}
    </>
  );
}

function MetricRow({
  compared: { metric, before, after, change, isForecast, hasOtherPeriod },
}: {
  compared: MetricComparison;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const notes = [
    ...(hasOtherPeriod ? [t(text.otherPeriods)] : []),
    ...(change?.isFew ? [t(metrics.fewAnswers)] : []),
    ...(change && !isForecast && change.verdict === null ? [t(text.noInterval)] : []),
  ];
  return (
    <tr>
      <th scope="row">{t(metricNames[metric])}</th>
      <td>
        <Value value={before} note={null} />
      </td>
      <td title={isForecast ? t(text.forecastHint) : undefined}>
        <Value value={after} note={isForecast ? t(text.forecast) : null} />
      </td>
      <td>
        {change && (
          <VerdictWords
            direction={change.verdict === 'noClearChange' ? 'level' : directionOf(change.difference)}
            verdict={change.verdict}
            words={formatChange(change, after, language)}
          />
        )}
        {notes.length > 0 && <span className={css.small}>{notes.join(', ')}</span>}
      </td>
    </tr>
  );
}
