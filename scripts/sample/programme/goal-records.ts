/** Goals of the sample programme and what was reached month by month: from its contacts, or typed. */
import type { PlainRecord } from '#core/document/plain-record';
import type { GoalMetric } from '#core/document/records/goal';
import type { GoalId } from '#core/document/records/identity';
import { goalReadingIdOf, usualGoal } from '#core/scoreboard/goals';
import { type Both, both } from './both';
import type { MonthOfContacts } from './heard';
import type { ProgrammeParts } from './review-records';

interface Read {
  readonly value: number;
  readonly n: number | null;
}

interface PlannedGoal {
  readonly metric: GoalMetric;
  readonly target: number;
  readonly title?: Both;
  readonly source?: Both;
  /** Of a month of contacts; left out: the programme knows it itself. */
  readonly read?: (month: MonthOfContacts, index: number) => Read;
}

const fromAnalytics = both('Продуктовая аналитика (выдумана)', 'Product analytics (invented)');
const fromSurvey = both('Опрос продавцов (выдуман)', 'Survey of sellers (invented)');
const fromHelp = both('Справка (выдумана)', 'Help centre (invented)');

/** Sellers who began an ad in a month: those of the sample map in a year, with its wave. */
const sellersIn = (index: number): number =>
  Math.round(40_000 * (1 + 0.12 * Math.cos((index - 1) * (Math.PI / 6))));
const rounded = (value: number, digits = 4): number => Number(value.toFixed(digits));
const wave = (index: number, size: number): number => size * Math.sin(index * 1.7);

const goals: readonly PlannedGoal[] = [
  {
    metric: 'csat',
    target: 0.62,
    read: ({ satisfied, rated }) => ({ value: rounded(satisfied / rated), n: rated }),
  },
  {
    metric: 'contactRate',
    target: 4,
    source: fromAnalytics,
    read: ({ contacts }, index) => ({
      value: rounded((100 * contacts) / sellersIn(index), 2),
      n: sellersIn(index),
    }),
  },
  {
    metric: 'fcr',
    target: 0.68,
    read: ({ solved, known }) => ({ value: rounded(solved / known), n: known }),
  },
  {
    metric: 'onTime',
    target: 0.95,
    read: ({ onTime, contacts }) => ({ value: rounded(onTime / contacts), n: contacts }),
  },
  {
    metric: 'nps',
    target: 40,
    source: fromSurvey,
    read: (_, index) => ({
      value: Math.round(29 + index * 0.9 + wave(index, 2)),
      n: 390 + ((index * 37) % 60),
    }),
  },
  {
    metric: 'retention',
    target: 0.46,
    source: fromAnalytics,
    read: (_, index) => ({
      value: rounded(0.401 + index * 0.004 + wave(index, 0.004), 3),
      n: sellersIn(index),
    }),
  },
  { metric: 'implemented', target: 0.7 },
  { metric: 'participants', target: 90 },
  { metric: 'satisfaction', target: 4.5 },
  {
    metric: 'own',
    title: both('Обновлённых статей справки', 'Help articles brought up to date'),
    target: 60,
    source: fromHelp,
    read: (_, index) => ({ value: 3 + ((index * 5) % 4), n: null }),
  },
];

export const goalRecords = ({ language, heard, journey }: ProgrammeParts): readonly PlainRecord[] =>
  goals.flatMap(({ metric, target, title, source, read }) => {
    const id = `goal-${metric}` as GoalId;
    const { origin: _origin, ...usual } = usualGoal[metric];
    const isByHand = source !== undefined;
    return [
      {
        kind: 'goal',
        id,
        metric,
        ...usual,
        ...(metric === 'own' ? { across: 'sum' } : {}),
        title: title?.[language] ?? '',
        target,
        period: { from: '2026-01-01', to: '2026-12-31' },
        source: source?.[language] ?? '',
      },
      ...(read
        ? heard.months.map((month, index) => ({
            kind: 'goalReading',
            id: goalReadingIdOf(id, month.month),
            goalId: id,
            month: month.month,
            ...read(month, index),
            source: source?.[language] ?? journey.contactsSource,
            isByHand,
            takenAt: isByHand ? null : '2026-11-02T09:00:00.000Z',
          }))
        : []),
    ];
  });
