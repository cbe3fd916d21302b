/** Goals: what was reached, how far it is from the goal, where it is going, and one honest word for it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addGoal, deleteGoal, type GoalFields, setReadings, takeReadings } from '#core/commands/goal';
import type { MapDocument } from '#core/document/map-document-types';
import type { GoalMetric, ProgrammeGoal } from '#core/document/records/goal';
import { actualOf } from '#core/scoreboard/across';
import { forecastOf } from '#core/scoreboard/forecast';
import { goalsInOrder } from '#core/scoreboard/goals';
import { standingOf, standingsOf } from '#core/scoreboard/standing';
import { forecastWords, gapWords, goalValue, provenanceWords, trendWords } from '#core/scoreboard/words';
import { programmeOf } from '../voc/programme-of';

const year = { from: '2026-01-01', to: '2026-12-31' };
const today = '2026-10-15';

type Reading = readonly [month: string, value: number, n?: number];

function goalWith(
  document: MapDocument,
  metric: GoalMetric,
  fields: GoalFields,
  readings: readonly Reading[] = [],
): ProgrammeGoal {
  const goalId = document.commit('goal.add', addGoal, { metric, period: year, ...fields });
  document.commit('goal.read', setReadings, {
    readings: readings.map(([month, value, n]) => ({ goalId, month, value, n: n ?? null })),
  });
  const goal = goalsInOrder(document.snapshot()).find(({ id }) => id === goalId);
  if (!goal) throw new Error('The goal was added');
  return goal;
}

const standingIn = (metric: GoalMetric, fields: GoalFields, readings: readonly Reading[], day = today) => {
  const document = programmeOf();
  const goal = goalWith(document, metric, fields, readings);
  return standingOf(document.snapshot(), goal, day);
};

const readingOf = (month: string, value: number, n?: number): Reading =>
  n === undefined ? [month, value] : [month, value, n];

const told = (metric: GoalMetric, fields: GoalFields, value: number, n?: number) => {
  const one = standingIn(metric, fields, [readingOf('2026-09', value, n)]);
  if (!one.actual || !one.gap) throw new Error('It was read');
  const { unit } = one.goal;
  return {
    actual: goalValue(one.actual.value, unit, 'en'),
    en: gapWords(one.gap, unit, 'en').replaceAll('\u00a0', ' '),
    ru: gapWords(one.gap, unit, 'ru').replaceAll('\u00a0', ' '),
    status: one.status,
  };
};

describe('the worked cases of the programme', () => {
  it.each([
    ['94 % against 86 %', 'csat', { target: 0.86 }, 0.94, '+8.0 pp · +9.3% rel.', '+8,0 п.п. · +9,3 % отн.'],
    ['85 % against 83 %', 'fcr', { target: 0.83 }, 0.85, '+2.0 pp · +2.4% rel.', '+2,0 п.п. · +2,4 % отн.'],
    [
      'a reduction of 15 % against one of 5 %',
      'own',
      { target: 0.05, unit: 'share' },
      0.15,
      '+10.0 pp · +200.0% rel.',
      '+10,0 п.п. · +200,0 % отн.',
    ],
    [
      '96 of 132 raised are done, the goal is 70 %',
      'own',
      { target: 0.7, unit: 'share' },
      96 / 132,
      '+2.7 pp · +3.9% rel.',
      '+2,7 п.п. · +3,9 % отн.',
    ],
    [
      '407 participants against 300',
      'participants',
      { target: 300 },
      407,
      '+107 · +35.7% rel.',
      '+107 · +35,7 % отн.',
    ],
    [
      'CES from 50 % to 60 %',
      'ces',
      { target: 0.5 },
      0.6,
      '+10.0 pp · +20.0% rel.',
      '+10,0 п.п. · +20,0 % отн.',
    ],
    [
      'conversion from 60 % to 80 %',
      'own',
      { target: 0.6, unit: 'share' },
      0.8,
      '+20.0 pp · +33.3% rel.',
      '+20,0 п.п. · +33,3 % отн.',
    ],
  ] as const)('%s', (_, metric, fields, value, en, ru) => {
    expect(told(metric, fields, value)).toMatchObject({ en, ru, status: 'reached' });
  });

  it('a contact rate and a mean differ by hundredths, not by points', () => {
    expect(told('contactRate', { target: 3, unit: 'rate', direction: 'down' }, 2.8).en).toBe(
      '−0.20 · −6.7% rel.',
    );
    expect(told('satisfaction', { target: 4.5 }, 4.62).ru).toBe('+0,12 · +2,7 % отн.');
  });

  it('24 of 40: 60.0 %, and the interval of Wilson', () => {
    const one = standingIn('csat', { target: 0.7 }, [['2026-09', 0.6, 40]]);
    expect(provenanceWords(one, 'en')).toContain('95% 44.6–73.7%');
    expect(one.status).toBe('notEnough');
  });
});

describe('months of a period', () => {
  it('are summed up, averaged by their n, or the last one stands', () => {
    const read = [
      ['2026-01', 0.5, 100],
      ['2026-02', 0.8, 300],
    ] as const;
    const months = read.map(([month, value, n]) => ({
      month,
      value,
      n,
      interval: null,
      origin: 'hand' as const,
      source: '',
      takenAt: null,
    }));
    expect(actualOf({ across: 'mean', unit: 'share', metric: 'csat' }, months)).toMatchObject({
      value: 0.725,
      n: 400,
    });
    expect(actualOf({ across: 'sum', unit: 'number', metric: 'own' }, months)?.value).toBeCloseTo(1.3);
    expect(actualOf({ across: 'last', unit: 'share', metric: 'csat' }, months)).toMatchObject({
      value: 0.8,
      n: 300,
    });
    const unknown = months.map((one) => ({ ...one, n: null }));
    expect(actualOf({ across: 'mean', unit: 'share', metric: 'csat' }, unknown)).toMatchObject({
      value: 0.65,
      isPlainMean: true,
    });
    expect(actualOf({ across: 'mean', unit: 'share', metric: 'csat' }, [])).toBeNull();
  });

  it('outside the period do not count, and those that are missing are named', () => {
    const one = standingIn('csat', { target: 0.8 }, [
      ['2025-12', 0.1, 500],
      ['2026-08', 0.9, 500],
    ]);
    expect(one.actual?.value).toBe(0.9);
    expect(one.missing).toEqual([
      '2026-01',
      '2026-02',
      '2026-03',
      '2026-04',
      '2026-05',
      '2026-06',
      '2026-07',
      '2026-09',
    ]);
  });
});

describe('a goal stands', () => {
  const monthly = (values: readonly number[], n?: number): Reading[] =>
    values.map((value, index) => readingOf(`2026-${String(index + 1).padStart(2, '0')}`, value, n));

  it('on the way where its forecast can reach it, behind where it cannot', () => {
    const near = standingIn('nps', { target: 39 }, monthly([36, 40, 37, 41, 38, 39, 40, 38, 39]));
    expect(near.status).toBe('onTheWay');
    const far = standingIn('nps', { target: 60 }, monthly([36, 40, 37, 41, 38, 39, 40, 38, 39]));
    expect(far.status).toBe('behind');
    expect(far.forecast).toMatchObject({ kind: 'known', assumption: 'likeSoFar', months: 9, ahead: 3 });
  });

  it('counts months that nobody read yet as to come', () => {
    const late = standingIn('nps', { target: 40 }, monthly([36, 40, 37, 41, 38]));
    expect(late.forecast).toMatchObject({ kind: 'known', months: 5, ahead: 7 });
    expect(late.missing).toEqual(['2026-06', '2026-07', '2026-08', '2026-09']);
  });

  it('a share of all growth points knows no chance: few of them are enough', () => {
    const done = standingIn('implemented', { target: 0.7 }, [['2026-09', 0.8, 20]]);
    expect(done).toMatchObject({ status: 'reached', actual: { interval: null, isFew: false } });
  });

  it('says how many months are few', () => {
    const few = standingIn('retention', { target: 0.5 }, monthly([0.4, 0.41]));
    expect(few.status).toBe('notEnough');
    expect(forecastWords(few, 'en')).toBe('few months: 2 of at least 4');
    expect(forecastWords(few, 'ru')).toBe('мало месяцев: 2 из хотя бы 4');
  });

  it('less is better where the goal says so', () => {
    const rate = { target: 3, unit: 'rate', direction: 'down' } as const;
    expect(standingIn('contactRate', rate, [['2026-09', 2.8, 900]]).status).toBe('reached');
    const worse = standingIn('contactRate', rate, [['2026-09', 3.2, 900]], '2027-02-01');
    expect(worse.status).toBe('missed');
    expect(worse.gap).toMatchObject({ isMet: false });
  });

  it('a sum that is to stay low is reached only when its period is over', () => {
    const cap = { metric: 'own', target: 13, unit: 'number', direction: 'down', across: 'sum' } as const;
    expect(standingIn('own', cap, monthly([1, 1, 1, 1, 1, 1, 1, 1, 1])).status).toBe('onTheWay');
    expect(standingIn('own', cap, monthly([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0]), '2027-01-10').status).toBe(
      'reached',
    );
    expect(standingIn('own', cap, monthly([14])).status).toBe('missed');
  });

  it('a trend of shares says no more than chance allows, one without n claims nothing', () => {
    const clear = standingIn('csat', { target: 0.8 }, monthly([0.7, 0.8], 2_000));
    expect(trendWords(clear, 'en').replaceAll('\u00a0', ' ')).toBe('+10.0 pp since Jan 2026, better');
    expect(trendWords(clear, 'ru').replaceAll('\u00a0', ' ')).toBe(
      '+10,0 п.п. к значению за янв. 2026, лучше',
    );
    expect(standingIn('csat', { target: 0.8 }, monthly([0.79, 0.8], 50)).trend?.verdict).toBe(
      'noClearChange',
    );
    expect(standingIn('csat', { target: 0.8 }, monthly([0.7, 0.8])).trend?.verdict).toBeNull();
  });
});

describe('forecasts', () => {
  const of = (values: readonly number[]) =>
    values.map((value, index) => ({
      month: `2026-${String(index + 1).padStart(2, '0')}`,
      value,
      n: null,
      interval: null,
      origin: 'hand' as const,
      source: '',
      takenAt: null,
    }));

  it('of a sum are the months so far and as much a month again', () => {
    const known = forecastOf({ across: 'sum', unit: 'number' }, of([30, 40, 50, 40]), 8);
    expect(known).toMatchObject({ kind: 'known', value: 480 });
  });

  it('of the last month follow the line', () => {
    const known = forecastOf({ across: 'last', unit: 'number' }, of([10, 12, 14, 16]), 2);
    expect(known).toMatchObject({ kind: 'known', assumption: 'lineGoesOn' });
    if (known.kind === 'known') expect(known.value).toBeCloseTo(20);
  });

  it('cover what comes in about 95 of 100 random years', () => {
    let seed = 20_261_122;
    const random = () => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return (seed + 0.5) / 2 ** 32;
    };
    const normal = () => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
    let covered = 0;
    const runs = 600;
    for (let run = 0; run < runs; run += 1) {
      const whole = Array.from({ length: 12 }, () => 100 + 15 * normal());
      const total = whole.reduce((sum, value) => sum + value, 0);
      const known = forecastOf({ across: 'sum', unit: 'number' }, of(whole.slice(0, 7)), 5);
      if (known.kind === 'known' && known.interval.low <= total && total <= known.interval.high) covered += 1;
    }
    expect(covered / runs).toBeGreaterThan(0.93);
    expect(covered / runs).toBeLessThan(0.97);
  });

  it('of shares stay shares', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 11 }),
        (values) => {
          const known = forecastOf({ across: 'last', unit: 'share' }, of(values), 1);
          if (known.kind !== 'known') return;
          expect(known.interval.low).toBeGreaterThanOrEqual(0);
          expect(known.interval.high).toBeLessThanOrEqual(1);
        },
      ),
      { seed: 7, numRuns: 100 },
    );
  });
});

describe('readings', () => {
  it('typed ones stay where contacts are taken; a month taken twice is there once; undo and deleting work', () => {
    const document = programmeOf();
    const goal = goalWith(document, 'csat', { target: 0.8 }, [['2026-08', 0.7, 100]]);
    const take = (value: number) =>
      document.commit('goal.take', takeReadings, {
        takenAt: '2026-10-01T00:00:00.000Z',
        readings: ['2026-08', '2026-09'].map((month) => ({
          goalId: goal.id,
          month,
          value,
          n: 500,
          source: 'Chats',
        })),
      });
    expect(take(0.9)).toEqual({ taken: 1, typed: 1 });
    take(0.9);
    take(0.85);
    const [one] = standingsOf(document.snapshot(), today);
    expect(one?.months.map(({ value, origin }) => [value, origin])).toEqual([
      [0.7, 'hand'],
      [0.85, 'contacts'],
    ]);
    document.commit('goal.delete', deleteGoal, { goalId: goal.id });
    expect(document.snapshot().byKind.goalReading).toEqual([]);
    document.undo();
    expect(standingsOf(document.snapshot(), today)[0]?.months).toHaveLength(2);
  });

  it('an emptied month goes, and comes back when it is typed again', () => {
    const document = programmeOf();
    const { id: goalId } = goalWith(document, 'retention', {}, [['2026-08', 0.5]]);
    const type = (value: number | null) =>
      document.commit('goal.read', setReadings, { readings: [{ goalId, month: '2026-08', value }] });
    type(null);
    expect(standingsOf(document.snapshot(), today)[0]?.actual).toBeNull();
    type(0.6);
    expect(standingsOf(document.snapshot(), today)[0]?.actual?.value).toBe(0.6);
  });
});
