/** What the search found, page after page: how many, in what order, or why nothing. */
import { Button, Group, Stack, Text } from '@mantine/core';
import type { RefObject } from 'react';
import type { Period } from '#core/document/records/field';
import type { StepId } from '#core/document/records/identity';
import type { StepRule } from '#core/evidence/rule';
import { evidenceWords, searchScreen } from '#core/i18n/messages/evidence';
import { EmptyState } from '#renderer/ui/empty-state';
import { useTranslate } from '#renderer/ui/language';
import { Waiting } from '#renderer/ui/waiting';
import { FailureNote } from './failure-note';
import { termsOfSearch } from './matched-words';
import { ResultList } from './result-list';
import { ruleOfSearch } from './search-query';
import { useContactPages } from './use-contact-pages';

interface SearchResultsProps {
  readonly words: string;
  readonly rule: StepRule | null;
  readonly period: Period | null;
  readonly stepId: StepId | null;
  /** Name of the collection to gather into; one is made where there is none. */
  readonly collection: string;
  readonly onCollected: (title: string) => void;
  readonly hasFilters: boolean;
  /** The filters above take two rows. */
  readonly isBelow: boolean;
  readonly onClearFilters: () => void;
  /** The list that takes the arrows. */
  readonly ref: RefObject<HTMLDivElement | null>;
}

export function SearchResults(props: SearchResultsProps) {
  const { words, rule, period, stepId, collection, onCollected, hasFilters, isBelow, onClearFilters, ref } =
    props;
  const t = useTranslate();
  const pages = useContactPages({ words, rule, period });
  const isAll = words === '' && rule === null && period === null;
  if (pages.error && !pages.isWaiting) return <FailureNote error={pages.error} again={pages.again} />;
  if (pages.total === null)
    return (
      <Group justify="center" p="xl">
        <Waiting size="sm" label={t(evidenceWords.counting)} />
      </Group>
    );
  if (pages.total === 0)
    return (
      <EmptyState
        title={t(searchScreen.nothing)}
        text={t(searchScreen.nothingText)}
        {...(hasFilters ? { action: { label: t(searchScreen.clearFilters), run: onClearFilters } } : {})}
      />
    );
  return (
    <Stack gap="xs" style={{ opacity: pages.isWaiting ? 0.6 : 1 }} aria-busy={pages.isWaiting}>
      <Group gap="sm">
        <Text size="sm" fw={600} role="status">
          {t(isAll ? searchScreen.all : searchScreen.found, { count: pages.total })}
          <Text span inherit fw={400} c="dimmed">
            {' · '}
            {t(searchScreen.newestFirst)}
          </Text>
        </Text>
        {hasFilters && (
          <Button variant="subtle" size="compact-sm" onClick={onClearFilters}>
            {t(searchScreen.clearFilters)}
          </Button>
        )}
        <Text size="xs" c="dimmed" ml="auto">
          {t(searchScreen.keys)}
        </Text>
      </Group>
      <ResultList
        ref={ref}
        isBelow={isBelow}
        key={`${words} ${JSON.stringify(rule)} ${JSON.stringify(period)}`}
        contacts={pages.contacts}
        terms={termsOfSearch(words)}
        rule={ruleOfSearch(words, rule)}
        stepId={stepId}
        collection={collection}
        onCollected={onCollected}
        onEnd={() => void pages.loadMore()}
      />
    </Stack>
  );
}
