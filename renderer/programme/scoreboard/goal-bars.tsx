/** Months of a goal as bars with the goal as a line across; told in words to who does not see them. */
import { scoreboardText as text } from '#core/i18n/messages/scoreboard';
import type { GoalStanding } from '#core/scoreboard/standing';
import { goalValue, monthName } from '#core/scoreboard/words';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import styles from './scoreboard.module.css';

const size = { width: 132, height: 34, widest: 9, gap: 2 } as const;
/** Two years. */
const mostMonths = 24;

export function GoalBars({ standing: { goal, months } }: { readonly standing: GoalStanding }) {
  const t = useTranslate();
  const language = useLanguage();
  if (months.length === 0) return null;
  const shown = months.slice(-mostMonths);
  const values = [...shown.map(({ value }) => value), ...(goal.target === null ? [] : [goal.target])];
  const low = Math.min(0, ...values);
  const high = Math.max(...values, low + 1e-9);
  const y = (value: number) => size.height - ((value - low) / (high - low)) * (size.height - 2);
  const bar = Math.min(size.widest, (size.width - size.gap * shown.length) / shown.length);
  const words = shown.map(
    ({ month, value }) => `${monthName(month, language)}: ${goalValue(value, goal.unit, language)}`,
  );
  return (
    <svg
      className={styles.bars}
      width={size.width}
      height={size.height}
      role="img"
      aria-label={`${t(text.months)}: ${words.join(', ')}`}
    >
      <title>{words.join('\n')}</title>
      {shown.map(({ month, value }, index) => {
        const top = y(Math.max(value, 0));
        const tall = Math.max(1, y(Math.min(value, 0)) - top);
        return <rect key={month} x={index * (bar + size.gap)} y={top} width={bar} height={tall} rx={1} />;
      })}
      {goal.target !== null && <line x1={0} x2={size.width} y1={y(goal.target)} y2={y(goal.target)} />}
    </svg>
  );
}
