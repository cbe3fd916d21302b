/** Ratings of a visit put together, and the way to give them in turn. */
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { visitRating as text } from '#core/i18n/messages/immersion-visit';
import { satisfactionOf } from '#core/immersion/results';
import { satisfactionText } from '#core/immersion/words';
import { ratingSummary } from '#core/sessions/ratings';
import { beginTurns } from '#renderer/state/immersion';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import styles from './immersion.module.css';
import type { VisitProps } from './visit-detail';

export function Ratings({ visit, canEdit }: VisitProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { counts, comments, n } = ratingSummary(visit);
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <Stack gap="xs" component="section" aria-label={t(text.title)}>
      <Group justify="space-between">
        <Title order={3} fz="md">
          {t(text.title)}
        </Title>
        {canEdit && (
          <Button variant="default" size="xs" onClick={() => beginTurns(visit.id)}>
            {t(text.begin)}
          </Button>
        )}
      </Group>
      {n === 0 ? (
        <Text c="dimmed" fz="sm">
          {t(text.beginText)}
        </Text>
      ) : (
        <>
          <Text fz="sm">
            {satisfactionText(satisfactionOf(visit.ratings.map(({ score }) => score)), language)}
          </Text>
          <ol className={styles.scores}>
            {counts.map(({ score, count }) => (
              <li key={score}>
                <span>{score}</span>
                <span className={styles.bar} style={{ width: `${(100 * count) / most}%` }} aria-hidden />
                <span>{count}</span>
              </li>
            ))}
          </ol>
          {comments.map((comment, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two people may say the same
            <blockquote key={index} className={styles.comment} dir="auto">
              {comment}
            </blockquote>
          ))}
        </>
      )}
    </Stack>
  );
}
