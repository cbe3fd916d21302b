/**
 * Themes of texts: those already known keep what is near them, the rest is grouped anew. Pure and repeatable: the
 * same texts in the same order with the same seed give the same themes. Texts come masked; nothing here stores them.
 */

import { type Centres, faint, learnCentres, nearestThemes } from './centres';
import { chooseK } from './choose-k';
import { collapse, templateLines, withoutTemplates } from './collapse';
import { kMeans } from './k-means';
import { pickRows } from './matrix';
import { phrasesOf } from './phrases';
import { learnSpace, type Places, placeIn, type Space } from './place-texts';
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
  readonly centres: Centres;
  readonly templates: ReadonlySet<string>;
}

const typicalTexts = 12;

/** For names: the root of the number of equal texts, of which `weight` is the logarithm. */
const timesWritten = (weight: number) => Math.exp((weight - 1) / 2);

export function findThemes(input: ThemeTexts, search: ThemeSearch): Themes {
  const random = seededRandom(search.seed);
  search.onStage?.('reading');
  const { readings, weights, rowOf, first } = collapse(input.texts);
  search.onStage?.('placing');
  const { space, places } = learnSpace(readings, weights, random);
  search.onStage?.('grouping');
  const known = knownRows(input, rowOf, readings.length);
  const joined = joinKnown(places, known, learnCentres(places, weights, known, input.knownThemes).centres);
  const fresh = groupRest(places, weights, joined, search, random);
  const themes = withoutSmall(join(joined, fresh, input.knownThemes), rowOf, input.knownThemes, search);
  const { centres, likeness } = learnCentres(places, weights, themes.themeOf, themes.count);
  search.onStage?.('naming');
  const phrases = phrasesOf(readings, weights.map(timesWritten), themes.themeOf, themes.count);
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
  return nearestThemes(placeIn(model.space, readings), model.centres);
}

function knownRows({ known }: ThemeTexts, rowOf: Int32Array, rows: number): Int32Array {
  const themes = new Int32Array(rows).fill(-1);
  for (const [index, row] of rowOf.entries()) {
    const theme = known[index] ?? -1;
    if (row >= 0 && theme >= 0 && themes[row] === -1) themes[row] = theme;
  }
  return themes;
}

/** Rows of known themes stay; others join the nearest that is near enough. */
function joinKnown(places: Places, known: Int32Array, centres: Centres): Int32Array {
  const { themeOf } = nearestThemes(places, centres);
  return known.map((theme, row) => (theme >= 0 ? theme : (themeOf[row] ?? -1)));
}

/** New groups among the rows without a theme: -1 where a row is like none of them. */
function groupRest(
  { plain, stressed }: Places,
  weights: Float32Array,
  joined: Int32Array,
  search: ThemeSearch,
  random: Random,
): Int32Array {
  const group = new Int32Array(joined.length).fill(-1);
  const rest = Int32Array.from([...joined.keys()].filter((row) => joined[row] === -1));
  if (rest.length < search.fewestTexts) return group;
  const places = { plain: pickRows(plain, rest), stressed: pickRows(stressed, rest) };
  const own = Float32Array.from(rest, (row) => weights[row] ?? 1);
  const k = search.count ?? chooseK(places.stressed, own, search.most, random);
  const { nearest } = kMeans(places.stressed, own, k, random);
  const { likeness } = learnCentres(places, own, nearest, k);
  for (const [i, row] of rest.entries())
    if (search.leavesNone || (likeness[i] ?? 0) >= faint) group[row] = nearest[i] ?? -1;
  return group;
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
