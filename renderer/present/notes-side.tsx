/** What comes next, and what the presenter alone reads: notes, and quotes before they are shown. */
import { Button, Group, Text, Title } from '@mantine/core';
import { useDeferredValue } from 'react';
import { present } from '#core/i18n/messages/present';
import { type DeckStep, quotesAt, stepAt } from '#core/present/deck';
import { act } from '#renderer/state/presenting';
import { useTranslate } from '#renderer/ui/language';
import { previewPictures } from './decoded';
import styles from './present.module.css';
import { SlideFrame } from './slide-frame';
import { useNext, useShown } from './use-shown';

export function NotesSide() {
  const t = useTranslate();
  const { deck, showing } = useShown();
  const step = stepAt(deck, showing.place);
  const notes = step?.walked.step.notes.trim() ?? '';
  return (
    <section className={styles.notes} aria-label={t(present.notes)}>
      <NextSlide />
      <Title order={2} fz="sm" c="dimmed">
        {t(present.notes)}
      </Title>
      {notes === '' ? (
        <Text fz="sm" c="dimmed">
          {t(present.noNotes)}
        </Text>
      ) : (
        <p className={styles.noteText}>{notes}</p>
      )}
      {step && <Quotes step={step} />}
    </section>
  );
}

function Quotes({ step }: { readonly step: DeckStep }) {
  const t = useTranslate();
  const { deck, showing } = useShown();
  const quotes = quotesAt(deck, step);
  const revealed = showing.revealed.get(step.id) ?? 0;
  if (quotes.length === 0) return null;
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Title order={2} fz="sm" c="dimmed">
          {t(present.quotesOf, { shown: revealed, count: quotes.length })}
        </Title>
        <Group gap="xs">
          <Button size="compact-sm" disabled={revealed >= quotes.length} onClick={() => act('reveal')}>
            {t(present.reveal)}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={revealed === 0}
            onClick={() => act('hideQuotes')}
          >
            {t(present.hide)}
          </Button>
        </Group>
      </Group>
      <ol className={styles.quotes}>
        {quotes.map(({ id, text }, index) => (
          <li key={id} data-hidden={index >= revealed}>
            {text}
            {index >= revealed && <span className={styles.mark}>{t(present.hiddenQuote)}</span>}
          </li>
        ))}
      </ol>
    </>
  );
}

function NextSlide() {
  const t = useTranslate();
  const { ratio } = useShown();
  // What the room sees comes first.
  const next = useDeferredValue(useNext());
  return (
    <>
      <Title order={2} fz="sm" c="dimmed">
        {t(present.next)}
      </Title>
      {next ? (
        <div className={styles.preview} style={{ aspectRatio: ratio }}>
          <SlideFrame shown={next.shown} pictures={previewPictures} isPreview />
        </div>
      ) : (
        <Text>{t(present.lastSlide)}</Text>
      )}
    </>
  );
}
