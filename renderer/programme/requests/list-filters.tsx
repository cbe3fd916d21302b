/** What narrows the list of requests, and how many are left with how many ideas behind them. */
import { Button, Group, MultiSelect, Select, Text } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import type { Snapshot } from '#core/document/snapshot';
import { requests as text } from '#core/i18n/messages/requests';
import { requestFunnel, standingNames } from '#core/i18n/messages/requests-reports';
import { formatMonth } from '#core/metrics/format';
import { everyRequest, isFiltered, type ListedRequest, namesOfRequests } from '#core/requests/listed';
import { standings } from '#core/requests/standing';
import { changeFilter, useRequests } from '#renderer/state/requests';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { SearchField } from '#renderer/ui/search-field';

interface FiltersProps {
  readonly snapshot: Snapshot;
  readonly all: readonly ListedRequest[];
  readonly shown: readonly ListedRequest[];
}

export function ListFilters({ snapshot, all, shown }: FiltersProps): ReactNode {
  const t = useTranslate();
  const language = useLanguage();
  const filter = useRequests((screen) => screen.filter);
  const { teams, sources, months } = namesOfRequests(snapshot);
  // Duplicates are among what they repeat, unless they were asked for alone.
  const ideas = useMemo(() => shown.reduce((sum, { counts }) => sum + counts.customers, 0), [shown]);
  return (
    <Group gap="xs" align="center">
      <SearchField
        label={t(text.search)}
        clearLabel={t(text.clear)}
        value={filter.words}
        change={(words) => changeFilter({ words })}
        width={220}
      />
      <MultiSelect
        size="xs"
        miw={150}
        maw={320}
        clearable
        aria-label={t(text.standing)}
        placeholder={filter.standings.length === 0 ? t(text.standing) : ''}
        data={standings.map((value) => ({ value, label: t(standingNames[value]) }))}
        value={[...filter.standings]}
        onChange={(chosen) =>
          changeFilter({ standings: standings.filter((each) => chosen.includes(each)), ids: null })
        }
      />
      {teams.length > 0 && (
        <NamesFilter
          label={t(text.team)}
          names={teams}
          chosen={filter.teams}
          choose={(chosen) => changeFilter({ teams: chosen })}
        />
      )}
      {sources.length > 1 && (
        <NamesFilter
          label={t(text.sourceFilter)}
          names={sources}
          chosen={filter.sources}
          choose={(chosen) => changeFilter({ sources: chosen })}
        />
      )}
      {months.length > 0 && (
        <Select
          size="xs"
          w={140}
          clearable
          aria-label={t(text.month)}
          placeholder={t(text.month)}
          data={months.map((value) => ({ value, label: formatMonth(value, language) }))}
          value={filter.month}
          onChange={(month) => changeFilter({ month })}
        />
      )}
      {filter.ids !== null && (
        <Text size="xs" fw={600}>
          {t(text.chosenNumber)}
        </Text>
      )}
      {isFiltered(filter) && (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => useRequests.setState({ filter: everyRequest })}
        >
          {t(text.showAll)}
        </Button>
      )}
      <Text size="xs" c="dimmed" ml="auto" role="status">
        {t(text.shownOf, {
          shown: shown.length,
          total: all.length,
          ideas: t(requestFunnel.ideasCounted, { count: ideas }),
        })}
      </Text>
    </Group>
  );
}

interface NamesFilterProps {
  readonly label: string;
  readonly names: readonly string[];
  readonly chosen: readonly string[];
  readonly choose: (chosen: readonly string[]) => void;
}

const NamesFilter = ({ label, names, chosen, choose }: NamesFilterProps) => (
  <MultiSelect
    size="xs"
    miw={130}
    maw={280}
    clearable
    searchable
    aria-label={label}
    placeholder={chosen.length === 0 ? label : ''}
    data={[...new Set(names)]}
    value={[...chosen]}
    onChange={choose}
  />
);
