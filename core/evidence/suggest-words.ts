/**
 * Words that tell chosen contacts from all others: candidates from the chosen texts, and which of them to take once it
 * is known how often the others hold them. Pure; the others are counted where they lie.
 */

import { stemOf } from '../text/stem';
import { wordsOf } from '../text/words';
import { stopStems } from '../themes/stop-words';

export interface Candidate {
  /** A word, or two side by side, as the texts write them. */
  readonly words: string;
  /** Which of the chosen texts hold it. */
  readonly texts: ReadonlySet<number>;
}

const mostCandidates = 40;
const fewestTexts = 2;

/** Words and pairs that at least two of the texts hold, the commonest first; words that hold a sentence together are none. */
export function candidatesOf(texts: readonly string[]): readonly Candidate[] {
  const found = new Map<string, { texts: Set<number>; forms: Map<string, number> }>();
  const add = (key: string, form: string, index: number) => {
    const known = found.get(key) ?? { texts: new Set(), forms: new Map() };
    known.texts.add(index);
    known.forms.set(form, (known.forms.get(form) ?? 0) + 1);
    found.set(key, known);
  };
  for (const [index, text] of texts.entries()) {
    const words = wordsOf(text).map((word) => ({ word, stem: stemOf(word) }));
    for (const [at, { word, stem }] of words.entries()) {
      if (!isTelling(stem)) continue;
      add(stem, word, index);
      const next = words[at + 1];
      if (next && isTelling(next.stem)) add(`${stem} ${next.stem}`, `${word} ${next.word}`, index);
    }
  }
  return [...found.values()]
    .filter(({ texts: own }) => own.size >= fewestTexts)
    .map(({ texts: own, forms }) => ({ words: commonest(forms), texts: own }))
    .toSorted(
      (a, b) =>
        b.texts.size - a.texts.size || b.words.length - a.words.length || (a.words < b.words ? -1 : 1),
    )
    .slice(0, mostCandidates);
}

const isTelling = (stem: string): boolean => stem.length > 2 && !stopStems.has(stem) && !/^\d+$/.test(stem);

const commonest = (forms: ReadonlyMap<string, number>): string =>
  [...forms].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';

export interface Weighed extends Candidate {
  /** Share of the other contacts that hold it. */
  readonly rest: number;
}

/** Precision as it would be if the others were as many as the chosen: it does not sink with the size of the store. */
export const balancedPrecision = (recall: number, rest: number): number =>
  recall + rest === 0 ? 0 : recall / (recall + rest);

const harmonic = (recall: number, precision: number): number =>
  recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);

const mostWords = 5;
const leastGain = 0.01;

/** One word after another, each the one that helps most, until none helps. */
export function chooseWords(candidates: readonly Weighed[], examples: number): readonly Weighed[] {
  const chosen: Weighed[] = [];
  const score = (some: readonly Weighed[]): number => {
    const recall = new Set(some.flatMap(({ texts }) => [...texts])).size / examples;
    const rest = Math.min(
      1,
      some.reduce((sum, one) => sum + one.rest, 0),
    );
    return harmonic(recall, balancedPrecision(recall, rest));
  };
  while (chosen.length < mostWords) {
    const now = score(chosen);
    let best: { readonly candidate: Weighed; readonly score: number } | null = null;
    for (const candidate of candidates) {
      if (chosen.includes(candidate)) continue;
      const next = score([...chosen, candidate]);
      if (next > now + leastGain && (best === null || next > best.score)) best = { candidate, score: next };
    }
    if (best === null) break;
    chosen.push(best.candidate);
  }
  return chosen;
}
