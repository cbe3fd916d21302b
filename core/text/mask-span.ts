/** A found piece of personal data, and the one way expressions are run to find it. */
import type { MaskKind } from './mask-tokens';

export interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: MaskKind;
}

export const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Spans of a pattern; of its group "it" where it names one. `isIt` has the last word. */
export function spansOf(
  text: string,
  pattern: RegExp,
  kind: MaskKind,
  isIt: (found: string, match: RegExpExecArray) => boolean = () => true,
): Span[] {
  return Array.from(text.matchAll(pattern)).flatMap((match) => {
    const found = match.groups?.it ?? match[0];
    // The part named "it" is always the last one of its pattern.
    const start = match.index + match[0].length - found.length;
    return isIt(found, match) ? [{ start, end: start + found.length, kind }] : [];
  });
}

/** Takes places in a text: true where all of them were free. Linear, however many there are. */
export function placesOf(text: string): (start: number, end: number) => boolean {
  const taken = new Uint8Array(text.length);
  return (start, end) => {
    if (taken.subarray(start, end).includes(1)) return false;
    taken.fill(1, start, end);
    return true;
  };
}
