/** Keys of a presentation, the same in both windows and on clickers. Knows no browser. */
import type { Act } from './steer';

/** What can be captured. */
export type CaptureKind = 'decision' | 'question' | 'parked' | 'fix';

/** What the presenter can ask for beside moving on. */
export type Command =
  | { readonly kind: 'act'; readonly act: Act }
  | { readonly kind: 'capture'; readonly of: CaptureKind }
  | { readonly kind: 'jump' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'windows' }
  | { readonly kind: 'end' };

export interface PressedKey {
  readonly key: string;
  readonly code: string;
}

const act = (of: Act): Command => ({ kind: 'act', act: of });
const capture = (of: CaptureKind): Command => ({ kind: 'capture', of });

/** By the place of the key: letters are others on a Russian keyboard. */
const byCode: Readonly<Record<string, Command>> = {
  ArrowRight: act('next'),
  PageDown: act('next'),
  KeyN: act('next'),
  ArrowLeft: act('previous'),
  PageUp: act('previous'),
  KeyP: act('previous'),
  Space: act('onward'),
  KeyR: act('reveal'),
  KeyH: act('hideQuotes'),
  KeyB: act('blank'),
  Period: act('blank'),
  Home: act('overview'),
  End: act('summary'),
  KeyZ: act('zoom'),
  KeyS: act('turnPicture'),
  ArrowUp: act('scrollUp'),
  ArrowDown: act('scrollDown'),
  KeyD: capture('decision'),
  KeyQ: capture('question'),
  KeyK: capture('parked'),
  KeyF: capture('fix'),
  KeyJ: { kind: 'jump' },
  KeyW: { kind: 'windows' },
  Escape: { kind: 'end' },
  F1: { kind: 'keys' },
};

/** Clickers send these, some without a place of the key. */
const byKey: Readonly<Record<string, Command>> = {
  PageDown: act('next'),
  PageUp: act('previous'),
  ArrowRight: act('next'),
  ArrowLeft: act('previous'),
  '.': act('blank'),
  '?': { kind: 'keys' },
};

export const commandOf = ({ key, code }: PressedKey): Command | null =>
  (key === '?' ? byKey['?'] : undefined) ?? byCode[code] ?? byKey[key] ?? null;
