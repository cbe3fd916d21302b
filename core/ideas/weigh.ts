/**
 * A wish in words that no sign alone tells: several weaker hints of one sentence are added up. A frame says that
 * something is wished (desire, lack, need, a question about plans …), supports say that it is a thing of the product,
 * doubts that it is the customer's own case. Weights were set by hand; the frame is what the screen shows.
 */
import type { Sign } from './sign';

export interface Hint {
  readonly weight: number;
  readonly says: RegExp;
}

export interface Frame extends Hint {
  readonly kind: Sign['kind'];
  /** A question itself: a question mark takes nothing from it. */
  readonly asks?: boolean;
}

export interface Hints {
  /** The heaviest counts, of the same weight the first. */
  readonly frames: readonly Frame[];
  readonly supports: readonly Hint[];
  /** Weights are taken off. */
  readonly doubts: readonly Hint[];
  /** Questions about what there is, or about oneself. */
  readonly question: RegExp;
}

const enough = 3;
const ofQuestion = 2;

export function weigh(
  plain: string,
  { frames, supports, doubts, question }: Hints,
): { readonly sign: Sign['kind']; readonly by: string } | null {
  let best: { frame: Frame; by: string } | null = null;
  for (const frame of frames) {
    if (best !== null && best.frame.weight >= frame.weight) continue;
    const said = frame.says.exec(plain);
    if (said !== null) best = { frame, by: said[0].trim() };
  }
  if (best === null) return null;
  const { kind, weight, asks = false } = best.frame;
  const total = weight + sumOf(plain, supports);
  if (total < enough) return null;
  const asked = !asks && question.test(plain) ? ofQuestion : 0;
  return total - asked - sumOf(plain, doubts) >= enough ? { sign: kind, by: best.by } : null;
}

const sumOf = (plain: string, hints: readonly Hint[]): number =>
  hints.reduce((sum, { weight, says }) => sum + (says.test(plain) ? weight : 0), 0);
