/** Ideas of customers: found by words, source and day, and pinned to a step as a quote. */
import { Group, MultiSelect, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconBulb } from '@tabler/icons-react';
import { useState } from 'react';
import type { StepId } from '#core/document/records/identity';
import { stepsInOrder } from '#core/document/select';
import { evidenceWords, searchScreen } from '#core/i18n/messages/evidence';
import { ideasScreen } from '#core/i18n/messages/ideas';
import { useSnapshot } from '#renderer/state/open-map';
import { closeDialog, openDialog, useView } from '#renderer/state/view';
import { Dialog } from '#renderer/ui/dialog';
import { EmptyState } from '#renderer/ui/empty-state';
import { useTranslate } from '#renderer/ui/language';
import { type OpenPeriod, PeriodFields } from '#renderer/ui/period-fields';
import { Waiting } from '#renderer/ui/waiting';
import { FailureNote } from './failure-note';
import { IdeasList } from './ideas-list';
import { emptyFilters, periodOfFilters, ruleOfFilters } from './search-query';
import { stepOfSelection } from './step-choice';
import { StepPicker } from './step-picker';
import { useSources } from './use-sources';
import { WordsField } from './words-field';

const width = 'min(960px, calc(100vw - 48px))';
const settleTime = 250;

/** Ideas have neither channel nor score: less can be asked of them than of contacts. */
interface IdeasAsked {
  readonly words: string;
  readonly sources: readonly string[];
  readonly period: OpenPeriod;
}

const anyIdeas: IdeasAsked = { words: '', sources: [], period: emptyFilters.period };

export function IdeasDialog() {
  const t = useTranslate();
  const sources = useSources();
  const names = sources.list?.filter(({ kind }) => kind === 'ideas').map(({ name }) => name);
  return (
    <Dialog
      title={t(ideasScreen.title)}
      {...(names?.length === 0 ? {} : { size: width })}
      onClose={closeDialog}
    >
      {sources.error && <FailureNote error={sources.error} again={sources.again} />}
      {!sources.error && !names && (
        <Group justify="center" p="xl">
          <Waiting size="sm" label={t(evidenceWords.counting)} />
        </Group>
      )}
      {names?.length === 0 && (
        <EmptyState
          icon={<IconBulb size={40} stroke={1.2} />}
          title={t(ideasScreen.none)}
          text={t(ideasScreen.noneText)}
          action={{ label: t(ideasScreen.importIdeas), run: () => openDialog('import') }}
        />
      )}
      {names && names.length > 0 && <IdeasFound sources={names} />}
    </Dialog>
  );
}

/** `sources`: names of those that hold ideas. */
function IdeasFound({ sources }: { readonly sources: readonly string[] }) {
  const t = useTranslate();
  const steps = useSnapshot(stepsInOrder);
  const selected = useView((view) => view.selected);
  const initial = useSnapshot((snapshot) => stepOfSelection(snapshot, steps, selected));
  const [chosen, setChosen] = useState<StepId | null>(initial);
  const stepId = steps.some((step) => step.id === chosen) ? chosen : initial;
  const [asked, setAsked] = useState<IdeasAsked>(anyIdeas);
  const ask = (change: Partial<IdeasAsked>) => setAsked({ ...asked, ...change });
  const [settled] = useDebouncedValue(asked, settleTime);
  const filters = {
    ...emptyFilters,
    values: { ...emptyFilters.values, source: settled.sources },
    period: settled.period,
  };
  return (
    <Stack gap="md">
      <WordsField label={t(ideasScreen.words)} value={asked.words} onChange={(words) => ask({ words })} />
      <Group gap="sm" align="flex-end" role="group" aria-label={t(searchScreen.filters)}>
        <MultiSelect
          size="sm"
          style={{ flex: 1, minWidth: 240 }}
          clearable
          hidePickedOptions={false}
          label={t(searchScreen.sources)}
          placeholder={asked.sources.length === 0 ? t(searchScreen.any) : ''}
          data={[...new Set(sources)]}
          value={[...asked.sources]}
          onChange={(names) => ask({ sources: names })}
        />
        <PeriodFields
          value={asked.period}
          label={t(evidenceWords.period)}
          isLabelShown
          onChange={(period) => ask({ period })}
        />
      </Group>
      {stepId && (
        <Group gap="sm" justify="flex-end">
          <Text size="sm">{t(evidenceWords.pinTo)}</Text>
          <StepPicker steps={steps} value={stepId} onChange={setChosen} label={t(evidenceWords.pinTo)} />
        </Group>
      )}
      <IdeasList
        words={settled.words.trim()}
        rule={ruleOfFilters(filters)}
        period={periodOfFilters(filters)}
        stepId={stepId}
      />
    </Stack>
  );
}
