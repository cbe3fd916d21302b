/** A problem as its page will be: wording, question, numbers, quotes, places, what was decided, the growth point. */
import { Stack, Text } from '@mantine/core';
import { IconMapPin, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Problem } from '#core/document/records/review';
import { formatInstant } from '#core/i18n/dates';
import { problemReasons, review as words } from '#core/i18n/messages/review';
import { reviewScreen as text } from '#core/i18n/messages/review-screen';
import type { Message } from '#core/i18n/translate';
import { decidedBefore } from '#core/voc/decided';
import { decidedWords, placeWords } from '#core/voc/review-words';
import { changeProblem, goToPlace, leaveQuoteOut, useReview } from '#renderer/state/review';
import { IconAction } from '#renderer/ui/icon-action';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { LongField } from './fields';
import { GrowthPoint } from './growth-point';
import type { MonthProps } from './month-view';
import { ProblemNumbers } from './problem-numbers';
import styles from './review.module.css';

export interface ProblemProps extends MonthProps {
  readonly problem: Problem;
}

export function ProblemPage(props: ProblemProps) {
  const { review, problem, canEdit } = props;
  const t = useTranslate();
  const isOwn = problem.about.subject === 'own';
  const isNew = useReview((screen) => screen.newId === problem.id);
  return (
    <Stack gap="md" className={styles.page}>
      <Text size="xs" c="dimmed">
        {[
          t(problemReasons[problem.reason]),
          ...(problem.wording.trim() === '' || isOwn ? [] : [t(words.foundAs, { title: problem.title })]),
        ].join(' · ')}
      </Text>
      <LongField
        label={t(text.wording)}
        placeholder={isOwn ? t(text.wordingHint) : problem.title}
        value={isOwn && problem.wording === '' ? problem.title : problem.wording}
        isReadOnly={!canEdit}
        keep={(wording, stay) => changeProblem(problem.id, { wording }, stay)}
      />
      <LongField
        label={t(text.question)}
        isFirst={isNew}
        value={problem.question}
        isReadOnly={!canEdit}
        keep={(question, stay) => changeProblem(problem.id, { question }, stay)}
      />
      <ProblemNumbers problem={problem} month={review.month} />
      <Quotes {...props} />
      <Places problem={problem} />
      <Decided {...props} />
      <Part title={text.growthTitle}>
        <GrowthPoint {...props} />
      </Part>
    </Stack>
  );
}

function Part({ title, children }: { readonly title: Message; readonly children: ReactNode }) {
  const t = useTranslate();
  return (
    <section aria-label={t(title)}>
      <Text size="sm" fw={600} mb={6}>
        {t(title)}
      </Text>
      {children}
    </section>
  );
}

function Quotes({ problem, canEdit }: ProblemProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { quotes } = problem;
  if (problem.about.subject === 'own' && quotes.length === 0) return null;
  return (
    <Part title={words.quotes}>
      {quotes.length === 0 && (
        <Text size="sm" c="dimmed">
          {t(words.noQuotes)}
        </Text>
      )}
      <ul className={styles.quotes}>
        {quotes.map((quote, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two customers may say the same.
          <li key={index} className={styles.quote}>
            <div>
              <Text size="sm" className={styles.words ?? ''}>
                {quote.text}
              </Text>
              <Text size="xs" c="dimmed">
                {[quote.source, quote.at === null ? '' : formatInstant(quote.at, language)]
                  .filter((part) => part !== '')
                  .join(', ')}
              </Text>
            </div>
            {canEdit && (
              <IconAction
                size="sm"
                variant="subtle"
                color="gray"
                label={t(text.dropQuote)}
                icon={<IconX size={14} aria-hidden />}
                onClick={() => leaveQuoteOut(problem.id, index)}
              />
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Places({ problem }: Pick<ProblemProps, 'problem'>) {
  const t = useTranslate();
  const language = useLanguage();
  if (problem.places.length === 0) return null;
  return (
    <Part title={words.places}>
      <ul className={styles.plain}>
        {problem.places.map((place) => (
          <li key={`${place.mapId} ${place.stepId}`}>
            <button
              type="button"
              className={styles.link}
              aria-label={t(text.goTo, { step: place.stepTitle, map: place.mapTitle })}
              onClick={() => void goToPlace(place)}
            >
              <IconMapPin size={14} aria-hidden /> {placeWords(place, language)}
            </button>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Decided({ snapshot, review, problem }: ProblemProps) {
  const t = useTranslate();
  const language = useLanguage();
  const before = decidedBefore(snapshot, problem, review.month);
  if (before.length === 0 && problem.about.subject === 'own') return null;
  return (
    <Part title={words.decided}>
      {before.length === 0 && (
        <Text size="sm" c="dimmed">
          {t(text.notBefore)}
        </Text>
      )}
      <ul className={styles.plain}>
        {before.map((each) => (
          <li key={each.problem.id}>
            <Text size="sm">{decidedWords(each, language)}</Text>
          </li>
        ))}
      </ul>
    </Part>
  );
}
