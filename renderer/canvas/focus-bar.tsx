/** While a part of the map is shown alone: which part, in words that can be changed, and the way back to the whole. */
import { Button, Group, Paper, Select } from '@mantine/core';
import { lanesInOrder, personasInOrder, stagesInOrder } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { canvas as text } from '#core/i18n/messages/canvas';
import { laneNames, lanes } from '#core/i18n/messages/lanes';
import type { Message } from '#core/i18n/translate';
import { endFocus, focusOn, moveCamera, useView } from '#renderer/state/view';
import { useTranslate } from '#renderer/ui/language';
import css from './focus-bar.module.css';
import { titleOfStage } from './names';

export function FocusBar({ snapshot }: { snapshot: Snapshot }) {
  const t = useTranslate();
  const focus = useView((view) => view.focus);
  if (!focus) return null;
  const personas = personasInOrder(snapshot);
  const show = (part: Parameters<typeof focusOn>[0]) => {
    focusOn(part);
    moveCamera('fit');
  };
  return (
    <Paper component="section" aria-label={t(text.focusBar)} className={css.bar ?? ''} withBorder p="xs">
      <Group gap="xs" wrap="nowrap">
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
      searchable={data.length > 12}
      value={value}
      onChange={choose}
      data={data}
      comboboxProps={{ width: 260, position: 'bottom-start' }}
    />
  );
}
