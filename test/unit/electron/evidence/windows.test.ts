/** A fix measured from contacts: windows, untouched steps, who entered, and what the map keeps of it all. */
import { describe, expect, it } from 'vitest';
import { compareFixWith, keepEffect, plannedEffect } from '#core/commands/effect';
import { editFix, setFixStatus } from '#core/commands/fix';
import { createMapDocument } from '#core/document/map-document';
import type { MapDocument } from '#core/document/map-document-types';
import { readRecords } from '#core/document/plain-record';
import { fixesInOrder, mapOf } from '#core/document/select';
import { effectQuestion, hasNumbers, planEffect, takeEffect } from '#core/evidence/effect-request';
import type { EvidenceInput } from '#core/evidence/evidence-api';
import { measureEffect } from '#core/evidence/measure-effect';
import { effectOf } from '#core/metrics/effect';
import { effectWarningsOf } from '#core/metrics/effect-warnings';
import { daysOn } from '#core/metrics/periods';
import type { EvidenceClient } from '#electron/evidence/client';
import { countingIds, steadyClock } from '../../support/random-map';
import { makeWorkspace, replyOf } from './workspace';

const launch = '2026-03-04';
const firstDay = '2026-01-05';

/** Each day from Monday to Sunday: contacts of a category, halved after the launch where it is that of the fix. */
function contacts(weeks: number): string {
  const rows = ['id,date,category,text,csat'];
  for (let day = 0; day < weeks * 7; day++) {
    const date = daysOn(firstDay, day);
    const isAfter = date >= launch;
    const counts = { photos: isAfter ? 10 : 20, login: 30, payment: 5 };
    for (const [category, count] of Object.entries(counts))
      for (let one = 0; one < count; one++)
        rows.push(`${date}-${category}-${one},${date},${category},text ${one},${one % 2 === 0 ? 5 : 2}`);
  }
  return rows.join('\n');
}

function counts(weeks: number): string {
  const rows = ['date,step,entered,completed'];
  for (let day = 0; day < weeks * 7; day++) {
    const date = daysOn(firstDay, day);
    rows.push(`${date},Add photos,200,${date >= launch ? 160 : 120}`, `${date},Log in,600,540`);
  }
  return rows.join('\n');
}

const step = (id: string, title: string) => ({ kind: 'step', id, title, place: { stageId: null } });
const rule = (stepId: string, category: string) => ({
  kind: 'rule',
  of: { stepId, about: 'contacts' },
  expression: { test: 'is', field: 'category', values: [category] },
});

function mapWithFix(fields: object = {}): MapDocument {
  const { records, notes } = readRecords([
    { kind: 'map', id: 'map' },
    { kind: 'evidence', id: 'evidence' },
    step('a', 'Add photos'),
    step('b', 'Log in'),
    step('c', 'Pay'),
    rule('a', 'photos'),
    rule('b', 'login'),
    rule('c', 'payment'),
    { kind: 'fix', id: 'f', title: 'Upload in the background', stepIds: ['a'] },
    { kind: 'fix', id: 'g', title: 'Status of a payment', stepIds: ['c'], ...fields },
  ]);
  expect(notes).toEqual([]);
  const now = steadyClock(Date.UTC(2026, 2, 4, 12));
  return createMapDocument({ mapId: 'map-1', records, actor: 'here', now, newId: countingIds('') });
}

const fixOf = (map: MapDocument) => {
  const fix = fixesInOrder(map.snapshot()).find(({ id }) => id === 'f');
  if (!fix?.effect) throw new Error('The fix is shipped');
  return { fix, effect: fix.effect };
};

const idOf = (map: MapDocument) => {
  const fix = fixesInOrder(map.snapshot()).find(({ id }) => id === 'f');
  if (!fix) throw new Error('The map has the fix');
  return fix.id;
};
const ship = (map: MapDocument) =>
  map.commit('fix.status', setFixStatus, { fixIds: [idOf(map)], status: 'shipped', shippedOn: launch });

async function measure(client: EvidenceClient, map: MapDocument, isAnew = false): Promise<void> {
  const snapshot = map.snapshot();
  const { fix, effect } = fixOf(map);
  const { span } = replyOf(await client.request('windows', effectQuestion(snapshot, fix, null)));
  const plan = planEffect(snapshot, fix, effect, span);
  if (!plan) throw new Error('Something was recorded before the launch');
  const reply = replyOf(await client.request('windows', effectQuestion(snapshot, fix, plan)));
  const measured = takeEffect(snapshot, fix, effect, plan, reply, isAnew);
  map.commit('fix.effect', keepEffect, { fixId: fix.id, effect: measured });
}

const effectsOf = (map: MapDocument) => {
  const { effect } = fixOf(map);
  const window = effect.windows.at(-1);
  if (!window) throw new Error('A window is over');
  return { window, effects: effectOf(effect, window, mapOf(map.snapshot()).metricSettings) };
};
const warningsOf = (map: MapDocument) => {
  const { fix, effect } = fixOf(map);
  const { window, effects } = effectsOf(map);
  const { metricSettings } = mapOf(map.snapshot());
  return effectWarningsOf(map.snapshot(), fix, effect, window, effects, metricSettings, 'en').map(
    ({ name }) => name,
  );
};

describe('a shipped fix', () => {
  it('sets the eight whole weeks before the week of its launch', () => {
    const map = mapWithFix();
    ship(map);
    expect(fixOf(map).effect).toEqual(plannedEffect(launch));
    expect(fixOf(map).effect.baseline.period).toEqual({ from: '2026-01-05', to: '2026-03-01' });
    map.undo();
    expect(fixesInOrder(map.snapshot())[0]?.effect).toBeNull();
  });

  it('is measured from the contacts, against steps nobody touched, and keeps it all in the map', async () => {
    const { client, import: take } = await makeWorkspace();
    await take('contacts.csv', contacts(18));
    await take('counts.csv', counts(18));
    const map = mapWithFix();
    ship(map);
    await measure(client, map);
    const { effect } = fixOf(map);
    expect(effect.windows.map(({ period }) => period)).toEqual([{ from: '2026-03-09', to: '2026-05-03' }]);
    expect(effect.comparison).toEqual({ stepIds: ['b', 'c'], isChosen: false });
    expect(effect.baseline).toMatchObject({
      contacts: { tally: { form: 'count', gross: 56 * 20 } },
      others: { entered: { tally: { gross: 56 * 200 } } },
      untouched: { contacts: { tally: { gross: 56 * 35 } } },
    });
    expect(effect.weeks).toHaveLength(17);
    expect(effect.weeks?.[0]).toMatchObject({ from: '2026-01-05', own: { contacts: { gross: 140 } } });
    const { effects } = effectsOf(map);
    const [rate] = effects;
    expect(rate).toMatchObject({ metric: 'contactRate', verdict: 'better', isByTime: false });
    expect(rate?.before.value).toBeCloseTo(10);
    expect(rate?.after.value).toBeCloseTo(5);
    // Nobody counted who came to pay: against both untouched steps contacts are compared.
    expect(rate?.untouched?.before.metric).toBe('contacts');
    expect(rate?.net?.change).toBeCloseTo(0.5);
    const conversion = effects.find(({ metric }) => metric === 'conversion');
    expect(conversion?.change?.difference).toBeCloseTo(0.2);
    expect(effects.find(({ metric }) => metric === 'csat')?.verdict).toBe('noClearChange');
    expect(warningsOf(map)).toEqual(['noDivisorOthers']);
  });

  it('keeps the window before the launch as it was counted first, unless that is asked anew', async () => {
    const { client, import: take } = await makeWorkspace();
    await take('contacts.csv', contacts(12));
    const map = mapWithFix();
    ship(map);
    await measure(client, map);
    expect(fixOf(map).effect.windows[0]?.period).toEqual({ from: '2026-03-09', to: '2026-03-29' });
    expect(warningsOf(map)).toContain('tooEarly');
    const kept = fixOf(map).effect.baseline.contacts;
    await take('later.csv', contacts(18).replaceAll('-photos-1,', '-photos-late,'));
    await measure(client, map);
    expect(fixOf(map).effect.baseline.contacts).toEqual(kept);
    expect(fixOf(map).effect.windows[0]?.period.to).toBe('2026-05-03');
    await measure(client, map, true);
    expect(fixOf(map).effect.baseline.contacts?.tally).not.toEqual(kept?.tally);
  });

  it('is not compared with steps that another fix touched meanwhile, nor with any but those a person chose', async () => {
    const { client, import: take } = await makeWorkspace();
    await take('contacts.csv', contacts(18));
    const map = mapWithFix({
      shippedOn: '2026-02-10',
      state: { status: 'shipped', reason: '', since: null },
    });
    ship(map);
    await measure(client, map);
    expect(fixOf(map).effect.comparison?.stepIds).toEqual(['b']);
    const [, , pay] = map.snapshot().byKind.step;
    if (!pay) throw new Error('The map has three steps');
    map.commit('fix.compared', compareFixWith, { fixId: fixOf(map).fix.id, stepIds: [pay.id] });
    expect(fixOf(map).effect.baseline.untouched).toBeUndefined();
    await measure(client, map);
    expect(fixOf(map).effect.comparison).toEqual({ stepIds: [pay.id], isChosen: true });
    expect(fixOf(map).effect.baseline.untouched?.contacts?.tally).toMatchObject({ gross: 56 * 5 });
  });

  it('about a theme is measured by the contacts of that theme, and gives none of the others away', async () => {
    const { client, import: take } = await makeWorkspace();
    await take('contacts.csv', contacts(18));
    const map = mapWithFix();
    const { records } = readRecords([
      ...map
        .stampedRecords()
        .flatMap(({ record }) => (record.kind === 'rule' && record.of.stepId === 'c' ? [] : [{ ...record }])),
      {
        kind: 'theme',
        id: 't',
        title: 'Glad ones',
        expression: { test: 'score', field: 'csat', from: 5, to: 5 },
      },
      // Would take whatever the first step leaves.
      rule('c', 'photos'),
    ]);
    const now = steadyClock(Date.UTC(2026, 2, 4, 12));
    const themed = createMapDocument({ mapId: 'm', records, actor: 'here', now, newId: countingIds('') });
    const [theme] = themed.snapshot().byKind.theme;
    if (!theme) throw new Error('The map has a theme');
    themed.commit('fix.edit', editFix, { fixId: idOf(themed), fields: { themeIds: [theme.id] } });
    ship(themed);
    await measure(client, themed);
    const { baseline } = fixOf(themed).effect;
    expect(baseline.contacts?.tally).toMatchObject({ gross: 56 * 10 });
    expect(baseline.untouched?.contacts?.tally).toMatchObject({ gross: 56 * 30 });
    expect(warningsOf(themed)).not.toContain('themes');
  });

  it('waits where no whole week is over, and where nothing was recorded before it', async () => {
    const { client, import: take } = await makeWorkspace();
    await take('contacts.csv', contacts(9));
    const map = mapWithFix();
    ship(map);
    await measure(client, map);
    expect(fixOf(map).effect.windows).toEqual([]);
    expect(hasNumbers(fixOf(map).effect.baseline)).toBe(true);
    const { fix } = fixOf(map);
    const late = plannedEffect('2025-06-01');
    expect(planEffect(map.snapshot(), fix, late, { from: '2026-01-05', to: '2026-03-08' })).toBeNull();
  });

  it('waits for newer contacts where they end inside the window before, and asks nothing where there are none', async () => {
    const { client, import: take } = await makeWorkspace();
    await take('contacts.csv', contacts(7));
    const map = mapWithFix();
    ship(map);
    const { fix, effect } = fixOf(map);
    const ask = (question: EvidenceInput<'windows'>) => client.request('windows', question);
    const asked = { snapshot: map.snapshot(), fix, effect };
    expect(replyOf(await measureEffect(ask, { ...asked, sources: ['contacts'] }))).toEqual(effect);
    expect(replyOf(await measureEffect(ask, { ...asked, sources: [] }))).toBeNull();
  });
});
