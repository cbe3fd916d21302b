/** Fields of a lane. */
import { Button, Select, Stack, Switch, Text } from '@mantine/core';
import { IconCopy, IconEyeOff } from '@tabler/icons-react';
import {
  drawLaneIn,
  duplicateLane,
  hideLane,
  renameLane,
  resizeLane,
  setLaneCollapsed,
  setLaneLocked,
  setLanePersona,
  setLaneUnit,
} from '#core/commands/lane';
import type { Lane } from '#core/document/records/lane';
import { lanesInOrder, liveRecord, personasInOrder } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { inspector as text } from '#core/i18n/messages/inspector';
import { laneNames } from '#core/i18n/messages/lanes';
import { commit } from '#renderer/state/open-map';
import { moveCamera, select } from '#renderer/state/view';
import { useTranslate } from '#renderer/ui/language';
import { NumberField } from '#renderer/ui/number-field';
import { PanelHeader } from '#renderer/ui/panel-header';
import { TextField } from './field';

/** Heights a lane may be given, as in core/document/records/lane. */
const heights = { min: 24, max: 2_000 };

export function LanePanel({ snapshot, lane }: { snapshot: Snapshot; lane: Lane }) {
  const t = useTranslate();
  const kindName = t(laneNames[lane.laneKind]);
  return (
    <Stack gap="md">
      <PanelHeader title={t(text.lane)} />
      <TextField
        label={t(text.title)}
        value={lane.title}
        placeholder={kindName}
        {...(lane.title === '' ? {} : { hint: t(text.laneTitleHint, { name: kindName }) })}
        keep={(title, stay) => commit('lane.rename', renameLane, { laneId: lane.id, title }, stay)}
      />
      <Text size="sm">
        {t(text.laneKind)}: {kindName}
      </Text>
      <LanePersona snapshot={snapshot} lane={lane} />
      <LaneHost snapshot={snapshot} lane={lane} />
      {lane.laneKind === 'customNumber' && (
        <TextField
          label={t(text.unit)}
          placeholder={t(text.unitPlaceholder)}
          hint={t(text.unitHint)}
          value={lane.unit}
          keep={(unit, stay) => commit('lane.unit', setLaneUnit, { laneId: lane.id, unit }, stay)}
        />
      )}
      <NumberField
        label={t(text.height)}
        value={lane.height}
        placeholder={t(text.heightAuto)}
        min={heights.min}
        max={heights.max}
        keep={(height) => {
          const inRange = height === null ? null : Math.min(heights.max, Math.max(heights.min, height));
          commit('lane.resize', resizeLane, { laneId: lane.id, height: inRange });
        }}
      />
      <Switch
        label={t(text.collapsed)}
        checked={lane.isCollapsed}
        onChange={(event) =>
          commit('lane.collapse', setLaneCollapsed, {
            laneId: lane.id,
            isCollapsed: event.currentTarget.checked,
          })
        }
      />
      <Switch
        label={t(text.locked)}
        description={t(text.lockedHint)}
        checked={lane.isLocked}
        onChange={(event) =>
          commit('lane.lock', setLaneLocked, { laneId: lane.id, isLocked: event.currentTarget.checked })
        }
      />
      <Button
        variant="default"
        leftSection={<IconCopy size={16} aria-hidden="true" />}
        onClick={() => {
          const title = t(text.copyOf, { title: lane.title || kindName });
          const id = commit('lane.duplicate', duplicateLane, { laneId: lane.id, title });
          select({ kind: 'lane', id });
          moveCamera('reveal');
        }}
      >
        {t(text.duplicateLane)}
      </Button>
      <Button
        variant="default"
        leftSection={<IconEyeOff size={16} aria-hidden="true" />}
        onClick={() => commit('lane.hide', hideLane, { laneId: lane.id })}
      >
        {t(text.hide)}
      </Button>
    </Stack>
  );
}

/** Whose feelings an emotion lane shows; any lane that is somebody's can be made everybody's again. */
function LanePersona({ snapshot, lane }: { snapshot: Snapshot; lane: Lane }) {
  const t = useTranslate();
  const personas = personasInOrder(snapshot);
  if (personas.length === 0 || (lane.laneKind !== 'emotion' && lane.personaId === null)) return null;
  return (
    <Select
      label={t(text.persona)}
      placeholder={t(text.everybody)}
      clearable
      data={personas.map(({ id, name }) => ({
        value: id,
        label: name === '' ? t(text.untitledRecord) : name,
      }))}
      value={lane.personaId}
      onChange={(value) => {
        const personaId = personas.find(({ id }) => id === value)?.id ?? null;
        commit('lane.persona', setLanePersona, { laneId: lane.id, personaId });
      }}
    />
  );
}

/** Over which other curve this one is drawn; asked only where there is another. */
function LaneHost({ snapshot, lane }: { snapshot: Snapshot; lane: Lane }) {
  const t = useTranslate();
  const nameOf = ({ title, personaId }: Lane) => {
    const persona = personaId === null ? null : liveRecord(snapshot, 'persona', personaId);
    return persona?.name || title || t(laneNames.emotion);
  };
  const hosts = lanesInOrder(snapshot).filter(
    ({ id, laneKind, drawnIn }) => laneKind === 'emotion' && drawnIn === null && id !== lane.id,
  );
  if (lane.laneKind !== 'emotion' || hosts.length === 0) return null;
  return (
    <Select
      label={t(text.drawnIn)}
      placeholder={t(text.ownRow)}
      clearable
      data={hosts.map((host) => ({ value: host.id, label: nameOf(host) }))}
      value={lane.drawnIn}
      onChange={(value) => {
        const hostId = hosts.find(({ id }) => id === value)?.id ?? null;
        commit('lane.drawnIn', drawLaneIn, { laneId: lane.id, hostId });
      }}
    />
  );
}
