/** Months of a goal as a person reads and types them: the value, and of how many it is. */
import { Text } from '@mantine/core';
import { scoreboardText as text } from '#core/i18n/messages/scoreboard';
import { formatMonth } from '#core/metrics/format';
import { monthsOfPeriod } from '#core/scoreboard/month-readings';
import type { GoalStanding } from '#core/scoreboard/standing';
import { goalTitle, originWords } from '#core/scoreboard/words';
import { keepReading } from '#renderer/state/scoreboard';
import { today } from '#renderer/state/today';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { NumberField } from '#renderer/ui/number-field';
import styles from './scoreboard.module.css';

interface GoalMonthsProps {
  readonly standing: GoalStanding;
  readonly isReadOnly: boolean;
}

/** Months of the period up to this one; of a goal without a period, this year's. Two years at most. */
function monthsShown({ goal, months }: GoalStanding): readonly string[] {
  const now = today();
  const period = goal.period ?? { from: `${now.slice(0, 4)}-01-01`, to: now };
  const begun = monthsOfPeriod(period).filter((month) => month <= now.slice(0, 7));
  return [...new Set([...months.map(({ month }) => month), ...begun])].toSorted().slice(-24);
}

export function GoalMonths({ standing, isReadOnly }: GoalMonthsProps) {
  const t = useTranslate();
  return (
    <div>
      <Text size="sm" fw={600}>
        {t(text.readings)}
      </Text>
      <div className={styles.months}>
        {monthsShown(standing).map((month) => (
          <GoalMonth key={month} standing={standing} month={month} isReadOnly={isReadOnly} />
        ))}
      </div>
    </div>
  );
}

/** Shares are typed in per cent; through the text, so that 94 % is no hair beside it. */
const percent = (share: number): number => Number((share * 100).toPrecision(12));
const share = (amount: number): number => Number((amount / 100).toPrecision(12));

function GoalMonth({ standing, month, isReadOnly }: GoalMonthsProps & { readonly month: string }) {
  const t = useTranslate();
  const language = useLanguage();
  const { goal, months } = standing;
  const read = months.find((one) => one.month === month) ?? null;
  const isShare = goal.unit === 'share';
  const group = `${goalTitle(goal, language)}, ${formatMonth(month, language)}`;
  const shown = read && (isShare ? percent(read.value) : read.value);
  const keep = (value: number | null) =>
    keepReading(goal.id, month, value === null || !isShare ? value : share(value), read?.n ?? null);
  return (
    <div className={styles.month}>
      <span className={styles.monthName}>{formatMonth(month, language)}</span>
      <NumberField
        label={t(text.value)}
        group={group}
        size="xs"
        decimals={isShare ? 2 : 3}
        min={isShare || goal.unit === 'rate' || goal.unit === 'score' ? 0 : -1e12}
        {...(isShare ? { max: 100, suffix: language === 'ru' ? '\u00a0%' : '%' } : {})}
        value={shown}
        keep={keep}
        isReadOnly={isReadOnly}
      />
      {goal.unit !== 'number' && read !== null && (
        <div className={styles.n}>
          <span aria-hidden>{t(text.count)}</span>
          <NumberField
            label={t(text.count)}
            group={group}
            size="xs"
            value={read.n}
            keep={(n) => keepReading(goal.id, month, read.value, n)}
            isReadOnly={isReadOnly}
          />
        </div>
      )}
      {read !== null && <small>{originWords({ ...read, source: '' }, language)}</small>}
    </div>
  );
}
