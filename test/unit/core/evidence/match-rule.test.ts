import { describe, expect, it } from 'vitest';
import { readPattern } from '#core/evidence/pattern';
import type { StepRule } from '#core/evidence/rule';
import { firstProblem } from '#core/evidence/rule-problem';
import { describeRule } from '#core/evidence/rule-text';
import { type Matchable, matchRule } from '../../support/match-rule';

const contact: Matchable = {
  channel: 'Чат',
  category: 'Оплата ',
  topic: 'Возврат',
  source: 'Export',
  language: 'ru',
  group: '',
  question: '',
  at: '2026-05-03 14:05:00',
  scores: { csat: 2 },
  text: 'Ещё раз списали деньги с карты! Номер заказа 123-456',
};
const holds = (rule: StepRule) => matchRule(rule, contact);

describe('a rule', () => {
  it('compares values without case and outer spaces', () => {
    expect(holds({ test: 'is', field: 'category', values: ['ОПЛАТА'] })).toBe(true);
    expect(holds({ test: 'is', field: 'channel', values: ['телефон', ' чат'] })).toBe(true);
    expect(holds({ test: 'is', field: 'topic', values: ['возвраты'] })).toBe(false);
  });

  it('finds word forms, phrases, and ё as е', () => {
    expect(holds({ test: 'anyWord', words: ['денег'] })).toBe(true);
    expect(holds({ test: 'anyWord', words: ['еще'] })).toBe(true);
    expect(holds({ test: 'anyWord', words: ['номера заказов'] })).toBe(true);
    expect(holds({ test: 'anyWord', words: ['заказ номер'] })).toBe(false);
    expect(holds({ test: 'allWords', words: ['карта', 'деньгами'] })).toBe(true);
    expect(holds({ test: 'allWords', words: ['карта', 'пароль'] })).toBe(false);
    expect(holds({ test: 'anyWord', words: ['!!!'] })).toBe(false);
    expect(holds({ test: 'anyWord', words: ['кар'] })).toBe(false);
  });

  it('knows days, both ends included', () => {
    const between = (from: string | null, to: string | null) => holds({ test: 'between', from, to });
    expect(between('2026-05-03', '2026-05-03')).toBe(true);
    expect(between('2026-05-04', null)).toBe(false);
    expect(between(null, '2026-05-02')).toBe(false);
    expect(matchRule({ test: 'between', from: null, to: null }, { ...contact, at: null })).toBe(false);
  });

  it('combines with and, or, not; an empty "all" is everything, an empty "any" nothing', () => {
    const yes: StepRule = { test: 'is', field: 'language', values: ['ru'] };
    const no: StepRule = { test: 'is', field: 'language', values: ['en'] };
    expect(holds({ test: 'all', rules: [yes, { test: 'not', rule: no }] })).toBe(true);
    expect(holds({ test: 'any', rules: [no, yes] })).toBe(true);
    expect(holds({ test: 'all', rules: [] })).toBe(true);
    expect(holds({ test: 'any', rules: [] })).toBe(false);
  });
});

describe('expressions', () => {
  it.each([
    ['списал\\w*', true],
    ['\\d{3}-\\d{3}$', true],
    ['СПИСАЛИ\\sденьги', true],
    ['карт[аы]', true],
    ['^раз', false],
    ['(заказ|чек)а?\\s+\\d', true],
    ['[^\\d]{5}', true],
    ['[]а]', true],
  ])('%s', (pattern, expected) => {
    expect(holds({ test: 'matches', pattern })).toBe(expected);
  });

  it.each([
    ['(?=a)', 'lookaround'],
    ['(?<!a)b', 'lookaround'],
    ['(a)\\1', 'backreference'],
    ['\\bслово\\b', 'wordBoundary'],
    ['(?i)a', 'flags'],
    ['(?<name>a)', 'flags'],
    ['\\p{L}', 'unknownEscape'],
    ['a{2000}', 'tooManyRepeats'],
    ['(a', 'syntax'],
    ['[[:alpha:]]', 'syntax'],
  ])('%s is refused: %s', (pattern, problem) => {
    expect(readPattern(pattern)).toEqual({ ok: false, problem });
    expect(firstProblem({ test: 'not', rule: { test: 'matches', pattern } })?.problem).toBe(problem);
  });
});

describe('a rule read aloud', () => {
  const rule: StepRule = {
    test: 'all',
    rules: [
      { test: 'is', field: 'channel', values: ['чат', 'почта'] },
      {
        test: 'any',
        rules: [
          { test: 'anyWord', words: ['оплата', 'деньги', 'карта'] },
          { test: 'between', from: '2026-05-01', to: null },
        ],
      },
    ],
  };
  it('is a sentence in both languages', () => {
    expect(describeRule(rule, 'ru')).toBe(
      'канал — «чат» или «почта» и (в тексте есть «оплата», «деньги» или «карта» или с 01.05.2026)',
    );
    expect(describeRule(rule, 'en')).toBe(
      'channel is “чат” or “почта” and (the text says “оплата”, “деньги” or “карта” or since 1 May 2026)',
    );
    expect(describeRule({ test: 'all', rules: [] }, 'ru')).toBe('всё');
    expect(
      describeRule({ test: 'anyWord', words: Array.from({ length: 11 }, (_, i) => `w${i}`) }, 'en'),
    ).toMatch(/“w7” or 3 more$/);
  });
});
