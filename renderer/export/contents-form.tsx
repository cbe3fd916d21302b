/** What of the map is exported: the same for all formats. Nothing named means all of it. */
import { Checkbox, MultiSelect, NativeSelect, SimpleGrid, Stack } from '@mantine/core';
import { lanesInOrder, personasInOrder, stagesInOrder } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { type ContentsChoice, confidentialityMarks } from '#core/export/contents-choice';
import { laneHeading } from '#core/file/formats/lane-heading';
import { exporting } from '#core/i18n/messages/export';
import { lanes } from '#core/i18n/messages/lanes';
import { scene } from '#core/i18n/messages/scene';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { useExportChoice } from './export-choice';
import type { TwinChoice } from './exported-maps';
import { TwinForm } from './twin-form';

const switches = [
  { field: 'hasQuotes', label: exporting.withQuotes },
  { field: 'hasFixes', label: exporting.withFixes },
  { field: 'hasLegend', label: exporting.withLegend },
  { field: 'hasHeat', label: exporting.withHeat, hint: exporting.withHeatHint },
  { field: 'hasAppendix', label: exporting.withAppendix, hint: exporting.withAppendixHint },
  { field: 'hasComments', label: exporting.withComments, hint: exporting.withCommentsHint },
  { field: 'hasNotes', label: exporting.withNotes, hint: exporting.withNotesHint },
] as const;

interface ContentsFormProps {
  readonly contents: ContentsChoice;
  /** The map that is chosen from; null: there are several. */
  readonly whole: Snapshot | null;
  readonly twin: TwinChoice;
}

export function ContentsForm({ contents, whole, twin }: ContentsFormProps) {
  const t = useTranslate();
  const set = (change: Partial<ContentsChoice>) =>
    useExportChoice.setState({ contents: { ...contents, ...change } });
  return (
    <Stack gap="md">
      {whole && (
        <>
          <TwinForm sides={contents.sides} whole={whole} twin={twin} onChoose={(sides) => set({ sides })} />
          <Parts contents={contents} whole={whole} set={set} />
        </>
      )}
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        {switches.map((each) => (
          <Checkbox
            key={each.field}
            label={t(each.label)}
            description={'hint' in each ? t(each.hint) : undefined}
            checked={contents[each.field]}
            onChange={(event) => set({ [each.field]: event.currentTarget.checked })}
          />
        ))}
      </SimpleGrid>
      <NativeSelect
        label={t(exporting.confidentiality)}
        value={contents.confidentiality}
        onChange={(event) => {
          const mark = confidentialityMarks.find((each) => each === event.currentTarget.value);
          if (mark) set({ confidentiality: mark });
        }}
        data={confidentialityMarks.map((mark) => ({
          value: mark,
          label: mark === 'none' ? t(exporting.forEverybody) : t(scene[mark]),
        }))}
      />
    </Stack>
  );
}

interface PartsProps {
  readonly contents: ContentsChoice;
  readonly whole: Snapshot;
  readonly set: (change: Partial<ContentsChoice>) => void;
}

function Parts({ contents, whole, set }: PartsProps) {
  const t = useTranslate();
  const language = useLanguage();
  return (
    <>
      <Some
        label={t(exporting.stages)}
        none={t(exporting.allStages)}
        all={stagesInOrder(whole).map(({ id, title }) => ({
          id,
          name: title.trim() || t(lanes.untitledStage),
        }))}
        chosen={contents.stageIds}
        onChoose={(stageIds) => set({ stageIds })}
      />
      <Some
        label={t(exporting.lanes)}
        none={t(exporting.shownLanes)}
        all={lanesInOrder(whole).map((lane) => ({ id: lane.id, name: laneHeading(whole, lane, language) }))}
        chosen={contents.laneIds}
        onChoose={(laneIds) => set({ laneIds })}
      />
      <Some
        label={t(exporting.personas)}
        none={t(exporting.allPersonas)}
        all={personasInOrder(whole).map(({ id, name }) => ({
          id,
          name: name.trim() || t(lanes.untitledPersona),
        }))}
        chosen={contents.personaIds}
        onChoose={(personaIds) => set({ personaIds })}
      />
    </>
  );
}

interface SomeProps<Id extends string> {
  readonly label: string;
  /** Said where none is chosen. */
  readonly none: string;
  readonly all: readonly { readonly id: Id; readonly name: string }[];
  readonly chosen: readonly Id[] | null;
  readonly onChoose: (ids: Id[] | null) => void;
}

/** A part of a list; one that has nothing to choose between is not asked. */
function Some<Id extends string>({ label, none, all, chosen, onChoose }: SomeProps<Id>) {
  if (all.length < 2) return null;
  return (
    <MultiSelect
      label={label}
      placeholder={chosen === null ? none : ''}
      data={all.map(({ id, name }) => ({ value: id, label: name }))}
      value={[...(chosen ?? [])]}
      onChange={(ids) => {
        const known = all.filter(({ id }) => ids.includes(id)).map(({ id }) => id);
        onChoose(known.length === 0 ? null : known);
      }}
      searchable
      clearable
      hidePickedOptions
    />
  );
}
