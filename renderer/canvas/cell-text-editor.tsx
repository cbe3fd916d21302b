/** The text of a cell while it is typed: right in the cell, with its tools above it. */
import { type ClipboardEvent, type KeyboardEvent, useCallback, useRef } from 'react';
import { cellAt } from '#core/document/select';
import { canvas as text } from '#core/i18n/messages/canvas';
import { CELL_INSET_X, CELL_INSET_Y, COLUMN_WIDTH } from '#core/scene/layout-types';
import {
  breakLine,
  completeAddress,
  linkTo,
  type Typed,
  toggleBold,
  toggleList,
} from '#core/text/edit-rich-text';
import { isLinkAddress } from '#core/text/rich-text';
import { useSnapshot } from '#renderer/state/open-map';
import { useSettings } from '#renderer/state/settings';
import { isShortcut } from '#renderer/state/shortcuts';
import { useTranslate } from '#renderer/ui/language';
import type { CellEditorProps } from './cell-editor';
import { setCellTextOf } from './editing';
import { leaveEditing } from './grid-keys';
import { placeOfCell } from './record-ids';
import { TextEditor, type TextHandle } from './text-editor';
import { focusTools, isTool, TextTools } from './text-tools';

/** Keys of the tools, in Electron's notation. */
const edits: readonly (readonly [string, (typed: Typed) => Typed])[] = [
  ['CmdOrCtrl+B', toggleBold],
  ['CmdOrCtrl+Shift+8', (typed) => toggleList(typed, 'bullets')],
  ['CmdOrCtrl+Shift+7', (typed) => toggleList(typed, 'numbers')],
];

export function CellTextEditor({ cell, name }: CellEditorProps) {
  const { laneId, stepId, figure } = cell;
  const t = useTranslate();
  const onMac = useSettings(({ platform }) => platform === 'darwin');
  const field = useRef<TextHandle>(null);
  const record = useSnapshot((snapshot) => {
    const place = placeOfCell(snapshot, laneId, stepId);
    return place && cellAt(snapshot, place.lane.id, place.step.id);
  });

  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>): boolean => {
    if (event.key === 'F10' && event.altKey) return focusTools();
    const isNewLine = event.key === 'Enter' && (event.shiftKey || event.altKey);
    const edit = isNewLine
      ? breakLine
      : edits.find(([shortcut]) => isShortcut(shortcut, event.nativeEvent, onMac))?.[1];
    if (edit) field.current?.change(edit);
    return edit !== undefined;
  };

  /** An address pasted over words makes them a link. */
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const pasted = event.clipboardData.getData('text/plain').trim();
    const chosen = value.slice(selectionStart, selectionEnd);
    if (
      chosen.trim() === '' ||
      chosen.includes('\n') ||
      isLinkAddress(chosen.trim()) ||
      !isLinkAddress(pasted)
    )
      return;
    event.preventDefault();
    field.current?.change((typed) => linkTo(typed, pasted));
  };

  const leaveTools = useCallback(() => {
    field.current?.finish();
    leaveEditing(null);
  }, []);

  const { x, y, width } = figure.field ?? {
    x: CELL_INSET_X,
    y: CELL_INSET_Y,
    width: COLUMN_WIDTH - 2 * CELL_INSET_X,
  };
  return (
    <>
      <div style={{ padding: `${y}px ${COLUMN_WIDTH - x - width}px ${CELL_INSET_Y}px ${x}px` }}>
        <TextEditor
          value={record?.text ?? ''}
          label={t(text.textOf, { name })}
          placeholder={t(text.typeHere)}
          keep={(typed, stay) => setCellTextOf(laneId, stepId, typed, stay)}
          leave={leaveEditing}
          handle={field}
          onKey={onKey}
          onPaste={onPaste}
          isOwn={isTool}
        />
      </div>
      <TextTools
        laneId={laneId}
        stepId={stepId}
        name={name}
        icon={record?.icon ?? null}
        mark={record?.mark ?? null}
        field={field}
        toLink={(words) => {
          const address = completeAddress(words);
          if (address !== null) field.current?.change((typed) => linkTo(typed, address));
          return address !== null;
        }}
        onLeave={leaveTools}
      />
    </>
  );
}
