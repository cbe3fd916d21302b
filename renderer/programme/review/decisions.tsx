/** What was decided in the review: notes of its session, typed here or while it was shown. */
import { Button, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { reviewScreen as text } from '#core/i18n/messages/review-screen';
import { notesOf } from '#core/sessions/history';
import { sessionOfReview } from '#core/voc/reviews';
import { writeDecision } from '#renderer/state/review';
import { useTranslate } from '#renderer/ui/language';
import type { MonthProps } from './month-view';
import styles from './review.module.css';

export function Decisions({ snapshot, review, canEdit }: MonthProps) {
  const t = useTranslate();
  const [words, setWords] = useState('');
  const session = sessionOfReview(snapshot, review);
  const decisions = session === null ? [] : notesOf(session, 'decision');
  if (decisions.length === 0 && !canEdit) return null;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() === '') return;
    writeDecision(review, words.trim());
    setWords('');
  };
  return (
    <section aria-label={t(text.decisions)} className={styles.decisions}>
      <Text fw={600} size="sm">
        {t(text.decisions)}
      </Text>
      {decisions.length > 0 && (
        <ol className={styles.numbered}>
          {decisions.map((note, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: notes are told apart by their place alone.
            <li key={index}>
              <Text size="sm" className={styles.words ?? ''}>
                {note.text}
              </Text>
            </li>
          ))}
        </ol>
      )}
      {canEdit && (
        <form onSubmit={save} className={styles.typed}>
          <TextInput
            size="xs"
            aria-label={t(text.writeDecision)}
            placeholder={t(text.writeDecision)}
            maxLength={5_000}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <Button size="xs" variant="default" type="submit" disabled={words.trim() === ''}>
            {t(text.add)}
          </Button>
        </form>
      )}
    </section>
  );
}
