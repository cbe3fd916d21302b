/** Choosing how the customer feels at a step: five faces with words, by mouse, arrows and the keys 1 to 5. */
import { Button, Group, Text, Textarea, UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
import { cellAt } from '#core/document/select';
import { canvas as text } from '#core/i18n/messages/canvas';
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

export function EmotionEditor({ cell, name }: CellEditorProps) {
  const t = useTranslate();
  const record = useSnapshot((snapshot) => {
    const place = placeOfCell(snapshot, cell.laneId, cell.stepId);
    return place && cellAt(snapshot, place.lane.id, place.step.id);
  });
  const emotion = record?.emotion ?? null;
  const group = useRef<HTMLDivElement>(null);
  const choose = (value: EmotionValue | null) => setCellEmotionOf(cell.laneId, cell.stepId, value);
  const note = useTyping(record?.text ?? '', (typed, stay) =>
    setCellTextOf(cell.laneId, cell.stepId, typed, stay),
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const value = emotionOfKey(event.key, emotion);
    if (value === undefined) return;
    event.preventDefault();
    choose(value);
    if (value !== null) group.current?.querySelector<HTMLElement>(`[data-emotion="${value}"]`)?.focus();
  };

  return (
    <EditorPopover title={name} width={380}>
      <div ref={group} role="radiogroup" aria-label={name} className={css.faces} onKeyDown={onKeyDown}>
        {emotionValues.map((value) => (
          <UnstyledButton
            key={value}
            role="radio"
            aria-checked={emotion === value}
            tabIndex={(emotion ?? 0) === value ? 0 : -1}
            data-emotion={value}
            data-autofocus={(emotion ?? 0) === value || undefined}
            className={css.face}
            onClick={() => {
              choose(value);
              leaveEditing(null);
            }}
          >
            <span className={css.faceSign}>
              <Picture items={faceItems(value, 14, 14, radius, 'choice')} />
            </span>
            {t(emotionWords[value])}
          </UnstyledButton>
        ))}
      </div>
      <Textarea
        aria-label={t(text.textOf, { name })}
        placeholder={t(text.typeHere)}
        value={note.text}
        autosize
        maxRows={6}
        onChange={(event) => note.type(event.currentTarget.value)}
        onBlur={note.finish}
      />
      <Group justify="space-between" wrap="nowrap">
        <Text c="dimmed" size="xs">
          {t(text.emotionHint)}
        </Text>
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={emotion === null}
          onClick={() => {
            choose(null);
            leaveEditing(null);
          }}
        >
          {t(text.emotionUnknown)}
        </Button>
      </Group>
    </EditorPopover>
  );
}
