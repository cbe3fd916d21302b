/** Months of a goal as bars with the goal as a line across; told in words to who does not see them. */
import { scoreboardText as text } from '#core/i18n/messages/scoreboard';
import { formatMonth } from '#core/metrics/format';
import { goalBars, lineOf } from '#core/scoreboard/bars';
import type { GoalStanding } from '#core/scoreboard/standing';
import { goalValue } from '#core/scoreboard/words';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import styles from './scoreboard.module.css';

const size = { width: 132, height: 34, widest: 11 } as const;

export function GoalBars({ standing: { goal, months } }: { readonly standing: GoalStanding }) {
  const t = useTranslate();
  const language = useLanguage();
  if (months.length === 0) return null;
  const { bars, places, line } = goalBars(months, lineOf(goal), goal.period);
  const step = Math.min(size.widest, size.width / Math.max(1, places));
  const words = months.map(
    ({ month, value }) => `${formatMonth(month, language)}: ${goalValue(value, goal.unit, language)}`,
  );
  // The line of the goal must not be cut in half by the edge.
  const y = (part: number) => 1 + part * (size.height - 2);
  return (
    <svg
      className={styles.bars}
      width={size.width}
      height={size.height}
      role="img"
      aria-label={`${t(text.months)}: ${words.join(', ')}`}
    >
      <title>{words.join('\n')}</title>
      {bars.map(({ month, place, top, tall }) => (
        <rect
          key={month}
          x={place * step}
          y={y(top)}
          width={step - 2}
          height={Math.max(1, tall * (size.height - 2))}
          rx={1}
        />
      ))}
      {line !== null && <line x1={0} x2={step * places - 2} y1={y(line)} y2={y(line)} />}
    </svg>
  );
}
