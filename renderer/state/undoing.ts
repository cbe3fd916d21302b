/** Taking a step back and doing it again; what it was is said to those who do not see it. */
import { shell } from '#core/i18n/messages/shell';
import type { Message } from '#core/i18n/translate';
import { labelInWords } from './menu';
import { notify } from './notices';
import { useOpenMap } from './open-map';

const say = (message: Message, bare: Message, what: string | null): void =>
  notify({ ...(what === null ? { message: bare } : { message, values: { what } }), isSpokenOnly: true });

export function undo(): void {
  const { document } = useOpenMap.getState();
  const label = document?.undoLabel() ?? null;
  if (!document || label === null) return;
  document.undo();
  say(shell.undone, shell.undoneSomething, labelInWords(label));
}

export function redo(): void {
  const { document } = useOpenMap.getState();
  const label = document?.redoLabel() ?? null;
  if (!document || label === null) return;
  document.redo();
  say(shell.redone, shell.redoneSomething, labelInWords(label));
}
