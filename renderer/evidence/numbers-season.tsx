/** Whether the last whole month is usual for its season; where two years are missing, that it cannot be said. */
import { Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { mapOf } from '#core/document/select';
import { numbersScreen as text } from '#core/i18n/messages/numbers';
import { periodOfMonth } from '#core/metrics/periods';
import { withDenominator } from '#core/metrics/place-readings';
import { seasonNotes, seasonWords } from '#core/metrics/season-notes';
import { useSnapshot } from '#renderer/state/open-map';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { questionOf, stepsOfPlace } from './numbers-question';
import { useEvidenceReply } from './use-evidence-reply';

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
  return (
    <Stack gap={2} role="status">
      <Text size="sm" fw={600}>
        {t(text.season)}
      </Text>
      {[...new Set(notes.map((note) => seasonWords(note, language)))].map((note) => (
        <Text key={note} size="sm">
          {note}
        </Text>
      ))}
    </Stack>
  );
}
