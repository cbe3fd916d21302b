/** From a point of the map to what lies there, and from a drag to where the dragged thing would go. */

interface Span {
  readonly start: number;
  readonly size: number;
}

/** Index of the last span that starts at or before `at`; spans are in order. -1: before all of them. */
export function lastStartingBefore(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Index of the span that holds the point; -1: between spans or outside. */
export function spanAt(spans: readonly Span[], at: number): number {
  const index = lastStartingBefore(spans, at);
  const span = spans[index];
  return span !== undefined && at < span.start + span.size ? index : -1;
}

/** First and last index of the spans that touch from..to, both included; null: none does. */
export function spansWithin(
  spans: readonly Span[],
  from: number,
  to: number,
): { readonly first: number; readonly last: number } | null {
  const last = lastStartingBefore(spans, to);
  let first = Math.max(0, lastStartingBefore(spans, from));
  const span = spans[first];
  if (span !== undefined && span.start + span.size < from) first += 1;
  return last < 0 || first > last ? null : { first, last };
}

/** Gap (0 to length) nearest to the point: before span 0, between spans, after the last. */
export function gapAt(spans: readonly Span[], at: number): number {
  const index = lastStartingBefore(spans, at);
  const span = spans[index];
  if (span === undefined) return 0;
  return at > span.start + span.size / 2 ? index + 1 : index;
}

/** Position of a gap's mark: the middle between its neighbours. */
export function markOfGap(spans: readonly Span[], gap: number): number {
  const before = spans[gap - 1];
  const after = spans[gap];
  if (before && after) return (before.start + before.size + after.start) / 2;
  if (before) return before.start + before.size;
  return after?.start ?? 0;
}
