/** Ratings put together: average, how many gave each score, and comments apart from scores. */
import { Stack, Text } from '@mantine/core';
import { minutesWords } from '#core/i18n/messages/minutes';
import { formatNumber } from '#core/metrics/format';
import { type Rating, ratingSummary } from '#core/sessions/ratings';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import styles from './record.module.css';

export function RatingResults({ ratings }: { readonly ratings: readonly Rating[] }) {
  const t = useTranslate();
  const language = useLanguage();
  const { n, average, isFew, counts, comments } = ratingSummary({ ratings: [...ratings] });
  if (average === null) return null;
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <Stack gap="xs">
      <Text fz="sm" fw={600}>
        {t(minutesWords.average, { average: formatNumber(average, language, 1), count: n })}
      </Text>
      {isFew && (
        <Text fz="sm" c="dimmed">
          {t(minutesWords.few)}
        </Text>
      )}
      <ol className={styles.results}>
        {counts.map(({ score, count }) => (
          <li key={score} className={styles.scoreRow}>
            <span className={styles.place}>{score}</span>
            <span className={styles.scoreBar} style={{ width: `${(100 * count) / most}%` }} aria-hidden />
            <span className={styles.dots}>{formatNumber(count, language)}</span>
          </li>
        ))}
      </ol>
      {comments.map((comment, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two people may say the same
        <Text key={index} fz="sm" className={styles.quoted ?? ''}>
          {comment}
        </Text>
      ))}
    </Stack>
  );
}
