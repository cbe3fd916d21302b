/** Share of dissatisfied among the rated contacts of a theme, with its n; what is not known is said. */
import { Text } from '@mantine/core';
import type { ThemeView } from '#core/evidence/theme-view';
import { themesScreen } from '#core/i18n/messages/themes';
import { formatNumber, formatShare } from '#core/metrics/format';
import { fewAnswers } from '#core/metrics/value';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import styles from './themes.module.css';

interface ThemeDsatProps extends Pick<ThemeView, 'dsat'> {
  /** Says the scales, too. */
  readonly isFull?: boolean;
}

export function ThemeDsat({ dsat: { share, n, scales }, isFull = false }: ThemeDsatProps) {
  const t = useTranslate();
  const language = useLanguage();
  const parts =
    share === null
      ? [t(themesScreen.notRated)]
      : [
          t(themesScreen.dsat, { share: formatShare(share, language) }),
          t(themesScreen.dsatN, { n: formatNumber(n, language) }),
          ...(isFull ? scales.map(({ min, max }) => t(themesScreen.dsatScale, { min, max })) : []),
          ...(n < fewAnswers ? [t(themesScreen.fewAnswers)] : []),
        ];
  return (
    <Text size="xs" c="dimmed" className={styles.figures ?? ''}>
      {parts.join(' · ')}
    </Text>
  );
}
