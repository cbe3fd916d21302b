import { describe, expect, it } from 'vitest';
import { guessSteps, guideOf, stepNamed, textPartOf } from '#core/capture/guess-step';
import { buildSnapshot } from '#core/document/build-snapshot';
import { readRecords } from '#core/document/plain-record';
import type { StepRule } from '#core/evidence/rule';

const word = (...words: string[]): StepRule => ({ test: 'anyWord', words });
const rule = (stepId: string, expression: StepRule) => ({
  kind: 'rule',
  of: { stepId, about: 'contacts' },
  expression,
});
const snapshot = buildSnapshot(
  'map-1',
  readRecords([
    { kind: 'map', title: 'Продажа' },
    { kind: 'stage', id: 'stage-1' },
    ...['Оплата', 'Проверка', 'Оплата доставки', ''].map((title, index) => ({
      kind: 'step',
      id: `step-${index + 1}`,
      title,
      place: { stageId: 'stage-1' },
    })),
    rule('step-1', {
      test: 'all',
      rules: [{ test: 'is', field: 'channel', values: ['чат'] }, word('оплата')],
    }),
    rule('step-2', {
      test: 'all',
      rules: [word('проверка', 'модерация'), { test: 'not', rule: word('оплата') }],
    }),
    rule('step-3', { test: 'all', rules: [word('оплата'), word('доставка')] }),
  ]).records.map(({ record }) => record),
);
const guide = guideOf(snapshot);
const titles = (text: string) => guessSteps(text, guide).map(({ stepTitle }) => stepTitle);

describe('The step of a note', () => {
  it('is guessed by what rules say of text, in any form of the words', () => {
    expect(titles('Не прошла оплата')).toEqual(['Оплата']);
    expect(titles('Долго идёт модерация объявлений')).toEqual(['Проверка']);
  });

  it('is first the one whose rule finds the most in it', () => {
    expect(titles('После оплаты доставки деньги не пришли')).toEqual(['Оплата доставки', 'Оплата']);
  });

  it('is none where no rule says anything', () => {
    expect(titles('Сделайте тёмную тему')).toEqual([]);
    expect(titles('…')).toEqual([]);
  });

  it('is not guessed by what a rule denies, by other fields, or by patterns', () => {
    expect(textPartOf({ test: 'not', rule: word('оплата') })?.test).toBe('not');
    expect(textPartOf({ test: 'all', rules: [{ test: 'not', rule: word('оплата') }] })).toBeNull();
    expect(textPartOf({ test: 'is', field: 'category', values: ['Оплата'] })).toBeNull();
    expect(textPartOf({ test: 'matches', pattern: '(a+)+$' })).toBeNull();
  });

  it('is found by its name where one step alone has it', () => {
    expect(stepNamed({ step: ' оплата ', map: '' }, guide)?.stepId).toBe('step-1');
    expect(stepNamed({ step: 'Оплата', map: 'Другая' }, guide)).toBeNull();
    expect(stepNamed({ step: '', map: '' }, guide)).toBeNull();
    expect(stepNamed({ step: 'Оплата', map: '' }, [...guide, ...guide])).toBeNull();
  });
});
