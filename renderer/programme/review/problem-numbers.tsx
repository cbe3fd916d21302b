/** The numbers of a problem: three figures with what they rest on, and contacts by month. */
import { Text } from '@mantine/core';
import type { Problem } from '#core/document/records/review';
import { review as words } from '#core/i18n/messages/review';
import { formatAmount, formatMonth } from '#core/metrics/format';
import { problemFigures } from '#core/voc/problem-figures';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { lastMonths, MonthBars } from '#renderer/ui/month-bars';
import styles from './review.module.css';

interface TrendBarsProps {
  readonly trend: readonly { readonly month: string; readonly contacts: number }[];
  readonly width: number;
  readonly height: number;
}

export function TrendBars({ trend, width, height }: TrendBarsProps) {
  const t = useTranslate();
  const language = useLanguage();
  return (
    <MonthBars
      className={styles.bars}
      width={width}
      height={height}
      widest={32}
      label={(said) => `${t(words.months)}: ${said}`}
      months={lastMonths(trend).map(({ month, contacts }) => ({
        month,
        amount: contacts,
        words: `${formatMonth(month, language)}: ${formatAmount(contacts, language)}`,
      }))}
    />
  );
}

interface ProblemNumbersProps {
  readonly problem: Problem;
  readonly month: string;
}

export function ProblemNumbers({ problem, month }: ProblemNumbersProps) {
  const t = useTranslate();
  const language = useLanguage();
  const figures = problemFigures(problem, month, language);
  if (figures.length === 0) return null;
  const trend = problem.trend.filter((one) => one.month <= month);
  return (
    <div className={styles.numbers}>
      {figures.map(({ name, figure, note }) => (
        <div key={name}>
          <Text size="xs" c="dimmed">
            {name}
          </Text>
          <Text fz={22} fw={600} lh={1.3} className={styles.figures ?? ''}>
            {figure}
          </Text>
          <Text size="xs" c="dimmed">
            {note}
          </Text>
        </div>
      ))}
      {trend.length > 1 && (
        <div className={styles.wide}>
          <Text size="xs" c="dimmed" mb={4}>
            {t(words.months)}
          </Text>
          <TrendBars trend={trend} width={460} height={56} />
        </div>
      )}
    </div>
  );
}
