/** Cut, copy and paste asked for by a menu or the palette: the system does what it does for the keys. */
import { call } from '../platform/desktop';

export const askClipboard = (command: 'cut' | 'copy' | 'paste'): void =>
  void call('window.clipboard', { command });
