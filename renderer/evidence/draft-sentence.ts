/**
 * How a part of a rule reads as a sentence: what it speaks of (a field, the text, the date) and how it tests it.
 * Changing either half keeps whatever the other half already says.
 */
import type { RuleSubject } from '#core/document/records/rule';
import {
  type ChoiceField,
  type ConditionDraft,
  emptyChoice,
  type GroupDraft,
  type NearDraft,
  type PatternDraft,
  type ScoreDraft,
  type WordsDraft,
} from './rule-draft';

/** A column kept under its own name is a subject of its own. */
type AttributeSubject = `attribute:${string}`;
export type SentenceSubject =
  | ChoiceField
  | 'text'
  | 'theme'
  | 'date'
  | 'contact'
  | ScoreDraft['field']
  | AttributeSubject;
export const attributeSubject = (name: string): AttributeSubject => `attribute:${name}`;
export const isAttributeSubject = (subject: SentenceSubject): subject is AttributeSubject =>
  subject.startsWith('attribute:');
export const attributeOf = (subject: AttributeSubject): string => subject.slice('attribute:'.length);

export const sentenceSubjects: Readonly<
  Record<RuleSubject, readonly Exclude<SentenceSubject, AttributeSubject>[]>
> = {
  contacts: [
    'category',
    'topic',
    'channel',
    'text',
    'theme',
    'date',
    'csat',
    'ces',
    'nps',
    'source',
    'language',
    'group',
  ],
  answers: ['question', 'text', 'date', 'csat', 'ces', 'nps', 'source', 'language'],
};

export const textTests = ['anyWord', 'allWords', 'near', 'matches'] as const;
/** The test and its opposite are both choices of one list: "is one of", "is none of". */
export type SentenceTest = `${'' | 'not:'}${ConditionDraft['test']}`;

export const subjectOfPart = (part: ConditionDraft): SentenceSubject => {
  if (part.test === 'is' || part.test === 'score') return part.field;
  if (part.test === 'attribute' || part.test === 'amount') return attributeSubject(part.name);
  if (part.test === 'contact' || part.test === 'theme') return part.test;
  return part.test === 'between' ? 'date' : 'text';
};

const scores: ReadonlySet<string> = new Set<ScoreDraft['field']>(['csat', 'ces', 'nps']);
const isScore = (subject: SentenceSubject): subject is ScoreDraft['field'] => scores.has(subject);

export function testsOfSubject(subject: SentenceSubject): readonly SentenceTest[] {
  if (subject === 'text') return textTests.flatMap((test) => [test, `not:${test}`] as const);
  if (isAttributeSubject(subject)) return ['attribute', 'not:attribute', 'amount', 'not:amount'];
  if (isScore(subject)) return ['score', 'not:score'];
  if (subject === 'contact') return ['contact', 'not:contact'];
  if (subject === 'theme') return ['theme', 'not:theme'];
  return subject === 'date' ? ['between', 'not:between'] : ['is', 'not:is'];
}

export const testOfPart = (part: ConditionDraft): SentenceTest =>
  part.isNot ? `not:${part.test}` : part.test;

export function withSubject(part: ConditionDraft, subject: SentenceSubject): ConditionDraft {
  if (subjectOfPart(part) === subject) return part;
  const base = { key: part.key, isNot: part.isNot };
  if (subject === 'text') return { ...base, test: 'anyWord', words: [] };
  if (subject === 'date') return { ...base, test: 'between', from: null, to: null };
  if (subject === 'contact') return { ...base, test: 'contact', keys: [] };
  if (subject === 'theme') return { ...base, test: 'theme', themes: [] };
  if (isAttributeSubject(subject))
    return { ...base, test: 'attribute', name: attributeOf(subject), values: [] };
  if (isScore(subject)) return { ...base, test: 'score', field: subject, from: null, to: null };
  return { ...emptyChoice(subject), ...base };
}

const wordsOfPattern = (pattern: string): readonly string[] => (pattern.trim() ? [pattern.trim()] : []);
/** As far apart as two words of one thought stand. */
const usualNear = 3;

const isTextual = (part: ConditionDraft): part is WordsDraft | NearDraft | PatternDraft =>
  part.test === 'anyWord' || part.test === 'allWords' || part.test === 'near' || part.test === 'matches';

export function withTest(part: ConditionDraft, test: SentenceTest): ConditionDraft {
  const isNot = test.startsWith('not:');
  const plain = isNot ? test.slice(4) : test;
  if (part.test === 'attribute' || part.test === 'amount') {
    const { key, name } = part;
    if (plain === part.test) return { ...part, isNot };
    return plain === 'amount'
      ? { key, isNot, test: 'amount', name, from: null, to: null }
      : { key, isNot, test: 'attribute', name, values: [] };
  }
  if (!isTextual(part)) return { ...part, isNot };
  const { key } = part;
  if (plain === 'matches') {
    const pattern = part.test === 'matches' ? part.pattern : patternOfWords(part.words);
    return { key, isNot, test: 'matches', pattern };
  }
  const words = part.test === 'matches' ? wordsOfPattern(part.pattern) : part.words;
  if (plain === 'near')
    return { key, isNot, test: 'near', words, within: part.test === 'near' ? part.within : usualNear };
  return { key, isNot, test: plain === 'allWords' ? 'allWords' : 'anyWord', words };
}

const patternOfWords = (words: readonly string[]): string =>
  words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');

/** The four ways a group reads: all, any, none (not any), not all of its parts. */
export const groupReadings = ['all', 'any', 'none', 'notAll'] as const;
export type GroupReading = (typeof groupReadings)[number];

export function readingOfGroup(group: GroupDraft): GroupReading {
  if (group.test === 'all') return group.isNot ? 'notAll' : 'all';
  return group.isNot ? 'none' : 'any';
}

export const withReading = (group: GroupDraft, reading: GroupReading): GroupDraft => ({
  ...group,
  test: reading === 'all' || reading === 'notAll' ? 'all' : 'any',
  isNot: reading === 'none' || reading === 'notAll',
});
