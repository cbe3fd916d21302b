/** While a part of the map is shown alone: which part, in words that can be changed, and the way back to the whole. */
import { Button, Group, Paper, Select } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { lanesInOrder, liveRecord, personasInOrder, stagesInOrder } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { canvas as text } from '#core/i18n/messages/canvas';
import { laneNames, lanes } from '#core/i18n/messages/lanes';
import { told } from '#core/i18n/messages/told';
import type { Message } from '#core/i18n/translate';
import type { Focus } from '#core/scene/focus';
import type { MapLayout } from '#core/scene/layout-types';
import { endFocus, focusOn, moveCamera, useView } from '#renderer/state/view';
import { announce } from '#renderer/ui/announcer';
import { useTranslate } from '#renderer/ui/language';
import css from './focus-bar.module.css';
import { titleOfStage } from './names';

/** The parts shown, said whenever they change, and that the whole is back. */
function useSaidPart(snapshot: Snapshot, focus: Focus | null, steps: number): void {
  const t = useTranslate();
  const parts = focus && partsInWords(snapshot, focus, t);
  const said = useRef<string | null>(null);
  useEffect(() => {
    if (parts === said.current) return;
    said.current = parts;
    announce(parts === null ? t(told.whole) : t(told.part, { parts, count: steps }));
  }, [parts, steps, t]);
}

function partsInWords(
  snapshot: Snapshot,
  { stageId, laneId, personaId }: Focus,
  t: ReturnType<typeof useTranslate>,
): string {
  const stage = stageId === null ? null : liveRecord(snapshot, 'stage', stageId);
  const lane = laneId === null ? null : liveRecord(snapshot, 'lane', laneId);
  const persona = personaId === null ? null : liveRecord(snapshot, 'persona', personaId);
  const words = [
    stage && t(told.partStage, { title: titleOfStage(stage.title, t) }),
    persona && t(told.partPersona, { title: persona.name || t(lanes.untitledPersona) }),
    lane && t(told.partLane, { title: lane.title || t(laneNames[lane.laneKind]) }),
  ].filter((part) => part !== null);
  return words.length === 0 ? t(told.nothingChosen) : words.join(', ');
}

export function FocusBar({ snapshot, layout }: { snapshot: Snapshot; layout: MapLayout }) {
  const t = useTranslate();
  const focus = useView((view) => view.focus);
  useSaidPart(snapshot, focus, layout.columns.length);
  if (!focus) return null;
  const personas = personasInOrder(snapshot);
  const show = (part: Parameters<typeof focusOn>[0]) => {
    focusOn(part);
    moveCamera('fit');
  };
  return (
    <Paper component="section" aria-label={t(text.focusBar)} className={css.bar ?? ''} withBorder p="xs">
      <Group gap="xs">
        <Part
          label={text.focusStage}
          none={text.focusAllStages}
          value={focus.stageId}
          data={stagesInOrder(snapshot).map(({ id, title }) => ({
            value: id,
            label: titleOfStage(title, t),
          }))}
          choose={(stageId) => show({ stageId })}
        />
        {personas.length > 0 && (
          <Part
            label={text.focusPersona}
            none={text.focusAllPersonas}
            value={focus.personaId}
            data={personas.map(({ id, name }) => ({ value: id, label: name || t(lanes.untitledPersona) }))}
            choose={(personaId) => show({ personaId })}
          />
        )}
        <Part
          label={text.focusLane}
          none={text.focusAllLanes}
          value={focus.laneId}
          data={lanesInOrder(snapshot).map(({ id, title, laneKind }) => ({
            value: id,
            label: title || t(laneNames[laneKind]),
          }))}
          choose={(laneId) => show({ laneId })}
        />
        <Button
          size="xs"
          variant="default"
          style={{ flexShrink: 0 }}
          onClick={() => {
            endFocus();
            moveCamera('fit');
          }}
        >
          {t(text.focusEnd)}
        </Button>
      </Group>
    </Paper>
  );
}

interface PartProps {
  readonly label: Message;
  readonly none: Message;
  readonly value: string | null;
  readonly data: { readonly value: string; readonly label: string }[];
  readonly choose: (value: string | null) => void;
}

function Part({ label, none, value, data, choose }: PartProps) {
  const t = useTranslate();
  return (
    <Select
      size="xs"
      aria-label={t(label)}
      placeholder={t(none)}
      clearable
      flex="1 1 132px"
      searchable={data.length > 12}
      value={value}
      onChange={choose}
      data={data}
      comboboxProps={{ width: 260, position: 'bottom-start' }}
    />
  );
}
