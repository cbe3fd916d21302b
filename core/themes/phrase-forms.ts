/**
 * The form a phrase is shown in: as the texts of a theme write it most often. A Russian noun that begins it, with its
 * adjectives, stands in the nominative if the texts have it; what follows is as it was written.
 */
import { runsOf } from './phrase-runs';
import type { Reading } from './read-text';
import {
  agreeing,
  type Forms,
  feminineOf,
  type Kind,
  kindOf,
  type Nominative,
  nominativeOf,
  nominativeOfMany,
} from './russian-forms';
import { fillerStems, genitivePrepositions, negations, weakAlone } from './stop-words';

export interface Form {
  readonly written: string;
  /** How well it stands alone: 1, less where it was torn from a sentence. */
  readonly ease: number;
}

/** The candidates of each theme, by their keys. */
export function formsOf(
  readings: readonly Reading[],
  themeOf: Int32Array,
  candidates: readonly (readonly string[])[],
): (theme: number, key: string) => Form {
  const wanted = candidates.map((keys) => new Map(keys.map((key) => [key, new Map<string, number>()])));
  const genitives = candidates.map(() => new Map<string, number>());
  for (const [row, reading] of readings.entries()) {
    const theme = themeOf[row] ?? -1;
    const [own, genitive] = [wanted[theme], genitives[theme]];
    if (own === undefined || genitive === undefined) continue;
    for (const { key, from, length } of runsOf(reading)) {
      const forms = own.get(key);
      if (forms === undefined) continue;
      count(forms, writtenAt(reading, from, length));
      const isAfter = reading.joints[from] === ' ' && genitivePrepositions.has(reading.stems[from - 1] ?? '');
      if (isAfter) count(genitive, key);
    }
  }
  const met = wordsOf(readings, candidates);
  return (theme, key) => {
    const forms = [...(wanted[theme]?.get(key) ?? [])].toSorted(
      (a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1),
    );
    const times = forms.reduce((sum, [, each]) => sum + each, 0);
    const isGenitive = 2 * (genitives[theme]?.get(key) ?? 0) > times;
    return standAlone(forms[0]?.[0] ?? key, key.split(' '), met, isGenitive);
  };
}

const count = (counts: Map<string, number>, what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);

function writtenAt({ words, joints }: Reading, from: number, length: number): string {
  // "Does not change" is not "not change".
  const isTorn = words[from] === 'not' && joints[from] === ' ';
  let written = isTorn ? `${words[from - 1] ?? ''} not` : (words[from] ?? '');
  for (let at = from + 1; at < from + length; at++) written += `${joints[at] || ' '}${words[at] ?? ''}`;
  return written;
}

interface Words {
  /** All words there are: endings may part what is one word. */
  readonly all: Forms;
  /** By stem; of those alone that stand in candidates. */
  readonly ofStem: ReadonlyMap<string, Forms>;
}

function wordsOf(readings: readonly Reading[], candidates: readonly (readonly string[])[]): Words {
  const all = new Map<string, number>();
  const ofStem = new Map<string, Map<string, number>>();
  for (const keys of candidates)
    for (const key of keys) for (const stem of key.split(' ')) ofStem.set(stem, new Map());
  for (const { words, stems } of readings)
    for (const [at, stem] of stems.entries()) {
      const word = (words[at] ?? '').toLowerCase();
      count(all, word);
      const family = ofStem.get(stem);
      if (family !== undefined) count(family, word);
    }
  return { all, ofStem };
}

const cyrillic = /^[а-яё]+$/;
const none: Forms = new Map();

/** `isGenitive`: mostly it stands behind "из", "до" and the like. */
function standAlone(written: string, stems: readonly string[], met: Words, isGenitive: boolean): Form {
  const parts = written.split(/([ -])/);
  const words = parts.filter((_, at) => at % 2 === 0);
  const isWeak = stems.length === 1 && weakAlone.has(stems[0] ?? '');
  const isOther = words.length !== stems.length || !cyrillic.test((words[0] ?? '').toLowerCase());
  if (negations.has(stems[0] ?? '') || isOther) return { written, ease: isWeak ? 0.5 : 1 };
  const kinds = kindsOf(words, stems, met);
  const [first = 'noun'] = kinds;
  if (first === 'noun' || first === 'adjective') {
    const upright = inNominative(words, kinds, stems, met, isGenitive);
    if (upright !== null) {
      const shown = parts.map((part, at) => (at % 2 === 0 ? (upright.words[at / 2] ?? part) : part)).join('');
      return { written: shown, ease: (upright.isSure ? 1 : torn) * closingEase(kinds) * (isWeak ? 0.5 : 1) };
    }
  }
  return { written, ease: openingEase[first] * closingEase(kinds) * (words.length === 1 ? alone : 1) };
}

/** "Компьютера" of "с компьютера" looks like the nominative of a feminine noun. */
const looksUpright = (upright = '', written = ''): boolean => upright === written && /[ая]$/.test(written);

const kindsOf = (words: readonly string[], stems: readonly string[], met: Words): readonly Kind[] =>
  words.map((word, at) => kindOf(word.toLowerCase(), met.ofStem.get(stems[at] ?? '') ?? none, met.all));

/** A noun in another case than the nominative needs what stood before it. */
const torn = 0.5;
/** A verb or an adjective without a noun. */
const alone = 0.55;
const openingEase: Readonly<Record<Kind, number>> = { infinitive: 1, verb: 0.85, adjective: 0.7, noun: torn };
const closingEase = (kinds: readonly Kind[]) => (kinds.length === 1 || kinds.at(-1) === 'noun' ? 1 : 0.75);

/** `before`: the adjective, if there is one. */
function uprightNoun(noun: string, before: string, forms: Forms): Nominative {
  const found = (/[ыи]х$/.test(before) ? nominativeOfMany : nominativeOf)(noun, forms);
  const feminine = !found.isUpright && /(?:ой|ую)$/.test(before) ? feminineOf(noun, forms) : null;
  return feminine === null ? found : { word: feminine, gender: 'feminine', isUpright: true };
}

/** Adjectives and the noun they stand before; null: no noun begins the phrase. */
function inNominative(
  words: readonly string[],
  kinds: readonly Kind[],
  stems: readonly string[],
  met: Words,
  isGenitive: boolean,
): { readonly words: readonly string[]; readonly isSure: boolean } | null {
  const head = kinds.indexOf('noun');
  if (
    head < 0 ||
    fillerStems.has(stems[head] ?? '') ||
    kinds.slice(0, head).some((kind) => kind !== 'adjective')
  )
    return null;
  const before = head > 0 ? (words[head - 1] ?? '') : '';
  if (/[ыи]е$/.test(before)) return { words, isSure: true };
  const noun = uprightNoun((words[head] ?? '').toLowerCase(), before, met.all);
  if (!noun.isUpright) return { words, isSure: false };
  const upright = words.map((word, at) => {
    if (at > head) return word;
    const family = met.ofStem.get(stems[at] ?? '') ?? none;
    return likeCase(word, at === head ? noun.word : agreeing(word.toLowerCase(), noun.gender, family));
  });
  return { words: upright, isSure: !(isGenitive && looksUpright(upright[0], words[0])) };
}

/** A name keeps its capital. */
const likeCase = (from: string, to: string): string => {
  if (from.toLowerCase() === to) return from;
  return from.charAt(0) === from.charAt(0).toLowerCase() ? to : to.charAt(0).toUpperCase() + to.slice(1);
};
