/** Words a button puts on the clipboard, by the event the system sends for a copy: no permission is asked. */
import { askClipboard } from './clipboard-command';

/** The system answers at once; an answer that never comes must not meet somebody's own copy later. */
const patience = 1_000;

export function copyText(text: string): void {
  const listening = new AbortController();
  const options = { capture: true, signal: listening.signal };
  const write = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    listening.abort();
  };
  // Where nothing is marked, Chromium asks first whether there is something to copy after all.
  window.addEventListener('beforecopy', (event) => event.preventDefault(), options);
  window.addEventListener('copy', write, options);
  setTimeout(() => listening.abort(), patience);
  askClipboard('copy');
}
