/** Numbers now and at low, likely and high, each with its unit and its change; below, what the forecast lacks. */
import { List } from '@mantine/core';
import type { Snapshot } from '#core/document/snapshot';
import { calculator as text } from '#core/i18n/messages/calculator';
import type { FixOutlook } from '#core/metrics/fix-outlook';
import { forecastRows } from '#core/metrics/forecast-rows';
import { gapInWords, surprisesInWords } from '#core/metrics/forecast-words';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { SpreadTable } from './spread-table';

interface OutlookTableProps {
  readonly outlook: FixOutlook;
  readonly currency: string | null;
}

export function OutlookTable({ outlook, currency }: OutlookTableProps) {
  const t = useTranslate();
  const language = useLanguage();
  return (
    <SpreadTable
      label={t(text.table)}
      head={t(text.number)}
      rows={forecastRows(outlook, currency, language).map(({ what, ...row }) => ({ key: what, ...row }))}
    />
  );
}

/** What surprises in the numbers, and what they lack. */
export function RemarkList({
  snapshot,
  outlook,
}: {
  readonly snapshot: Snapshot;
  readonly outlook: FixOutlook;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const remarks = [
    ...surprisesInWords(outlook, language),
    ...outlook.gaps.map((gap) => gapInWords(snapshot, gap, language)),
  ];
  if (remarks.length === 0) return null;
  return (
    <List size="xs" c="dimmed" aria-label={t(text.remarks)}>
      {remarks.map((words) => (
        <List.Item key={words}>{words}</List.Item>
      ))}
    </List>
  );
}
