/** The keyboard on the map: keys walk the grid, open the editor, set emotions, leave. Shortcuts of actions are not here. */
import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { cellAt } from '#core/document/select';
import { canvas as text } from '#core/i18n/messages/canvas';
import { emotionValues, emotionWords } from '#core/i18n/messages/lanes';
import { told } from '#core/i18n/messages/told';
import { translate } from '#core/i18n/translate';
import { runAction } from '#renderer/state/actions';
import { useOpenMap } from '#renderer/state/open-map';
import { currentLanguage } from '#renderer/state/settings';
import {
  moveCamera,
  type Selected,
  select,
  selectRange,
  startEditing,
  stopEditing,
  useView,
} from '#renderer/state/view';
import { announce } from '#renderer/ui/announcer';
import { shownLayout, useCanvasState } from './canvas-state';
import { canEdit, isLockedCell, setCellEmotionOf } from './editing';
import { emotionOfKey } from './emotion-keys';
import { type Move, moveOfKey } from './grid-navigation';
import { elementOf } from './grid-of-layout';
import { moveFrom, placeAround, type ShownMap, thingsWithin } from './inner-things';
import { extended, orderOf } from './range';
import { placeOfCell } from './record-ids';

/** Selects what lies that way and brings it into view; false: there is nothing. */
export function moveSelection(move: Move): boolean {
  const map = shownMap();
  return goTo(map && moveFrom(map, useView.getState().selected, move));
}

function shownMap(): ShownMap | null {
  const { snapshot } = useOpenMap.getState();
  const layout = shownLayout();
  return snapshot && layout && { snapshot, layout };
}

function goTo(target: Selected | null | undefined): boolean {
  if (!target) return false;
  select(target);
  moveCamera('reveal');
  return true;
}

/** Takes the selection further that way, from its moving end; false: nothing more of its kind lies there. */
function extendSelection(move: Move): boolean {
  const map = shownMap();
  const { selected, range } = useView.getState();
  if (!map || !selected) return false;
  const end = moveFrom(map, range?.end ?? selected, move);
  const now = end && extended(orderOf(map.layout), { selected, range }, end);
  if (!now) return false;
  selectRange(now.selected, now.range);
  moveCamera('reveal');
  return true;
}

/** The place in the grid around a selected path or quote; null: what is selected is a place itself. */
export function placeAroundSelected(): Selected | null {
  const map = shownMap();
  const { selected } = useView.getState();
  return map && selected && placeAround(map, selected);
}

/** Selects the first path of a step, the first quote of a cell; false: there is none. */
function goWithin(): boolean {
  const map = shownMap();
  const { selected } = useView.getState();
  return goTo(map && selected && thingsWithin(map, selected)[0]);
}

/** Ends editing; the selection stays or goes to a neighbour, and the keyboard with it. */
export function leaveEditing(move: Move | null): void {
  if (!useView.getState().isEditing) return;
  stopEditing();
  if (move !== null) moveSelection(move);
}

/** Opens the editor of the selected thing; false: it has none here, or the map is for viewing only. */
export function editSelected(): boolean {
  const { selected } = useView.getState();
  if (!selected || !canEdit() || isLockedCell(selected)) return false;
  useCanvasState.setState({ openedEntry: selected.kind === 'quote' ? selected.id : null });
  if (selected.kind === 'quote') {
    const cell = placeAroundSelected();
    if (cell?.kind !== 'cell') return false;
    select(cell);
  }
  // The words of a path are typed beside the map.
  if (selected.kind === 'path') useView.setState({ isInspectorOpen: true });
  moveCamera('reveal');
  // At once, so that the key that opened the editor lands in it.
  flushSync(startEditing);
  return true;
}

/** The cell keeps the keyboard: what it became is not read by itself. */
function sayEmotion(emotion: number | null): void {
  const value = emotionValues.find((each) => each === emotion);
  const language = currentLanguage();
  const word = translate(language, value === undefined ? text.emotionUnknown : emotionWords[value]);
  announce(translate(language, told.emotionSet, { word }));
}

/** True where a key set the emotion of the selected cell. */
function setEmotionByKey(key: string): boolean {
  const { selected } = useView.getState();
  const { snapshot } = useOpenMap.getState();
  if (!snapshot || selected?.kind !== 'cell' || !canEdit()) return false;
  const place = placeOfCell(snapshot, selected.laneId, selected.stepId);
  if (place?.lane.laneKind !== 'emotion' || key.startsWith('Arrow')) return false;
  const now = cellAt(snapshot, place.lane.id, place.step.id)?.emotion ?? null;
  const emotion = emotionOfKey(key, now);
  if (emotion === undefined) return false;
  if (isLockedCell(selected)) return true;
  setCellEmotionOf(selected.laneId, selected.stepId, emotion);
  sayEmotion(emotion);
  return true;
}

const isWritten = (event: KeyboardEvent): boolean =>
  event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;

function onCommandKey(event: KeyboardEvent): boolean {
  switch (event.key) {
    case 'Escape':
      // Of several the active one stays, then nothing.
      select(useView.getState().range ? useView.getState().selected : placeAroundSelected());
      return true;
    case ' ':
      return goWithin();
    case 'Enter':
      return !event.ctrlKey && !event.metaKey && editSelected();
    case 'Backspace':
      return runAction('edit.delete');
    default:
      return false;
  }
}

/** Handler of keydown for the whole map area. */
export function onGridKey(event: KeyboardEvent<HTMLElement>): void {
  const { target } = event;
  // Editors and menus are React children of the map but stand elsewhere in the page.
  if (!(target instanceof HTMLElement) || !event.currentTarget.contains(target)) return;
  if (event.nativeEvent.isComposing || target.closest('textarea, input, select, [contenteditable]')) return;
  if (target.closest('button:not([data-within])') && event.key !== 'Escape') return;
  if (setEmotionByKey(event.key) || onCommandKey(event)) {
    event.preventDefault();
    return;
  }
  if (event.altKey) return;
  const move = moveOfKey(event.key, event.ctrlKey || event.metaKey, event.shiftKey);
  if (move !== null) {
    if (event.shiftKey && event.key !== 'Tab') {
      extendSelection(move);
      event.preventDefault();
      return;
    }
    // Past the ends of the grid, and with nothing selected, Tab goes on through the window.
    const isLeaving = event.key === 'Tab' && useView.getState().selected === null;
    if (!isLeaving && moveSelection(move)) event.preventDefault();
    return;
  }
  // Not prevented: the character goes into the editor that has just taken the keyboard.
  if (isWritten(event)) editSelected();
}

/** Puts the keyboard back on the selected thing, e.g. after a dialog. */
export function focusSelected(): void {
  const { selected } = useView.getState();
  if (selected) elementOf(selected)?.focus({ preventScroll: true });
}
