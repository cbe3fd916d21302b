/** The problems of the month as the contacts rank them, in three orders and in all three at once. */
import { Button, Group, Progress, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useEffect, useMemo } from 'react';
import { pickedAs } from '#core/commands/problem';
import type { Review } from '#core/document/records/review';
import type { Snapshot } from '#core/document/snapshot';
import type { EvidenceInput } from '#core/evidence/evidence-api';
import type { VocCounts } from '#core/evidence/voc-request';
import { orderNames, reviewScreen as text } from '#core/i18n/messages/review-screen';
import { monthRanking, vocMapOf } from '#core/voc/month-ranking';
import { problemOrders } from '#core/voc/problem-order';
import { coverageWords } from '#core/voc/ranking-words';
import { useOtherMaps } from '#renderer/state/library-maps';
import { orderBy, takeCounts, useReview } from '#renderer/state/review';
import {
  cancelRanking,
  countProblems,
  findThemesOf,
  keyOf,
  questionOf,
  useRanking,
} from '#renderer/state/review-ranking';
import { EmptyState } from '#renderer/ui/empty-state';
import { IconAction } from '#renderer/ui/icon-action';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { CandidateRow } from './candidate-row';
import { FailedRanking } from './failed-ranking';
import type { MonthProps } from './month-view';
import styles from './review.module.css';

export function Candidates({ snapshot, review }: MonthProps) {
  const t = useTranslate();
  const maps = useOtherMaps('rule', snapshot, true);
  const { month, categories } = review;
  const question = useMemo(
    () => (maps === null ? null : questionOf({ month, categories, maps })),
    [maps, month, categories],
  );
  const key = keyOf(question);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all of the question.
  useEffect(() => {
    if (question !== null) void countProblems(question);
  }, [key]);
  return (
    <section className={styles.candidates} aria-label={t(text.candidates)}>
      <Group justify="space-between" wrap="nowrap">
        <Text fw={600} size="sm">
          {t(text.candidates)}
        </Text>
        <IconAction
          size="sm"
          variant="subtle"
          color="gray"
          label={t(text.countAgain)}
          icon={<IconRefresh size={16} aria-hidden />}
          onClick={() => question !== null && void countProblems(question, true)}
        />
      </Group>
      {question !== null && maps !== null && (
        <Ranked snapshot={snapshot} review={review} question={question} maps={maps} />
      )}
    </section>
  );
}

interface RankedProps {
  readonly snapshot: Snapshot;
  readonly review: Review;
  readonly question: EvidenceInput<'voc'>;
  readonly maps: readonly Snapshot[];
}

function Ranked(props: RankedProps) {
  const t = useTranslate();
  const { key, state } = useRanking();
  if (key !== keyOf(props.question) || state.is === 'waiting')
    return (
      <EmptyState
        title={t(text.candidates)}
        action={{ label: t(text.count), run: () => void countProblems(props.question, true) }}
      />
    );
  if (state.is === 'counting') {
    const { progress, what } = state;
    const share = progress?.total ? (progress.done / progress.total) * 100 : null;
    return (
      <Stack gap="sm" py="md">
        <Text size="sm" role="status">
          {t(what === 'themes' ? text.findingThemes : text.counting)}
        </Text>
        <Progress
          aria-label={t(what === 'themes' ? text.findingThemes : text.counting)}
          value={share ?? 100}
          animated={share === null}
        />
        <Button size="xs" variant="default" w="fit-content" onClick={cancelRanking}>
          {t(text.cancel)}
        </Button>
      </Stack>
    );
  }
  if (state.is === 'failed') return <FailedRanking error={state.error} question={props.question} />;
  return <Listed {...props} counts={state.counts} isAsked={state.isAsked} />;
}

/** More rows are read by nobody; the others are reached by another order. */
const mostRows = 60;

interface ListedProps extends RankedProps {
  readonly counts: VocCounts;
  readonly isAsked: boolean;
}

function Listed({ snapshot, review, question, maps, counts, isAsked }: ListedProps) {
  const t = useTranslate();
  const language = useLanguage();
  const order = useReview((screen) => screen.order);
  const { month } = review;
  const ranking = useMemo(
    () => monthRanking(counts, { month, maps: maps.map(vocMapOf), order, top: mostRows }),
    [counts, month, maps, order],
  );
  const isEmpty = counts.span === null || counts.months.at(-1)?.month !== month || ranking.all.length === 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: numbers are taken when they were counted, not when pages change.
  useEffect(() => {
    if (!isEmpty) takeCounts(review, ranking, isAsked);
  }, [counts]);
  const unseen = counts.unseen.find((each) => each.month === month)?.contacts ?? 0;
  const from = counts.unseen[0]?.month ?? month;
  const highest = Math.max(0, ...ranking.listed.map(({ problem }) => problem.score ?? 0));
  if (isEmpty) return <FailedRanking error={null} question={question} counts={counts} />;
  return (
    <Stack gap="xs" className={styles.fills}>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t(text.order)}
        data={problemOrders.map((value) => ({ value, label: t(orderNames[value]) }))}
        value={order}
        onChange={(value) => orderBy(problemOrders.find((each) => each === value) ?? 'all')}
      />
      {unseen > 0 && (
        <Group gap="xs" justify="space-between" wrap="nowrap">
          <Text size="xs" c="dimmed">
            {t(text.unseen, { count: unseen })}
          </Text>
          <Button
            size="compact-xs"
            variant="default"
            style={{ flex: 'none' }}
            onClick={() => void findThemesOf(question, from)}
          >
            {t(text.findThemes)}
          </Button>
        </Group>
      )}
      {ranking.listed.length === 0 && (
        <Text size="sm" c="dimmed">
          {t(text.nothingRanked)}
        </Text>
      )}
      <ol className={styles.rows}>
        {ranking.listed.map(({ problem, reason, place }) => (
          <li key={problem.about.key + problem.about.subject}>
            <CandidateRow
              place={place}
              problem={problem}
              reason={reason}
              month={month}
              highest={highest}
              language={language}
              reviewId={review.id}
              picked={pickedAs(snapshot, review.id, problem.about)?.id ?? null}
            />
          </li>
        ))}
      </ol>
      <Text size="xs" c="dimmed">
        {coverageWords(ranking.coverage, language)}
      </Text>
    </Stack>
  );
}
