/** What customers said for a request, the latest first. */
import type { HeardQuote } from '#core/document/records/review';
import type { RequestGroup } from '#core/requests/groups';

/** The same words may have been kept of two months, and of two that turned out to be one. */
export function heardQuotes({ voices }: RequestGroup): readonly HeardQuote[] {
  const all = voices
    .flatMap(({ quotes }) => quotes)
    .toSorted((a, b) => ((a.at ?? '') < (b.at ?? '') ? 1 : -1));
  const seen = new Set<string>();
  return all.filter(({ text, at }) => {
    const key = `${at} ${text}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
