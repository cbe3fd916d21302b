import { describe, expect, it } from 'vitest';
import { continueFix, lowerProblem, raiseProblem, setProblemStatus } from '#core/commands/problem';
import { holdReview, makeReview } from '#core/commands/review';
import type { FixStatus } from '#core/document/records/fix';
import { implementedShare } from '#core/metrics/implemented-share';
import { decidedBefore } from '#core/voc/decided';
import { isPressing, promises } from '#core/voc/promises';
import { reviewRegister } from '#core/voc/register';
import { registerTable, registerTotals } from '#core/voc/register-words';
import { reviewIdOf } from '#core/voc/reviews';
import { candidateOf, pick, programmeOf } from './programme-of';

type Programme = ReturnType<typeof programmeOf>;

function raise(programme: Programme, month: string, key: string, fields = {}) {
  const problemId = pick(programme, month, key);
  programme.commit('problem.raise', raiseProblem, { problemId, fields });
  return problemId;
}

function raiseMany(programme: Programme, months: readonly string[], statuses: readonly FixStatus[]) {
  statuses.forEach((status, index) => {
    const problemId = raise(programme, months[index % months.length] ?? '', `тема ${index}`);
    programme.commit('problem.status', setProblemStatus, { problemId, status });
  });
}

const today = '2026-11-20';
const sumOf = (counts: object): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

describe('The register of reviews', () => {
  const worked = () => {
    const programme = programmeOf();
    const statuses: FixStatus[] = Array.from({ length: 132 }, (_, index) =>
      index < 96 ? (index % 3 === 0 ? 'measured' : 'shipped') : index < 130 ? 'deferred' : 'proposed',
    );
    raiseMany(programme, ['2026-01', '2026-02', '2026-04', '2026-07'], statuses);
    return programme;
  };

  it('has the published case: 132 raised, 96 done, 34 deferred, 2 still open, the goal passed by 2.7 pp', () => {
    const { counts, raised, months } = reviewRegister(worked().snapshot(), today);
    expect({ raised, ...counts }).toEqual({
      raised: 132,
      done: 96,
      inWork: 0,
      deferred: 34,
      rejected: 0,
      open: 2,
    });
    expect(implementedShare(counts).overGoal).toBeCloseTo(0.0273, 4);
    const words = registerTotals(counts, 0.7, 'en');
    expect(words.replaceAll('\u00a0', ' ')).toBe(
      '132 raised: done 96 (72.7%), open 2 (1.5%), deferred 34 (25.8%). The goal of 70% is passed by 2.7 pp',
    );
    expect(registerTotals(counts, 0.7, 'ru').replaceAll('\u00a0', ' ')).toContain(
      'Цель 70 % превышена на 2,7 п.п.',
    );
    expect(sumOf(counts)).toBe(raised);
    for (const kind of ['done', 'inWork', 'deferred', 'rejected', 'open'] as const)
      expect(months.reduce((sum, month) => sum + month.counts[kind], 0)).toBe(counts[kind]);
    for (const month of months) expect(sumOf(month.counts)).toBe(month.raised);
  });

  it('shows months without a review between the first and now as gaps, but not the month that runs', () => {
    const { months, gaps } = reviewRegister(worked().snapshot(), today);
    expect(months.map(({ month, state }) => `${month} ${state}`)).toEqual([
      '2026-01 prepared',
      '2026-02 prepared',
      '2026-03 gap',
      '2026-04 prepared',
      '2026-05 gap',
      '2026-06 gap',
      '2026-07 prepared',
      '2026-08 gap',
      '2026-09 gap',
      '2026-10 gap',
    ]);
    expect(gaps).toBe(6);
  });

  it('has no row while there is no review', () => {
    expect(reviewRegister(programmeOf().snapshot(), today).months).toEqual([]);
  });

  it('counts what two months share once, in the first of them', () => {
    const programme = programmeOf();
    raise(programme, '2026-09', 'код');
    const fixId = programme.snapshot().byKind.fix[0]?.id;
    const again = pick(programme, '2026-10', 'код');
    if (fixId) programme.commit('problem.continue', continueFix, { problemId: again, fixId });
    const { months, raised } = reviewRegister(programme.snapshot(), today);
    expect(months.map((month) => [month.raised, month.again])).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(raised).toBe(1);
  });

  it('forgets what is lowered again', () => {
    const programme = programmeOf();
    const problemId = raise(programme, '2026-09', 'код');
    programme.commit('problem.lower', lowerProblem, { problemId });
    expect(reviewRegister(programme.snapshot(), today)).toMatchObject({ raised: 0, counts: { open: 0 } });
  });

  it('calls a review held from its day on', () => {
    const programme = programmeOf();
    const reviewId = programme.commit('review.make', makeReview, { month: '2026-10' });
    programme.commit('review.hold', holdReview, { reviewId, heldOn: '2026-11-21' });
    expect(reviewRegister(programme.snapshot(), '2026-11-20').months[0]?.state).toBe('prepared');
    expect(reviewRegister(programme.snapshot(), '2026-11-21').held).toBe(1);
  });

  it('is a table whose columns add up to its last row, in both languages', () => {
    const register = reviewRegister(worked().snapshot(), today);
    for (const language of ['ru', 'en'] as const) {
      const table = registerTable(register, language);
      expect(table.rows).toHaveLength(register.months.length + 1);
      const numbers = table.columns.map(({ kind }) => kind === 'count');
      numbers.forEach((isNumber, column) => {
        if (!isNumber) return;
        const cells = table.rows.map((row) => Number(row[column] ?? 0));
        expect(cells.slice(0, -1).reduce((sum, cell) => sum + cell, 0)).toBe(cells.at(-1));
      });
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    }
  });
});

describe('Promises', () => {
  it('are told by their day: late, within a week, this month, later, without a day; settled ones are not', () => {
    const programme = programmeOf();
    const days = ['2026-11-19', '2026-11-20', '2026-11-27', '2026-11-28', '2026-12-05', null, '2026-11-01'];
    days.forEach((dueOn, index) => {
      raise(programme, '2026-10', `тема ${index}`, { dueOn });
    });
    const settled = raise(programme, '2026-10', 'сделано', { dueOn: '2026-11-02' });
    programme.commit('problem.status', setProblemStatus, { problemId: settled, status: 'shipped' });
    const told = promises(programme.snapshot(), today);
    expect(told.map(({ fix, time, days: left }) => `${fix.dueOn} ${time} ${left}`)).toEqual([
      '2026-11-01 late -19',
      '2026-11-19 late -1',
      '2026-11-20 soon 0',
      '2026-11-27 soon 7',
      '2026-11-28 thisMonth 8',
      '2026-12-05 later 15',
      'null undated null',
    ]);
    expect(told.filter(isPressing)).toHaveLength(5);
  });
});

describe('What was decided before', () => {
  it('names earlier months of the same theme, and other problems at the same step, the latest first', () => {
    const programme = programmeOf();
    const place = { mapId: 'm', mapTitle: 'Вход', stepId: 's', stepTitle: 'Код' };
    pick(programme, '2026-07', 'код');
    raise(programme, '2026-08', 'код');
    pick(programme, '2026-09', 'очередь', { places: [place] });
    pick(programme, '2026-10', 'код');
    const found = decidedBefore(programme.snapshot(), candidateOf('код', { places: [place] }), '2026-10');
    expect(found.map(({ month, by, fix }) => [month, by, fix !== null])).toEqual([
      ['2026-09', 'step', false],
      ['2026-08', 'same', true],
      ['2026-07', 'same', false],
    ]);
  });

  it('never takes problems that people wrote themselves for the same', () => {
    const programme = programmeOf();
    pick(programme, '2026-09', '', { about: { subject: 'own', key: '' } });
    const own = candidateOf('', { about: { subject: 'own', key: '' } });
    expect(decidedBefore(programme.snapshot(), own, '2026-10')).toEqual([]);
  });

  it('is about the review alone: later months are not in it', () => {
    const programme = programmeOf();
    pick(programme, '2026-10', 'код');
    expect(decidedBefore(programme.snapshot(), candidateOf('код'), '2026-10')).toEqual([]);
    expect(reviewIdOf('2026-10')).toBe('review-2026-10');
  });
});
