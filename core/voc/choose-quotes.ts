/**
 * Which of many quotes speak for a problem: those of dissatisfied customers first, typical and recent ones, no two that
 * say the same. Pure; knows quotes by what is given and nothing of where they lie.
 */
import { stemsOf } from '../evidence/term';

export interface Candidate {
  readonly text: string;
  /** Local time as written in the export; null: not known. */
  readonly at: string | null;
  readonly isDissatisfied: boolean;
  /** To what is typical of the problem, 0 to 1; null: not known. */
  readonly likeness: number | null;
}

/** Fewer words are an exclamation. */
export const fewestWordsOfQuote = 3;
/** Longer ones are not read aloud; they give way to others. */
const comfortableLength = 400;
/** Of the words of the shorter one: more in common is the same said twice. */
const mostInCommon = 0.6;

interface Said<C> {
  readonly candidate: C;
  readonly stems: ReadonlySet<string>;
}

/** The best first. Equals keep their order, so that the same contacts always give the same quotes. */
export function chooseQuotes<C extends Candidate>(candidates: readonly C[], most: number): readonly C[] {
  const said = candidates.flatMap((candidate): Said<C>[] => {
    const stems = stemsOf(candidate.text);
    return stems.length < fewestWordsOfQuote ? [] : [{ candidate, stems: new Set(stems) }];
  });
  const latest = said.reduce((last, { candidate: { at } }) => (at !== null && at > last ? at : last), '');
  const ranked = said.toSorted((one, other) => worth(other.candidate, latest) - worth(one.candidate, latest));
  const chosen: Said<C>[] = [];
  for (const one of ranked) {
    if (chosen.length >= most) break;
    if (chosen.every((other) => inCommon(one.stems, other.stems) <= mostInCommon)) chosen.push(one);
  }
  return chosen.map(({ candidate }) => candidate);
}

/** Dissatisfaction outweighs the rest; likeness counts before the day. */
function worth({ isDissatisfied, likeness, at, text }: Candidate, latest: string): number {
  const days = at === null || latest === '' ? 31 : (Date.parse(latest) - Date.parse(at)) / 86_400_000;
  const recent = 1 - Math.min(31, Math.max(0, days)) / 31;
  return (isDissatisfied ? 2 : 0) + (likeness ?? 0) + recent / 4 - (text.length > comfortableLength ? 1 : 0);
}

function inCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [shorter, longer] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const stem of shorter) if (longer.has(stem)) shared += 1;
  return shared / Math.max(1, shorter.size);
}
