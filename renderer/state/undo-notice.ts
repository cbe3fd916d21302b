/** "Done. Undo?": a notice that takes back the edit just made, and that edit alone. */
import { shell } from '#core/i18n/messages/shell';
import type { Message, MessageValues } from '#core/i18n/translate';
import { runAction } from './actions';
import { notify, withdraw } from './notices';
import { useOpenMap } from './open-map';
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
