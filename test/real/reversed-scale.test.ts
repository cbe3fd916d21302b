/**
 * The Friends and Family Test: 1 is "very good", 5 "very poor", 6 and 7 stand for no answer. Imported as it is guessed,
 * and held against a plain count over the same file.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { map } from '#core/document/records/map';
import type { Tally } from '#core/document/records/metric';
import { readMetric } from '#core/metrics/read-metric';
import { hasSharedData, replyOf, sharedData, withWorkspace } from './shared-data';

const path = join(sharedData, 'surveys/nhs-fft/v6_dated_multilabel.csv');
const row = z.object({ date: z.string(), service: z.string(), fft_score: z.coerce.number() });

/** Plain loops, nothing of the product. Days stand before months; what cannot be so is rejected. */
function countByHand() {
  const rows = z.array(row).parse(parse(readFileSync(path), { columns: true }));
  const taken = rows.filter(({ date }) => Number(date.split('/')[1]) <= 12);
  const scored = taken.filter(({ fft_score }) => fft_score <= 5);
  const byScore: Record<string, number> = {};
  const byMonth: Record<string, number> = {};
  for (const { date, fft_score } of scored) {
    const [, month = '', year = ''] = date.split('/');
    const name = `${year}-${month.padStart(2, '0')}`;
    byScore[6 - fft_score] = (byScore[6 - fft_score] ?? 0) + 1;
    byMonth[name] = (byMonth[name] ?? 0) + 1;
  }
  const service = scored[0]?.service ?? '';
  const there = scored.filter((one) => one.service === service);
  return {
    rows: rows.length,
    taken: taken.length,
    codes: taken.length - scored.length,
    byScore,
    byMonth,
    service,
    there: there.length,
    satisfiedThere: there.filter(({ fft_score }) => fft_score <= 2).length,
  };
}

const countsOf = (tally: Tally | undefined): Readonly<Record<string, number>> =>
  tally?.form === 'scores' ? tally.counts : {};

function sum(all: readonly (readonly [string, number])[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [name, count] of all) sums[name] = (sums[name] ?? 0) + count;
  return sums;
}

describe.skipIf(!hasSharedData)('a survey whose best score is the lowest', () => {
  it('is read the right way round, its shares as counted by hand', async () => {
    const hand = countByHand();
    await withWorkspace(async (client) => {
      const fileToken = client.addFile(path);
      const { mapping } = replyOf(await client.request('previewFile', { fileToken, mapping: null }));
      const report = replyOf(await client.request('importFile', { fileToken, mapping }));
      expect(report).toMatchObject({
        rows: hand.rows,
        imported: hand.taken,
        rejected: hand.rows - hand.taken,
        scoresLeftOut: hand.codes,
      });
      const is = (field: 'category' | 'question', value: string) => ({
        test: 'is' as const,
        field,
        values: [value],
      });
      const steps = [
        { stepId: 'one', contacts: null, answers: is('category', hand.service) },
        { stepId: 'others', contacts: null, answers: is('question', 'fft_score') },
      ];
      const measured = replyOf(await client.request('measure', { steps, period: null, onTimeHours: 24 }));
      const readings = measured.steps.flatMap((step) => step.readings.csat ?? []);
      expect(sum(readings.flatMap(({ tally }) => Object.entries(countsOf(tally))))).toEqual(hand.byScore);
      const months = readings.flatMap(({ series }) =>
        series.flatMap(({ month, tally }) =>
          Object.values(countsOf(tally)).map((count) => [month, count] as const),
        ),
      );
      expect(sum(months)).toEqual(hand.byMonth);
      const { metricSettings } = map.parse({ id: 'map', kind: 'map' });
      const there = readMetric(readings[0], metricSettings, 'csat');
      expect(there).toMatchObject({ n: hand.there, value: hand.satisfiedThere / hand.there });
    });
  });

  it('turned round afterwards, the same file brings its answers up to date', async () => {
    await withWorkspace(async (client) => {
      const fileToken = client.addFile(path);
      const { mapping } = replyOf(await client.request('previewFile', { fileToken, mapping: null }));
      const first = replyOf(await client.request('importFile', { fileToken, mapping }));
      const questions = mapping.questions.map((question) => ({ ...question, scale: { min: 1, max: 5 } }));
      const other = { ...mapping, questions };
      const again = replyOf(await client.request('importFile', { fileToken, mapping: other }));
      expect(again).toMatchObject({ imported: 0, updated: first.imported });
    });
  });
});
