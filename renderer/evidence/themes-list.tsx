/** Themes ranked by size: each with its months, its share and how dissatisfied its customers are. Arrows walk it. */
import { Badge, Group, Text, UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, useId } from 'react';
import type { ThemeView } from '#core/evidence/theme-view';
import { themesScreen } from '#core/i18n/messages/themes';
import { formatNumber, formatShare } from '#core/metrics/format';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import styles from './themes.module.css';
import { ThemeDsat } from './themes-dsat';
import { useThemeName } from './themes-name';
import { ThemesSparkline } from './themes-sparkline';

interface ThemesListProps {
  readonly themes: readonly ThemeView[];
  readonly months: readonly string[];
  readonly total: number;
  readonly chosen: number | null;
  readonly onChoose: (id: number) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function walk(event: KeyboardEvent<HTMLUListElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button.matches(':focus'));
  const step = steps[event.key];
  const next =
    step === undefined
      ? { Home: buttons[0], End: buttons.at(-1) }[event.key]
      : buttons[Math.min(buttons.length - 1, Math.max(0, at + step))];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
  next.click();
}

export function ThemesList({ themes, months, total, chosen, onChoose }: ThemesListProps) {
  const t = useTranslate();
  const language = useLanguage();
  const nameOf = useThemeName();
  const id = useId();
  return (
    <ul className={styles.list} aria-label={t(themesScreen.list)} onKeyDown={walk}>
      {themes.map((theme) => (
        <li key={theme.id}>
          <UnstyledButton
            className={styles.theme}
            aria-current={theme.id === chosen}
            aria-labelledby={`${id}-${theme.id}`}
            data-autofocus={theme.id === chosen || undefined}
            onClick={() => onChoose(theme.id)}
          >
            <Group gap={6} wrap="nowrap" align="baseline" id={`${id}-${theme.id}`}>
              <Text size="sm" fw={600} lineClamp={2} style={{ overflowWrap: 'anywhere' }}>
                {nameOf(theme)}
              </Text>
              {theme.isNew && (
                <Badge size="sm" radius="sm" tt="none" variant="outline" style={{ flex: 'none' }}>
                  {t(themesScreen.isNew)}
                </Badge>
              )}
              {theme.isHidden && (
                <Badge size="sm" radius="sm" tt="none" variant="default" style={{ flex: 'none' }}>
                  {t(themesScreen.isHidden)}
                </Badge>
              )}
            </Group>
            <Text size="sm" fw={600} ta="right" className={styles.figures ?? ''}>
              {formatNumber(theme.size, language)}
            </Text>
            <ThemeDsat dsat={theme.dsat} />
            <Group gap={8} wrap="nowrap" justify="flex-end">
              <ThemesSparkline series={theme.series} months={months} width={72} height={16} />
              <Text size="xs" c="dimmed" className={styles.figures ?? ''} w={48} ta="right">
                {formatShare(total === 0 ? 0 : theme.size / total, language)}
              </Text>
            </Group>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
