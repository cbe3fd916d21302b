/** Readings of goals from what the contact store counted: each goal its own metric, rates by what they are divided by. */
import { describe, expect, it } from 'vitest';
import { addGoal } from '#core/commands/goal';
import type { GoalMetric } from '#core/document/records/goal';
import type { Reading, Tally } from '#core/document/records/metric';
import type { Measurement } from '#core/evidence/evidence-views';
import { takeGroups, takenFrom } from '#core/scoreboard/take';
import { programmeOf } from '../voc/programme-of';

const period = { from: '2026-09-01', to: '2026-10-31' };
const reading = (months: Readonly<Record<string, Tally>>): Reading => ({
  tally: Object.values(months)[0] ?? { form: 'count', gross: 0, net: null },
  series: Object.entries(months).map(([month, tally]) => ({ month, tally })),
  origin: { kind: 'contacts', sources: ['Chats'], period, takenAt: '2026-11-01T00:00:00.000Z' },
});
const count = (gross: number): Tally => ({ form: 'count', gross, net: null });
const scores = (bad: number, good: number): Tally => ({
  form: 'scores',
  scale: { min: 1, max: 5 },
  counts: { '2': bad, '5': good },
});

const measurement: Measurement = {
  takenAt: '2026-11-01T00:00:00.000Z',
  period,
  steps: [
    {
      stepId: 'all',
      readings: {
        contacts: reading({ '2026-09': count(300), '2026-10': count(600) }),
        csat: reading({ '2026-09': scores(20, 60), '2026-10': scores(0, 0) }),
        fcr: reading({ '2026-10': { form: 'part', part: 40, whole: 50 } }),
        onTime: reading({ '2026-09': { form: 'part', part: 30, whole: 40 } }),
      },
    },
  ],
  contacts: { total: 900, bound: 900, unassigned: 0 },
  answers: { total: 0, bound: 0, unassigned: 0 },
  sources: [],
  denominator: reading({ '2026-09': count(10_000), '2026-10': count(12_000) }),
};

function takenOf(...metrics: readonly GoalMetric[]) {
  const document = programmeOf();
  for (const metric of metrics) document.commit('goal.add', addGoal, { metric });
  const [group] = takeGroups(document.snapshot(), [], { first: '2026-09', last: '2026-10' });
  if (!group) throw new Error('Contacts tell these goals');
  const settings = {
    ...group.settings,
    denominator: { kind: 'mau', value: null, per: 100, counted: 'MAU' } as const,
  };
  return takenFrom({ ...group, settings }, measurement).map(({ month, value, n }) => [month, value, n]);
}

describe('readings from contacts', () => {
  it('are each of their own month, and a month without answers has none', () => {
    expect(takenOf('csat')).toEqual([['2026-09', 0.75, 80]]);
    expect(takenOf('fcr')).toEqual([['2026-10', 0.8, 50]]);
    expect(takenOf('onTime')).toEqual([['2026-09', 0.75, 40]]);
  });

  it('goals of another period get none of the month', () => {
    const document = programmeOf();
    const untilSeptember = { from: '2026-01-01', to: '2026-09-30' };
    for (const period of [untilSeptember, null])
      document.commit('goal.add', addGoal, { metric: 'contactRate', period });
    const [group] = takeGroups(document.snapshot(), [], { first: '2026-09', last: '2026-10' });
    if (!group) throw new Error('Contacts tell these goals');
    const [first, second] = group.goals.map(({ id }) => id);
    const settings = {
      ...group.settings,
      denominator: { kind: 'mau', value: null, per: 100, counted: 'MAU' } as const,
    };
    expect(
      takenFrom({ ...group, settings }, measurement).map(({ goalId, month }) => [goalId, month]),
    ).toEqual([
      [first, '2026-09'],
      [second, '2026-09'],
      [second, '2026-10'],
    ]);
  });

  it('rates are divided by the customers of the same month', () => {
    expect(takenOf('contactRate')).toEqual([
      ['2026-09', 3, 300],
      ['2026-10', 5, 600],
    ]);
  });

  it('goals that contacts know nothing of are not asked about', () => {
    const document = programmeOf();
    for (const metric of ['participants', 'retention', 'implemented'] as const)
      document.commit('goal.add', addGoal, { metric });
    expect(takeGroups(document.snapshot(), [], { first: '2026-09', last: '2026-10' })).toEqual([]);
  });

  it('a goal of a map that is gone counts nothing, not everything', () => {
    const document = programmeOf();
    document.commit('goal.add', addGoal, { metric: 'csat', mapIds: ['map-gone'] });
    const [group] = takeGroups(document.snapshot(), [], { first: '2026-09', last: '2026-10' });
    expect(group?.question.steps[0]?.contacts).toEqual({ test: 'any', rules: [] });
  });
});
