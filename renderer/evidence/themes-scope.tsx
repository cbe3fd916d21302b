/** Whose themes: all contacts, those without a step, those of one step; of one source or of all. */
import { Group, Select } from '@mantine/core';
import type { Step } from '#core/document/records/step';
import type { SourceView } from '#core/evidence/evidence-views';
import type { ThemePlace } from '#core/evidence/theme-view';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { themesScreen } from '#core/i18n/messages/themes';
import { useTranslate } from '#renderer/ui/language';

interface ThemesScopeProps {
  readonly place: ThemePlace;
  readonly source: string | null;
  /** Only steps that a rule binds contacts to. */
  readonly steps: readonly Step[];
  readonly sources: readonly SourceView[];
  readonly onPlace: (place: ThemePlace) => void;
  readonly onSource: (source: string | null) => void;
}

const all = 'all';
const unassigned = 'unassigned';

export function ThemesScope({ place, source, steps, sources, onPlace, onSource }: ThemesScopeProps) {
  const t = useTranslate();
  const places = [
    { value: all, label: t(themesScreen.allContacts) },
    { value: unassigned, label: t(themesScreen.unassigned) },
    ...steps.map(({ id, title }) => ({
      value: `step ${id}`,
      label: t(themesScreen.ofStep, { step: title || t(evidenceWords.untitledStep) }),
    })),
  ];
  const contacts = sources.filter(({ kind, isColleagues }) => kind === 'contacts' && !isColleagues);
  const names = [
    { value: '', label: t(themesScreen.allSources) },
    ...contacts.map(({ name }) => ({ value: name, label: name })),
  ];
  const choose = (value: string | null) => {
    if (value === all || value === unassigned) onPlace({ kind: value });
    else if (value !== null) onPlace({ kind: 'step', stepId: value.slice('step '.length) });
  };
  return (
    <Group gap="sm" align="flex-end">
      <Select
        label={t(themesScreen.place)}
        data={places}
        value={place.kind === 'step' ? `step ${place.stepId}` : place.kind}
        onChange={choose}
        allowDeselect={false}
        w={240}
      />
      {contacts.length > 1 && (
        <Select
          searchable
          label={t(themesScreen.source)}
          data={names}
          value={source ?? ''}
          onChange={(value) => onSource(value === '' ? null : value)}
          allowDeselect={false}
          w={220}
        />
      )}
    </Group>
  );
}
