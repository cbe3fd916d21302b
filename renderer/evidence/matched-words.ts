/** Marks found words inside a customer's text: plain segments, so that they are drawn as text and never as HTML. */
import type { StepRule } from '#core/evidence/rule';

export interface TextSegment {
  readonly text: string;
  readonly isMatch: boolean;
}

const wordPattern = /[\p{L}\p{N}]+/gu;

/** Cuts the text at its words; neighbours of the same kind are joined. */
export function segmentsOf(text: string, isMatch: (word: string) => boolean): readonly TextSegment[] {
  const segments: TextSegment[] = [];
  let plainFrom = 0;
  for (const found of text.matchAll(wordPattern)) {
    if (!isMatch(found[0])) continue;
    if (found.index > plainFrom) segments.push({ text: text.slice(plainFrom, found.index), isMatch: false });
    segments.push({ text: found[0], isMatch: true });
    plainFrom = found.index + found[0].length;
  }
  if (plainFrom < text.length || segments.length === 0)
    segments.push({ text: text.slice(plainFrom), isMatch: false });
  return segments;
}

/** Two words are the same when their stems are: `stemOf` ignores case and tells ё from е no more than the service does. */
export function matcherOf(
  words: readonly string[],
  stemOf: (word: string) => string,
): (word: string) => boolean {
  const stems = new Set(words.flatMap((said) => said.match(wordPattern) ?? []).map(stemOf));
  return (word) => stems.has(stemOf(word));
}

/** Words a rule looks for: what it excludes is not what made a contact match. */
export function wordsOfRule(rule: StepRule | null): readonly string[] {
  if (!rule) return [];
  switch (rule.test) {
    case 'anyWord':
    case 'allWords':
      return rule.words;
    case 'all':
    case 'any':
      return rule.rules.flatMap(wordsOfRule);
    default:
      return [];
  }
}
