import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MetricSettings, map } from '#core/document/records/map';
import type { BoundStep } from '#core/evidence/evidence-api';
import { csvText } from '#core/evidence/safe-cell';
import type { StepReadings } from '#core/metrics/compare-step';
import { besideEarlier } from '#core/metrics/earlier';
import { readContactRate, readMetric, readPainScore, readSeries } from '#core/metrics/read-metric';
import { makeWorkspace, replyOf } from './workspace';

/** Contacts of sixteen months, three categories; the topic says which of two steps takes a share of the first. */
const rows = fc
  .sample(
    fc.record({
      month: fc.integer({ min: 0, max: 15 }),
      day: fc.integer({ min: 1, max: 28 }),
      hour: fc.integer({ min: 0, max: 23 }),
      category: fc.constantFrom('Payment', 'Delivery', 'Other'),
      channel: fc.constantFrom('chat', 'phone'),
      user: fc.integer({ min: 1, max: 400 }),
      csat: fc.option(fc.integer({ min: 1, max: 5 })),
      ces: fc.option(fc.integer({ min: 1, max: 7 })),
      nps: fc.option(fc.integer({ min: 0, max: 10 })),
      fcr: fc.option(fc.boolean()),
      minutes: fc.option(fc.integer({ min: 1, max: 90 })),
      resolvedAfter: fc.option(fc.integer({ min: 1, max: 4_000 })),
    }),
    { seed: 20_261_122, numRuns: 3_000 },
  )
  .map(({ month, day, hour, resolvedAfter, ...others }, index) => {
    const at = new Date(Date.UTC(2025, month, day, hour));
    const resolved = resolvedAfter === null ? null : new Date(at.getTime() + resolvedAfter * 60_000);
    const write = (date: Date) => date.toISOString().slice(0, 16).replace('T', ' ');
    return { ...others, id: index, at: write(at), resolved: resolved && write(resolved), resolvedAfter };
  });
type Row = (typeof rows)[number];

const csv = csvText([
  'id,created_at,resolved_at,channel,category,text,csat,ces,nps,fcr,handling_minutes,user_id'.split(','),
  ...rows.map((row) =>
    [
      `c${row.id}`,
      row.at,
      row.resolved ?? '',
      row.channel,
      row.category,
      `note ${row.id % 7}`,
      row.csat ?? '',
      row.ces ?? '',
      row.nps ?? '',
      row.fcr === null ? '' : row.fcr ? 'yes' : 'no',
      row.minutes ?? '',
      `u${row.user}`,
    ].map(String),
  ),
]);

const steps: BoundStep[] = ['Payment', 'Delivery'].map((category) => ({
  stepId: category,
  contacts: { test: 'is', field: 'category', values: [category] },
  answers: null,
}));
const settings: MetricSettings = {
  ...map.parse({ id: 'map', kind: 'map' }).metricSettings,
  denominator: { kind: 'orders', value: 12_345, per: 1_000 },
};

const z = 1.959963984540054;
/** Wilson's interval as the paper writes it. */
function wilsonByHand(part: number, n: number): [number, number] {
  const p = part / n;
  const root = z * Math.sqrt((p * (1 - p) + (z * z) / (4 * n)) / n);
  return [
    (p + (z * z) / (2 * n) - root) / (1 + (z * z) / n),
    (p + (z * z) / (2 * n) + root) / (1 + (z * z) / n),
  ];
}

/** Plain loops over the rows: nothing of the product is used. */
function countOf(own: readonly Row[], isCounted: (row: Row) => boolean): number {
  let count = 0;
  for (const row of own) if (isCounted(row)) count++;
  return count;
}

function byHand(own: readonly Row[]) {
  const share = (part: (row: Row) => boolean, whole: (row: Row) => boolean) =>
    countOf(own, part) / countOf(own, whole);
  const users = new Set<number>();
  let minutes = 0;
  for (const row of own) {
    users.add(row.user);
    minutes += row.minutes ?? 0;
  }
  const isRated = ({ csat }: Row) => csat !== null;
  const isAsked = ({ nps }: Row) => nps !== null;
  const isResolved = ({ resolvedAfter }: Row) => resolvedAfter !== null;
  const csat = share(({ csat: score }) => score !== null && score >= 4, isRated);
  return {
    contacts: own.length,
    customers: users.size,
    rated: countOf(own, isRated),
    satisfied: countOf(own, ({ csat: score }) => score !== null && score >= 4),
    csat,
    dsat: 1 - csat,
    ces: share(
      ({ ces }) => ces !== null && ces >= 5,
      ({ ces }) => ces !== null,
    ),
    nps:
      100 * share(({ nps }) => nps !== null && nps >= 9, isAsked) -
      100 * share(({ nps }) => nps !== null && nps <= 6, isAsked),
    fcr: share(
      ({ fcr }) => fcr === true,
      ({ fcr }) => fcr !== null,
    ),
    onTime: share(({ resolvedAfter }) => resolvedAfter !== null && resolvedAfter <= 24 * 60, isResolved),
    handling: minutes / countOf(own, (row) => row.minutes !== null),
  };
}

type By = 'none' | 'channel' | 'week' | 'month' | 'category' | 'source';
function labelOf(row: Row, by: By): string {
  if (by === 'channel' || by === 'category') return row[by];
  if (by === 'month') return row.at.slice(0, 7);
  if (by === 'week') return isoWeek(row.at);
  return by === 'source' ? 'random' : '';
}

const near = (value: number | null | undefined, expected: number) => {
  expect(value).not.toBeNull();
  expect(Math.abs((value ?? Number.NaN) - expected)).toBeLessThan(1e-9 * Math.max(1, Math.abs(expected)));
};
const names = ['csat', 'dsat', 'ces', 'nps', 'fcr', 'onTime', 'handling'] as const;

const ofName = (readings: StepReadings, name: (typeof names)[number]) =>
  readMetric(readings[name === 'dsat' ? 'csat' : name], settings, name);

function checkWhole(readings: StepReadings, own: readonly Row[], period: { from: string; to: string }): void {
  const expected = byHand(own);
  for (const name of names) {
    near(ofName(readings, name).value, expected[name]);
    const series = readSeries(readings[name === 'dsat' ? 'csat' : name], settings, name);
    expect(series).toHaveLength(16);
    for (const { month, value } of series)
      near(value.value, byHand(own.filter(({ at }) => at.startsWith(month)))[name]);
  }
  checkVolume(readings, own);
  near(readContactRate(readings.contacts, null, settings).value, (expected.contacts / 12_345) * 1_000);
  const [low, high] = wilsonByHand(expected.satisfied, expected.rated);
  near(ofName(readings, 'csat').interval?.low, low);
  near(ofName(readings, 'csat').interval?.high, high);
  const days = (Date.parse(period.to) - Date.parse(period.from)) / 86_400_000 + 1;
  const pain = readPainScore(readings.contacts, readings.csat, settings);
  near(pain.value, (expected.contacts / (days / (365.25 / 12))) * expected.dsat);
}

function checkVolume(readings: StepReadings, own: readonly Row[]): void {
  const expected = byHand(own);
  near(readMetric(readings.contacts, settings, 'contacts').value, expected.contacts);
  near(readMetric(readings.contacts, { ...settings, volume: 'net' }, 'contacts').value, expected.customers);
}

function checkEarlier(readings: StepReadings, own: readonly Row[]): void {
  const inMonths = (of: readonly string[]) => byHand(own.filter(({ at }) => of.includes(at.slice(0, 7))));
  const now = inMonths(['2026-02', '2026-03']);
  const before = inMonths(['2025-12', '2026-01']);
  const yearAgo = inMonths(['2025-02', '2025-03']);
  for (const name of names) {
    const beside = besideEarlier(readings, settings, name, ['2026-02', '2026-03']);
    near(beside.value.value, now[name]);
    near(beside.previous?.change?.difference, now[name] - before[name]);
    near(beside.yearAgo?.change?.difference, now[name] - yearAgo[name]);
  }
  expect(besideEarlier(readings, settings, 'csat', ['2025-01']).previous).toBeNull();
}

function checkApart(readings: StepReadings, own: readonly Row[]): void {
  const expected = byHand(own);
  checkVolume(readings, own);
  for (const name of names) {
    const { value } = ofName(readings, name);
    if (Number.isFinite(expected[name])) near(value, expected[name]);
    else expect(value).toBeNull();
  }
}

describe('numbers of the service and plain loops over the file', () => {
  const asked = { steps, period: null, onTimeHours: 24 };
  const imported = async () => {
    const workspace = await makeWorkspace();
    const scales = { csatScale: { min: 1, max: 5 }, cesScale: { min: 1, max: 7 } };
    await workspace.import('random.csv', csv, scales);
    return workspace.client;
  };

  it('are the same for every metric of steps and months, with intervals and earlier periods', async () => {
    const measured = replyOf(await (await imported()).request('measure', asked));
    const period = measured.period ?? { from: '', to: '' };
    // Months that are not whole: the pain score spreads over days.
    expect(period.to).toBe('2026-04-28');
    for (const { stepId, readings } of measured.steps) {
      const own = rows.filter(({ category }) => category === stepId);
      checkWhole(readings, own, period);
      checkEarlier(readings, own);
    }
    expect(measured.contacts.unassigned).toBe(rows.filter(({ category }) => category === 'Other').length);
  }, 60_000);

  it('are the same by channel, category, source, week and month, of a step and of the whole map', async () => {
    const client = await imported();
    const bound = rows.filter(({ category }) => category !== 'Other');
    for (const by of ['none', 'channel', 'week', 'month', 'category', 'source'] as const) {
      const places = by === 'week' ? ['Payment', 'Delivery'] : ['map', 'map'];
      const apart = replyOf(await client.request('breakdown', { ...asked, places, by }));
      let counted = 0;
      for (const { place, label, readings } of apart.rows) {
        const own = bound.filter(
          (row) => (place === 'map' || row.category === place) && labelOf(row, by) === label,
        );
        checkApart(readings, own);
        counted += own.length;
      }
      expect(counted).toBe(bound.length);
    }
  }, 60_000);
});

/** ISO 8601: the week that holds the Thursday. */
function isoWeek(at: string): string {
  const date = new Date(`${at.slice(0, 10)}T00:00:00Z`);
  const thursday = new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * 86_400_000);
  const year = thursday.getUTCFullYear();
  const week = Math.ceil(((thursday.getTime() - Date.UTC(year, 0, 1)) / 86_400_000 + 1) / 7);
  return `${year}-W${String(week).padStart(2, '0')}`;
}
