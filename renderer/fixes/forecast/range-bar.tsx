/** Contacts a month as a bar: all of it is now, the filled part is what is likely to stay, the pale part may go or stay. */
import { Text } from '@mantine/core';
import { calculator as text } from '#core/i18n/messages/calculator';
import type { Spread } from '#core/metrics/forecast';
import { formatNumber } from '#core/metrics/format';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import styles from './forecast.module.css';

interface RangeBarProps {
  readonly now: number;
  readonly after: Spread;
  readonly goal?: number | null;
}

const height = 20;

export function RangeBar({ now, after, goal = null }: RangeBarProps) {
  const t = useTranslate();
  const language = useLanguage();
  const whole = Math.max(now, goal ?? 0);
  if (whole <= 0) return null;
  const at = (amount: number): string => `${(amount / whole) * 100}%`;
  const say = (amount: number): string => formatNumber(amount, language);
  const label = t(text.picture, {
    now: say(now),
    likely: say(after.likely),
    low: say(after.high),
    high: say(after.low),
  });
  return (
    <figure className={styles.bar}>
      <svg width="100%" height={height} aria-hidden>
        <rect className={styles.now} width={at(now)} height={height} rx={3} />
        <rect className={styles.range} width={at(after.low)} height={height} rx={3} />
        <rect className={styles.left} width={at(after.high)} height={height} rx={3} />
        <line className={styles.whisker} x1={at(after.likely)} x2={at(after.likely)} y1={0} y2={height} />
        {goal !== null && <line className={styles.goal} x1={at(goal)} x2={at(goal)} y1={0} y2={height} />}
      </svg>
      <Text component="figcaption" size="xs" c="dimmed">
        {label}
      </Text>
    </figure>
  );
}
