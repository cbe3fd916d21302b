/** Contacts of a theme by month as a line of bars; the months are told in words to who does not see them. */
import { evidenceWords } from '#core/i18n/messages/evidence';
import { themesScreen } from '#core/i18n/messages/themes';
import { useTranslate } from '#renderer/ui/language';
import styles from './themes.module.css';

interface ThemesSparklineProps {
  readonly series: readonly { readonly month: string; readonly count: number }[];
  /** All months of the list, so that themes can be compared. */
  readonly months: readonly string[];
  readonly width: number;
  readonly height: number;
}

const gap = 1;

/** Two years are enough to see a season come again. */
export const shownMonths = (months: readonly string[]): readonly string[] => months.slice(-24);

export function ThemesSparkline({ series, months, width, height }: ThemesSparklineProps) {
  const t = useTranslate();
  const shown = shownMonths(months);
  const countOf = new Map(series.map(({ month, count }) => [month, count]));
  const most = Math.max(1, ...shown.map((month) => countOf.get(month) ?? 0));
  const bar = Math.min(10, (width - gap * (shown.length - 1)) / Math.max(1, shown.length));
  const words = shown.map(
    (month) => `${month}: ${t(evidenceWords.contacts, { count: countOf.get(month) ?? 0 })}`,
  );
  if (shown.length < 2) return null;
  return (
    <svg
      className={styles.spark}
      width={width}
      height={height}
      role="img"
      aria-label={t(themesScreen.trend, { months: words.join(', ') })}
    >
      <title>{words.join('\n')}</title>
      {shown.map((month, index) => {
        const tall = Math.max(1, ((countOf.get(month) ?? 0) / most) * height);
        return (
          <rect key={month} x={index * (bar + gap)} y={height - tall} width={bar} height={tall} rx={1} />
        );
      })}
    </svg>
  );
}
