/** Small pictures of a request: where it stands, its months as bars, what customers said. */
import { Text } from '@mantine/core';
import type { HeardQuote } from '#core/document/records/review';
import { formatInstant } from '#core/i18n/dates';
import { requests as text } from '#core/i18n/messages/requests';
import { standingNames } from '#core/i18n/messages/requests-reports';
import { formatMonth, formatNumber } from '#core/metrics/format';
import type { Standing } from '#core/requests/standing';
import type { VoiceCounts } from '#core/requests/voices';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { lastMonths, MonthBars } from '#renderer/ui/month-bars';
import styles from './requests.module.css';

export function StandingMark({ standing }: { readonly standing: Standing }) {
  const t = useTranslate();
  return (
    <span style={{ display: 'inline-flex', gap: 6, alignItems: 'center', whiteSpace: 'nowrap' }}>
      <span className={styles.dot} data-standing={standing} aria-hidden />
      {t(standingNames[standing])}
    </span>
  );
}

interface MonthsProps {
  readonly counts: VoiceCounts;
  readonly width: number;
  readonly height: number;
}

export function RequestMonths({ counts, width, height }: MonthsProps) {
  const t = useTranslate();
  const language = useLanguage();
  return (
    <MonthBars
      className={styles.months}
      width={width}
      height={height}
      widest={14}
      label={(months) => t(text.monthsWords, { months })}
      months={lastMonths(counts.byMonth).map(({ of, count }) => ({
        month: of,
        amount: count,
        words: `${formatMonth(of, language)}: ${formatNumber(count, language)}`,
      }))}
    />
  );
}

export function AskedWords({ counts }: { readonly counts: VoiceCounts }) {
  const t = useTranslate();
  const parts = [
    t(text.asked, { count: counts.customers }),
    ...(counts.colleagues === 0 ? [] : [t(text.askedColleagues, { count: counts.colleagues })]),
  ];
  return (
    <Text span size="sm" c="dimmed">
      {parts.join(' · ')}
    </Text>
  );
}

export function Quotes({ quotes }: { readonly quotes: readonly HeardQuote[] }) {
  const t = useTranslate();
  const language = useLanguage();
  if (quotes.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t(text.noQuotes)}
      </Text>
    );
  return quotes.map(({ text: words, at, source }) => (
    <blockquote key={`${at} ${source} ${words}`} className={styles.quote} dir="auto">
      <Text size="sm">{words}</Text>
      <Text size="xs" c="dimmed">
        {[source, at === null ? '' : formatInstant(at, language)].filter(Boolean).join(' · ')}
      </Text>
    </blockquote>
  ));
}
