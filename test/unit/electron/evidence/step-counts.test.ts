/** Step counts become denominators and conversions of the steps that have their names; ideas have a list of their own. */
import { describe, expect, it } from 'vitest';
import type { EvidenceInput } from '#core/evidence/evidence-api';
import { makeWorkspace, replyOf } from './workspace';

const file = (completed: number) =>
  [
    'Дата;Шаг;Вошли;Завершили;Платформа',
    `2026-03-01;Оформить заказ;1 000;${completed};ios`,
    '2026-03-01;Оформить заказ;500;100;android',
    '2026-04-01; оформить заказ;700;;ios',
    '2026-04-01;Оплатить;90;100;ios',
    '2026-04-01;;5;1;ios',
    '2026-04-01;Оплатить;много;1;web',
  ].join('\n');

const step = (stepId: string, title: string) => ({ stepId, title, contacts: null, answers: null });

describe('step counts', () => {
  it('say how many entered and completed a step, by the name of the step', async () => {
    const workspace = await makeWorkspace();
    const fileToken = await workspace.file('counts.csv', file(400));
    const { client } = workspace;
    const preview = replyOf(await client.request('previewFile', { fileToken, mapping: null }));
    expect(preview.mapping).toMatchObject({
      kind: 'counts',
      columns: { at: 0, step: 1, entered: 2, completed: 3, segment: 4 },
    });
    expect(preview.rejected.map(({ reason }) => reason)).toEqual(['noStep', 'badNumber']);
    const report = await workspace.import('counts.csv', file(400));
    expect(report).toMatchObject({ rows: 6, imported: 4, rejected: 2 });
    expect(report.rejectedSample).toMatchObject([
      { row: 6, column: 'Шаг', reason: 'noStep' },
      { row: 7, column: 'Вошли', value: 'много', reason: 'badNumber' },
    ]);
    // A later export brings one of the counts up to date and repeats the others.
    const again = await workspace.import('counts.csv', file(450));
    expect(again).toMatchObject({ imported: 0, updated: 1, duplicates: 3 });
    const input = {
      steps: [step('a', 'Оформить заказ'), step('b', 'Оплатить'), step('c', 'Ждать')],
      period: null,
      onTimeHours: 24,
    };
    const measured = replyOf(await client.request('measure', input));
    expect(measured.steps.map(({ stepId }) => stepId)).toEqual(['a', 'b']);
    expect(measured.steps[0]?.readings).toMatchObject({
      entered: {
        tally: { form: 'count', gross: 2_200, net: null },
        series: [
          { month: '2026-03', tally: { gross: 1_500 } },
          { month: '2026-04', tally: { gross: 700 } },
        ],
        origin: { kind: 'counts', sources: ['counts'], period: { from: '2026-03-01', to: '2026-04-01' } },
      },
      conversion: { tally: { form: 'part', part: 550, whole: 1_500 } },
    });
    // More completed than entered is no conversion.
    expect(measured.steps[1]?.readings.conversion).toBeUndefined();
    replyOf(await client.request('undoImport', { importId: again.importId }));
    const before = replyOf(await client.request('measure', input));
    expect(before.steps[0]?.readings.conversion).toMatchObject({ tally: { part: 500 } });
    const [source] = replyOf(await client.request('listSources', {}));
    expect(source).toMatchObject({ kind: 'counts', rows: 4 });
    replyOf(await client.request('deleteSource', { sourceId: source?.id ?? '' }));
    expect(replyOf(await client.request('measure', input)).steps).toEqual([]);
  });

  it('are known again where a later export writes their days in another way, and are not counted twice', async () => {
    const { client, import: bring } = await makeWorkspace();
    const head = 'Дата;Шаг;Вошли;Завершили;Платформа\n';
    await bring('f.csv', `${head}2026-03-01;Оплатить;1000;400;ios\n2026-03-02;Оплатить;1000;400;ios\n`);
    const again = await bring(
      'f.csv',
      `${head}01.03.2026; Оплатить;1000;400;ios\n02.03.2026;Оплатить;1100;410;ios\n2.03.2026;Оплатить;1200;410;ios\n`,
    );
    expect(again).toMatchObject({ imported: 0, updated: 2, duplicates: 1 });
    const input = { steps: [step('a', 'Оплатить')], period: null, onTimeHours: 24 };
    const entered = async () =>
      replyOf(await client.request('measure', input)).steps[0]?.readings.entered?.tally;
    expect(await entered()).toMatchObject({ gross: 2_200 });
    replyOf(await client.request('undoImport', { importId: again.importId }));
    expect(await entered()).toMatchObject({ gross: 2_000 });
  });

  it('of half a month are not put beside those of a whole one, however long there are contacts', async () => {
    const { client, import: bring } = await makeWorkspace();
    const days = [1, 2, 3].flatMap((month) =>
      Array.from(
        { length: month === 2 ? 28 : 31 },
        (_, i) => `2026-0${month}-${String(i + 1).padStart(2, '0')}`,
      ),
    );
    await bring('c.csv', `id,date,channel\n${days.map((day, i) => `${i},${day},chat\n`).join('')}`, {
      kind: 'contacts',
      columns: { id: 0, at: 1, channel: 2 },
    });
    const counted = days.filter((day) => day >= '2026-02-20');
    await bring('f.csv', `Дата;Шаг;Вошли\n${counted.map((day) => `${day};Оплатить;100\n`).join('')}`);
    const contacts = { test: 'is' as const, field: 'channel' as const, values: ['chat'] };
    const pay = { ...step('a', 'Оплатить'), contacts };
    const { rows } = replyOf(
      await client.request('breakdown', {
        steps: [pay],
        places: ['a'],
        by: 'none',
        personas: [],
        attribute: '',
        period: { from: '2026-03-01', to: '2026-03-31' },
        onTimeHours: 24,
      }),
    );
    expect(rows[0]?.readings.contacts?.earlier?.previous).toMatchObject({ tally: { gross: 28 } });
    expect(rows[0]?.readings.entered).toMatchObject({ tally: { gross: 3_100 }, earlier: { previous: null } });
  });

  it('are corrected where day and month were read the wrong way round', async () => {
    const { client, file: put } = await makeWorkspace();
    const fileToken = await put(
      'f.csv',
      'Дата;Шаг;Вошли\n03.04.2026;Оплатить;10\n04.03.2026;Оплатить;20\n05.03.2026;Оплатить;40\n',
    );
    const { mapping } = replyOf(await client.request('previewFile', { fileToken, mapping: null }));
    const bring = async (dateOrder: 'dmy' | 'mdy') =>
      replyOf(
        await client.request('importFile', {
          fileToken,
          mapping: { ...mapping, format: { ...mapping.format, dateOrder } },
        }),
      );
    expect(await bring('mdy')).toMatchObject({ imported: 3 });
    expect(await bring('dmy')).toMatchObject({ imported: 0, updated: 3, duplicates: 0 });
    const input = { steps: [step('a', 'Оплатить')], period: null, onTimeHours: 24 };
    const measured = replyOf(await client.request('measure', input));
    expect(measured.steps[0]?.readings.entered?.series).toMatchObject([
      { month: '2026-03', tally: { gross: 60 } },
      { month: '2026-04', tally: { gross: 10 } },
    ]);
  });

  it('of a table without dates are those of the day given to it: next month stands beside it', async () => {
    const { client, import: bring } = await makeWorkspace();
    const funnel = (first: number) => `Шаг;Вошли;Завершили\nОформить заказ;${first};400\nОплатить;500;100\n`;
    const columns = { step: 0, entered: 1, completed: 2 };
    const given = (fixedDay: string) => ({
      kind: 'counts' as const,
      columns,
      questions: [],
      fixedDay,
      sourceName: 'F',
    });
    await bring('funnel.csv', funnel(1_000), given('2026-01-31'));
    const next = await bring('funnel.csv', funnel(1_200), given('2026-02-28'));
    expect(next).toMatchObject({ imported: 2, updated: 0 });
    const input = { steps: [step('a', 'Оформить заказ')], period: null, onTimeHours: 24 };
    const measured = replyOf(await client.request('measure', input));
    expect(measured.steps[0]?.readings.entered).toMatchObject({
      series: [
        { month: '2026-01', tally: { gross: 1_000 } },
        { month: '2026-02', tally: { gross: 1_200 } },
      ],
    });
    // The same month again with other numbers is a correction.
    expect(await bring('funnel.csv', funnel(1_300), given('2026-02-28'))).toMatchObject({
      imported: 0,
      updated: 1,
      duplicates: 1,
    });
  });
});

describe('ideas', () => {
  it('are kept masked, apart from contacts', async () => {
    const workspace = await makeWorkspace();
    const text =
      'id,date,idea\n1,2026-03-01,Dark theme please. Call +7 912 345-67-89\n2,2026-03-05,A list of wishes\n';
    const report = await workspace.import('ideas.csv', text);
    expect(report.imported).toBe(2);
    const { client } = workspace;
    const page = { offset: 0, limit: 10 };
    expect(
      replyOf(await client.request('listIdeas', { words: '', rule: null, period: null, page })),
    ).toMatchObject({
      total: 2,
      contacts: [{ text: 'A list of wishes' }, { text: 'Dark theme please. Call [phone]' }],
    });
    expect(replyOf(await client.request('totals', { period: null })).contacts).toBe(0);
    expect(replyOf(await client.request('listSources', {}))).toMatchObject([{ kind: 'ideas', rows: 2 }]);
  });

  it('are found by words in any form, by source and by day', async () => {
    const workspace = await makeWorkspace();
    await workspace.import(
      'chat.csv',
      'id,date,idea\n1,2026-03-01,Сделайте тёмную тему\n2,2026-03-05,Добавьте оплату частями\n',
    );
    await workspace.import('shops.csv', 'id,date,idea\n1,2026-04-01,Тёмная тема была бы кстати\n', {
      sourceName: 'shops',
    });
    const texts = async (asked: Partial<EvidenceInput<'listIdeas'>>) => {
      const all = { words: '', rule: null, period: null, page: { offset: 0, limit: 10 } };
      const { contacts } = replyOf(await workspace.client.request('listIdeas', { ...all, ...asked }));
      return contacts.map(({ text }) => text);
    };
    const both = ['Тёмная тема была бы кстати', 'Сделайте тёмную тему'];
    expect(await texts({ words: 'темной темы' })).toEqual(both);
    const rule = { test: 'is' as const, field: 'source' as const, values: ['shops'] };
    expect(await texts({ words: 'тема', rule })).toEqual(both.slice(0, 1));
    expect(await texts({ period: { from: '2026-03-02', to: '2026-03-31' } })).toEqual([
      'Добавьте оплату частями',
    ]);
  });
});
