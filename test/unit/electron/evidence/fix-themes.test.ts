/** Themes of a fix, from the contact store into the map: what is kept is what single contacts say, and no contact twice. */
import { expect, it } from 'vitest';
import { setFixThemes } from '#core/commands/fix-themes';
import { buildSnapshot, nextSnapshot } from '#core/document/build-snapshot';
import type { StepId } from '#core/document/records/identity';
import { metricIdOf } from '#core/document/records/metric';
import { type AnyRecord, anyRecord } from '#core/document/records/record';
import { ruleIdOf } from '#core/document/records/rule';
import { fixesInOrder } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { themeCountsOf, themesIn, themesQuestion } from '#core/evidence/fix-themes';
import { csvText } from '#core/evidence/safe-cell';
import { hasForecast, outlookOf } from '#core/metrics/fix-outlook';
import { makeWorkspace, replyOf } from './workspace';

const problems = [
  ['не проходит оплата картой', 'оплата картой отклонена банком', 'почему оплату картой отклоняют'],
  ['не приходит код подтверждения', 'код подтверждения так и не пришёл', 'где код подтверждения'],
  ['фото не загружается в объявление', 'загрузка фото зависает', 'не могу загрузить фото'],
  ['верните деньги за доставку', 'когда возврат денег за доставку', 'возврат за доставку не дошёл'],
];
const tails = ['второй раз', 'с телефона', 'на сайте', 'снова', 'из дома', 'на даче', 'у жены'];
const texts = problems.flat().flatMap((sentence) => tails.map((tail) => `${sentence}, ${tail}`));
const rows = texts.map((text, index) => [
  `T-${index}`,
  `2026-0${(index % 6) + 1}-10 10:00:00`,
  text,
  index % 2 === 0 ? 'Оплата' : 'Размещение',
  index % 3 === 0 ? '' : String((index % 5) + 1),
]);

const period = { from: '2026-01-01', to: '2026-06-30' };
const takenAt = '2026-07-01T00:00:00.000Z';
const byTopic = (topic: string) => ({ test: 'is', field: 'category', values: [topic] });

function mapWith(): Snapshot {
  const steps = [
    ['step-pay', 'Оплата'],
    ['step-place', 'Размещение'],
  ];
  const records = [
    { id: 'map', kind: 'map', period },
    { id: 'evidence', kind: 'evidence' },
    { id: 'stage-1', kind: 'stage', title: 'Stage', color: 0, order: 'a0' },
    ...steps.flatMap(([id, title], index) => [
      { id, kind: 'step', title, place: { stageId: 'stage-1', order: `a${index}` } },
      {
        id: ruleIdOf(id as StepId, 'contacts'),
        kind: 'rule',
        of: { stepId: id, about: 'contacts' },
        expression: byTopic(title ?? ''),
      },
    ]),
    {
      id: 'fix-1',
      kind: 'fix',
      title: 'Fix',
      stepIds: ['step-pay', 'step-place'],
      removal: { low: 0.1, likely: 0.5, high: 1 },
    },
  ];
  return buildSnapshot(
    'test',
    records.map((record): AnyRecord => anyRecord.parse(record)),
  );
}

it('What is kept of two themes is what their contacts say, and the forecast needs the store no more', async () => {
  const workspace = await makeWorkspace();
  await workspace.import('a', csvText([['ticket id', 'created at', 'text', 'category', 'csat'], ...rows]));
  replyOf(
    await workspace.client.request('findThemes', {
      scope: { place: { kind: 'all' }, steps: [], source: null, period: null },
    }),
  );
  const snapshot = mapWith();
  const [fix] = fixesInOrder(snapshot);
  if (!fix) throw new Error('there is a fix');
  const question = themesQuestion(snapshot, fix.stepIds);
  const counted = replyOf(await workspace.client.request('breakdown', question));
  const known = replyOf(await workspace.client.request('knownThemes', {}));
  const found = themesIn(counted, fix.stepIds, known);
  expect(found.length).toBeGreaterThanOrEqual(3);
  // No contact is of two themes: together they are no more than there are.
  expect(found.reduce((sum, { contacts }) => sum + contacts, 0)).toBeLessThanOrEqual(rows.length);
  const chosen = found.slice(0, 2).map(({ ref }) => ref);
  let next = 0;
  const { changes } = setFixThemes(
    snapshot,
    {
      fixId: fix.id,
      refs: chosen,
      count: (themeIds) =>
        themeCountsOf(counted, {
          stepIds: fix.stepIds,
          themes: chosen.map((ref, index) => ({
            ref,
            themeId: themeIds[index] ?? ('' as (typeof themeIds)[number]),
          })),
          known,
          period,
          takenAt,
        }),
    },
    { newId: (kind) => `${kind}-new-${next++}` as never, now: () => takenAt },
  );
  const measured = replyOf(
    await workspace.client.request('measure', { steps: question.steps, period, onTimeHours: 24 }),
  );
  const metrics = measured.steps.flatMap(({ stepId, readings }) =>
    Object.entries(readings).map(([metric, reading]) =>
      anyRecord.parse({
        id: metricIdOf(stepId as StepId, metric as Parameters<typeof metricIdOf>[1]),
        kind: 'metric',
        of: { stepId, metric },
        reading,
      }),
    ),
  );
  const changed = changes.map(({ kind, id, fields }) =>
    anyRecord.parse({ ...snapshot.records.get(id), id, kind, ...fields }),
  );
  const after = nextSnapshot(snapshot, [...changed, ...metrics]);
  const [kept] = fixesInOrder(after);
  expect(kept?.themeIds).toHaveLength(2);
  expect(kept?.themeCounts?.parts).toHaveLength(4);
  const outlook = outlookOf(after, fixesInOrder(after).filter(hasForecast), fix.stepIds);
  const inThemes = found.slice(0, 2).reduce((sum, { contacts }) => sum + contacts, 0);
  expect(outlook.now.contacts).toBeCloseTo(rows.length / 6, 9);
  expect(outlook.touched).toBeCloseTo(inThemes / 6, 9);
  expect(outlook.likely.fewer).toBeCloseTo(inThemes / 12, 9);
  expect(outlook.high.contacts).toBeCloseTo((rows.length - inThemes) / 6, 9);
  const ofThemes = replyOf(
    await workspace.client.request('searchContacts', {
      words: '',
      rule: { test: 'theme', themes: chosen },
      period,
      page: { offset: 0, limit: 200 },
    }),
  ).contacts;
  expect(ofThemes).toHaveLength(inThemes);
  const rated = rows.map(([, , , , score]) => (score ? Number(score) : null));
  const all = rated.filter((score) => score !== null);
  const gone = ofThemes.flatMap(({ csat }) => csat ?? []);
  const good = (scores: readonly number[]) => scores.filter((score) => score >= 4).length;
  expect(outlook.now.csat).toBeCloseTo(good(all) / all.length, 9);
  expect(outlook.high.csat).toBeCloseTo((good(all) - good(gone)) / (all.length - gone.length), 9);
});
