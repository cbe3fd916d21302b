/** The airport survey of two years, bound to four steps: NPS and ease as published, codes for "no answer" left out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { map } from '#core/document/records/map';
import type { Mapping } from '#core/evidence/contact-fields';
import { readMetric } from '#core/metrics/read-metric';
import { hasSharedData, replyOf, sharedData, withWorkspace } from './shared-data';

const nps = z.object({ valid: z.number(), nps: z.number() });
const scale = z.object({
  valid: z.number(),
  top2_percent: z.number(),
  distribution: z.record(z.string(), z.number()),
});
const expectedFile = z.record(
  z.string(),
  z.object({
    rows: z.number(),
    nps,
    csat_1_5: scale,
    ease_getting_here_1_5: scale,
    ease_finding_way_1_5: scale,
    ease_security_1_5: scale,
  }),
);

/** What a person says in the mapping dialog: which columns are asked, of which kind. */
const asked = [
  ['NETPRO', 'nps', { min: 0, max: 10 }],
  ['Q7ALL', 'csat', { min: 1, max: 5 }],
  ['Q13GETRATE', 'ces', { min: 1, max: 5 }],
  ['Q14FIND', 'ces', { min: 1, max: 5 }],
  ['Q14PASSTHRU', 'ces', { min: 1, max: 5 }],
] as const;

const is = (question: string) => ({ test: 'is' as const, field: 'question' as const, values: [question] });

describe.skipIf(!hasSharedData)('the airport survey', () => {
  it.each(['2017', '2018'])('of %s gives the NPS and ease shares that were published', async (year) => {
    const folder = join(sharedData, 'surveys/sfo-airport');
    const all = expectedFile.parse(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')));
    const expected = all[year];
    if (expected === undefined) throw new Error('no such year');
    await withWorkspace(async (client) => {
      const fileToken = client.addFile(join(folder, `${year}_SFO_Customer_Survey.csv`));
      const preview = replyOf(await client.request('previewFile', { fileToken, mapping: null }));
      expect(preview.mapping.kind).toBe('survey');
      // Times of flights, some of them as a day of 1899, are no dates of answers.
      expect(preview.mapping.columns.at).toBeUndefined();
      // The guess finds every one of them, as a scored question on its scale.
      for (const [name, , wanted] of asked) {
        const column = preview.headers.findIndex((header) => header.trim() === name);
        const guessed = preview.mapping.questions.find((question) => question.column === column);
        expect([name, guessed?.scale]).toEqual([name, wanted]);
      }
      const questions: Mapping['questions'] = asked.map(([name, kind, wanted]) => ({
        column: preview.headers.findIndex((header) => header.trim() === name),
        name,
        kind,
        scale: wanted,
      }));
      const mapping = { ...preview.mapping, questions, fixedDay: `${year}-05-15`, columns: { id: 0 } };
      const report = replyOf(await client.request('importFile', { fileToken, mapping }));
      expect(report.rows).toBe(expected.rows);
      const steps = [
        { stepId: 'way', contacts: null, answers: is('Q13GETRATE') },
        { stepId: 'find', contacts: null, answers: is('Q14FIND') },
        { stepId: 'security', contacts: null, answers: is('Q14PASSTHRU') },
        {
          stepId: 'whole',
          contacts: null,
          answers: { test: 'any' as const, rules: [is('NETPRO'), is('Q7ALL')] },
        },
      ];
      const measured = replyOf(await client.request('measure', { steps, period: null, onTimeHours: 24 }));
      const of = (id: string) => measured.steps.find((step) => step.stepId === id)?.readings;
      const settings = map.parse({ id: 'map', kind: 'map' }).metricSettings;
      const whole = readMetric(of('whole')?.nps, settings, 'nps');
      expect(whole.n).toBe(expected.nps.valid);
      expect(whole.value).toBeCloseTo(expected.nps.nps, 2);
      for (const [id, want] of [
        ['way', expected.ease_getting_here_1_5],
        ['find', expected.ease_finding_way_1_5],
        ['security', expected.ease_security_1_5],
      ] as const) {
        const ease = readMetric(of(id)?.ces, settings, 'ces');
        expect(ease.n).toBe(want.valid);
        expect((ease.value ?? 0) * 100).toBeCloseTo(want.top2_percent, 2);
        expect(of(id)?.ces?.tally).toMatchObject({ counts: want.distribution });
      }
      const csat = readMetric(of('whole')?.csat, settings, 'csat');
      expect((csat.value ?? 0) * 100).toBeCloseTo(expected.csat_1_5.top2_percent, 2);
      expect(csat.n).toBe(expected.csat_1_5.valid);
      // The same file again brings nothing new.
      expect(replyOf(await client.request('importFile', { fileToken, mapping })).imported).toBe(0);
    });
  });
});
