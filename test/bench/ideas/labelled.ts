/**
 * Texts and pairs labelled by hand: own ones of test/fixtures/ideas, real ones by file, row and hash of the text.
 * Parted in two by what they are about: on one part the finder was made, the other was held out.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Language } from '#core/document/records/field';

export interface LabelledText {
  readonly text: string;
  readonly language: Language;
  readonly isIdea: boolean;
  readonly isHeldOut: boolean;
  readonly isReal: boolean;
  /** The sentence that says it, where it was marked. */
  readonly says: string | null;
}

export interface LabelledPair {
  readonly texts: readonly [string, string];
  readonly language: Language;
  readonly isSame: boolean;
  readonly isHeldOut: boolean;
}

export interface Wish {
  readonly topic: string;
  readonly wish: string;
  readonly text: string;
}

const tests = join(import.meta.dirname, '../..');
const own = join(tests, 'fixtures/ideas');
const shared = join(tests, '../../shared/data');
const isThere = existsSync(shared);

const sources = {
  rutube: { file: 'texts/rutube-support-ru/cases.csv', column: 'question', language: 'ru' },
  cedr: { file: 'texts/cedr-emotions-ru/cedr.csv', column: 'text', language: 'ru' },
  banking: { file: 'texts/banking77/train.csv', column: 'text', language: 'en' },
  clinc: { file: 'texts/clinc150/clinc150.csv', column: 'text', language: 'en' },
  nhs: { file: 'surveys/nhs-fft/text_data.csv', column: 'feedback', language: 'en' },
  nhs6: { file: 'surveys/nhs-fft/v6_dated_multilabel.csv', column: 'answer', language: 'en' },
} as const;
type SourceName = keyof typeof sources;
const isSource = (name: string | undefined): name is SourceName =>
  name !== undefined && Object.hasOwn(sources, name);

const linesOf = (path: string): string[][] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));

/** The first byte of a hash says on which side it is. */
const isHeldOut = (key: string): boolean => (createHash('sha256').update(key).digest()[0] ?? 0) % 2 === 1;
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

const read = new Map<SourceName, readonly string[]>();
function textOf(name: SourceName, row: number, hash: string): string {
  const { file, column } = sources[name];
  const texts =
    read.get(name) ??
    z
      .array(z.record(z.string(), z.string()))
      .parse(
        parse(readFileSync(join(shared, file), 'utf8'), {
          columns: true,
          bom: true,
          relax_column_count: true,
        }),
      )
      .map((record) => record[column] ?? '');
  read.set(name, texts);
  const text = texts[row] ?? '';
  if (hashOf(text) !== hash) throw new Error(`${file}, row ${row}: not the text that was labelled`);
  return text;
}

export const ownWishes = (language: Language): readonly Wish[] =>
  linesOf(join(own, `wishes-${language}.tsv`)).map(([topic = '', wish = '', text = '']) => ({
    topic,
    wish,
    text,
  }));

const languages: readonly Language[] = ['ru', 'en'];

function ownTexts(language: Language): LabelledText[] {
  const marked = linesOf(join(own, `texts-${language}.tsv`)).map(([label, written = '']) => {
    const text = written.replace(/\[\[|\]\]/g, '');
    const says = /\[\[(.+)\]\]/.exec(written)?.[1] ?? null;
    return { text, language, isIdea: label === '1', isHeldOut: isHeldOut(text), isReal: false, says };
  });
  // Of each wish some wordings: all of them would make the set one of short wishes.
  const perWish = language === 'ru' ? 2 : 1;
  const seen = new Map<string, number>();
  const wishes = ownWishes(language).filter(({ wish }) => {
    const count = (seen.get(wish) ?? 0) + 1;
    seen.set(wish, count);
    return count <= perWish;
  });
  return [
    ...marked,
    ...wishes.map(({ topic, text }) => ({
      text,
      language,
      isIdea: true,
      isHeldOut: isHeldOut(topic),
      isReal: false,
      says: null,
    })),
  ];
}

function realTexts(file: string): LabelledText[] {
  if (!isThere) return [];
  return linesOf(join(tests, 'real/ideas', file)).flatMap(([name, row, hash = '', label]) => {
    if (!isSource(name)) return [];
    const text = textOf(name, Number(row), hash);
    return [
      {
        text,
        language: sources[name].language,
        isIdea: label === '1',
        isHeldOut: isHeldOut(text),
        isReal: true,
        says: null,
      },
    ];
  });
}

export const labelledTexts = (): readonly LabelledText[] => [
  ...languages.flatMap(ownTexts),
  ...realTexts('texts.tsv'),
];

/**
 * Written and labelled one after another, each when the finder was done: it did worse on each than on the texts before,
 * and was made anew with the set in sight. English of the second: answers of a survey and questions to a bank. "hints"
 * were written along with the hints that add up. The fifth is by somebody who knew none of the signs: one half was in
 * sight, the other was answered once and nothing was made after it.
 */
export const laterTexts = (): readonly {
  readonly name: string;
  readonly texts: readonly LabelledText[];
}[] => [
  { name: 'second', texts: [...writtenTexts('second-ru.tsv', 'ru'), ...realTexts('second.tsv')] },
  { name: 'third', texts: languages.flatMap((language) => writtenTexts(`third-${language}.tsv`, language)) },
  {
    name: 'fourth',
    texts: languages.flatMap((language) => writtenTexts(`fourth-${language}.tsv`, language)),
  },
  ...(['hints', 'fifth-seen', 'fifth-unseen'] as const).map((name) => ({
    name,
    texts: languages.flatMap((language) => writtenTexts(`${name}-${language}.tsv`, language)),
  })),
];

const writtenTexts = (file: string, language: Language): LabelledText[] =>
  linesOf(join(own, file)).map(([label, text = '']) => ({
    text,
    language,
    isIdea: label === '1',
    isHeldOut: isHeldOut(`b${text}`),
    isReal: false,
    says: null,
  }));

/** Wordings of one wish are the same; first wordings against those of the other wish of the topic are not. */
function ownPairs(language: Language): LabelledPair[] {
  const byTopic = new Map<string, Map<string, string[]>>();
  for (const { topic, wish, text } of ownWishes(language)) {
    const wishes = byTopic.get(topic) ?? new Map<string, string[]>();
    wishes.set(wish, [...(wishes.get(wish) ?? []), text]);
    byTopic.set(topic, wishes);
  }
  return [...byTopic].flatMap(([topic, wishes]) => {
    const pair = (a: string, b: string, isSame: boolean): LabelledPair => ({
      texts: [a, b],
      language,
      isSame,
      isHeldOut: isHeldOut(topic),
    });
    const all = [...wishes.values()];
    const same = all.flatMap(([a = '', b = '', c = '']) =>
      language === 'ru' ? [pair(a, b, true), pair(b, c, true)] : [pair(a, c, true)],
    );
    const [first = [], second = []] = all;
    return [...same, ...first.map((text, at) => pair(text, second[at] ?? '', false))];
  });
}

function realPairs(): LabelledPair[] {
  if (!isThere) return [];
  return linesOf(join(tests, 'real/ideas/pairs.tsv')).flatMap(
    ([name, rowA, hashA = '', rowB, hashB = '', label]) => {
      if (!isSource(name)) return [];
      const a = textOf(name, Number(rowA), hashA);
      const b = textOf(name, Number(rowB), hashB);
      return [
        {
          texts: [a, b] as const,
          language: sources[name].language,
          isSame: label === '1',
          isHeldOut: isHeldOut([hashA, hashB].toSorted().join()),
        },
      ];
    },
  );
}

export const labelledPairs = (): readonly LabelledPair[] => [...languages.flatMap(ownPairs), ...realPairs()];
