/**
 * Texts as weighted features: stems of words, pairs of stems, and runs of letters, which forgive misspelling.
 * Sublinear term frequency times inverse document frequency; each kind of feature has a share of its own.
 */
import type { Sparse } from './matrix';
import type { Reading } from './read-text';
import { stopStems } from './stop-words';

/** Runs of letters are hashed into this many places; of those only the ones in use become columns. */
const runPlaces = 1 << 15;

/** Shares of the three kinds in a row of length one. Tried on the labelled sets together, not on each. */
const shares = { stem: 1, pair: 0.35, run: 0.8 } as const;
type Kind = keyof typeof shares;
const kinds: readonly Kind[] = ['stem', 'pair', 'run'];

/** Which features there are, and how much each tells. */
export interface Vocabulary {
  readonly width: number;
  /** Stems and pairs; a pair has a space in it. */
  readonly columnOf: ReadonlyMap<string, number>;
  /** By place of a run; -1: no column. */
  readonly runColumn: Int32Array;
  /** By column. */
  readonly weight: Float32Array;
}

/** What stands in one text only joins it to no other. */
const fewestTexts = 2;

/** `weights`: above 1, the row stands for several equal texts, and what stands in it stands in more than one. */
export function learnVocabulary(readings: readonly Reading[], weights: Float32Array): Vocabulary {
  const seen = new Map<string, number>();
  const runsSeen = new Uint32Array(runPlaces);
  for (const [row, { stems }] of readings.entries()) {
    const telling = tellingOf(stems);
    const texts = (weights[row] ?? 1) > 1 ? fewestTexts : 1;
    for (const name of new Set([...telling, ...pairsOf(telling)]))
      seen.set(name, (seen.get(name) ?? 0) + texts);
    for (const run of new Set(telling.flatMap(runsOf))) runsSeen[run] = (runsSeen[run] ?? 0) + texts;
  }
  const rarities: number[] = [];
  const newColumn = (count: number) => {
    rarities.push(Math.max(0.1, Math.log((1 + readings.length) / (1 + count))));
    return rarities.length - 1;
  };
  const columnOf = new Map<string, number>();
  for (const [name, count] of seen) if (count >= fewestTexts) columnOf.set(name, newColumn(count));
  const runColumn = Int32Array.from(runsSeen, (count) => (count >= fewestTexts ? newColumn(count) : -1));
  return { width: rarities.length, columnOf, runColumn, weight: Float32Array.from(rarities) };
}

export function featuresOf(readings: readonly Reading[], vocabulary: Vocabulary): Sparse {
  const starts = new Uint32Array(readings.length + 1);
  const columns: number[] = [];
  const values: number[] = [];
  for (const [row, { stems }] of readings.entries()) {
    const counts = countFeatures(tellingOf(stems), vocabulary);
    let square = 0;
    for (const kind of kinds) if (lengthOf(counts[kind], vocabulary) > 0) square += shares[kind] ** 2;
    for (const kind of kinds) {
      const length = lengthOf(counts[kind], vocabulary);
      if (length === 0) continue;
      const share = shares[kind] / (length * Math.sqrt(square));
      for (const [column, count] of counts[kind]) {
        const value = weightOf(column, count, vocabulary);
        if (value === 0) continue;
        columns.push(column);
        values.push(value * share);
      }
    }
    starts[row + 1] = columns.length;
  }
  return {
    rows: readings.length,
    width: vocabulary.width,
    starts,
    columns: Uint32Array.from(columns),
    values: Float32Array.from(values),
  };
}

const tellingOf = (stems: readonly string[]) => stems.filter((stem) => !stopStems.has(stem));

const pairsOf = (stems: readonly string[]) =>
  stems.slice(1).map((stem, before) => `${stems[before] ?? ''} ${stem}`);

/** Three to five letters in a row within a word, its ends marked; FNV-1a. */
function runsOf(stem: string): number[] {
  const marked = ` ${stem} `;
  const runs: number[] = [];
  for (let length = 3; length <= 5; length++)
    for (let at = 0; at + length <= marked.length; at++) {
      let hash = 0x811c9dc5;
      for (let i = at; i < at + length; i++) hash = Math.imul(hash ^ marked.charCodeAt(i), 0x01000193);
      runs.push(((hash ^ (hash >>> 15)) >>> 0) % runPlaces);
    }
  return runs;
}

type Counts = ReadonlyMap<number, number>;

function countFeatures(
  stems: readonly string[],
  { columnOf, runColumn }: Vocabulary,
): Readonly<Record<Kind, Counts>> {
  const counted = (columns: readonly (number | undefined)[]) => {
    const counts = new Map<number, number>();
    for (const column of columns)
      if (column !== undefined && column >= 0) counts.set(column, (counts.get(column) ?? 0) + 1);
    return counts;
  };
  return {
    stem: counted(stems.map((stem) => columnOf.get(stem))),
    pair: counted(pairsOf(stems).map((pair) => columnOf.get(pair))),
    run: counted(stems.flatMap(runsOf).map((run) => runColumn[run])),
  };
}

const weightOf = (column: number, count: number, { weight }: Vocabulary) =>
  (1 + Math.log(count)) * (weight[column] ?? 0);

function lengthOf(counts: Counts, vocabulary: Vocabulary): number {
  let square = 0;
  for (const [column, count] of counts) square += weightOf(column, count, vocabulary) ** 2;
  return Math.sqrt(square);
}
