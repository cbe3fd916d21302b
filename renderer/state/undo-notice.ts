/** "Done. Undo?": a notice that takes back the edit just made, and that edit alone. */
import { shell } from '#core/i18n/messages/shell';
import { told } from '#core/i18n/messages/told';
import type { Message, MessageValues } from '#core/i18n/translate';
import { thingInSentence } from '#core/words/thing-words';
import { runAction } from './actions';
import { notify, withdraw } from './notices';
import { useOpenMap } from './open-map';
import { currentLanguage } from './settings';
import { finishTyping } from './typing';

let count = 0;

/** Called right after the commit it speaks of. Goes with the next edit: whatever was done since is to be undone first. */
export function notifyWithUndo(message: Message, values: MessageValues = {}): void {
  const { document, revision } = useOpenMap.getState();
  count += 1;
  const id = `undo.${count}`;
  const isLast = (): boolean => {
    const now = useOpenMap.getState();
    return now.document === document && now.revision === revision;
  };
  const stop = useOpenMap.subscribe(() => {
    if (isLast()) return;
    stop();
    withdraw(id);
  });
  const undo = (): void => {
    finishTyping();
    if (isLast()) runAction('edit.undo');
  };
  notify({ message, values, id, action: { label: shell.undo, run: undo } });
}

/** What is deleted keeps its name: the notice says what it was. */
export function notifyDeleted(id: string): void {
  const { snapshot } = useOpenMap.getState();
  const thing = snapshot ? thingInSentence(snapshot, id, currentLanguage()) : '';
  notifyWithUndo(told.deleted, { thing });
}
