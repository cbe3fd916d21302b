/**
 * What a theme is called: phrases of one to three words that stand in its texts far more often than in the others,
 * in the form customers write them. Log-odds with an informative prior (Monroe, Colaresi, Quinn 2008).
 */
import type { Reading } from './read-text';
import { fillerStems, negations } from './stop-words';

interface Counted {
  /** Texts of each theme that hold the phrase. */
  readonly byTheme: Map<number, number>;
  total: number;
}

/** Stems of the phrase joined by spaces: in how many texts, by theme. */
type Counts = ReadonlyMap<string, Counted>;

const longest = 3;
const mostPhrases = 8;
/** A phrase of fewer texts of the theme than this share is an accident. */
const smallestShare = 0.04;
const fewestTexts = 3;

/** Phrases of each theme, the most telling first. `themeOf` goes row by row; -1: no theme, but counted as the others. */
export function phrasesOf(
  readings: readonly Reading[],
  themeOf: Int32Array,
  themes: number,
): readonly (readonly string[])[] {
  const sizes = new Float64Array(themes);
  for (const theme of themeOf) if (theme >= 0) sizes[theme] = (sizes[theme] ?? 0) + 1;
  const counts = countPhrases(readings, themeOf);
  const chosen = Array.from({ length: themes }, (_, theme) =>
    choose(rank(counts, theme, sizes[theme] ?? 0, readings.length), mostPhrases),
  );
  const written = writtenForms(readings, themeOf, chosen);
  return chosen.map((keys, theme) => keys.map((key) => written(theme, key)));
}

/** Every run of words that begins and ends with a telling word; "not" may open it. */
function* runsOf({ stems }: Reading): Generator<{ key: string; from: number; length: number }> {
  for (let from = 0; from < stems.length; from++) {
    const opening = stems[from] ?? '';
    const isNegated = negations.has(opening);
    if (fillerStems.has(opening) && !isNegated) continue;
    for (let length = isNegated ? 2 : 1; length <= longest && from + length <= stems.length; length++) {
      const closing = stems[from + length - 1] ?? '';
      if (fillerStems.has(closing) || closing.length < 2) continue;
      yield { key: stems.slice(from, from + length).join(' '), from, length };
    }
  }
}

function countPhrases(readings: readonly Reading[], themeOf: Int32Array): Counts {
  const counts = new Map<string, Counted>();
  for (const [row, reading] of readings.entries()) {
    const theme = themeOf[row] ?? -1;
    const keys = new Set<string>();
    for (const { key } of runsOf(reading)) keys.add(key);
    for (const key of keys) {
      const counted = counts.get(key) ?? { byTheme: new Map<number, number>(), total: 0 };
      counted.total++;
      if (theme >= 0) counted.byTheme.set(theme, (counted.byTheme.get(theme) ?? 0) + 1);
      counts.set(key, counted);
    }
  }
  return counts;
}

interface Ranked {
  readonly key: string;
  readonly stems: readonly string[];
  readonly count: number;
  readonly worth: number;
}

function rank(counts: Counts, theme: number, size: number, all: number): Ranked[] {
  const fewest = Math.max(Math.min(fewestTexts, size), size * smallestShare);
  const ranked: Ranked[] = [];
  for (const [key, { byTheme, total }] of counts) {
    const count = byTheme.get(theme) ?? 0;
    if (count < fewest) continue;
    const stems = key.split(' ');
    const score = logOdds(count, size, total, all);
    // A longer phrase is rarer, and says more.
    if (score > 1) ranked.push({ key, stems, count, worth: score * (1 + 0.4 * (stems.length - 1)) });
  }
  return ranked.toSorted((a, b) => b.worth - a.worth || (a.key < b.key ? -1 : 1));
}

/** In standard deviations. The prior: the phrase everywhere, as if ten texts had been seen. */
function logOdds(count: number, size: number, total: number, all: number): number {
  const prior = (10 * total) / all;
  const others = all - size;
  const inside = count + prior;
  const outside = total - count + prior;
  const delta =
    Math.log(inside / Math.max(1e-9, size + 10 - inside)) -
    Math.log(outside / Math.max(1e-9, others + 10 - outside));
  return delta / Math.sqrt(1 / inside + 1 / outside);
}

/** A word gives way to a phrase around it that this share of its texts have: "загрузить видео" for "загрузить". */
const shareOfWord = 0.2;

/** No phrase says again what one before it said; a phrase takes the place of a word of its own that stands before it. */
function choose(ranked: readonly Ranked[], most: number): string[] {
  const chosen: Ranked[] = [];
  const said = new Map<string, number>();
  for (const candidate of ranked) {
    if (chosen.length === most) break;
    const phrase = around(candidate, ranked);
    const telling = phrase.stems.filter((stem) => !fillerStems.has(stem));
    const before = telling.flatMap((stem) => said.get(stem) ?? []);
    const [place = chosen.length, ...others] = new Set(before);
    const isWord = chosen[place]?.stems.length === 1;
    if (others.length > 0 || (before.length > 0 && !(isWord && telling.length > 1))) continue;
    chosen[place] = phrase;
    for (const stem of telling) said.set(stem, place);
  }
  return chosen.map(({ key }) => key);
}

function around(word: Ranked, ranked: readonly Ranked[]): Ranked {
  if (word.stems.length > 1) return word;
  const [stem = ''] = word.stems;
  const fits = ({ stems, count }: Ranked) =>
    stems.length > 1 && stems.includes(stem) && count >= word.count * shareOfWord;
  return ranked.find(fits) ?? word;
}

/** The form of a phrase that the texts of the theme write most often. */
function writtenForms(
  readings: readonly Reading[],
  themeOf: Int32Array,
  chosen: readonly (readonly string[])[],
): (theme: number, key: string) => string {
  const wanted = chosen.map((keys) => new Map(keys.map((key) => [key, new Map<string, number>()])));
  for (const [row, reading] of readings.entries()) {
    const own = wanted[themeOf[row] ?? -1];
    if (own === undefined) continue;
    for (const { key, from, length } of runsOf(reading)) {
      const forms = own.get(key);
      if (forms === undefined) continue;
      const form = reading.words.slice(from, from + length).join(' ');
      forms.set(form, (forms.get(form) ?? 0) + 1);
    }
  }
  return (theme, key) => {
    const forms = [...(wanted[theme]?.get(key) ?? [])];
    const [best] = forms.toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return best?.[0] ?? key;
  };
}
