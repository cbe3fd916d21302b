/** What numbers of a map hang on: its settings, rules, typed and measured numbers. */
import { moveStepPriority, resetPriority, setAssignment, setStepWeight } from '#core/commands/assignment';
import { applyMeasurement } from '#core/commands/evidence';
import {
  describeMap,
  renameMap,
  setIsSample,
  setLanguage,
  setMapLevel,
  setMapPeriod,
  setMapTags,
  setMetricSettings,
  setVariant,
} from '#core/commands/map';
import { clearMetric, typeMetric } from '#core/commands/metric';
import { clearRule, setRule } from '#core/commands/rule';
import type { MapDocument } from '#core/document/map-document-types';
import { assignments } from '#core/document/records/map';
import { metricNames, type Reading, type Tally } from '#core/document/records/metric';
import type { RecordsByKind } from '#core/document/records/record';
import type { Random } from '#core/themes/random';
import { below, chance, oneOf, randomText, words } from '../chance';
import { type Operation, on, someIds } from './operation';

export function randomTally(random: Random): {
  metric: RecordsByKind['metric']['of']['metric'];
  tally: Tally;
} {
  const n = below(random, 5_000);
  const share = below(random, 1_001) / 1_000;
  return oneOf<{ metric: RecordsByKind['metric']['of']['metric']; tally: Tally }>(random, [
    {
      metric: 'contacts',
      tally: { form: 'count', gross: n, net: chance(random, 0.5) ? null : Math.floor(n * 0.8) },
    },
    { metric: 'entered', tally: { form: 'count', gross: n * 100, net: null } },
    { metric: 'csat', tally: { form: 'typed', share, n: chance(random, 0.5) ? null : n } },
    { metric: 'ces', tally: { form: 'scores', scale: { min: 1, max: 7 }, counts: { 1: n, 5: 3, 7: 20 } } },
    { metric: 'conversion', tally: { form: 'part', part: Math.floor(n * share), whole: n } },
  ]);
}

export const randomRule = (random: Random): RecordsByKind['rule']['expression'] => ({
  test: 'all',
  rules: [
    { test: 'is', field: 'channel', values: [oneOf(random, ['chat', 'phone', 'email'])] },
    { test: 'anyWord', words: [oneOf(random, words)] },
  ],
});

const takenAt = '2026-10-06T12:00:00.000Z';

export const randomReading = (random: Random, tally: Tally): Reading => ({
  tally,
  series: [{ month: '2026-09', tally }],
  origin: { kind: oneOf(random, ['contacts', 'survey']), sources: ['chat'], period: null, takenAt },
});

/** As the contact store would count the steps that have rules. */
function measure(d: MapDocument, r: Random): void {
  const steps = someIds(d, 'step', r).map((stepId) => {
    const { metric, tally } = randomTally(r);
    return { stepId, readings: { [metric]: randomReading(r, tally) } };
  });
  const counted = { total: 900, bound: 500, unassigned: below(r, 400) };
  d.commit('measure', applyMeasurement, {
    measurement: { takenAt, period: null, steps, contacts: counted, answers: counted, sources: [] },
  });
}

export const evidenceOperations: readonly Operation[] = [
  (d, r) => d.commit('map.rename', renameMap, { title: randomText(r, 5) }),
  (d, r) => d.commit('map.language', setLanguage, { language: oneOf(r, ['ru', 'en'] as const) }),
  (d, r) => {
    const period = chance(r, 0.3) ? null : { from: `2026-0${1 + below(r, 9)}-01`, to: '2026-12-31' };
    d.commit('map.period', setMapPeriod, { period });
  },
  (d, r) => d.commit('map.settings', setMetricSettings, { settings: { onTimeHours: 1 + below(r, 72) } }),
  (d, r) => {
    d.commit('map.describe', describeMap, { description: randomText(r, 12) });
    d.commit('map.tags', setMapTags, { tags: [randomText(r, 2), 'b'] });
    d.commit('map.level', setMapLevel, { level: oneOf(r, [null, 'macro', 'detail'] as const) });
  },
  (d, r) => {
    d.commit('map.sample', setIsSample, { isSample: chance(r, 0.5) });
    d.commit('map.variant', setVariant, { variant: oneOf(r, ['as-is', 'to-be'] as const) });
  },
  on('step', (d, { id }, r) =>
    d.commit('rule', setRule, { stepId: id, about: 'contacts', expression: randomRule(r) }),
  ),
  on('step', (d, { id }) => d.commit('rule.clear', clearRule, { stepId: id, about: 'contacts' })),
  on('step', (d, { id }, r) => d.commit('metric', typeMetric, { stepId: id, ...randomTally(r) })),
  on('step', (d, { id }, r) => {
    d.commit('metric.clear', clearMetric, { stepId: id, metric: oneOf(r, metricNames) });
  }),
  measure,
  on('step', (d, { id }, r) => {
    const choice = below(r, 4);
    if (choice === 0) d.commit('assignment', setAssignment, { assignment: oneOf(r, assignments) });
    else if (choice === 1) d.commit('priority', moveStepPriority, { stepId: id, index: below(r, 5) });
    else if (choice === 2) d.commit('priority.reset', resetPriority, {});
    else d.commit('weight', setStepWeight, { stepId: id, weight: 1 + below(r, 5) });
  }),
];
