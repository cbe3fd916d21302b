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
  type WordsDraft,
} from './rule-draft';

export type SentenceSubject = ChoiceField | 'text' | 'date';

export const sentenceSubjects: Readonly<Record<RuleSubject, readonly SentenceSubject[]>> = {
  contacts: ['category', 'topic', 'channel', 'text', 'date', 'source', 'language', 'group'],
  answers: ['question', 'text', 'date', 'source', 'language'],
};

export const textTests = ['anyWord', 'allWords', 'matches'] as const;
/** The test and its opposite are both choices of one list: "is one of", "is none of". */
export type SentenceTest = `${'' | 'not:'}${ConditionDraft['test']}`;

export const subjectOfPart = (part: ConditionDraft): SentenceSubject => {
  if (part.test === 'is') return part.field;
  return part.test === 'between' ? 'date' : 'text';
};

export function testsOfSubject(subject: SentenceSubject): readonly SentenceTest[] {
  if (subject === 'text') return textTests.flatMap((test) => [test, `not:${test}`] as const);
  return subject === 'date' ? ['between', 'not:between'] : ['is', 'not:is'];
}

export const testOfPart = (part: ConditionDraft): SentenceTest =>
  part.isNot ? `not:${part.test}` : part.test;

export function withSubject(part: ConditionDraft, subject: SentenceSubject): ConditionDraft {
  if (subjectOfPart(part) === subject) return part;
  const base = { key: part.key, isNot: part.isNot };
  if (subject === 'text') return { ...base, test: 'anyWord', words: [] };
  if (subject === 'date') return { ...base, test: 'between', from: null, to: null };
  return { ...emptyChoice(subject), ...base };
}

const wordsOfPattern = (pattern: string): readonly string[] => (pattern.trim() ? [pattern.trim()] : []);

export function withTest(part: ConditionDraft, test: SentenceTest): ConditionDraft {
  const isNot = test.startsWith('not:');
  const plain = isNot ? test.slice(4) : test;
  if (part.test === 'is' || part.test === 'between') return { ...part, isNot };
  if (plain === 'matches') {
    const pattern = part.test === 'matches' ? part.pattern : patternOfWords(part.words);
    return { key: part.key, isNot, test: 'matches', pattern };
  }
  const words = part.test === 'matches' ? wordsOfPattern(part.pattern) : part.words;
  const test_: WordsDraft['test'] = plain === 'allWords' ? 'allWords' : 'anyWord';
  return { key: part.key, isNot, test: test_, words };
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
