/** Addresses with a flat in either language; readings that overlap are one address. */
import { findEnglishAddresses } from './mask-address-en';
import { findRussianAddresses } from './mask-address-ru';
import type { Span } from './mask-span';

export function findAddresses(text: string): Span[] {
  const found = [...findRussianAddresses(text), ...findEnglishAddresses(text)].sort(
    (a, b) => a.start - b.start,
  );
  const whole: Span[] = [];
  for (const span of found) {
    const last = whole.at(-1);
    if (last !== undefined && span.start < last.end)
      whole[whole.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    else whole.push(span);
  }
  return whole;
}
