/** Search among masked contacts: words in any form, filters, and pinning what was found to a step. */
import { Group, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useRef, useState } from 'react';
import type { StepId } from '#core/document/records/identity';
import { stepsInOrder } from '#core/document/select';
import { evidenceWords, searchScreen } from '#core/i18n/messages/evidence';
import { collectionToFill } from '#renderer/state/collecting';
import { useOpenMap, useSnapshot } from '#renderer/state/open-map';
import { closeDialog, useView } from '#renderer/state/view';
import { Dialog } from '#renderer/ui/dialog';
import { useTranslate } from '#renderer/ui/language';
import { CollectField } from './collect-field';
import { FailureNote } from './failure-note';
import { NoContacts } from './no-contacts';
import { SearchFilters } from './search-filters';
import { type RememberedSearch, rememberedSearch, rememberSearch } from './search-memory';
import { emptyFilters, periodOfFilters, ruleOfFilters } from './search-query';
import { SearchResults } from './search-results';
import { stepOfSelection } from './step-choice';
import { StepPicker } from './step-picker';
import { useSources } from './use-sources';
import { WordsField } from './words-field';

const width = 'min(1080px, calc(100vw - 48px))';
const settleTime = 250;

export function SearchDialog() {
  const t = useTranslate();
  const steps = useSnapshot(stepsInOrder);
  const selected = useView((view) => view.selected);
  const initial = useSnapshot((snapshot) => stepOfSelection(snapshot, steps, selected));
  const [chosen, setChosen] = useState<StepId | null>(initial);
  const stepId = steps.some((step) => step.id === chosen) ? chosen : initial;
  const [asked, setAsked] = useState(rememberedSearch);
  const { words, filters } = asked;
  const ask = (change: Partial<RememberedSearch>) => {
    const next = { ...asked, ...change };
    rememberSearch(next);
    setAsked(next);
  };
  const [collection, setCollection] = useState(collectionToFill);
  const [settled] = useDebouncedValue({ words: words.trim(), filters }, settleTime);
  const isReadOnly = useOpenMap((state) => state.document?.isReadOnly ?? true);
  const sources = useSources();
  const results = useRef<HTMLDivElement>(null);

  if (sources.list?.length === 0 || sources.error)
    return (
      <Dialog title={t(searchScreen.title)} onClose={closeDialog}>
        {sources.error ? <FailureNote error={sources.error} again={sources.again} /> : <NoContacts />}
      </Dialog>
    );
  return (
    <Dialog title={t(searchScreen.title)} size={width} onClose={closeDialog}>
      <Stack gap="md">
        <WordsField
          label={t(searchScreen.words)}
          value={words}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(next) => ask({ words: next })}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            results.current?.focus();
          }}
        />
        <SearchFilters filters={filters} onChange={(next) => ask({ filters: next })} />
        <Group gap="md" justify="space-between">
          {isReadOnly ? <span /> : <CollectField value={collection} onChange={setCollection} />}
          {stepId && (
            <Group gap="sm" wrap="nowrap">
              <Text size="sm">{t(evidenceWords.pinTo)}</Text>
              <StepPicker steps={steps} value={stepId} onChange={setChosen} label={t(evidenceWords.pinTo)} />
            </Group>
          )}
        </Group>
        <SearchResults
          ref={results}
          words={settled.words}
          rule={ruleOfFilters(settled.filters)}
          period={periodOfFilters(settled.filters)}
          stepId={stepId}
          collection={collection}
          onCollected={setCollection}
          hasFilters={filters !== emptyFilters}
          isBelow={filters.attribute !== null}
          onClearFilters={() => ask({ filters: emptyFilters })}
        />
      </Stack>
    </Dialog>
  );
}
