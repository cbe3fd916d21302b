/** A shortcut as people read it on this machine: ⌘⇧Z on a Mac, Ctrl+Shift+Z elsewhere. */
import { Kbd, Text } from '@mantine/core';

const isMac = typeof navigator !== 'undefined' && /mac/i.test(navigator.platform);

const macSigns: Readonly<Record<string, string>> = {
  CmdOrCtrl: '⌘',
  Control: '⌃',
  Shift: '⇧',
  Alt: '⌥',
  Delete: '⌫',
  Enter: '↩',
};
const signs: Readonly<Record<string, string>> = {
  CmdOrCtrl: 'Ctrl',
  Left: '←',
  Right: '→',
  Up: '↑',
  Down: '↓',
  Plus: '+',
  '-': '−',
  Delete: 'Del',
};

/** `shortcut` is in the notation of core/desktop/action-list. */
export function readShortcut(shortcut: string, onMac = isMac): string {
  const keys = shortcut.split('+').map((key) => (onMac ? macSigns[key] : undefined) ?? signs[key] ?? key);
  return keys.join(onMac ? '' : '+');
}

/** In a menu: beside every second line a key cap would be too loud. */
export const MenuShortcut = ({ shortcut }: { shortcut: string }) => (
  <Text span size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
    {readShortcut(shortcut)}
  </Text>
);

export const ShortcutText = ({ shortcut }: { shortcut: string }) => (
  <Kbd size="xs" ff="text">
    {readShortcut(shortcut)}
  </Kbd>
);
