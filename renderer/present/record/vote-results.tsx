/** Totals of a dot vote as bars with their numbers; equal dots share a place. */
import { Text } from '@mantine/core';
import type { Voting } from '#core/document/records/session';
import { sessions } from '#core/i18n/messages/sessions';
import { placeText, type VoteResult } from '#core/sessions/vote-results';
import { useTranslate } from '#renderer/ui/language';
import styles from './record.module.css';

interface VoteResultsProps {
  readonly results: readonly VoteResult[];
  readonly voting: Voting | null;
}

export function VoteResults({ results, voting }: VoteResultsProps) {
  const t = useTranslate();
  const most = Math.max(1, ...results.map(({ dots }) => dots));
  return (
    <>
      {voting?.mode === 'turns' && voting.voted !== null && (
        <Text fz="sm" c="dimmed">
          {t(sessions.votes.progress, { voted: voting.voted, expected: voting.expected ?? voting.voted })}
        </Text>
      )}
      <ol className={styles.results}>
        {results.map(({ subject, title, dots, place }) => (
          <li key={subject.id} className={styles.result}>
            <span className={styles.place}>{placeText(place)}</span>
            <span>{title}</span>
            <span className={styles.dots}>{t(sessions.votes.dots, { count: dots })}</span>
            <span className={styles.bar} style={{ width: `${(100 * dots) / most}%` }} aria-hidden />
          </li>
        ))}
      </ol>
    </>
  );
}
