/** Which action a key press means. Works on every keyboard layout: Ctrl+Z is Ctrl+Я on a Russian one. */
import { type ActionEntry, type ActionId, actionIds, actionList } from '#core/desktop/action-list';

export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Names of Electron's notation whose keys are called otherwise in the browser. */
const keyNames: Readonly<Record<string, readonly string[]>> = {
  Left: ['ArrowLeft'],
  Right: ['ArrowRight'],
  Up: ['ArrowUp'],
  Down: ['ArrowDown'],
  Plus: ['+', '=', 'Equal', 'NumpadAdd'],
  '-': ['-', '_', 'Minus', 'NumpadSubtract'],
  ',': [',', 'Comma'],
  Delete: ['Delete', 'Backspace'],
};

/** Second shortcuts that people's hands know. */
const also: readonly (readonly [string, ActionId])[] = [['CmdOrCtrl+Y', 'edit.redo']];

const isLetter = (key: string) => /^[A-Z]$/.test(key);
const isDigit = (key: string) => /^[0-9]$/.test(key);

function isKey(wanted: string, press: KeyPress): boolean {
  // A Latin letter that was typed counts as typed; other alphabets go by the place of the key.
  if (isLetter(wanted)) {
    const isLatin = /^[a-z]$/i.test(press.key);
    return isLatin ? press.key.toUpperCase() === wanted : press.code === `Key${wanted}`;
  }
  if (isDigit(wanted))
    return press.key === wanted || press.code === `Digit${wanted}` || press.code === `Numpad${wanted}`;
  const names = keyNames[wanted] ?? [wanted];
  return names.includes(press.key) || names.includes(press.code);
}

export function isShortcut(shortcut: string, press: KeyPress, onMac: boolean): boolean {
  const parts = shortcut.split('+');
  const key = parts.at(-1) ?? '';
  const wantsCommand = parts.includes('CmdOrCtrl');
  const hasCommand = onMac ? press.metaKey : press.ctrlKey;
  const hasForeign = onMac ? press.ctrlKey : press.metaKey;
  // Ctrl and Shift and = is how "Ctrl and plus" is pressed on most keyboards.
  const shiftMatches = press.shiftKey === parts.includes('Shift') || key === 'Plus';
  return (
    wantsCommand === hasCommand &&
    !hasForeign &&
    press.altKey === parts.includes('Alt') &&
    shiftMatches &&
    isKey(key, press)
  );
}

export function actionOfKey(press: KeyPress, onMac: boolean): ActionId | null {
  const own = actionIds.find((id) => {
    const { shortcut }: ActionEntry = actionList[id];
    return shortcut !== undefined && isShortcut(shortcut, press, onMac);
  });
  return own ?? also.find(([shortcut]) => isShortcut(shortcut, press, onMac))?.[1] ?? null;
}

/** Actions whose keys mean something else while text is typed. */
const belongToText: ReadonlySet<ActionId> = new Set([
  'edit.undo',
  'edit.redo',
  'edit.delete',
  'edit.rename',
  'edit.duplicate',
  'edit.fillRight',
  'edit.selectAll',
  'edit.moveLeft',
  'edit.moveRight',
  'edit.moveUp',
  'edit.moveDown',
]);

/** Keys that the system turns into events of the clipboard, in fields and on the map alike. */
const belongToClipboard: ReadonlySet<ActionId> = new Set(['edit.cut', 'edit.copy', 'edit.paste']);

export const isClipboardKey = (id: ActionId): boolean => belongToClipboard.has(id);

/** What still runs while a dialog is open. */
const aboveDialogs: ReadonlySet<ActionId> = new Set(['map.save']);

export function mayRun(id: ActionId, where: { isTyping: boolean; isDialogOpen: boolean }): boolean {
  if (where.isDialogOpen) return aboveDialogs.has(id);
  return !(where.isTyping && belongToText.has(id));
}
