/** Contacts of a pain by month as bars; told in words to who does not see them. */
import { pains as text } from '#core/i18n/messages/pains';
import { formatAmount, formatPeriod } from '#core/metrics/format';
import { periodOfMonth } from '#core/metrics/periods';
import type { PainTrend } from '#core/pains/trend';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import styles from './pains.module.css';

interface MonthBarsProps {
  readonly months: PainTrend['months'];
  readonly width: number;
  readonly height: number;
}

const gap = 1;
/** Two years are enough to see a season come again. */
const mostMonths = 24;

export function MonthBars({ months, width, height }: MonthBarsProps) {
  const t = useTranslate();
  const language = useLanguage();
  const shown = months.slice(-mostMonths);
  if (shown.length < 2) return null;
  const most = Math.max(1, ...shown.map(({ contacts }) => contacts ?? 0));
  const bar = Math.min(12, (width - gap * (shown.length - 1)) / shown.length);
  const words = shown.map(
    ({ month, contacts }) =>
      `${formatPeriod(periodOfMonth(month), language)}: ${contacts === null ? '—' : formatAmount(contacts, language)}`,
  );
  return (
    <svg
      className={styles.months}
      width={width}
      height={height}
      role="img"
      aria-label={t(text.months, { months: words.join(', ') })}
    >
      <title>{words.join('\n')}</title>
      {shown.map(({ month, contacts }, index) => {
        const tall = Math.max(1, ((contacts ?? 0) / most) * height);
        return (
          <rect key={month} x={index * (bar + gap)} y={height - tall} width={bar} height={tall} rx={1} />
        );
      })}
    </svg>
  );
}
