/** Choosing how the customer feels at a step: five faces with words, by mouse, arrows and the keys 1 to 5. */
import { Button, Group, Text, Textarea, UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
import type { Cell } from '#core/document/records/cell';
import type { Lane } from '#core/document/records/lane';
import { cellAt, lanesInOrder, liveRecord } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { canvas as words } from '#core/i18n/messages/canvas';
import { type EmotionValue, emotionValues, emotionWords } from '#core/i18n/messages/lanes';
import { faceItems } from '#core/scene/draw-emotion';
import { useSnapshot } from '#renderer/state/open-map';
import { useTyping } from '#renderer/state/use-typing';
import { useTranslate } from '#renderer/ui/language';
import type { CellEditorProps } from './cell-editor';
import { setCellEmotionOf, setCellTextOf } from './editing';
import css from './editor.module.css';
import { EditorPopover } from './editor-popover';
import { emotionOfKey } from './emotion-keys';
import { leaveEditing } from './grid-keys';
import { Picture } from './picture';
import { placeOfCell } from './record-ids';

/** Half of a face's size. */
const radius = 12;

/** Where several curves share the row, each has its faces; the note is that of the first. */
export function EmotionEditor({ cell, name }: CellEditorProps) {
  const t = useTranslate();
  const lanes = useSnapshot((snapshot) => curvesAt(snapshot, cell.laneId));
  const text = useSnapshot((snapshot) => recordAt(snapshot, cell.laneId, cell.stepId)?.text ?? '');
  const note = useTyping(text, (typed, stay) => setCellTextOf(cell.laneId, cell.stepId, typed, stay));
  return (
    <EditorPopover title={name} width={380}>
      {lanes.map((lane, place) => (
        <Feeling
          key={lane.id}
          laneId={lane.id}
          stepId={cell.stepId}
          name={lanes.length > 1 ? t(words.curveOf, { name: lane.name, cell: name }) : name}
          label={lanes.length > 1 ? lane.name : null}
          isFirst={place === 0}
        />
      ))}
      <Textarea
        aria-label={t(words.textOf, { name })}
        placeholder={t(words.typeHere)}
        value={note.text}
        autosize
        maxRows={6}
        onChange={(event) => note.type(event.currentTarget.value)}
        onBlur={note.leave}
      />
      <Text c="dimmed" size="xs">
        {t(words.emotionHint)}
      </Text>
    </EditorPopover>
  );
}

function recordAt(snapshot: Snapshot, laneId: string, stepId: string): Cell | null {
  const place = placeOfCell(snapshot, laneId, stepId);
  return place && cellAt(snapshot, place.lane.id, place.step.id);
}

interface Curve {
  readonly id: string;
  readonly name: string;
}

/** The same list while nothing of it changed: a selector's answer is compared by identity. */
const known = new WeakMap<readonly Lane[], Map<string, readonly Curve[]>>();

/** The lane itself and those drawn in its row, by whose feelings they show. */
function curvesAt(snapshot: Snapshot, laneId: string): readonly Curve[] {
  const byLane = known.get(snapshot.byKind.lane) ?? new Map<string, readonly Curve[]>();
  known.set(snapshot.byKind.lane, byLane);
  const found = byLane.get(laneId);
  if (found) return found;
  const curves = lanesInOrder(snapshot)
    .filter(({ id, drawnIn, isHidden }) => id === laneId || (drawnIn === laneId && !isHidden))
    .map(({ id, personaId, title }) => {
      const persona = personaId === null ? null : liveRecord(snapshot, 'persona', personaId);
      return { id, name: persona?.name || title };
    });
  byLane.set(laneId, curves);
  return curves;
}

interface FeelingProps {
  readonly laneId: string;
  readonly stepId: string;
  readonly name: string;
  /** Whose feelings these are; null: there is one curve only. */
  readonly label: string | null;
  readonly isFirst: boolean;
}

function Feeling({ laneId, stepId, name, label, isFirst }: FeelingProps) {
  const t = useTranslate();
  const emotion = useSnapshot((snapshot) => recordAt(snapshot, laneId, stepId)?.emotion ?? null);
  const group = useRef<HTMLDivElement>(null);
  const choose = (value: EmotionValue | null) => setCellEmotionOf(laneId, stepId, value);
  const onKeyDown = (event: KeyboardEvent) => {
    const value = emotionOfKey(event.key, emotion);
    if (value === undefined) return;
    event.preventDefault();
    choose(value);
    if (value !== null) group.current?.querySelector<HTMLElement>(`[data-emotion="${value}"]`)?.focus();
  };
  return (
    <div>
      <Group justify="space-between" wrap="nowrap" mih={24}>
        <Text size="sm" fw={600} truncate>
          {label}
        </Text>
        <Button
          variant="subtle"
          size="compact-xs"
          disabled={emotion === null}
          onClick={() => {
            choose(null);
            if (label === null) leaveEditing(null);
          }}
        >
          {t(words.emotionUnknown)}
        </Button>
      </Group>
      <div ref={group} role="radiogroup" aria-label={name} className={css.faces} onKeyDown={onKeyDown}>
        {emotionValues.map((value) => (
          <UnstyledButton
            key={value}
            role="radio"
            aria-checked={emotion === value}
            tabIndex={(emotion ?? 0) === value ? 0 : -1}
            data-emotion={value}
            data-autofocus={(isFirst && (emotion ?? 0) === value) || undefined}
            className={css.face}
            onClick={() => {
              choose(value);
              if (label === null) leaveEditing(null);
            }}
          >
            <span className={css.faceSign}>
              <Picture items={faceItems(value, 14, 14, radius, 'choice')} />
            </span>
            {t(emotionWords[value])}
          </UnstyledButton>
        ))}
      </div>
    </div>
  );
}
