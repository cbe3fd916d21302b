/** Contacts of a theme by month as a line of bars. */
import { evidenceWords } from '#core/i18n/messages/evidence';
import { themesScreen } from '#core/i18n/messages/themes';
import { useTranslate } from '#renderer/ui/language';
import { lastMonths, MonthBars } from '#renderer/ui/month-bars';
import styles from './themes.module.css';

interface ThemesSparklineProps {
  readonly series: readonly { readonly month: string; readonly count: number }[];
  /** All months of the list, so that themes can be compared. */
  readonly months: readonly string[];
  readonly width: number;
  readonly height: number;
}

export function ThemesSparkline({ series, months, width, height }: ThemesSparklineProps) {
  const t = useTranslate();
  const countOf = new Map(series.map(({ month, count }) => [month, count]));
  return (
    <MonthBars
      className={styles.spark}
      width={width}
      height={height}
      widest={10}
      label={(words) => t(themesScreen.trend, { months: words })}
      months={lastMonths(months).map((month) => {
        const count = countOf.get(month) ?? 0;
        return { month, amount: count, words: `${month}: ${t(evidenceWords.contacts, { count })}` };
      })}
    />
  );
}
