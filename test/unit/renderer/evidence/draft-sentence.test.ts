import { describe, expect, it } from 'vitest';
import {
  groupReadings,
  readingOfGroup,
  sentenceSubjects,
  subjectOfPart,
  testOfPart,
  testsOfSubject,
  withReading,
  withSubject,
  withTest,
} from '#renderer/evidence/draft-sentence';
import { draftOfRule, emptyChoice, emptyWords, ruleOfDraft } from '#renderer/evidence/rule-draft';

describe('a condition as a sentence', () => {
  it('offers tests that it can then hold, for every subject', () => {
    for (const subject of [...sentenceSubjects.contacts, ...sentenceSubjects.answers]) {
      const part = withSubject(emptyWords(), subject);
      expect(subjectOfPart(part)).toBe(subject);
      for (const test of testsOfSubject(subject)) expect(testOfPart(withTest(part, test))).toBe(test);
    }
  });

  it('asks for questions of survey answers only', () => {
    expect(sentenceSubjects.contacts).not.toContain('question');
    expect(sentenceSubjects.answers[0]).toBe('question');
  });

  it('keeps the words when "any" becomes "all" or "none"', () => {
    const part = { ...emptyWords(), words: ['refund', 'money'] };
    expect(withTest(part, 'not:allWords')).toEqual({ ...part, test: 'allWords', isNot: true });
  });

  it('turns words into a pattern that finds them, special signs included', () => {
    const part = withTest({ ...emptyWords(), words: ['c++', 'a|b'] }, 'matches');
    if (part.test !== 'matches') throw new Error('a pattern expected');
    expect('I like C++ a lot').toMatch(new RegExp(part.pattern, 'i'));
    expect('a').not.toMatch(new RegExp(part.pattern, 'i'));
  });

  it('keeps values while the subject stays, and its "not" when it changes', () => {
    const part = { ...emptyChoice('category'), values: ['Payment'], isNot: true };
    expect(withSubject(part, 'category')).toBe(part);
    expect(withSubject(part, 'channel')).toEqual({ ...part, field: 'channel', values: [] });
  });
});

describe('a group as a sentence', () => {
  it('reads back as it was set', () => {
    for (const reading of groupReadings)
      expect(readingOfGroup(withReading(draftOfRule(null), reading))).toBe(reading);
  });
});

describe('a column kept under its own name', () => {
  it('is a subject of its own, compared as a value or as a number', () => {
    const part = withSubject(emptyChoice('channel'), 'attribute:Tariff');
    expect(part).toMatchObject({ test: 'attribute', name: 'Tariff', values: [] });
    expect(subjectOfPart(part)).toBe('attribute:Tariff');
    const number = withTest(part, 'not:amount');
    expect(number).toMatchObject({ test: 'amount', name: 'Tariff', isNot: true, from: null, to: null });
    expect(testsOfSubject(subjectOfPart(number))).toContain(testOfPart(number));
    expect(number.test === 'amount' && ruleOfDraft({ ...number, to: 5 })).toEqual({
      test: 'not',
      rule: { test: 'amount', name: 'Tariff', from: null, to: 5 },
    });
    expect(withTest(number, 'attribute')).toMatchObject({ test: 'attribute', values: [], isNot: false });
  });
});
