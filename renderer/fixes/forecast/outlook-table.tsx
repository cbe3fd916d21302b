/** Numbers now and at low, likely and high, each with its unit and its change; below, what the forecast lacks. */
import { List } from '@mantine/core';
import type { Snapshot } from '#core/document/snapshot';
import { calculator as text } from '#core/i18n/messages/calculator';
import { endNames } from '#core/i18n/messages/forecast';
import type { FixOutlook } from '#core/metrics/fix-outlook';
import { spreadEnds } from '#core/metrics/forecast';
import { forecastRows } from '#core/metrics/forecast-rows';
import { gapInWords, surprisesInWords } from '#core/metrics/forecast-words';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import styles from './forecast.module.css';

interface OutlookTableProps {
  readonly outlook: FixOutlook;
  readonly currency: string | null;
}

export function OutlookTable({ outlook, currency }: OutlookTableProps) {
  const t = useTranslate();
  const language = useLanguage();
  return (
    <table className={styles.figures} aria-label={t(text.table)}>
      <thead>
        <tr>
          <th scope="col">{t(text.number)}</th>
          <th scope="col">{t(text.now)}</th>
          {spreadEnds.map((end) => (
            <th key={end} scope="col">
              {t(endNames[end])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {forecastRows(outlook, currency, language).map(({ what, name, now, after, change }) => (
          <tr key={what}>
            <th scope="row">{name}</th>
            <td>{now}</td>
            {spreadEnds.map((end) => (
              <td key={end} className={end === 'likely' ? styles.likely : undefined}>
                {after[end]}
                {change[end] !== '' && <span className={styles.change}>{change[end]}</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
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
