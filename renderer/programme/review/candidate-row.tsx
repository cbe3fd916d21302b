/** One candidate: what it is, its numbers with the months before, and the button that makes a page of it. */
import { Button, Group, Text } from '@mantine/core';
import { IconCheck, IconPlus } from '@tabler/icons-react';
import type { Language } from '#core/document/records/field';
import type { ProblemId, ReviewId } from '#core/document/records/identity';
import { problemReasons } from '#core/i18n/messages/review';
import { reviewScreen as text } from '#core/i18n/messages/review-screen';
import { formatAmount, formatShare } from '#core/metrics/format';
import { growthWords } from '#core/voc/problem-figures';
import { candidateOf } from '#core/voc/raise-month';
import type { RankedProblem } from '#core/voc/ranking';
import { openProblem, pick } from '#renderer/state/review';
import { useTranslate } from '#renderer/ui/language';
import { TrendBars } from './problem-numbers';
import styles from './review.module.css';

interface CandidateRowProps {
  readonly place: number;
  readonly problem: RankedProblem;
  readonly reason: 'score' | 'growth' | 'novelty';
  readonly month: string;
  /** The highest score of the list, to draw by. */
  readonly highest: number;
  readonly language: Language;
  readonly reviewId: ReviewId;
  /** The problem that was made of it; null: none. */
  readonly picked: ProblemId | null;
}

export function CandidateRow(props: CandidateRowProps) {
  const { place, problem, reason, month, highest, language, reviewId, picked } = props;
  const t = useTranslate();
  const { title, about, contacts, dsat, score, growth, novelty, trend } = problem;
  const facts = [
    t(about.subject === 'theme' ? text.theme : text.step),
    t(text.contactsCount, { count: contacts, amount: formatAmount(contacts, language) }),
    ...(dsat === null ? [] : [`DSAT\u00a0${formatShare(dsat, language)}`]),
  ];
  return (
    <div className={styles.candidate}>
      <Text size="sm" c="dimmed" className={styles.place ?? ''}>
        {place}
      </Text>
      <div className={styles.facts}>
        <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
          <Text size="sm" fw={600} lineClamp={3} className={styles.words ?? ''}>
            {title}
          </Text>
          {/* The same button before and after, so that the keyboard stays where it is. */}
          <Button
            size="compact-xs"
            variant={picked === null ? 'default' : 'subtle'}
            style={{ flex: 'none' }}
            leftSection={
              picked === null ? <IconPlus size={12} aria-hidden /> : <IconCheck size={12} aria-hidden />
            }
            aria-label={t(picked === null ? text.pickOf : text.openPicked, { title })}
            onClick={() =>
              picked === null ? pick(reviewId, candidateOf(problem, reason)) : openProblem(picked)
            }
          >
            {t(picked === null ? text.pick : text.picked)}
          </Button>
        </Group>
        {score !== null && highest > 0 && (
          <div className={styles.track} aria-hidden="true">
            <div className={styles.bar} style={{ width: `${(score / highest) * 100}%` }} />
          </div>
        )}
        <Group justify="space-between" wrap="nowrap" gap="xs">
          <Text size="xs" c="dimmed" className={styles.figures ?? ''}>
            {facts.join(' · ')}
          </Text>
          <TrendBars trend={trend} width={72} height={16} />
        </Group>
        <Text size="xs" c="dimmed">
          {[
            t(problemReasons[reason]),
            growthWords(growth, month, language),
            ...(novelty.isNew && reason !== 'novelty' ? [t(text.isNew)] : []),
          ].join(' · ')}
        </Text>
      </div>
    </div>
  );
}
