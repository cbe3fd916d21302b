/** Single keys of the grooming queue. By where a key lies, not by its letter: in Russian layout V prints «м». Knows no screens. */

export type QueueMove = 'next' | 'previous' | 'valid' | 'notIdea' | 'duplicate' | 'exists' | 'close';

const byCode: Readonly<Record<string, QueueMove>> = {
  KeyJ: 'next',
  ArrowDown: 'next',
  KeyK: 'previous',
  ArrowUp: 'previous',
  KeyV: 'valid',
  KeyN: 'notIdea',
  KeyD: 'duplicate',
  KeyE: 'exists',
  Escape: 'close',
};

/** Requests offered as possibly the same: as many as there are digits for them. */
export const mostAlike = 5;

/** `code` of a keyboard event. A number: a duplicate of that one of the likely, from 0. null: it says nothing here. */
export function queueMove(code: string): QueueMove | number | null {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  if (digit !== undefined) return Number(digit) <= mostAlike ? Number(digit) - 1 : null;
  return byCode[code] ?? null;
}
