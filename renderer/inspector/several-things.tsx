/** Fields of several steps, stages or lanes at once. */
import { Button, NativeSelect, Select, Stack, Switch, Text } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { changeLanes, recolorStages, setStepTracks } from '#core/commands/bulk';
import { moveSteps } from '#core/commands/bulk-moves';
import type { LaneId, StageId, StepId } from '#core/document/records/identity';
import { liveRecord, stagesInOrder, stepsOfStage } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { inspector as text } from '#core/i18n/messages/inspector';
import { lanes } from '#core/i18n/messages/lanes';
import { commit } from '#renderer/state/open-map';
import { useTranslate } from '#renderer/ui/language';
import { commonValue } from './common-value';
import { ColorSwatches } from './stage-panel';
import { tracks } from './step-panel';

export function SeveralSteps({ snapshot, stepIds }: { snapshot: Snapshot; stepIds: readonly StepId[] }) {
  const t = useTranslate();
  const steps = stepIds.flatMap((id) => liveRecord(snapshot, 'step', id) ?? []);
  const stage = commonValue(steps.map(({ place }) => place.stageId));
  const track = commonValue(steps.map((step) => step.track));
  return (
    <Stack gap="md">
      <Select
        label={t(text.stage)}
        description={t(text.severalStageHint)}
        placeholder={t(text.mixed)}
        allowDeselect={false}
        data={stagesInOrder(snapshot).map(({ id, title }) => ({
          value: id,
          label: title === '' ? t(lanes.untitledStage) : title,
        }))}
        value={stage.value}
        onChange={(value) => {
          const to = value === null ? null : liveRecord(snapshot, 'stage', value);
          if (!to) return;
          const index = stepsOfStage(snapshot, to.id).length;
          commit('steps.move', moveSteps, { stepIds, stageId: to.id, index });
        }}
      />
      <NativeSelect
        label={t(text.track)}
        value={track.isMixed ? 'mixed' : String(track.value ?? '')}
        data={[
          ...(track.isMixed ? [{ value: 'mixed', label: t(text.mixed), disabled: true }] : []),
          { value: '', label: t(text.trackAuto) },
          ...tracks.map((each) => ({
            value: String(each),
            label: t(text.trackNumber, { number: each + 1 }),
          })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          commit('steps.track', setStepTracks, { stepIds, track: value === '' ? null : Number(value) })
        }
      />
    </Stack>
  );
}

export function SeveralStages({ snapshot, stageIds }: { snapshot: Snapshot; stageIds: readonly StageId[] }) {
  const t = useTranslate();
  const stages = stageIds.flatMap((id) => liveRecord(snapshot, 'stage', id) ?? []);
  const color = commonValue(stages.map((stage) => stage.color));
  const count = stageIds.reduce((sum, id) => sum + stepsOfStage(snapshot, id).length, 0);
  return (
    <Stack gap="xs">
      <ColorSwatches
        value={color.value}
        choose={(chosen) => commit('stages.recolor', recolorStages, { stageIds, color: chosen })}
      />
      {color.isMixed && <Text size="sm">{t(text.mixedColors)}</Text>}
      <Text size="sm" c="dimmed">
        {t(text.stepCount, { count })}
      </Text>
    </Stack>
  );
}

export function SeveralLanes({ snapshot, laneIds }: { snapshot: Snapshot; laneIds: readonly LaneId[] }) {
  const t = useTranslate();
  const all = laneIds.flatMap((id) => liveRecord(snapshot, 'lane', id) ?? []);
  const set = (fields: Parameters<typeof changeLanes>[1]['fields']): void =>
    commit('lanes.change', changeLanes, { laneIds, fields });
  return (
    <Stack gap="md">
      <SeveralSwitch
        label={t(text.collapsed)}
        values={all.map(({ isCollapsed }) => isCollapsed)}
        set={(isCollapsed) => set({ isCollapsed })}
      />
      <SeveralSwitch
        label={t(text.locked)}
        values={all.map(({ isLocked }) => isLocked)}
        set={(isLocked) => set({ isLocked })}
      />
      <Button
        variant="default"
        justify="flex-start"
        leftSection={<IconEyeOff size={16} aria-hidden="true" />}
        onClick={() => set({ isHidden: true })}
      >
        {t(text.hideLanes)}
      </Button>
    </Stack>
  );
}

interface SeveralSwitchProps {
  readonly label: string;
  readonly values: readonly boolean[];
  readonly set: (value: boolean) => void;
}

/** Of things that differ it is off, says so, and turns all of them on. */
function SeveralSwitch({ label, values, set }: SeveralSwitchProps) {
  const t = useTranslate();
  const common = commonValue(values);
  const on = values.filter(Boolean).length;
  return (
    <Switch
      label={label}
      {...(common.isMixed ? { description: t(text.someOf, { on, count: values.length }) } : {})}
      checked={common.value === true}
      onChange={(event) => set(event.currentTarget.checked)}
    />
  );
}
