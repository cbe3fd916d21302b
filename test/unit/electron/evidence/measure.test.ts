import { describe, expect, it } from 'vitest';
import { map } from '#core/document/records/map';
import { reading } from '#core/document/records/metric';
import type { BoundStep } from '#core/evidence/evidence-api';
import { readMetric } from '#core/metrics/read-metric';
import { makeWorkspace, replyOf } from './workspace';

const contacts = [
  'ticket_id,created_at,resolved_at,channel,category,text,csat,fcr,user_id',
  '1,2026-05-01 10:00,2026-05-01 12:00,chat,Payment,payment failed,2,yes,u1',
  '2,2026-05-09 10:00,2026-05-11 12:00,chat,Payment,payment failed again,5,no,u1',
  '3,2026-07-01 10:00,,phone,Delivery,late,4,,u2',
  '4,2026-07-02 10:00,2026-07-02 10:30,phone,Delivery,late payment,9,yes,u3',
  '',
].join('\n');

const survey = [
  'RESPNUM,DATE,Q1EASE,Q2RATE,NETPRO',
  '1,2026-05-01,5,4,10',
  '2,2026-05-02,4,0,9',
  '3,2026-06-01,2,6,3',
  '4,2026-06-02,0,5,11',
  '',
].join('\n');

const steps: BoundStep[] = [
  { stepId: 'pay', contacts: { test: 'anyWord', words: ['payments'] }, answers: null },
  { stepId: 'deliver', contacts: { test: 'is', field: 'category', values: ['delivery'] }, answers: null },
  { stepId: 'ease', contacts: null, answers: { test: 'is', field: 'question', values: ['q1ease'] } },
  {
    stepId: 'rest',
    contacts: null,
    answers: { test: 'is', field: 'question', values: ['NETPRO', 'Q2RATE'] },
  },
];
const settings = map.parse({ id: 'map', kind: 'map' }).metricSettings;

async function measured() {
  const workspace = await makeWorkspace();
  const report = await workspace.import('contacts.csv', contacts, { csatScale: { min: 1, max: 5 } });
  expect(report.scoresLeftOut).toBe(1);
  const surveyReport = await workspace.import('survey.csv', survey);
  expect(surveyReport).toMatchObject({ rows: 4, imported: 4, scoresLeftOut: 4 });
  const result = replyOf(await workspace.client.request('measure', { steps, period: null, onTimeHours: 24 }));
  return { workspace, result, of: (id: string) => result.steps.find((step) => step.stepId === id)?.readings };
}

describe('measuring steps', () => {
  it('gives a contact to the first step whose rule it meets, and counts what is left', async () => {
    const { result, of } = await measured();
    expect(result.contacts).toEqual({ total: 4, bound: 4, unassigned: 0 });
    expect(of('pay')?.contacts?.tally).toEqual({ form: 'count', gross: 3, net: 2 });
    expect(of('deliver')?.contacts?.tally).toEqual({ form: 'count', gross: 1, net: 1 });
    expect(of('ease')?.contacts).toBeUndefined();
    // Four respondents, whatever number of questions each answered.
    expect(result.answers).toEqual({ total: 4, bound: 4, unassigned: 0 });
  });

  it('counts by month, a month without contacts being a zero', async () => {
    const { of } = await measured();
    expect(
      of('pay')?.contacts?.series.map(({ month, tally }) => [month, 'gross' in tally && tally.gross]),
    ).toEqual([
      ['2026-05', 2],
      ['2026-06', 0],
      ['2026-07', 1],
    ]);
  });

  it('reads outcomes, time to resolve and scores; what is outside the scale is in none of them', async () => {
    const { of } = await measured();
    expect(of('pay')?.fcr?.tally).toEqual({ form: 'part', part: 2, whole: 3 });
    expect(of('pay')?.onTime?.tally).toEqual({ form: 'part', part: 2, whole: 3 });
    expect(of('deliver')?.fcr).toBeUndefined();
    expect(of('pay')?.csat?.tally).toEqual({
      form: 'scores',
      scale: { min: 1, max: 5 },
      counts: { '2': 1, '5': 1 },
    });
  });

  it('reads surveys by question: ease, satisfaction and NPS', async () => {
    const { of } = await measured();
    const ease = readMetric(of('ease')?.ces, settings, 'ces');
    expect(ease).toMatchObject({ n: 3, value: 2 / 3 });
    expect(of('rest')?.csat?.tally).toMatchObject({ counts: { '4': 1, '5': 1 } });
    const nps = readMetric(of('rest')?.nps, settings, 'nps');
    expect(nps.value).toBeCloseTo(100 / 3, 9);
    expect(of('rest')?.nps?.origin).toMatchObject({ kind: 'survey', sources: ['survey'] });
  });

  it('answers with readings that a map can keep', async () => {
    const { result } = await measured();
    for (const step of result.steps)
      for (const one of Object.values(step.readings)) expect(reading.safeParse(one).success).toBe(true);
  });

  it('keeps to the period asked for', async () => {
    const { workspace } = await measured();
    const period = { from: '2026-05-02', to: '2026-06-30' };
    const result = replyOf(await workspace.client.request('measure', { steps, period, onTimeHours: 24 }));
    expect(result.contacts).toEqual({ total: 1, bound: 1, unassigned: 0 });
    expect(result.steps[0]?.readings.contacts?.origin.period).toEqual(period);
  });
});

describe('looking into the evidence', () => {
  it('tries a rule, searches by word forms, lists values and what is left', async () => {
    const { workspace } = await measured();
    const { client } = workspace;
    const tried = replyOf(
      await client.request('tryRule', {
        about: 'contacts',
        rule: { test: 'anyWord', words: ['fail'] },
        period: null,
        sample: 1,
      }),
    );
    expect(tried).toMatchObject({ count: 2, total: 4 });
    expect(tried.sample).toHaveLength(1);
    const page = { offset: 0, limit: 10 };
    const found = replyOf(
      await client.request('searchContacts', { words: 'Payments, late!', rule: null, period: null, page }),
    );
    expect(found.contacts.map((contact) => contact.text)).toEqual(['late payment']);
    expect(replyOf(await client.request('fieldValues', { about: 'contacts', field: 'category' }))).toEqual([
      { value: 'Delivery', count: 2 },
      { value: 'Payment', count: 2 },
    ]);
    expect(
      replyOf(await client.request('fieldValues', { about: 'answers', field: 'question' })).map(
        ({ value }) => value,
      ),
    ).toEqual(['NETPRO', 'Q1EASE', 'Q2RATE']);
    const left = replyOf(
      await client.request('unassigned', {
        about: 'contacts',
        steps: steps.slice(0, 1),
        period: null,
        page,
      }),
    );
    expect(left).toMatchObject({ total: 1, byCategory: [{ value: 'Delivery', count: 1 }] });
  });

  it('refuses an expression it cannot read, with the reason', async () => {
    const { client } = await makeWorkspace();
    const rule = { test: 'matches' as const, pattern: '(?=a)' };
    const result = await client.request('tryRule', { about: 'contacts', rule, period: null, sample: 0 });
    expect(result).toEqual({ ok: false, error: { code: 'ruleInvalid', details: { reason: 'lookaround' } } });
  });

  it('deletes a source with everything that came from it', async () => {
    const { workspace } = await measured();
    const { client } = workspace;
    const sources = replyOf(await client.request('listSources', {}));
    expect(sources.map(({ name, kind, rows, questions }) => [name, kind, rows, questions])).toEqual([
      ['contacts', 'contacts', 4, []],
      ['survey', 'survey', 4, ['NETPRO', 'Q1EASE', 'Q2RATE']],
    ]);
    for (const source of sources) replyOf(await client.request('deleteSource', { sourceId: source.id }));
    expect(replyOf(await client.request('totals', { period: null }))).toMatchObject({
      contacts: 0,
      answers: 0,
    });
  });

  it('shares contacts among steps by weight; steps, stages and the map add up to whole contacts', async () => {
    const { client, ...workspace } = await makeWorkspace();
    const rows = Array.from({ length: 300 }, (_, i) => {
      const said = ['pay', 'card', 'late'].filter((_word, bit) => (i >> bit) % 2 === 1).join(' ');
      return `${i},2026-0${(i % 3) + 1}-05 10:00,${said || 'hello'},${(i % 5) + 1},u${i % 70},${i % 2 ? 'yes' : 'no'},${i % 9}`;
    });
    const header = 'id,created_at,text,csat,user_id,fcr,handling_minutes';
    await workspace.import('shared.csv', [header, ...rows].join('\n'), {
      kind: 'contacts',
      columns: { id: 0, at: 1, text: 2, csat: 3, customer: 4, fcr: 5, handlingMinutes: 6 },
      questions: [],
    });
    const steps = ['pay', 'card', 'late'].map((word, i) => ({
      stepId: word,
      contacts: { test: 'anyWord' as const, words: [word] },
      answers: null,
      weight: [1, 1, 5][i] ?? 1,
    }));
    const asked = { steps, period: null, onTimeHours: 24 };
    const measured = replyOf(await client.request('measure', asked));
    const bound = rows.filter((row) => !row.includes('hello')).length;
    expect(measured.contacts).toEqual({ total: 300, bound, unassigned: 300 - bound });
    const grossOf = (readings: (typeof measured.steps)[number]['readings']): number => {
      const tally = readings.contacts?.tally;
      return tally?.form === 'count' ? tally.gross : Number.NaN;
    };
    const whole = measured.steps.map(({ readings }) => grossOf(readings));
    expect(whole.reduce((sum, part) => sum + part, 0)).toBe(bound);
    expect(whole.some((part) => !Number.isInteger(part))).toBe(true);
    // The heaviest step has five of seven parts of what all three want, five of six of what two want.
    expect(whole[2]).toBeGreaterThan(whole[0] ?? 0);
    for (const { readings } of measured.steps)
      expect(
        (readings.contacts?.series ?? []).reduce(
          (sum, { tally }) => sum + (tally.form === 'count' ? tally.gross : 0),
          0,
        ),
      ).toBe(grossOf(readings));
    const stage = async (places: string[]) =>
      replyOf(await client.request('breakdown', { ...asked, places, by: 'none' })).rows.map(
        ({ place, readings }) => [place, grossOf(readings)] as const,
      );
    const stages = new Map(await stage(['one', 'one', 'two']));
    expect(stages.get('one')).toBe((whole[0] ?? 0) + (whole[1] ?? 0));
    expect(new Map(await stage(['map', 'map', 'map'])).get('map')).toBe(bound);
  });
});

describe('scores beside earlier ones', () => {
  const day = (month: number, index: number) => `2026-0${month}-${String((index % 28) + 1).padStart(2, '0')}`;
  const march = { from: '2026-03-01', to: '2026-03-31' };
  const columns = { id: 0, at: 1, channel: 2 };
  const rated = (month: number, score: number) =>
    Array.from({ length: 56 }, (_, i) => `${month}-${i},${day(month, i)},chat,${score}\n`).join('');
  const pay: BoundStep = {
    stepId: 'pay',
    contacts: { test: 'is', field: 'channel', values: ['chat'] },
    answers: { test: 'is', field: 'question', values: ['Rate', 'Ease'] },
  };

  it('are of the same kind: ratings of contacts are no earlier answers of a survey', async () => {
    const { client, import: bring } = await makeWorkspace();
    await bring('c.csv', `id,date,channel,csat\n${rated(2, 2)}${rated(3, 2)}`, {
      kind: 'contacts',
      columns: { ...columns, csat: 3 },
    });
    const scale = { min: 1, max: 5 };
    // Satisfaction was asked for from March on.
    const answers = [1, 2, 3].flatMap((month) =>
      Array.from({ length: 28 }, (_, i) => `${month}-${i},${day(month, i)},5,${month === 3 ? 5 : ''}\n`),
    );
    await bring('survey.csv', `id,date,Ease,Rate\n${answers.join('')}`, {
      kind: 'survey',
      columns: { id: 0, at: 1 },
      questions: [
        { column: 2, name: 'Ease', kind: 'ces', scale },
        { column: 3, name: 'Rate', kind: 'csat', scale },
      ],
    });
    const asked = { steps: [pay], period: march, onTimeHours: 24 };
    const measured = replyOf(await client.request('measure', asked)).steps[0]?.readings.csat;
    const counted = replyOf(
      await client.request('breakdown', {
        ...asked,
        places: ['pay'],
        by: 'none',
        personas: [],
        attribute: '',
      }),
    ).rows[0]?.readings;
    for (const csat of [measured, counted?.csat]) {
      expect(csat).toMatchObject({ tally: { counts: { '5': 28 } }, origin: { kind: 'survey' } });
      expect(csat?.earlier?.previous).toBeNull();
    }
    expect(measured?.history).toEqual([]);
  });

  it('are of the same scale', async () => {
    const { client, import: bring } = await makeWorkspace();
    const mapped = { kind: 'contacts' as const, columns: { ...columns, ces: 3 }, sourceName: 'C' };
    const head = 'id,date,channel,ces\n';
    await bring('a.csv', head + rated(2, 6), { ...mapped, cesScale: { min: 1, max: 7 } });
    await bring('b.csv', `${head}x,2026-02-03,chat,4\n${rated(3, 5)}`, {
      ...mapped,
      cesScale: { min: 1, max: 5 },
    });
    const asked = { steps: [pay], period: march, onTimeHours: 24 };
    const ces = replyOf(await client.request('measure', asked)).steps[0]?.readings.ces;
    expect(ces?.earlier?.previous?.tally).toEqual({
      form: 'scores',
      scale: { min: 1, max: 5 },
      counts: { '4': 1 },
    });
  });
});
