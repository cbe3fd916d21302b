/**
 * Themes of texts: those already known keep what is near them, the rest is grouped anew. Pure and repeatable: the
 * same texts in the same order with the same seed give the same themes. Texts come masked; nothing here stores them.
 */
import { chooseK } from './choose-k';
import { collapse, templateLines, withoutTemplates } from './collapse';
import { assign, kMeans } from './k-means';
import { type Dense, dense, normaliseRows, pickRows } from './matrix';
import { phrasesOf } from './phrases';
import { learnSpace, placeIn, type Space } from './place-texts';
import { type Random, seededRandom } from './random';
import { textReader } from './read-text';

export interface ThemeTexts {
  readonly texts: readonly string[];
  /** Number of the known theme a text belongs to, from 0; -1: it has not been looked at, or had no theme. */
  readonly known: Int32Array;
  readonly knownThemes: number;
}

export interface ThemeSearch {
  readonly seed: number;
  /** How many new themes; null: as many as the texts speak for. */
  readonly count: number | null;
  readonly most: number;
  /** A group of fewer texts is no theme. */
  readonly fewestTexts: number;
  /** Every text gets a theme, however far from it: for splitting a theme, and for measuring. */
  readonly leavesNone: boolean;
  readonly onStage?: (stage: ThemeStage) => void;
}
export type ThemeStage = 'reading' | 'placing' | 'grouping' | 'naming';

export interface FoundTheme {
  /** Number of the known theme; null: new. */
  readonly known: number | null;
  readonly phrases: readonly string[];
  /** Texts nearest its centre, by index. */
  readonly typical: readonly number[];
  /** Texts given. */
  readonly size: number;
}

export interface Themes {
  /** The known ones first, in their order, then the new, largest first. */
  readonly themes: readonly FoundTheme[];
  /** For each text, index in `themes`; -1: none. */
  readonly themeOf: Int32Array;
  /** Cosine of each text to the centre of its theme. */
  readonly likeness: Float32Array;
  readonly model: ThemeModel;
}

/** What it takes to tell the theme of a further text. */
export interface ThemeModel {
  readonly space: Space;
  readonly centres: Dense;
  /** A text less like the centre than this has another theme. */
  readonly thresholds: Float32Array;
  readonly templates: ReadonlySet<string>;
}

const typicalTexts = 12;

export function findThemes(input: ThemeTexts, search: ThemeSearch): Themes {
  const random = seededRandom(search.seed);
  search.onStage?.('reading');
  const { readings, weights, rowOf, first } = collapse(input.texts);
  search.onStage?.('placing');
  const { space, places } = learnSpace(readings, weights, random);
  search.onStage?.('grouping');
  const known = knownRows(input, rowOf, readings.length);
  const old = knownCentres(places, weights, known, input.knownThemes);
  const joined = joinKnown(places, known, old);
  const fresh = groupRest(places, weights, joined, search, random);
  const themes = withoutSmall(join(joined, fresh.group, input.knownThemes), rowOf, input.knownThemes, search);
  const centres = centresOf(places, weights, themes.themeOf, themes.count);
  const likeness = likenessOf(places, themes.themeOf, centres);
  search.onStage?.('naming');
  const phrases = phrasesOf(readings, themes.themeOf, themes.count);
  const perText = Int32Array.from(rowOf, (row) => (row < 0 ? -1 : (themes.themeOf[row] ?? -1)));
  const sizes = new Uint32Array(themes.count);
  for (const theme of perText) if (theme >= 0) sizes[theme] = (sizes[theme] ?? 0) + 1;
  return {
    themes: Array.from({ length: themes.count }, (_, theme) => ({
      known: theme < input.knownThemes ? theme : null,
      phrases: phrases[theme] ?? [],
      typical: typicalOf(theme, themes.themeOf, likeness, first),
      size: sizes[theme] ?? 0,
    })),
    themeOf: perText,
    likeness: Float32Array.from(rowOf, (row) => (row < 0 ? 0 : (likeness[row] ?? 0))),
    model: {
      space,
      centres,
      thresholds: thresholdsOf(themes.themeOf, likeness, themes.count),
      templates: templateLines(input.texts),
    },
  };
}

/** Themes of further texts: the nearest that is near enough; -1: none. */
export function joinThemes(
  model: ThemeModel,
  texts: readonly string[],
): { readonly themeOf: Int32Array; readonly likeness: Float32Array } {
  const read = textReader();
  const readings = texts.map((text) => read(withoutTemplates(text, model.templates)));
  const places = placeIn(model.space, readings);
  const { nearest, likeness } = assign(places, new Float32Array(texts.length).fill(1), model.centres);
  const themeOf = nearest.map((theme, row) => {
    const isNear = model.centres.rows > 0 && (likeness[row] ?? 0) >= (model.thresholds[theme] ?? 1);
    return isNear ? theme : -1;
  });
  return { themeOf, likeness };
}

/** Below this two texts share a word by chance. */
const faint = 0.25;

function knownRows({ known }: ThemeTexts, rowOf: Int32Array, rows: number): Int32Array {
  const themes = new Int32Array(rows).fill(-1);
  for (const [index, row] of rowOf.entries()) {
    const theme = known[index] ?? -1;
    if (row >= 0 && theme >= 0 && themes[row] === -1) themes[row] = theme;
  }
  return themes;
}

interface Known {
  readonly centres: Dense;
  readonly thresholds: Float32Array;
}

function knownCentres(places: Dense, weights: Float32Array, themes: Int32Array, count: number): Known {
  const centres = centresOf(places, weights, themes, count);
  const likeness = likenessOf(places, themes, centres);
  return { centres, thresholds: thresholdsOf(themes, likeness, count) };
}

function centresOf(places: Dense, weights: Float32Array, themeOf: Int32Array, count: number): Dense {
  const centres = dense(count, places.width);
  const { width } = places;
  for (const [row, theme] of themeOf.entries()) {
    if (theme < 0) continue;
    const weight = weights[row] ?? 1;
    for (let i = 0; i < width; i++) {
      const at = theme * width + i;
      centres.values[at] = (centres.values[at] ?? 0) + weight * (places.values[row * width + i] ?? 0);
    }
  }
  normaliseRows(centres);
  return centres;
}

function likenessOf(places: Dense, themeOf: Int32Array, centres: Dense): Float32Array {
  const { width } = places;
  return Float32Array.from(themeOf, (theme, row) => {
    if (theme < 0) return 0;
    let sum = 0;
    for (let i = 0; i < width; i++)
      sum += (places.values[row * width + i] ?? 0) * (centres.values[theme * width + i] ?? 0);
    return sum;
  });
}

/** All but the tenth of its own texts that are least like it would join again. */
const joiningShare = 0.1;

function thresholdsOf(themeOf: Int32Array, likeness: Float32Array, count: number): Float32Array {
  const own: number[][] = Array.from({ length: count }, () => []);
  for (const [row, theme] of themeOf.entries()) own[theme]?.push(likeness[row] ?? 0);
  return Float32Array.from(own, (values) => {
    const sorted = values.toSorted((a, b) => a - b);
    return Math.max(faint, sorted[Math.floor(sorted.length * joiningShare)] ?? 1);
  });
}

/** Rows of known themes stay; others join the nearest that is near enough. */
function joinKnown(places: Dense, known: Int32Array, { centres, thresholds }: Known): Int32Array {
  if (centres.rows === 0) return known;
  const { nearest, likeness } = assign(places, new Float32Array(places.rows).fill(1), centres);
  return known.map((theme, row) => {
    if (theme >= 0) return theme;
    const candidate = nearest[row] ?? 0;
    return (likeness[row] ?? 0) >= (thresholds[candidate] ?? 1) ? candidate : -1;
  });
}

/** New groups among the rows without a theme: -1 where a row is like none of them. */
function groupRest(
  places: Dense,
  weights: Float32Array,
  joined: Int32Array,
  search: ThemeSearch,
  random: Random,
): { group: Int32Array } {
  const group = new Int32Array(places.rows).fill(-1);
  const rest = Int32Array.from([...joined.keys()].filter((row) => joined[row] === -1));
  if (rest.length < search.fewestTexts) return { group };
  const rows = pickRows(places, rest);
  const own = Float32Array.from(rest, (row) => weights[row] ?? 1);
  const k = search.count ?? chooseK(rows, own, search.most, random);
  const { nearest, likeness } = kMeans(rows, own, k, random);
  for (const [i, row] of rest.entries())
    if (search.leavesNone || (likeness[i] ?? 0) >= faint) group[row] = nearest[i] ?? -1;
  return { group };
}

const join = (joined: Int32Array, group: Int32Array, known: number): Int32Array =>
  joined.map((theme, row) => {
    const fresh = group[row] ?? -1;
    if (theme >= 0) return theme;
    return fresh < 0 ? -1 : known + fresh;
  });

/** New groups too small are dissolved, the others numbered by size. */
function withoutSmall(
  themeOf: Int32Array,
  rowOf: Int32Array,
  known: number,
  { fewestTexts, leavesNone }: ThemeSearch,
): { themeOf: Int32Array; count: number } {
  const sizes = new Map<number, number>();
  for (const row of rowOf) {
    const theme = row < 0 ? -1 : (themeOf[row] ?? -1);
    if (theme >= known) sizes.set(theme, (sizes.get(theme) ?? 0) + 1);
  }
  const kept = [...sizes]
    .filter(([, size]) => leavesNone || size >= fewestTexts)
    .toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
  const numbers = new Map(kept.map(([theme], index) => [theme, known + index]));
  return {
    themeOf: themeOf.map((theme) => (theme < known ? theme : (numbers.get(theme) ?? -1))),
    count: known + kept.length,
  };
}

function typicalOf(
  theme: number,
  themeOf: Int32Array,
  likeness: Float32Array,
  first: Int32Array,
): readonly number[] {
  const rows = [...themeOf.keys()].filter((row) => themeOf[row] === theme);
  return rows
    .toSorted((a, b) => (likeness[b] ?? 0) - (likeness[a] ?? 0) || a - b)
    .slice(0, typicalTexts)
    .map((row) => first[row] ?? 0);
}
