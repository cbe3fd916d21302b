/** Keeps the native menu and the keyboard in step with the registry of actions. */
import { type ActionId, actionIds, actionList } from '#core/desktop/action-list';
import { commandLabels } from '#core/i18n/messages/command-labels';
import { translate } from '#core/i18n/translate';
import { call, on } from '../platform/desktop';
import { isActionEnabled, isActionId, runAction, subscribeToActions } from './actions';
import { useSameMap } from './map-flow';
import { useOpenMap } from './open-map';
import { currentLanguage, useSettings } from './settings';
import { actionOfKey, isClipboardKey, mayRun } from './shortcuts';
import { useView } from './view';

/** What undo would take back, in words; null: nothing, or nothing with a name. */
export function labelInWords(label: string | null): string | null {
  if (label === null) return null;
  const message = isActionId(label) ? actionList[label].label : commandLabels[label];
  return message ? translate(currentLanguage(), message).replace(/…$/, '') : null;
}

/** Known from the state alone, so that the menu hears of every change of it. */
const isAsking = (): boolean => useView.getState().dialog !== null || useSameMap.getState().waiting !== null;

/** The menu offers nothing that an open dialog would refuse; what edits text works in the dialog's fields. */
function isOffered(id: ActionId): boolean {
  const editsText = !mayRun(id, { isTyping: true, isDialogOpen: false });
  return isActionEnabled(id) && (editsText || mayRun(id, { isTyping: false, isDialogOpen: isAsking() }));
}

function sendMenu(lastSent: { text: string }): void {
  const { document } = useOpenMap.getState();
  const input = {
    enabled: actionIds.filter(isOffered),
    language: currentLanguage(),
    undo: labelInWords(document?.undoLabel() ?? null),
    redo: labelInWords(document?.redoLabel() ?? null),
  };
  const text = JSON.stringify(input);
  if (text === lastSent.text) return;
  lastSent.text = text;
  void call('menu.update', input);
}

/** Several changes in one go cost one message. */
export function watchMenu(): void {
  const lastSent = { text: '' };
  let isWaiting = false;
  const send = () => {
    isWaiting = false;
    sendMenu(lastSent);
  };
  const later = () => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(send, 50);
  };
  subscribeToActions(later);
  useSettings.subscribe(later);
  useSameMap.subscribe(later);
  later();
}

const textInputs = /^(text|search|number|email|url|tel|password|date|month)$/;

export const isTypingIn = (target: EventTarget | null): boolean => {
  if (target instanceof HTMLInputElement) return textInputs.test(target.type);
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
};

export const isDialogOpen = (): boolean =>
  isAsking() || document.querySelector('[role="dialog"][aria-modal="true"]') !== null;

/** In a text field, Undo of the menu means the text, as it does on the keyboard. */
function runInText(id: ActionId): boolean {
  const commands: Partial<Record<ActionId, string>> = {
    'edit.undo': 'undo',
    'edit.redo': 'redo',
    'edit.delete': 'forwardDelete',
    'edit.selectAll': 'selectAll',
  };
  const command = commands[id];
  return command !== undefined && document.execCommand(command);
}

export function watchMenuClicks(): void {
  on('menu.action', ({ actionId }) => {
    if (!isActionId(actionId)) return;
    const isTyping = isTypingIn(document.activeElement);
    if (mayRun(actionId, { isTyping, isDialogOpen: isDialogOpen() })) runAction(actionId);
    else if (isTyping) runInText(actionId);
  });
}

export function watchKeys(): void {
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const where = { isTyping: isTypingIn(event.target), isDialogOpen: isDialogOpen() };
    const onMac = useSettings.getState().platform === 'darwin';
    const id = event.key === '?' && !where.isTyping ? 'help.shortcuts' : actionOfKey(event, onMac);
    if (id === null || isClipboardKey(id) || !mayRun(id, where)) return;
    if (runAction(id)) event.preventDefault();
  });
}
