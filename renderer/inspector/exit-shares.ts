/** Shares of the ways on from a step: what they add up to, and who leaves. */
import type { Path } from '#core/document/records/path';

export type Exits =
  /** Every share is known: the rest leaves. */
  | { readonly kind: 'leaves'; readonly share: number }
  /** More than everybody. */
  | { readonly kind: 'over'; readonly share: number }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'none' };

/** Shares are typed rounded to hundredths of a per cent: a few of these are not "more than everybody". */
const slack = 0.0005;

export function exitsOf(paths: readonly Pick<Path, 'share'>[]): Exits {
  if (paths.length === 0) return { kind: 'none' };
  const known = paths.flatMap(({ share }) => (share === null ? [] : [share]));
  const sum = known.reduce((total, share) => total + share, 0);
  if (sum > 1 + slack) return { kind: 'over', share: sum };
  if (known.length < paths.length) return { kind: 'unknown' };
  return { kind: 'leaves', share: Math.max(0, 1 - sum) };
}
