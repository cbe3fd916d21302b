/** Finding ideas of a month: which month, how far the search is, what came of it. */
import { Alert, Button, Group, MultiSelect, Progress, Select, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Progress as Stage } from '#core/evidence/evidence-messages';
import { errorMessage } from '#core/i18n/messages/errors';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { findIdeasText } from '#core/i18n/messages/find-ideas';
import { requests as text } from '#core/i18n/messages/requests';
import { formatMonth, formatNumber } from '#core/metrics/format';
import { monthBefore } from '#core/metrics/periods';
import { requestEvidence, useEvidence } from '#renderer/state/evidence';
import {
  findIdeasOf,
  groomFound,
  type IdeaSearch,
  leaveIdeaSearch,
  useIdeaSearch,
} from '#renderer/state/find-ideas';
import { today } from '#renderer/state/today';
import { openDialog } from '#renderer/state/view';
import { Dialog } from '#renderer/ui/dialog';
import { EmptyState } from '#renderer/ui/empty-state';
import { useLanguage, useTranslate } from '#renderer/ui/language';

const offeredMonths = 36;

export function FindIdeasDialog() {
  const t = useTranslate();
  const search = useIdeaSearch((state) => state.search);
  if (search === null) return null;
  return (
    <Dialog title={t(text.findIdeas)} size="md" onClose={leaveIdeaSearch}>
      <Content search={search} />
    </Dialog>
  );
}

function Content({ search }: { readonly search: IdeaSearch }) {
  const t = useTranslate();
  switch (search.is) {
    case 'asked':
      return <Question />;
    case 'running':
      return <Running progress={search.progress} />;
    case 'failed':
      return search.error.code === 'evidenceEmpty' ? (
        <NoContacts />
      ) : (
        <Stack gap="md">
          <Alert color="red">{t(errorMessage(search.error), search.error.details)}</Alert>
          <Question />
        </Stack>
      );
    case 'done':
      return <Done search={search} />;
  }
}

function NoContacts() {
  const t = useTranslate();
  const toImport = () => {
    leaveIdeaSearch();
    openDialog('import');
  };
  return (
    <EmptyState
      title={t(evidenceWords.importFirst)}
      text={t(text.importText)}
      action={{ label: t(evidenceWords.importButton), run: toImport }}
    />
  );
}

/** The month that contacts end with, not that of the calendar: it is asked of what was imported last. */
function Question() {
  const t = useTranslate();
  const language = useLanguage();
  const sources = useEvidence((state) => state.sources);
  const last = (sources ?? []).reduce(
    (latest, { period }) => (period && period.to > latest ? period.to : latest),
    '',
  );
  const newest = (last || today()).slice(0, 7);
  const [month, setMonth] = useState<string | null>(null);
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    void requestEvidence('listSources', {}).then((listed) => {
      if (listed.ok) useEvidence.setState({ sources: listed.value });
    });
  }, []);
  if (sources?.length === 0) return <NoContacts />;
  const months = Array.from({ length: offeredMonths }, (_, back) => monthBefore(newest, back));
  const chosen = month ?? newest;
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t(text.findText)}
      </Text>
      <Select
        label={t(text.month)}
        searchable
        allowDeselect={false}
        data-autofocus
        comboboxProps={{ withinPortal: false }}
        data={months.map((value) => ({ value, label: formatMonth(value, language) }))}
        value={chosen}
        onChange={setMonth}
      />
      {(sources?.length ?? 0) > 1 && (
        <MultiSelect
          label={t(text.findSources)}
          placeholder={names.length === 0 ? t(text.allSources) : ''}
          clearable
          comboboxProps={{ withinPortal: false }}
          data={[...new Set((sources ?? []).map(({ name }) => name))]}
          value={[...names]}
          onChange={setNames}
        />
      )}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={leaveIdeaSearch}>
          {t(text.cancel)}
        </Button>
        <Button onClick={() => void findIdeasOf(chosen, names)}>{t(text.findButton)}</Button>
      </Group>
    </Stack>
  );
}

function Running({ progress }: { readonly progress: Stage | null }) {
  const t = useTranslate();
  const language = useLanguage();
  const total = progress?.total ?? null;
  const share = progress === null || total === null || total === 0 ? null : progress.done / total;
  return (
    <Stack gap="md">
      <Progress
        value={share === null ? 100 : share * 100}
        animated={share === null}
        aria-label={t(text.searching)}
      />
      <Group justify="space-between">
        <Text size="sm" role="status">
          {t(text.searching)}
          {progress !== null && total !== null && (
            <>
              {' · '}
              {t(text.searchedOf, {
                done: formatNumber(progress.done, language),
                total: formatNumber(total, language),
              })}
            </>
          )}
        </Text>
        <Button variant="default" data-autofocus onClick={leaveIdeaSearch}>
          {t(text.cancel)}
        </Button>
      </Group>
    </Stack>
  );
}

function Done({ search }: { readonly search: Extract<IdeaSearch, { readonly is: 'done' }> }) {
  const t = useTranslate();
  const language = useLanguage();
  const { month, found, taken, isChanged } = search;
  const values = {
    month: formatMonth(month, language),
    ideas: found.ideas,
    records: found.records,
    requests: taken.requests,
    added: taken.added,
  };
  return (
    <Stack gap="md">
      <Text role="status">{t(found.ideas === 0 ? findIdeasText.nothing : findIdeasText.found, values)}</Text>
      {found.colleagues > 0 && (
        <Text size="sm" c="dimmed">
          {t(findIdeasText.colleagues, { count: found.colleagues })}
        </Text>
      )}
      {!isChanged && found.ideas > 0 && (
        <Text size="sm" c="dimmed">
          {t(findIdeasText.unchanged)}
        </Text>
      )}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={leaveIdeaSearch}>
          {t(text.close)}
        </Button>
        {found.ideas > 0 && (
          <Button data-autofocus onClick={groomFound}>
            {t(text.groomFound)}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
