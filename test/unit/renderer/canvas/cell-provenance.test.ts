import { expect, test } from 'vitest';
import { typeMetric } from '#core/commands/metric';
import { liveRecord } from '#core/document/select';
import { cellProvenance } from '#renderer/canvas/cell-provenance';
import { drawnMap } from './drawn-map';

const takenAt = Date.parse('2026-10-05T12:00:00.000Z');

test('Every lane of numbers says what its number rests on, and other lanes say nothing', () => {
  const map = drawnMap();
  const step = liveRecord(map.document.snapshot(), 'step', map.step('pay'));
  if (!step) throw new Error('No step pay');
  const type = (metric: 'contacts' | 'entered' | 'csat' | 'ces' | 'conversion', share: number | null) =>
    map.document.commit('metric.type', typeMetric, {
      stepId: step.id,
      metric,
      tally: share === null ? { form: 'count', gross: 1200, net: null } : { form: 'typed', share, n: 12 },
      source: 'Quarterly report',
    });
  type('contacts', null);
  type('entered', null);
  type('csat', 0.5);
  type('ces', 0.25);
  type('conversion', 0.75);
  const said = (laneKind: Parameters<typeof cellProvenance>[1]['laneKind']) =>
    cellProvenance(map.document.snapshot(), { laneKind, stepId: step.id }, 'en', takenAt).replaceAll(
      '\u00a0',
      ' ',
    );
  const origin = 'entered by hand · Quarterly report · period not named';
  for (const kind of ['contacts', 'contactRate', 'csat', 'ces', 'conversion'] as const)
    expect(said(kind)).toContain(origin);
  expect(said('csat')).toContain('CSAT: 50.0% · n = 12, few answers');
  expect(said('contacts')).toContain('Contacts: 1,200');
  expect(said('nps')).toBe('');
  expect(said('actions')).toBe('');
});
