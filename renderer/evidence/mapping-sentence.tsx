/** "Each row is a contact from the source …": kind, source and, where no column says it, the day. */
import { Autocomplete, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import type { Mapping } from '#core/evidence/contact-fields';
import { importing } from '#core/i18n/messages/import';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { dayFormats } from '#renderer/ui/period-fields';
import { withKind } from './mapping-edit';
import { useSources } from './use-sources';

interface MappingSentenceProps {
  readonly mapping: Mapping;
  readonly headers: readonly string[];
  readonly onChange: (mapping: Mapping) => void;
}

export function MappingSentence({ mapping, headers, onChange }: MappingSentenceProps) {
  const t = useTranslate();
  const language = useLanguage();
  const sources = useSources().list;
  const known = [
    ...new Set(sources?.filter(({ kind }) => kind === mapping.kind).map(({ name }) => name) ?? []),
  ];
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <Text>{t(importing.rowsAre)}</Text>
        <SegmentedControl
          value={mapping.kind}
          onChange={(kind) => onChange(withKind(mapping, kind, headers))}
          data={[
            { value: 'contacts', label: t(importing.aContact) },
            { value: 'survey', label: t(importing.anAnswer) },
            { value: 'counts', label: t(importing.aCount) },
            { value: 'ideas', label: t(importing.anIdea) },
            { value: 'activity', label: t(importing.anActivity) },
          ]}
          aria-label={t(importing.rowsAre)}
        />
        <Text>{t(importing.fromSource)}</Text>
        <Autocomplete
          w={280}
          maxLength={200}
          value={mapping.sourceName}
          data={known}
          onChange={(sourceName) => onChange({ ...mapping, sourceName })}
          aria-label={t(importing.sourceName)}
        />
      </Group>
      {mapping.columns.at === undefined && mapping.columns.month === undefined && (
        <Group gap="sm">
          <DateInput
            w={240}
            clearable
            locale={language}
            valueFormat={dayFormats[language]}
            value={mapping.fixedDay}
            onChange={(fixedDay) => onChange({ ...mapping, fixedDay })}
            aria-label={t(importing.fixedDay)}
            placeholder={t(importing.fixedDay)}
          />
          <Text size="sm" c="dimmed">
            {t(importing.fixedDayHint)}
          </Text>
        </Group>
      )}
    </Stack>
  );
}
