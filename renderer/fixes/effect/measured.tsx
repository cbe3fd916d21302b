/** What was measured of a fix, said in words with its intervals and its doubts, drawn over time, and as a table. */
import { Alert, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { Effect, EffectWindow } from '#core/document/records/effect';
import type { Fix } from '#core/document/records/fix';
import { mapOf } from '#core/document/select';
import { formatLocalDay } from '#core/i18n/dates';
import { effectScreen as text } from '#core/i18n/messages/effect';
import { metricNames } from '#core/i18n/messages/metrics';
import { effectOf, type MetricEffect, mainEffect, unitOfEffect } from '#core/metrics/effect';
import { effectChart } from '#core/metrics/effect-chart';
import { againstForecast } from '#core/metrics/effect-forecast';
import { effectWarningsOf } from '#core/metrics/effect-warnings';
import { changeSentence, forecastSentences, netSentence } from '#core/metrics/effect-words';
import { formatPeriod } from '#core/metrics/format';
import { useSnapshot } from '#renderer/state/open-map';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import styles from './effect.module.css';
import { EffectChart, sourcesOf } from './effect-chart';
import { EffectTable, WeeksTable } from './effect-tables';

interface MeasuredProps {
  readonly fix: Fix;
  readonly effect: Effect;
}

export function Measured({ fix, effect }: MeasuredProps) {
  const t = useTranslate();
  const language = useLanguage();
  const snapshot = useSnapshot((whole) => whole);
  const { metricSettings } = mapOf(snapshot);
  const [chosen, setChosen] = useState<string | null>(null);
  const window = effect.windows.find(({ period }) => period.from === chosen) ?? effect.windows.at(-1);
  if (!window) return null;
  const effects = effectOf(effect, window, metricSettings);
  const forecast = againstForecast(fix.removal, effects);
  const warnings = effectWarningsOf(snapshot, fix, effect, window, effects, metricSettings, language);
  const unit = unitOfEffect(effect);
  return (
    <Stack gap="md">
      {effect.windows.length > 1 && <WindowChoice effect={effect} chosen={window} choose={setChosen} />}
      <Sentences effects={effects} unit={unit} />
      {forecast && (
        <Stack gap={2}>
          {forecastSentences(forecast, language).map((sentence) => (
            <Text key={sentence} size="sm">
              {sentence}
            </Text>
          ))}
        </Stack>
      )}
      {warnings.length > 0 && (
        <Alert
          color="yellow"
          variant="light"
          icon={<IconAlertTriangle size={18} />}
          title={t(text.warnings)}
          p="sm"
        >
          <ul className={styles.warnings}>
            {warnings.map(({ name, words }) => (
              <li key={name}>{words}</li>
            ))}
          </ul>
        </Alert>
      )}
      <Trend effect={effect} window={window} effects={effects} />
      <EffectTable effects={effects} unit={unit} />
      <Taken effect={effect} window={window} />
    </Stack>
  );
}

/** More periods than stand beside each other are a list. */
const mostBeside = 3;

function WindowChoice({
  effect,
  chosen,
  choose,
}: {
  readonly effect: Effect;
  readonly chosen: EffectWindow;
  readonly choose: (from: string) => void;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const data = effect.windows.map(({ period }) => ({
    value: period.from as string,
    label: formatPeriod(period, language),
  }));
  const common = { size: 'xs', data, value: chosen.period.from, 'aria-label': t(text.window) } as const;
  return (
    <Group gap="xs">
      <Text size="sm">{t(text.window)}</Text>
      {data.length <= mostBeside ? (
        <SegmentedControl {...common} onChange={choose} />
      ) : (
        <Select {...common} w={240} allowDeselect={false} onChange={(from) => choose(from ?? '')} />
      )}
    </Group>
  );
}

function Sentences({
  effects,
  unit,
}: {
  readonly effects: readonly MetricEffect[];
  readonly unit: 'week' | 'month';
}) {
  const language = useLanguage();
  const main = mainEffect(effects) ?? effects[0];
  if (!main) return null;
  const net = netSentence(main, language);
  const others = effects.filter(
    (effect) => effect !== main && (effect.verdict === 'better' || effect.verdict === 'worse'),
  );
  return (
    <Stack gap={2}>
      <Text fw={600}>{changeSentence(main, unit, language)}</Text>
      {net !== '' && <Text>{net}</Text>}
      {others.map((effect) => (
        <Text key={effect.metric} size="sm">
          {[changeSentence(effect, unit, language), netSentence(effect, language)].join(' ')}
        </Text>
      ))}
    </Stack>
  );
}

function Trend({
  effect,
  window,
  effects,
}: {
  readonly effect: Effect;
  readonly window: EffectWindow;
  readonly effects: readonly MetricEffect[];
}) {
  const t = useTranslate();
  const snapshot = useSnapshot((whole) => whole);
  const [asked, setAsked] = useState<string | null>(null);
  const unit = unitOfEffect(effect);
  const shown = effects.find(({ metric }) => metric === asked) ?? mainEffect(effects) ?? effects[0];
  if (!shown || (effect.weeks?.length ?? 0) === 0) return null;
  const chart = effectChart(effect, window, mapOf(snapshot).metricSettings, shown.metric);
  const title = t(unit === 'week' ? text.trend : text.trendMonths);
  return (
    <Stack gap="xs" component="section" aria-label={title}>
      <Group gap="sm" justify="space-between">
        <Text size="sm" fw={600}>
          {title}
        </Text>
        <Select
          size="xs"
          w={180}
          aria-label={t(text.metric)}
          data={effects.map(({ metric }) => ({ value: metric as string, label: t(metricNames[metric]) }))}
          value={shown.metric}
          allowDeselect={false}
          onChange={setAsked}
        />
      </Group>
      <EffectChart chart={chart} effect={effect} window={window} metric={shown.metric} unit={unit} />
      <WeeksTable points={chart.points} unit={unit} />
    </Stack>
  );
}

function Taken({ effect, window }: { readonly effect: Effect; readonly window: EffectWindow }) {
  const t = useTranslate();
  const language = useLanguage();
  const takenAt = window.contacts?.origin.takenAt ?? Object.values(window.others ?? {})[0]?.origin.takenAt;
  const sources = sourcesOf(effect);
  return (
    <Text size="xs" c="dimmed">
      {takenAt !== undefined &&
        `${t(text.taken, {
          day: formatLocalDay(takenAt, language),
          sources: sources.length > 0 ? sources.join(', ') : t(text.noSources),
        })} `}
      {unitOfEffect(effect) === 'week' && t(text.caveat)}
    </Text>
  );
}
