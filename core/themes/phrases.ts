/**
 * What a theme is called: phrases of one to five words that stand in its texts far more often than in the others,
 * in a form customers write. Log-odds with an informative prior (Monroe, Colaresi, Quinn 2008).
 */
import { type Form, formsOf } from './phrase-forms';
import { runsOf } from './phrase-runs';
import type { Reading } from './read-text';
import { fillerStems } from './stop-words';
import { toldApart } from './tell-apart';

interface Counted {
  /** Weight of the texts of each theme that hold the phrase. */
  readonly byTheme: Map<number, number>;
  total: number;
}

/** Stems of the phrase joined by spaces: in how many texts, by theme. */
type Counts = ReadonlyMap<string, Counted>;

const mostPhrases = 8;
/** A phrase of fewer texts of the theme than this share is an accident. */
const smallestShare = 0.04;
const fewestTexts = 3;
/** So many candidates of a theme are looked at in the forms they are written in. */
const mostCandidates = 150;

/**
 * Phrases of each theme, the most telling first. `themeOf` goes row by row; -1: no theme, but counted as the others.
 * `weights`: how much each row counts: what is written often says more than a slip of the pen.
 */
export function phrasesOf(
  readings: readonly Reading[],
  weights: Float32Array,
  themeOf: Int32Array,
  themes: number,
): readonly (readonly string[])[] {
  const sizes = new Float64Array(themes);
  let all = 0;
  for (const [row, theme] of themeOf.entries()) {
    const weight = weights[row] ?? 1;
    all += weight;
    if (theme >= 0) sizes[theme] = (sizes[theme] ?? 0) + weight;
  }
  const counts = countPhrases(readings, weights, themeOf);
  const ranked = Array.from({ length: themes }, (_, theme) =>
    rank(counts, theme, sizes[theme] ?? 0, all).slice(0, mostCandidates),
  );
  const formOf = formsOf(
    readings,
    themeOf,
    ranked.map((candidates) => candidates.map(({ key }) => key)),
  );
  const chosen = ranked.map((candidates, theme) => choose(withForms(candidates, theme, formOf), mostPhrases));
  return toldApart(chosen, (theme, others) =>
    contrasting({ readings, themeOf, counts, sizes }, theme, others),
  );
}

interface Looked {
  readonly readings: readonly Reading[];
  readonly themeOf: Int32Array;
  readonly counts: Counts;
  readonly sizes: Float64Array;
}

/** Phrases that tell a theme from these others, though they may stand in many more. */
function contrasting({ readings, themeOf, counts, sizes }: Looked, theme: number, others: readonly number[]) {
  const amongThem = new Map<string, Counted>();
  for (const [key, { byTheme }] of counts) {
    const own = byTheme.get(theme) ?? 0;
    if (own === 0) continue;
    const total = others.reduce((sum, other) => sum + (byTheme.get(other) ?? 0), own);
    amongThem.set(key, { byTheme, total });
  }
  const size = sizes[theme] ?? 0;
  const all = others.reduce((sum, other) => sum + (sizes[other] ?? 0), size);
  const candidates = rank(amongThem, theme, size, all).slice(0, mostCandidates);
  const formOf = formsOf(
    readings,
    themeOf,
    Array.from(sizes, (_, at) => (at === theme ? candidates.map(({ key }) => key) : [])),
  );
  return choose(withForms(candidates, theme, formOf), mostPhrases);
}

function countPhrases(readings: readonly Reading[], weights: Float32Array, themeOf: Int32Array): Counts {
  const counts = new Map<string, Counted>();
  for (const [row, reading] of readings.entries()) {
    const theme = themeOf[row] ?? -1;
    const weight = weights[row] ?? 1;
    const keys = new Set<string>();
    for (const { key } of runsOf(reading)) keys.add(key);
    for (const key of keys) {
      const counted = counts.get(key) ?? { byTheme: new Map<number, number>(), total: 0 };
      counted.total += weight;
      if (theme >= 0) counted.byTheme.set(theme, (counted.byTheme.get(theme) ?? 0) + weight);
      counts.set(key, counted);
    }
  }
  return counts;
}

interface Ranked {
  readonly key: string;
  readonly stems: readonly string[];
  /** Stems that are no fillers. */
  readonly telling: readonly string[];
  readonly count: number;
  readonly worth: number;
}
interface Candidate extends Ranked {
  readonly form: Form;
}

/** A longer phrase is rarer, and says more; of one word more than three it says little. */
const worthOfLength = [0, 1, 1.7, 1.8, 1.6, 1.6];

function rank(counts: Counts, theme: number, size: number, all: number): Ranked[] {
  const fewest = Math.max(Math.min(fewestTexts, size), size * smallestShare);
  const ranked: Ranked[] = [];
  for (const [key, { byTheme, total }] of counts) {
    const count = byTheme.get(theme) ?? 0;
    if (count < fewest) continue;
    const stems = key.split(' ');
    const telling = stems.filter((stem) => !fillerStems.has(stem));
    const score = logOdds(count, size, total, all);
    if (score > 1)
      ranked.push({ key, stems, telling, count, worth: score * (worthOfLength[telling.length] ?? 1) });
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

function withForms(
  ranked: readonly Ranked[],
  theme: number,
  formOf: (theme: number, key: string) => Form,
): Candidate[] {
  return ranked
    .map((candidate) => {
      const form = formOf(theme, candidate.key);
      return { ...candidate, form, worth: candidate.worth * form.ease };
    })
    .toSorted((a, b) => b.worth - a.worth || (a.key < b.key ? -1 : 1));
}

/** A word gives way to a phrase around it that this share of its texts have: "загрузить видео" for "загрузить". */
const shareOfWord = 0.15;
/** A phrase that goes on alike this often is cut short: "слишком много" of "слишком много раз". */
const shareOfFragment = 0.7;

/** A word that stands worse alone is left to its phrases. */
const leastEase = 0.6;

/** No phrase says again what one before it said; a phrase takes the place of a word of its own that stands before it. */
function choose(ranked: readonly Candidate[], most: number): string[] {
  const chosen: Candidate[] = [];
  const said = new Map<string, number>();
  const isMisspelt = misspeltOf(ranked);
  for (const candidate of ranked) {
    if (chosen.length === most) break;
    if (chosen.length > 0 && candidate.telling.length === 1 && candidate.form.ease < leastEase) continue;
    const phrase = whole(around(candidate, ranked), ranked);
    if (phrase.telling.some(isMisspelt)) continue;
    const before = phrase.telling.flatMap((stem) => placeOf(stem, said) ?? []);
    const [place = chosen.length, ...others] = new Set(before);
    const isWord = chosen[place]?.telling.length === 1;
    if (others.length > 0 || (before.length > 0 && !(isWord && phrase.telling.length > 1))) continue;
    chosen[place] = phrase;
    for (const stem of phrase.telling) said.set(stem, place);
  }
  return inFront(chosen).map(({ form }) => form.written);
}

/** A phrase says more than a word before it that tells hardly more. */
const shareOfFirst = 0.4;

function inFront(chosen: readonly Candidate[]): readonly Candidate[] {
  const [first] = chosen;
  const isTorn = first?.telling.length === 1 && first.form.ease < leastEase;
  const least = isTorn ? 0 : shareOfFirst * (first?.worth ?? 0);
  const phrase = chosen.find(({ telling, worth }) => telling.length > 1 && worth >= least);
  if (phrase === undefined) return chosen;
  return [phrase, ...chosen.filter((each) => each !== phrase && !(isTorn && each === first))];
}

/** A word misspelt says the same. */
function placeOf(stem: string, said: ReadonlyMap<string, number>): number | undefined {
  const place = said.get(stem);
  if (place !== undefined || stem.length < 5) return place;
  for (const [other, at] of said) if (other.length >= 4 && isOneLetterOff(stem, other)) return at;
  return undefined;
}

const timesRarer = 4;

/** A stem one letter off from a filler, or from a stem that far more texts of the theme have. */
function misspeltOf(ranked: readonly Candidate[]): (stem: string) => boolean {
  const counts = new Map<string, number>();
  for (const { telling, count } of ranked)
    for (const stem of telling) counts.set(stem, Math.max(count, counts.get(stem) ?? 0));
  const most = Math.max(...counts.values());
  const known = new Map<string, boolean>();
  const look = (stem: string): boolean => {
    if (stem.length < 4) return false;
    if (timesRarer * (counts.get(stem) ?? 0) > most) return false;
    for (const filler of fillerStems) if (filler.length > 4 && isOneLetterOff(stem, filler)) return true;
    for (const [other, count] of counts)
      if (count >= timesRarer * (counts.get(stem) ?? 0) && isOneLetterOff(stem, other)) return true;
    return false;
  };
  return (stem) => {
    const found = known.get(stem) ?? look(stem);
    known.set(stem, found);
    return found;
  };
}

function isOneLetterOff(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  const after = long.length === short.length ? start + 1 : start;
  return short.slice(after) === long.slice(start + 1);
}

function around(word: Candidate, ranked: readonly Candidate[]): Candidate {
  if (word.telling.length > 1) return word;
  const [stem = ''] = word.telling;
  const fits = ({ telling, count }: Candidate) =>
    telling.length > 1 && telling.includes(stem) && count >= word.count * shareOfWord;
  return ranked.find(fits) ?? word;
}

function whole(phrase: Candidate, ranked: readonly Candidate[]): Candidate {
  const longer = ranked.find(
    ({ key, stems, count }) =>
      stems.length === phrase.stems.length + 1 &&
      (key.startsWith(`${phrase.key} `) || key.endsWith(` ${phrase.key}`)) &&
      count >= phrase.count * shareOfFragment,
  );
  return longer === undefined ? phrase : whole(longer, ranked);
}
