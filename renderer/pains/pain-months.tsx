/** Contacts of a pain by month as bars. */
import { pains as text } from '#core/i18n/messages/pains';
import { formatAmount, formatMonth } from '#core/metrics/format';
import type { PainTrend } from '#core/pains/trend';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { lastMonths, MonthBars } from '#renderer/ui/month-bars';
import styles from './pains.module.css';

interface PainMonthsProps {
  readonly months: PainTrend['months'];
  readonly width: number;
  readonly height: number;
}

export function PainMonths({ months, width, height }: PainMonthsProps) {
  const t = useTranslate();
  const language = useLanguage();
  return (
    <MonthBars
      className={styles.months}
      width={width}
      height={height}
      widest={12}
      label={(words) => t(text.months, { months: words })}
      months={lastMonths(months).map(({ month, contacts }) => ({
        month,
        amount: contacts ?? 0,
        words: `${formatMonth(month, language)}: ${contacts === null ? '—' : formatAmount(contacts, language)}`,
      }))}
    />
  );
}
