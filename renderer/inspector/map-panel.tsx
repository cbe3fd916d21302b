/** Properties of the map: title, description, what is in it, its evidence, how its numbers are counted. */
import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { showLane } from '#core/commands/lane';
import { describeMap, renameMap, setLanguage, setVariant } from '#core/commands/map';
import type { MapRecord } from '#core/document/records/map';
import { lanesInOrder, mapOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { inspector as text } from '#core/i18n/messages/inspector';
import { laneNames } from '#core/i18n/messages/lanes';
import { commit } from '#renderer/state/open-map';
import { LabelledChoice } from '#renderer/ui/labelled-choice';
import { useTranslate } from '#renderer/ui/language';
import { PanelHeader } from '#renderer/ui/panel-header';
import { EvidenceSummary } from './evidence-summary';
import { Section, TextField } from './field';
import { MapLevel } from './map-level';
import { MetricSettingsFields } from './metric-settings-fields';
import { SampleSwitch } from './sample-switch';

export function MapPanel({ snapshot }: { snapshot: Snapshot }) {
  const t = useTranslate();
  const map = mapOf(snapshot);
  return (
    <Stack gap="lg">
      <Stack gap="md">
        <PanelHeader title={t(text.map)} />
        <TextField
          label={t(text.title)}
          value={map.title}
          keep={(title, stay) => commit('map.rename', renameMap, { title }, stay)}
        />
        <TextField
          isLong
          label={t(text.description)}
          placeholder={t(text.descriptionHint)}
          value={map.description}
          keep={(description, stay) => commit('map.describe', describeMap, { description }, stay)}
        />
        <Variant map={map} />
        <MapLevel map={map} />
        <SampleSwitch isSample={map.isSample} />
        <Text size="sm" c="dimmed">
          {[
            t(text.stageCount, { count: snapshot.byKind.stage.length }),
            t(text.stepCount, { count: snapshot.byKind.step.length }),
            t(text.laneCount, { count: snapshot.byKind.lane.length }),
          ].join(', ')}
        </Text>
      </Stack>
      <EvidenceSummary snapshot={snapshot} />
      <HiddenLanes snapshot={snapshot} />
      <MetricSettingsFields settings={map.metricSettings} />
    </Stack>
  );
}

function Variant({ map }: { map: MapRecord }) {
  const t = useTranslate();
  return (
    <>
      <LabelledChoice
        label={t(text.variant)}
        data={[
          { value: 'as-is', label: t(text.asIs) },
          { value: 'to-be', label: t(text.toBe) },
        ]}
        value={map.variant}
        onChange={(value) =>
          commit('map.variant', setVariant, { variant: value === 'to-be' ? 'to-be' : 'as-is' })
        }
      />
      <Select
        label={t(text.mapLanguage)}
        description={t(text.mapLanguageHint)}
        data={[
          { value: 'ru', label: t(text.russian) },
          { value: 'en', label: t(text.english) },
        ]}
        value={map.language}
        allowDeselect={false}
        onChange={(value) => commit('map.language', setLanguage, { language: value === 'en' ? 'en' : 'ru' })}
      />
    </>
  );
}

function HiddenLanes({ snapshot }: { snapshot: Snapshot }) {
  const t = useTranslate();
  const hidden = lanesInOrder(snapshot).filter(({ isHidden }) => isHidden);
  if (hidden.length === 0) return null;
  return (
    <Section title={t(text.hiddenLanes)}>
      {hidden.map((lane) => {
        const name = lane.title === '' ? t(laneNames[lane.laneKind]) : lane.title;
        return (
          <Group key={lane.id} justify="space-between" wrap="nowrap">
            <Text size="sm">{name}</Text>
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={`${t(text.show)}: ${name}`}
              onClick={() => commit('lane.show', showLane, { laneId: lane.id })}
            >
              {t(text.show)}
            </Button>
          </Group>
        );
      })}
    </Section>
  );
}
