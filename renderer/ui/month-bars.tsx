/** A number by month as a line of bars; told in words to who does not see them. */

interface MonthBar {
  readonly month: string;
  readonly amount: number;
  /** The month and its number. */
  readonly words: string;
}

interface MonthBarsProps {
  readonly months: readonly MonthBar[];
  /** What the bars are, with the words of all. */
  readonly label: (words: string) => string;
  readonly width: number;
  readonly height: number;
  readonly widest: number;
  readonly className: string | undefined;
}

const gap = 1;

/** Two years are enough to see a season come again. */
export const lastMonths = <Month,>(months: readonly Month[]): readonly Month[] => months.slice(-24);

/** Nothing of a single month: it shows no course. */
export function MonthBars({ months, label, width, height, widest, className }: MonthBarsProps) {
  if (months.length < 2) return null;
  const most = Math.max(1, ...months.map(({ amount }) => amount));
  const bar = Math.min(widest, (width - gap * (months.length - 1)) / months.length);
  const words = months.map((each) => each.words);
  return (
    <svg className={className} width={width} height={height} role="img" aria-label={label(words.join(', '))}>
      <title>{words.join('\n')}</title>
      {months.map(({ month, amount }, index) => {
        const tall = Math.max(1, (amount / most) * height);
        return (
          <rect key={month} x={index * (bar + gap)} y={height - tall} width={bar} height={tall} rx={1} />
        );
      })}
    </svg>
  );
}
