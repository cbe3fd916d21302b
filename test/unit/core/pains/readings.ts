/** Readings for tests of pains: contacts of a period, scores 1 and 5. */
import type { Reading } from '#core/document/records/metric';

const originOf = (from: string, to: string): Reading['origin'] => ({
  kind: 'contacts',
  sources: ['Support'],
  period: { from, to },
  takenAt: '2026-07-02T00:00:00.000Z',
});

export const countsOf = (gross: number, from = '2026-06-01', to = '2026-06-30'): Reading => ({
  tally: { form: 'count', gross, net: null },
  series: [],
  origin: originOf(from, to),
});

export const scoresOf = (bad: number, good: number): Reading => ({
  tally: { form: 'scores', scale: { min: 1, max: 5 }, counts: { '1': bad, '5': good } },
  series: [],
  origin: originOf('2026-06-01', '2026-06-30'),
});

interface Evidence {
  readonly contacts?: object | null;
  readonly csat?: object | null;
}

export const painOf = (id: string, { contacts = null, csat = null }: Evidence, fields: object = {}) => ({
  kind: 'pain',
  id,
  title: id,
  evidence: { contacts, csat },
  ...fields,
});

export const metricAt = (stepId: string, metric: 'contacts' | 'csat', reading: Reading) => ({
  kind: 'metric',
  id: `metric:${stepId}:${metric}`,
  of: { stepId, metric },
  reading,
});
