/** Keys of a presentation, the same in both windows and on clickers. Knows no browser. */
import type { Act, Digit } from './steer';

/** What can be captured. */
export type CaptureKind = 'decision' | 'question' | 'parked' | 'fix';

/** Parts of the record of a session. */
export type SessionTab = 'people' | 'captured' | 'vote' | 'rating' | 'end';

/** What the presenter can ask for beside moving on. */
export type Command =
  | { readonly kind: 'act'; readonly act: Act }
  | { readonly kind: 'capture'; readonly of: CaptureKind }
  | { readonly kind: 'session'; readonly tab: SessionTab }
  | { readonly kind: 'jump' | 'order' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'windows' }
  | { readonly kind: 'laser' }
  | { readonly kind: 'end' };

export interface PressedKey {
  readonly key: string;
  readonly code: string;
}

const act = (of: Act): Command => ({ kind: 'act', act: of });
const capture = (of: CaptureKind): Command => ({ kind: 'capture', of });

const session = (tab: SessionTab): Command => ({ kind: 'session', tab });

const digits: readonly Digit[] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
const isDigit = (key: string): key is Digit => digits.some((each) => each === key);

/** By the place of the key: letters are others on a Russian keyboard. */
const byCode: Readonly<Record<string, Command>> = {
  ArrowRight: act('right'),
  ArrowLeft: act('left'),
  ArrowUp: act('up'),
  ArrowDown: act('down'),
  PageDown: act('next'),
  PageUp: act('previous'),
  KeyN: act('next'),
  KeyP: act('previous'),
  Space: act('onward'),
  Enter: act('enter'),
  NumpadEnter: act('enter'),
  Backspace: act('erase'),
  KeyR: act('reveal'),
  KeyH: act('hideQuotes'),
  KeyB: act('blank'),
  Period: act('dot'),
  F5: act('show'),
  Home: act('overview'),
  End: act('summary'),
  KeyZ: act('zoom'),
  KeyS: act('turnPicture'),
  KeyM: act('pin'),
  KeyD: capture('decision'),
  KeyQ: capture('question'),
  KeyK: capture('parked'),
  KeyF: capture('fix'),
  KeyT: session('people'),
  KeyC: session('captured'),
  KeyV: session('vote'),
  KeyE: session('rating'),
  KeyX: session('end'),
  KeyJ: { kind: 'jump' },
  KeyO: { kind: 'order' },
  KeyL: { kind: 'laser' },
  KeyW: { kind: 'windows' },
  Escape: { kind: 'end' },
  F1: { kind: 'keys' },
};

/** By what is written: wherever the layout has it. Clickers send some without a place of the key. */
const byKey: Readonly<Record<string, Command>> = {
  PageDown: act('next'),
  PageUp: act('previous'),
  ArrowRight: act('right'),
  ArrowLeft: act('left'),
  ArrowUp: act('up'),
  ArrowDown: act('down'),
  Enter: act('enter'),
  Escape: { kind: 'end' },
  b: act('blank'),
  '.': act('dot'),
  '+': act('zoomIn'),
  '=': act('zoomIn'),
  '-': act('zoomOut'),
  '?': { kind: 'keys' },
};
/** What is written leads where letters of another layout lie in its place, as the dot of a Russian one. */
const writtenFirst = new Set(['.', '+', '=', '-', '?']);

export function commandOf({ key, code }: PressedKey): Command | null {
  if (isDigit(key)) return act(key);
  return (writtenFirst.has(key) ? byKey[key] : undefined) ?? byCode[code] ?? byKey[key] ?? null;
}
