/** Which fixes are looked at: words, and choices behind one button that says how many are made. */
import { Button, MultiSelect, Popover, Select, Stack, Switch, Text } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { fixKinds, fixStatuses } from '#core/document/records/fix';
import { countChoices, dueChoices, everyFix, type FixFilter, namesIn } from '#core/fixes/filter';
import type { ListedFix } from '#core/fixes/listed-fix';
import { statusHeadings, fixes as text } from '#core/i18n/messages/fixes';
import { fixKindNames } from '#core/i18n/messages/lanes';
import { useFixes } from '#renderer/state/fixes';
import { useTranslate } from '#renderer/ui/language';
import { SearchField } from '#renderer/ui/search-field';

const change = (choice: Partial<FixFilter>): void =>
  useFixes.setState(({ filter }) => ({ filter: { ...filter, ...choice } }));

export const clearFilter = (): void => useFixes.setState({ filter: everyFix });

interface FilterBarProps {
  readonly all: readonly ListedFix[];
  readonly shown: number;
}

export function FilterBar({ all, shown }: FilterBarProps) {
  const t = useTranslate();
  const filter = useFixes((screen) => screen.filter);
  const choices = countChoices(filter);
  return (
    <>
      <SearchField
        width={200}
        label={t(text.search)}
        clearLabel={t(text.showAll)}
        value={filter.words}
        change={(words) => change({ words })}
      />
      <Popover position="bottom-start" width={340} trapFocus withinPortal>
        <Popover.Target>
          <Button
            size="xs"
            variant={choices > 0 ? 'light' : 'default'}
            leftSection={<IconFilter size={14} aria-hidden />}
          >
            {choices > 0 ? t(text.filtersOn, { count: choices }) : t(text.filters)}
          </Button>
        </Popover.Target>
        <Popover.Dropdown mah="70vh" style={{ overflow: 'auto' }}>
          <Choices all={all} filter={filter} />
        </Popover.Dropdown>
      </Popover>
      {(choices > 0 || filter.words !== '') && (
        <Text size="xs" c="dimmed" role="status">
          {t(text.shownOf, { shown, total: all.length })}
        </Text>
      )}
    </>
  );
}

/** Things of the fixes themselves, each once, by name. */
function thingsOf(
  all: readonly ListedFix[],
  things: (listed: ListedFix) => readonly { readonly id: string; readonly title: string }[],
): { value: string; label: string }[] {
  const names = new Map(all.flatMap((listed) => things(listed).map(({ id, title }) => [id, title] as const)));
  return [...names].map(([value, label]) => ({ value, label: label || value }));
}

const numbered = ({ steps }: ListedFix) =>
  steps.map(({ id, number, title }) => ({ id, title: `${number}\u2002${title}` }));

function Choices({ all, filter }: { readonly all: readonly ListedFix[]; readonly filter: FixFilter }) {
  const t = useTranslate();
  const names = (field: 'team' | 'owner') => [
    ...namesIn(all, field).map(({ name }) => ({ value: name, label: name })),
    { value: '', label: t(field === 'team' ? text.noTeam : text.noOwner) },
  ];
  const dueNames = { overdue: text.dueOverdue, month: text.dueMonth, none: text.dueNone } as const;
  const common = {
    size: 'xs',
    clearable: true,
    searchable: true,
    comboboxProps: { withinPortal: false },
  } as const;
  return (
    <Stack gap="sm">
      <Switch
        size="sm"
        label={t(text.withoutDevelopment)}
        description={t(text.withoutDevelopmentHint)}
        checked={filter.isWithoutDevelopment}
        onChange={(event) => change({ isWithoutDevelopment: event.currentTarget.checked })}
      />
      <MultiSelect
        {...common}
        label={t(text.status)}
        data={fixStatuses.map((status) => ({ value: status, label: t(statusHeadings[status]) }))}
        value={[...filter.statuses]}
        onChange={(chosen) => change({ statuses: fixStatuses.filter((status) => chosen.includes(status)) })}
      />
      <MultiSelect
        {...common}
        label={t(text.kind)}
        data={fixKinds.map((kind) => ({ value: kind, label: t(fixKindNames[kind]) }))}
        value={[...filter.kinds]}
        onChange={(chosen) => change({ kinds: fixKinds.filter((kind) => chosen.includes(kind)) })}
      />
      <MultiSelect
        {...common}
        label={t(text.team)}
        data={names('team')}
        value={[...filter.teams]}
        onChange={(teams) => change({ teams })}
      />
      <MultiSelect
        {...common}
        label={t(text.owner)}
        data={names('owner')}
        value={[...filter.owners]}
        onChange={(owners) => change({ owners })}
      />
      <MultiSelect
        {...common}
        label={t(text.atSteps)}
        data={thingsOf(all, numbered)}
        value={[...filter.stepIds]}
        onChange={(stepIds) => change({ stepIds })}
      />
      <MultiSelect
        {...common}
        label={t(text.answersPains)}
        data={thingsOf(all, ({ pains }) => pains)}
        value={[...filter.painIds]}
        onChange={(painIds) => change({ painIds })}
      />
      <Select
        size="xs"
        clearable
        comboboxProps={{ withinPortal: false }}
        label={t(text.due)}
        placeholder={t(text.anyTime)}
        data={dueChoices.map((value) => ({ value, label: t(dueNames[value]) }))}
        value={filter.due}
        onChange={(value) => change({ due: dueChoices.find((choice) => choice === value) ?? null })}
      />
      <Button size="xs" variant="default" disabled={countChoices(filter) === 0} onClick={clearFilter}>
        {t(text.showAll)}
      </Button>
    </Stack>
  );
}
