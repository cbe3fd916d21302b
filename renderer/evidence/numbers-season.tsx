/** Whether the last whole month is usual for its season; where two years are missing, that it cannot be said. */
import { Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { mapOf } from '#core/document/select';
import { metricNames } from '#core/i18n/messages/metrics';
import { numbersScreen as text } from '#core/i18n/messages/numbers';
import { formatFigure, formatPeriod } from '#core/metrics/format';
import { periodOfMonth } from '#core/metrics/periods';
import { withDenominator } from '#core/metrics/place-readings';
import { type SeasonNote, seasonNotes } from '#core/metrics/season-notes';
import { useSnapshot } from '#renderer/state/open-map';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { questionOf, stepsOfPlace } from './numbers-question';
import { useEvidenceReply } from './use-evidence-reply';

const messages = { usual: text.seasonUsual, above: text.seasonAbove, below: text.seasonBelow } as const;

export function NumbersSeason({ of }: { readonly of: string }) {
  const t = useTranslate();
  const language = useLanguage();
  const snapshot = useSnapshot((whole) => whole);
  const asked = useMemo(() => questionOf(snapshot, 'month', of, null), [snapshot, of]);
  const { reply } = useEvidenceReply('breakdown', asked);
  const notes = useMemo(() => {
    const { metricSettings, period } = mapOf(snapshot);
    const rows = (reply?.rows ?? [])
      .filter(({ place }) => place === of)
      .map(({ label, readings }) => ({
        label,
        isWhole: readings.contacts?.earlier?.previous != null || readings.ces?.earlier?.previous != null,
        readings: withDenominator(snapshot, stepsOfPlace(snapshot, of, of), readings, periodOfMonth(label)),
      }));
    const last = rows.findLastIndex(
      ({ label, isWhole }) => isWhole && (period === null || periodOfMonth(label).to <= period.to),
    );
    return seasonNotes(rows.slice(0, last + 1), metricSettings);
  }, [snapshot, reply, of]);
  if (notes.length === 0) return null;
  const words = ({ metric, month, value, season }: SeasonNote): string => {
    if (season.kind === 'tooShort') return t(text.seasonShort, { count: season.months });
    const figure = (amount: number) => formatFigure({ ...value, value: amount }, language);
    return t(messages[season.kind], {
      metric: t(metricNames[metric]),
      month: formatPeriod(periodOfMonth(month), language),
      low: figure(season.expected.low),
      high: figure(season.expected.high),
      value: formatFigure(value, language),
    });
  };
  return (
    <Stack gap={2} role="status">
      <Text size="sm" fw={600}>
        {t(text.season)}
      </Text>
      {[...new Set(notes.map(words))].map((note) => (
        <Text key={note} size="sm">
          {note}
        </Text>
      ))}
    </Stack>
  );
}
