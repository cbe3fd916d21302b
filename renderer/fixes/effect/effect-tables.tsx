/** What was measured, as tables: the metrics of both windows, and week by week for whoever does not see the chart. */
import { Table, Text } from '@mantine/core';
import { formatDay } from '#core/i18n/dates';
import { effectScreen as text } from '#core/i18n/messages/effect';
import { metricNames } from '#core/i18n/messages/metrics';
import type { MetricEffect } from '#core/metrics/effect';
import type { ChartPoint } from '#core/metrics/effect-chart';
import type { WindowUnit } from '#core/metrics/effect-windows';
import {
  amountWords,
  fewWords,
  intervalWords,
  ratioWords,
  verdictWords,
  windowValueWords,
} from '#core/metrics/effect-words';
import { formatMetric, formatN } from '#core/metrics/format';
import type { Comparison } from '#core/metrics/intervals';
import type { MetricValue } from '#core/metrics/value';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import styles from './effect.module.css';
import { shortDay } from './effect-chart';

interface EffectTableProps {
  readonly effects: readonly MetricEffect[];
  readonly unit: WindowUnit;
}

export function EffectTable({ effects, unit }: EffectTableProps) {
  const t = useTranslate();
  const hasNet = effects.some(({ net }) => net !== null);
  return (
    <div className={styles.scroll}>
      <Table className={styles.numbers ?? ''} fz="sm" verticalSpacing={6} aria-label={t(text.title)}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t(text.metric)}</Table.Th>
            <Table.Th>{t(text.before)}</Table.Th>
            <Table.Th>{t(text.afterColumn)}</Table.Th>
            <Table.Th>{t(text.difference)}</Table.Th>
            {hasNet && <Table.Th>{t(text.net)}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {effects.map((effect) => (
            <EffectRow key={effect.metric} effect={effect} unit={unit} hasNet={hasNet} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

interface EffectRowProps {
  readonly effect: MetricEffect;
  readonly unit: WindowUnit;
  readonly hasNet: boolean;
}

const signs = { better: '✓ ', worse: '! ', noClearChange: '≈ ' } as const;

function EffectRow({ effect, unit, hasNet }: EffectRowProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { metric, before, after, change, net, verdict, isByTime } = effect;
  const few = fewWords(effect, language);
  const cell = (value: MetricValue) => (
    <Table.Td>
      {windowValueWords(value, isByTime, unit, language)}
      <Note words={formatN(value, language)} />
    </Table.Td>
  );
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {t(metricNames[metric])}
        {change !== null && (
          <Text size="xs" fw={600} className={styles.verdict ?? ''} data-verdict={verdict ?? undefined}>
            {verdict !== null && <span aria-hidden>{signs[verdict]}</span>}
            {verdictWords(verdict, language)}
          </Text>
        )}
        <Note words={few} />
      </Table.Th>
      {cell(before)}
      {cell(after)}
      <Told comparison={change?.comparison ?? null} value={after} />
      {hasNet && <Told comparison={net} value={after} />}
    </Table.Tr>
  );
}

function Told({
  comparison,
  value,
}: {
  readonly comparison: Comparison | null;
  readonly value: MetricValue;
}) {
  const language = useLanguage();
  if (comparison === null) return <Table.Td>—</Table.Td>;
  const ratio = ratioWords(comparison, language);
  return (
    <Table.Td className={styles.facts ?? ''}>
      {amountWords(comparison, value, language)}
      <Note words={intervalWords(comparison, value, language)} />
      {ratio !== null && <Note words={`×${ratio}`} />}
    </Table.Td>
  );
}

const Note = ({ words }: { readonly words: string }) =>
  words === '' ? null : (
    <Text size="xs" c="dimmed">
      {words}
    </Text>
  );

interface WeeksTableProps {
  readonly points: readonly ChartPoint[];
  readonly unit: WindowUnit;
}

export function WeeksTable({ points, unit }: WeeksTableProps) {
  const t = useTranslate();
  const language = useLanguage();
  const names = { before: text.isBefore, after: text.isAfter, launch: text.isLaunch } as const;
  const said = (value: MetricValue) => {
    const n = formatN(value, language);
    return `${formatMetric(value, language)}${n === '' ? '' : ` (${n})`}`;
  };
  return (
    <details className={styles.weeks}>
      <summary>{t(text.asTable)}</summary>
      <Table fz="xs" className={styles.numbers ?? ''} aria-label={t(text.asTable)}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t(unit === 'week' ? text.week : text.month)}</Table.Th>
            <Table.Th>{t(text.inWindow)}</Table.Th>
            <Table.Th>{t(text.ownSteps)}</Table.Th>
            <Table.Th>{t(text.untouched)}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {points.map(({ from, place, own, untouched }) => (
            <Table.Tr key={from}>
              <Table.Th scope="row">
                {unit === 'week' ? formatDay(from, language) : shortDay(from, unit, language)}
              </Table.Th>
              <Table.Td>{place === 'between' ? '' : t(names[place])}</Table.Td>
              <Table.Td>{said(own)}</Table.Td>
              <Table.Td>{said(untouched)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </details>
  );
}
