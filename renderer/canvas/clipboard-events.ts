/** Cut, copy and paste on the map, by the events the system sends: no permission is asked, and fields keep their own. */
import { clipType } from '#core/clipboard/clip';
import { clipboard as text } from '#core/i18n/messages/clipboard';
import { translate } from '#core/i18n/translate';
import type { ActionHandler } from '#renderer/state/actions';
import { askClipboard } from '#renderer/state/clipboard-command';
import { isDialogOpen, isTypingIn } from '#renderer/state/menu';
import { useOpenMap } from '#renderer/state/open-map';
import { currentLanguage } from '#renderer/state/settings';
import { announce } from '#renderer/ui/announcer';
import { canCopy, copyOfSelection } from './copying';
import { canDelete, deleteSelected } from './deleting';
import { canEdit } from './editing';
import { isFocusFree } from './grid-focus';
import { focusSelected } from './grid-keys';
import { pasteFrom } from './pasting';

/** True where the event means the map: no field, no dialog, no words marked elsewhere in the window. */
function isForMap(event: Event): boolean {
  if (event.defaultPrevented || useOpenMap.getState().document === null) return false;
  if (isTypingIn(document.activeElement) || isDialogOpen()) return false;
  const marked = document.getSelection();
  return isFocusFree() || marked === null || marked.isCollapsed;
}

function writeSelection(event: ClipboardEvent, isCut: boolean): boolean {
  const copied = isForMap(event) ? copyOfSelection(isCut) : null;
  if (!copied || !event.clipboardData) return false;
  event.clipboardData.setData('text/plain', copied.text);
  if (copied.html !== null) event.clipboardData.setData('text/html', copied.html);
  if (copied.clip) event.clipboardData.setData(clipType, JSON.stringify(copied.clip));
  event.preventDefault();
  announce(translate(currentLanguage(), text.copied, { count: copied.count }));
  return true;
}

function onCopy(event: ClipboardEvent): void {
  writeSelection(event, false);
}

function onCut(event: ClipboardEvent): void {
  if (canDelete() && writeSelection(event, true)) deleteSelected();
}

function onPaste(event: ClipboardEvent): void {
  const { clipboardData: data } = event;
  if (!data || !isForMap(event) || !canEdit()) return;
  event.preventDefault();
  void pasteFrom({
    clip: data.getData(clipType),
    html: data.getData('text/html'),
    text: data.getData('text/plain'),
  });
}

/** Where nothing is marked, Chromium asks by this event whether there is something to copy after all. */
function offerToCopy(event: Event): void {
  if (isForMap(event) && canCopy()) event.preventDefault();
}

export function listenToClipboard(): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  window.addEventListener('copy', onCopy, { signal });
  window.addEventListener('cut', onCut, { signal });
  window.addEventListener('paste', onPaste, { signal });
  window.addEventListener('beforecopy', offerToCopy, { signal });
  window.addEventListener('beforecut', offerToCopy, { signal });
  return () => listening.abort();
}

/** The menu of the map and the palette ask the system for what the keys do. */
export const clipboardAction = (
  command: 'cut' | 'copy' | 'paste',
  isEnabled: () => boolean,
): ActionHandler => ({
  isEnabled,
  run: () => {
    focusSelected();
    askClipboard(command);
  },
});
