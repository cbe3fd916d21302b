import { describe, expect, it } from 'vitest';
import type { Language } from '#core/document/records/field';
import { usualContents } from '#core/export/contents-choice';
import { mapReport } from '#core/export/map-report';
import { pageRecords } from '#core/export/page-data';
import { fixRegister } from '#core/export/register-tables';
import { workbook } from '#core/export/workbook';
import { mapOfContacts } from '../metrics/forecast-map';

const contact = { step: 0, theme: null, score: null, resolved: null, minutes: null };
const snapshot = mapOfContacts({
  steps: 1,
  contacts: Array.from({ length: 600 }, () => contact),
  fixes: [
    { id: 'fix-1', steps: [0], themes: [], removal: { low: 0.1, likely: 0.255, high: 0.4 } },
    { id: 'fix-2', steps: [0], themes: [], removal: null },
  ],
  map: {
    portfolio: ['fix-1'],
    forecastSettings: { cost: { perContact: 90, currency: 'RUB' }, handlingMinutes: 6, goal: null },
  },
});
const reportIn = (language: Language) =>
  mapReport(snapshot, { language, date: '2026-10-05', choice: usualContents });

describe('forecasts in exports', () => {
  it('stand in the register of fixes with their range, empty where there is none', () => {
    const column = (language: Language) => {
      const { columns, rows } = fixRegister(reportIn(language));
      const place = columns.findIndex(({ title }) => /forecast|прогноз/.test(title));
      return rows.map((row) => row[place]);
    };
    expect(column('en')).toEqual(['−26\u00a0(10–40)', '']);
    expect(column('ru')).toEqual(['−26\u00a0(10–40)', '']);
  });

  it('stand in tables as numbers', () => {
    const fixes = workbook(reportIn('en')).find(({ id }) => id === 'fixes');
    const places =
      fixes?.columns.flatMap(({ title }, index) => (title.startsWith('Fewer') ? [index] : [])) ?? [];
    expect(fixes?.rows.map((row) => places.map((place) => row[place]))).toEqual([
      [25.5, 10, 40],
      [null, null, null],
    ]);
  });

  it('what a contact costs, and which fixes are being weighed, leave in no page', () => {
    const map = pageRecords(snapshot).find(({ kind }) => kind === 'map');
    expect(map).toMatchObject({ portfolio: [], forecastSettings: { cost: null } });
  });
});
