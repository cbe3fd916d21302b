/** Which pains are listed: by words, place, persona, and whether a fix answers them. */
import { Select } from '@mantine/core';
import { personasInOrder } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { lanes } from '#core/i18n/messages/lanes';
import { pains as text } from '#core/i18n/messages/pains';
import type { PainFilter } from '#core/pains/filter';
import { stageGroups, stepNumbers } from '#core/scene/outline';
import { usePains } from '#renderer/state/pains';
import { useTranslate } from '#renderer/ui/language';
import { SearchField } from '#renderer/ui/search-field';

const change = (choice: Partial<PainFilter>): void =>
  usePains.setState(({ filter }) => ({ filter: { ...filter, ...choice } }));

const fixChoices = ['any', 'with', 'without'] as const;
const fixWords = { any: text.fixesAny, with: text.fixesWith, without: text.fixesWithout } as const;

interface PainFiltersProps {
  readonly snapshot: Snapshot;
  /** Places and personas are those of one map. */
  readonly isAllMaps: boolean;
}

export function PainFilters({ snapshot, isAllMaps }: PainFiltersProps) {
  const t = useTranslate();
  const filter = usePains((screen) => screen.filter);
  const personas = isAllMaps ? [] : personasInOrder(snapshot);
  const places = usePlaces(snapshot);
  return (
    <>
      <SearchField
        width={170}
        label={t(text.search)}
        clearLabel={t(text.showAll)}
        value={filter.words}
        change={(words) => change({ words })}
      />
      {!isAllMaps && (
        <Select
          size="xs"
          w={180}
          searchable
          clearable
          aria-label={t(text.place)}
          placeholder={t(text.anyPlace)}
          data={places}
          value={filter.placeId}
          onChange={(placeId) => change({ placeId })}
        />
      )}
      {personas.length > 1 && (
        <Select
          size="xs"
          w={150}
          clearable
          aria-label={t(text.persona)}
          placeholder={t(text.anyPersona)}
          data={personas.map(({ id, name }) => ({ value: id, label: name || t(lanes.untitledPersona) }))}
          value={filter.personaId}
          onChange={(personaId) => change({ personaId })}
        />
      )}
      <Select
        size="xs"
        w={190}
        allowDeselect={false}
        aria-label={t(text.fixes)}
        data={fixChoices.map((value) => ({ value, label: t(fixWords[value]) }))}
        value={filter.fixes}
        onChange={(value) => change({ fixes: fixChoices.find((each) => each === value) ?? 'any' })}
      />
    </>
  );
}

/** Stages, and in each of them its steps. */
function usePlaces(snapshot: Snapshot) {
  const t = useTranslate();
  const groups = stageGroups(snapshot);
  const numbers = stepNumbers(groups);
  return groups.flatMap(({ stage, steps }) => [
    ...(stage ? [{ value: stage.id as string, label: stage.title || t(lanes.untitledStage) }] : []),
    ...steps.map(({ id, title }) => ({
      value: id as string,
      label: `${numbers.get(id) ?? ''} ${title || t(lanes.untitledStep)}`.trim(),
    })),
  ]);
}
