/** Filters of the search: channel, category, source, period. */
import { Group, NumberInput, Select, SimpleGrid } from '@mantine/core';
import { evidenceWords, searchScreen } from '#core/i18n/messages/evidence';
import { useTranslate } from '#renderer/ui/language';
import { PeriodFields } from '#renderer/ui/period-fields';
import { emptyFilters, filterFields, type SearchFilterValues } from './search-query';
import { useAttributes } from './use-field-values';
import { AttributeValuesField, ValuesField } from './values-field';

interface SearchFiltersProps {
  readonly filters: SearchFilterValues;
  readonly onChange: (filters: SearchFilterValues) => void;
}

const scoreEnds = ['from', 'to'] as const;

const labels = {
  channel: searchScreen.channels,
  category: searchScreen.categories,
  source: searchScreen.sources,
} as const;

export function SearchFilters({ filters, onChange }: SearchFiltersProps) {
  const t = useTranslate();
  const set = (change: SearchFilterValues) =>
    onChange(JSON.stringify(change) === JSON.stringify(emptyFilters) ? emptyFilters : change);
  return (
    <Group gap="sm" align="flex-end" role="group" aria-label={t(searchScreen.filters)}>
      <SimpleGrid cols={3} spacing="sm" style={{ flex: 1, minWidth: 320 }}>
        {filterFields.map((field) => (
          <ValuesField
            key={field}
            about="contacts"
            field={field}
            values={filters.values[field]}
            label={t(labels[field])}
            isLabelShown
            placeholder={t(searchScreen.any)}
            onChange={(values) => set({ ...filters, values: { ...filters.values, [field]: values } })}
          />
        ))}
      </SimpleGrid>
      <PeriodFields
        value={filters.period}
        label={t(evidenceWords.period)}
        isLabelShown
        onChange={(period) => set({ ...filters, period })}
      />
      {scoreEnds.map((end) => (
        <NumberInput
          key={end}
          w={84}
          label={t(searchScreen[end === 'from' ? 'scoreFrom' : 'scoreTo'])}
          value={filters.score[end] ?? ''}
          placeholder={t(searchScreen.any)}
          onChange={(value) =>
            set({ ...filters, score: { ...filters.score, [end]: typeof value === 'number' ? value : null } })
          }
        />
      ))}
      <AttributeFilter value={filters.attribute} onChange={(attribute) => set({ ...filters, attribute })} />
    </Group>
  );
}

interface AttributeFilterProps {
  readonly value: SearchFilterValues['attribute'];
  readonly onChange: (value: SearchFilterValues['attribute']) => void;
}

/** A field of the team's own: which one, then its values; nothing where no import kept any. */
function AttributeFilter({ value, onChange }: AttributeFilterProps) {
  const t = useTranslate();
  const known = useAttributes('contacts');
  if (known.length === 0) return null;
  return (
    <>
      <Select
        w={160}
        clearable
        label={t(searchScreen.attribute)}
        placeholder={t(searchScreen.any)}
        data={known.map(({ name }) => name)}
        value={value?.name ?? null}
        onChange={(name) => onChange(name === null ? null : { name, values: [] })}
      />
      {value && (
        <div style={{ minWidth: 200, flex: 1 }}>
          <AttributeValuesField
            about="contacts"
            name={value.name}
            values={value.values}
            isLabelShown
            placeholder={t(searchScreen.any)}
            onChange={(values) => onChange({ ...value, values })}
          />
        </div>
      )}
    </>
  );
}
