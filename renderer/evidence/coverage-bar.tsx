/** How many of the contacts are bound to steps and how many are not: the two parts and their sum. */
import { Group, Progress, Stack, Text } from '@mantine/core';
import type { Period } from '#core/document/records/field';
import { evidenceWords, unassignedScreen as text } from '#core/i18n/messages/evidence';
import { formatNumber, formatPeriod, formatShare } from '#core/metrics/format';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import styles from './contacts.module.css';

interface CoverageBarProps {
  /** Contacts no step covers. */
  readonly left: number;
  readonly total: number;
  readonly period: Period | null;
  readonly hasRules: boolean;
}

export function CoverageBar({ left, total, period, hasRules }: CoverageBarProps) {
  const t = useTranslate();
  const language = useLanguage();
  const bound = Math.max(0, total - left);
  const share = total === 0 ? 0 : left / total;
  const parts = [
    { key: 'bound', label: text.bound, count: bound, share: 1 - share, mark: styles.bound },
    { key: 'left', label: text.left, count: left, share, mark: styles.left },
  ];
  return (
    <Stack gap={6} role="status">
      <Text className={styles.figure ?? ''}>{t(evidenceWords.contactsOf, { count: left, total })}</Text>
      <Progress.Root size="md" aria-hidden>
        <Progress.Section value={(1 - share) * 100} className={styles.bound} />
        <Progress.Section value={share * 100} className={styles.left} />
      </Progress.Root>
      <Group gap="lg">
        {parts.map((part) => (
          <Group key={part.key} gap={6} wrap="nowrap">
            <span className={`${styles.mark} ${part.mark}`} aria-hidden />
            <Text size="sm">
              {t(part.label)}:{' '}
              <Text span inherit fw={600}>
                {formatNumber(part.count, language)}
              </Text>{' '}
              <Text span inherit c="dimmed">
                {formatShare(part.share, language)}
              </Text>
            </Text>
          </Group>
        ))}
        <Text size="sm" c="dimmed">
          {t(text.allOf, { count: formatNumber(total, language) })} ·{' '}
          {period ? formatPeriod(period, language) : t(evidenceWords.wholePeriod)}
        </Text>
      </Group>
      {!hasRules && (
        <Text size="sm" c="dimmed">
          {t(text.noRules)}
        </Text>
      )}
    </Stack>
  );
}
