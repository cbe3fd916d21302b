/**
 * Numbers of stages, the map, personas, months and weeks of random contacts, survey answers and step counts, held
 * against plain loops over the rows: to 1e-9. Nothing of the product counts on the other side.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MetricSettings, map } from '#core/document/records/map';
import type { EvidenceInput } from '#core/evidence/evidence-api';
import { csvText } from '#core/evidence/safe-cell';
import { shownValue } from '#core/metrics/beside';
import type { StepReadings } from '#core/metrics/compare-step';
import { makeWorkspace, replyOf } from './workspace';

const categories = ['Payment', 'Delivery', 'Photos', 'Other'] as const;
const channels = ['chat', 'phone', 'email'] as const;

const day = fc
  .integer({ min: 0, max: 900 })
  .map((days) => new Date(Date.UTC(2024, 4, 3 + days)).toISOString().slice(0, 10));
const contacts = fc
  .sample(
    fc.record({
      day,
      category: fc.constantFrom(...categories),
      channel: fc.constantFrom(...channels),
      user: fc.integer({ min: 1, max: 300 }),
      csat: fc.option(fc.integer({ min: 1, max: 5 })),
    }),
    { seed: 20_261_123, numRuns: 4_000 },
  )
  .map((row, id) => ({ ...row, id }));
type Contact = (typeof contacts)[number];

const answers = fc
  .sample(
    fc.record({
      day,
      easy: fc.option(fc.integer({ min: 1, max: 7 })),
      happy: fc.option(fc.integer({ min: 1, max: 5 })),
    }),
    { seed: 20_261_124, numRuns: 900 },
  )
  .map((row, id) => ({ ...row, id }));

const counts = fc.sample(
  fc.record({ day, step: fc.constantFrom('Pay', 'Receive'), entered: fc.integer({ min: 1, max: 5_000 }) }),
  { seed: 20_261_125, numRuns: 300 },
);
/** One row a step and day, as such tables are. */
const entered = new Map(counts.map((row) => [`${row.day} ${row.step}`, row]));

const settings: MetricSettings = {
  ...map.parse({ id: 'map', kind: 'map' }).metricSettings,
  denominator: { kind: 'entered', value: null, per: 1_000 },
};

const rule = (category: string) => ({ test: 'is' as const, field: 'category' as const, values: [category] });
const steps = [
  {
    stepId: 'pay',
    title: 'Pay',
    contacts: rule('Payment'),
    answers: { test: 'is' as const, field: 'question' as const, values: ['How easy was it to pay (1-7)?'] },
  },
  { stepId: 'receive', title: 'Receive', contacts: rule('Delivery'), answers: null },
  // A contact is of the first step that wants it.
  {
    stepId: 'photos',
    title: 'Photos',
    contacts: { test: 'any' as const, rules: [rule('Photos'), rule('Delivery')] },
    answers: null,
  },
];
const stepOf: Readonly<Record<Contact['category'], string | null>> = {
  Payment: 'pay',
  Delivery: 'receive',
  Photos: 'photos',
  Other: null,
};
const stages: Readonly<Record<string, string>> = { pay: 'buying', receive: 'buying', photos: 'selling' };
const personas = [
  { id: 'caller', rule: { test: 'is' as const, field: 'channel' as const, values: ['phone'] } },
  // Those who write and those who call about payment: callers are taken already.
  {
    id: 'writer',
    rule: {
      test: 'any' as const,
      rules: [{ test: 'is' as const, field: 'channel' as const, values: ['chat'] }, rule('Payment')],
    },
  },
];
const personaOf = ({ channel, category }: Contact): string =>
  channel === 'phone' ? 'caller' : channel === 'chat' || category === 'Payment' ? 'writer' : '';

const near = (value: number | null | undefined, expected: number) =>
  expect(Math.abs((value ?? Number.NaN) - expected)).toBeLessThan(1e-9 * Math.max(1, Math.abs(expected)));

function checkContacts(readings: StepReadings, own: readonly Contact[]): void {
  let [rated, satisfied] = [0, 0];
  const users = new Set<number>();
  for (const { csat, user } of own) {
    users.add(user);
    if (csat !== null) rated++;
    if (csat !== null && csat >= 4) satisfied++;
  }
  near(shownValue(readings, settings, 'contacts').value, own.length);
  near(shownValue(readings, { ...settings, volume: 'net' }, 'contacts').value, users.size);
  if (rated > 0) near(shownValue(readings, settings, 'csat').value, satisfied / rated);
  else expect(shownValue(readings, settings, 'csat').value).toBeNull();
}

const within = <T extends { readonly day: string }>(
  rows: readonly T[],
  from: string,
  to: string,
): readonly T[] => rows.filter((row) => row.day >= from && row.day <= to);

async function imported() {
  const workspace = await makeWorkspace();
  await workspace.import(
    'contacts.csv',
    csvText([
      ['id', 'created_at', 'channel', 'category', 'text', 'csat', 'user_id'],
      ...contacts.map((row) =>
        [
          `c${row.id}`,
          `${row.day} 10:00`,
          row.channel,
          row.category,
          `note ${row.id % 5}`,
          row.csat ?? '',
          `u${row.user}`,
        ].map(String),
      ),
    ]),
    { csatScale: { min: 1, max: 5 } },
  );
  await workspace.import(
    'survey.csv',
    csvText([
      ['Respondent ID', 'Submitted at', 'How easy was it to pay (1-7)?', 'How satisfied are you (1-5)?'],
      ...answers.map((row) =>
        [`r${row.id}`, `${row.day} 12:00`, row.easy ?? '', row.happy ?? ''].map(String),
      ),
    ]),
  );
  await workspace.import(
    'counts.csv',
    csvText([
      ['Date', 'Step', 'Entered', 'Completed'],
      ...[...entered.values()].map((row) => [row.day, row.step, String(row.entered), '']),
    ]),
  );
  return workspace.client;
}

const asked = (change: Partial<EvidenceInput<'breakdown'>>): EvidenceInput<'breakdown'> => ({
  steps,
  places: steps.map(({ stepId }) => stages[stepId] ?? ''),
  by: 'none',
  period: null,
  onTimeHours: 24,
  personas,
  ...change,
});

describe('numbers of places and plain loops over the files', () => {
  it('are the same for stages and the map, of a period, of the one before and of a year ago', async () => {
    const client = await imported();
    const [from, to] = ['2026-02-01', '2026-04-30'];
    for (const places of [steps.map(({ stepId }) => stages[stepId] ?? ''), steps.map(() => 'map')]) {
      const { rows } = replyOf(await client.request('breakdown', asked({ places, period: { from, to } })));
      expect(rows).toHaveLength(new Set(places).size);
      for (const { place, readings } of rows) {
        const isOwn = ({ category }: Contact) => {
          const step = stepOf[category];
          return step !== null && (place === 'map' || stages[step] === place);
        };
        const own = contacts.filter(isOwn);
        checkContacts(readings, within(own, from, to));
        const { earlier } = readings.contacts ?? {};
        expect(earlier?.previous?.period).toEqual({ from: '2025-11-01', to: '2026-01-31' });
        expect(earlier?.yearAgo?.period).toEqual({ from: '2025-02-01', to: '2025-04-30' });
        for (const beside of [earlier?.previous, earlier?.yearAgo]) {
          const then = within(own, beside?.period.from ?? '', beside?.period.to ?? '');
          expect(beside?.tally).toEqual({
            form: 'count',
            gross: then.length,
            net: new Set(then.map(({ user }) => user)).size,
          });
        }
      }
    }
  }, 60_000);

  it('weight the contact rate of a stage by those who entered its steps; not every step was counted: no rate', async () => {
    const client = await imported();
    const period = { from: '2026-01-01', to: '2026-03-31' };
    for (const by of ['none', 'month'] as const) {
      const { rows } = replyOf(await client.request('breakdown', asked({ period, by })));
      const rateOf = ({ readings }: (typeof rows)[number]) => shownValue(readings, settings, 'contactRate');
      for (const row of rows.filter(({ place }) => place === 'selling'))
        expect(rateOf(row)).toMatchObject({ value: null, reason: 'noDenominator' });
      const bought = rows.filter(({ place }) => place === 'buying');
      expect(bought).toHaveLength(by === 'none' ? 1 : 3);
      for (const row of bought) near(rateOf(row).value, rateByHand(period, by === 'none' ? '' : row.label));
    }
  }, 60_000);

  it('are the same by persona, each contact of the first that has it', async () => {
    const client = await imported();
    const places = steps.map(() => 'map');
    const { rows } = replyOf(await client.request('breakdown', asked({ places, by: 'persona' })));
    const bound = contacts.filter(({ category }) => stepOf[category] !== null);
    const own = (label: string) => bound.filter((row) => personaOf(row) === label);
    // Answers tell no channel: they are of no persona, beside the contacts of none.
    expect(rows.map(({ label }) => label).toSorted()).toEqual(['', 'caller', 'writer']);
    for (const { label, readings } of rows)
      near(shownValue(readings, settings, 'contacts').value, own(label).length);
    for (const { label, readings } of rows.filter(({ label }) => label !== ''))
      checkContacts(readings, own(label));
    const page = { offset: 0, limit: 1 };
    for (const label of ['caller', 'writer']) {
      const behind = {
        about: 'contacts' as const,
        steps,
        stepIds: ['pay', 'photos'],
        by: 'persona' as const,
        label,
      };
      const found = await client.request('numberContacts', {
        ...behind,
        personas,
        period: null,
        metric: 'csat',
        page,
      });
      const expected = own(label).filter(
        ({ category, csat }) => csat !== null && ['pay', 'photos'].includes(stepOf[category] ?? ''),
      );
      expect(replyOf(found).total).toBe(expected.length);
    }
  }, 60_000);

  it('are the same for a survey, by month and by week', async () => {
    const client = await imported();
    for (const by of ['month', 'week'] as const) {
      const { rows } = replyOf(await client.request('breakdown', asked({ places: ['pay', 'x', 'x'], by })));
      let seen = 0;
      for (const { label, readings } of rows.filter(({ place }) => place === 'pay')) {
        const scores = scoresOf(by, label);
        const value = shownValue(readings, settings, 'ces');
        if (scores.length > 0) near(value.value, scores.filter((score) => score >= 5).length / scores.length);
        expect(value.n).toBe(scores.length);
        seen += scores.length;
      }
      expect(seen).toBe(answers.filter(({ easy }) => easy !== null).length);
    }
  }, 60_000);
});

/** Contacts of both steps of the stage, for a thousand of those who entered either. */
function rateByHand({ from, to }: { from: string; to: string }, month: string): number {
  let [n, customers] = [0, 0];
  for (const row of within(contacts, from, to))
    if (row.day.startsWith(month) && ['Payment', 'Delivery'].includes(row.category)) n++;
  for (const row of within([...entered.values()], from, to))
    if (row.day.startsWith(month)) customers += row.entered;
  return (n / customers) * 1_000;
}

function scoresOf(by: 'month' | 'week', label: string): number[] {
  const scores: number[] = [];
  for (const { day: at, easy } of answers) {
    const own = by === 'month' ? at.slice(0, 7) : isoWeek(at);
    if (easy !== null && own === label) scores.push(easy);
  }
  return scores;
}

/** ISO 8601: the week that holds the Thursday. */
function isoWeek(at: string): string {
  const date = new Date(`${at}T00:00:00Z`);
  const thursday = new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * 86_400_000);
  const week = Math.ceil(
    ((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / 86_400_000 + 1) / 7,
  );
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}
