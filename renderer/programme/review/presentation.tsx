/**
 * The review on the whole screen: page after page by the keyboard, quotes one after another. It is drawn from the words
 * of the pack alone, so nothing that is not for an audience can be on it.
 */
import { ActionIcon, Group, Text, TextInput } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { reviewScreen as text } from '#core/i18n/messages/review-screen';
import { reviewPack } from '#core/voc/pack';
import { afterStep, beforeStep, type ReviewPlace, slidesOf } from '#core/voc/pack-slides';
import { endReview, writeDecision } from '#renderer/state/review';
import { today } from '#renderer/state/today';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import type { MonthProps } from './month-view';
import styles from './presentation.module.css';
import { CoverSlide, ProblemSlide, RegisterSlide } from './presentation-slides';

const forward = new Set(['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter']);
const backward = new Set(['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace']);
/** D, wherever the language puts it. */
const decisionKey = 'KeyD';

export function Presentation({ snapshot, review, canEdit }: MonthProps) {
  const t = useTranslate();
  const language = useLanguage();
  const frame = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<ReviewPlace>({ slide: 0, quotes: 0 });
  const [isDeciding, setDeciding] = useState(false);
  const pack = useMemo(
    () => reviewPack(snapshot, review.month, { language, date: today(), confidentiality: 'none' }),
    [snapshot, review.month, language],
  );
  useEffect(() => {
    const before = document.activeElement;
    frame.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  if (pack === null) return null;
  const slides = slidesOf(pack);
  const slide = slides[place.slide];
  const onKeyDown = (event: KeyboardEvent) => {
    if (isDeciding) return;
    if (event.key === 'Escape') endReview();
    else if (event.code === decisionKey && canEdit && !event.ctrlKey && !event.metaKey) setDeciding(true);
    else if (event.key === 'Home') setPlace({ slide: 0, quotes: 0 });
    else if (forward.has(event.key)) setPlace(afterStep(slides, place));
    else if (backward.has(event.key)) setPlace(beforeStep(slides, place));
    else return;
    event.preventDefault();
    // Shortcuts of the screen behind must not hear it.
    event.stopPropagation();
  };
  return createPortal(
    <div
      ref={frame}
      className={styles.screen}
      role="dialog"
      aria-modal="true"
      aria-label={t(text.presenting)}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div className={styles.slide} aria-live="polite">
        {slide?.kind === 'cover' && <CoverSlide pack={pack} />}
        {slide?.kind === 'problem' && <ProblemSlide pack={pack} page={slide.page} quotes={place.quotes} />}
        {slide?.kind === 'register' && <RegisterSlide pack={pack} />}
      </div>
      <Group className={styles.foot ?? ''} justify="space-between" wrap="nowrap">
        {isDeciding ? (
          <Decide
            onKeep={(words) => writeDecision(review, words)}
            onEnd={() => {
              setDeciding(false);
              frame.current?.focus();
            }}
          />
        ) : (
          <Text size="sm" c="dimmed">
            {t(text.keys)}
          </Text>
        )}
        <Group gap="xs" wrap="nowrap">
          <Text size="sm" c="dimmed" className={styles.count ?? ''}>
            {t(text.pageOf, { page: place.slide + 1, pages: slides.length })}
          </Text>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t(text.back)}
            onClick={() => setPlace(beforeStep(slides, place))}
          >
            <IconChevronLeft size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t(text.next)}
            onClick={() => setPlace(afterStep(slides, place))}
          >
            <IconChevronRight size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="subtle" color="gray" aria-label={t(text.close)} onClick={endReview}>
            <IconX size={18} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
    </div>,
    document.body,
  );
}

interface DecideProps {
  readonly onKeep: (words: string) => void;
  readonly onEnd: () => void;
}

function Decide({ onKeep, onEnd }: DecideProps) {
  const t = useTranslate();
  const [words, setWords] = useState('');
  return (
    <TextInput
      autoFocus
      flex={1}
      maw={720}
      aria-label={t(text.writeDecision)}
      placeholder={t(text.writeDecision)}
      maxLength={5_000}
      value={words}
      onChange={(event) => setWords(event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') onEnd();
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        if (words.trim() !== '') onKeep(words.trim());
        onEnd();
      }}
    />
  );
}
