import { describe, expect, it } from 'vitest';
import type { Mapping } from '#core/evidence/contact-fields';
import type { StepRule } from '#core/evidence/rule';
import { makeWorkspace, replyOf, type Workspace } from './workspace';

const rows = [
  ['1', '2026-01-10 10:00', 'Верните деньги', 'Премиум', '120,5', 'Тверь'],
  ['2', '2026-01-11 10:00', 'Где заказ', ' премиум ', '80', ''],
  ['3', '2026-02-11 10:00', 'Не приходит код', 'Базовый', '15', 'Тверь'],
  ['4', '2026-02-12 10:00', 'Код не пришёл', '', '', 'Тел. +7 916 123-45-67'],
  ['5', '2026-02-13 10:00', 'Спасибо', '', '', ''],
];
const csv = (all: readonly (readonly string[])[] = rows) =>
  [['id', 'created_at', 'text', 'Тариф', 'Сумма', 'Город'], ...all]
    .map((cells) => cells.map((cell) => `"${cell}"`).join(';'))
    .join('\n');
const attributes: Mapping['attributes'] = [
  { column: 3, name: 'Тариф' },
  { column: 4, name: 'Сумма' },
  { column: 5, name: 'Город' },
];

async function countOf(client: Workspace['client'], rule: StepRule): Promise<number> {
  const asked = { about: 'contacts' as const, rule, period: null, sample: 0 };
  return replyOf(await client.request('tryRule', asked)).count;
}
const tariff = (...values: string[]): StepRule => ({ test: 'attribute', name: 'тариф', values });
const amount = (from: number | null, to: number | null): StepRule => ({
  test: 'amount',
  name: 'Сумма',
  from,
  to,
});

describe('columns kept under names of their own', () => {
  it('are conditions of rules: is, is one of, is not, and numbers', async () => {
    const { client, ...workspace } = await makeWorkspace();
    await workspace.import('kept.csv', csv(), { attributes });
    expect(await countOf(client, tariff('ПРЕМИУМ'))).toBe(2);
    expect(await countOf(client, tariff('премиум', 'базовый'))).toBe(3);
    expect(await countOf(client, { test: 'not', rule: tariff('премиум') })).toBe(3);
    expect(await countOf(client, amount(80, null))).toBe(2);
    expect(await countOf(client, amount(null, 100))).toBe(2);
    expect(await countOf(client, amount(120.5, 120.5))).toBe(1);
    expect(await countOf(client, { test: 'attribute', name: 'Возраст', values: ['7'] })).toBe(0);
  });

  it('are listed with their values, and masked like texts', async () => {
    const { client, ...workspace } = await makeWorkspace();
    const report = await workspace.import('kept.csv', csv(), { attributes });
    expect(report.maskedByColumn).toMatchObject([{ column: 'attributes', counts: { phone: 1 } }]);
    expect(replyOf(await client.request('attributes', { about: 'contacts' }))).toEqual([
      { name: 'Город', count: 3, values: 2, isNumber: false },
      { name: 'Сумма', count: 3, values: 3, isNumber: true },
      { name: 'Тариф', count: 3, values: 3, isNumber: false },
    ]);
    const values = replyOf(await client.request('attributeValues', { about: 'contacts', name: ' город' }));
    expect(values.map(({ count }) => count)).toEqual([2, 1]);
    expect(JSON.stringify(values)).not.toContain('916');
  });

  it('say why a contact is here', async () => {
    const { client, ...workspace } = await makeWorkspace();
    await workspace.import('kept.csv', csv(), { attributes });
    const rule: StepRule = { test: 'all', rules: [tariff('премиум', 'базовый'), amount(100, null)] };
    const asked = { about: 'contacts' as const, rule, period: null, sample: 5 };
    expect(Object.values(replyOf(await client.request('tryRule', asked)).reasons)).toEqual([
      [
        { test: 'attribute', name: 'тариф', values: ['Премиум'] },
        { test: 'amount', name: 'Сумма', from: 120.5, to: 120.5 },
      ],
    ]);
  });

  it('change with the contact, come back with an undo, and leave with the source', async () => {
    const { client, ...workspace } = await makeWorkspace();
    const first = await workspace.import('kept.csv', csv(), { attributes });
    const same = await workspace.import('kept.csv', csv());
    // The second time the mapping is remembered.
    expect([same.imported, same.updated, same.duplicates]).toEqual([0, 0, rows.length]);
    const moved = rows.map((row) => row.with(3, row[3] === 'Базовый' ? 'Премиум' : (row[3] ?? '')));
    const changed = await workspace.import('kept.csv', csv(moved), { attributes });
    expect([changed.imported, changed.updated]).toEqual([0, 1]);
    expect(await countOf(client, tariff('премиум'))).toBe(3);
    replyOf(await client.request('undoImport', { importId: changed.importId }));
    expect(await countOf(client, tariff('премиум'))).toBe(2);
    expect(await countOf(client, tariff('базовый'))).toBe(1);
    replyOf(await client.request('deleteSource', { sourceId: first.sourceId }));
    expect(replyOf(await client.request('attributes', { about: 'contacts' }))).toEqual([]);
    await workspace.import('kept.csv', csv(), { attributes: [] });
    expect(await countOf(client, tariff('премиум'))).toBe(0);
  });

  it('tell numbers apart, and lead to their contacts', async () => {
    const { client, ...workspace } = await makeWorkspace();
    await workspace.import('kept.csv', csv(), { attributes });
    const steps = [{ stepId: 'all', contacts: { test: 'all' as const, rules: [] }, answers: null }];
    const cut = { by: 'attribute' as const, attribute: 'тариф' };
    const apart = replyOf(
      await client.request('breakdown', { ...cut, steps, places: ['map'], period: null, onTimeHours: 24 }),
    );
    const counts = apart.rows.map(({ label, readings }) => [label, readings.contacts?.tally]);
    expect(counts).toMatchObject([
      ['', { gross: 2 }],
      ['Базовый', { gross: 1 }],
      ['Премиум', { gross: 2 }],
    ]);
    const behind = await client.request('numberContacts', {
      ...cut,
      about: 'contacts',
      steps,
      stepIds: ['all'],
      period: null,
      label: 'Премиум',
      metric: null,
      page: { offset: 0, limit: 5 },
    });
    expect(replyOf(behind).contacts.map(({ text }) => text)).toEqual(['Где заказ', 'Верните деньги']);
  });

  it('are of survey answers too', async () => {
    const { client, ...workspace } = await makeWorkspace();
    const answers = [
      'id,date,Насколько вы довольны (1-5),Город',
      ...[5, 4, 2, 1, 5].map((score, i) => `${i},2026-03-0${i + 1},${score},${i < 3 ? 'Тверь' : 'Омск'}`),
    ].join('\n');
    await workspace.import('poll.csv', answers, { attributes: [{ column: 3, name: 'Город' }] });
    const rule: StepRule = { test: 'attribute', name: 'Город', values: ['Тверь'] };
    const asked = { about: 'answers' as const, rule, period: null, sample: 1 };
    expect(replyOf(await client.request('tryRule', asked))).toMatchObject({ count: 3, total: 5 });
  });

  it('are shown in the preview as they will be kept', async () => {
    const { client, ...workspace } = await makeWorkspace();
    const fileToken = await workspace.file('kept.csv', csv());
    const { mapping } = replyOf(await client.request('previewFile', { fileToken, mapping: null }));
    const preview = replyOf(
      await client.request('previewFile', { fileToken, mapping: { ...mapping, attributes } }),
    );
    expect(preview.attributes?.[1]).toEqual(['премиум', '80', '']);
    expect(preview.attributes?.[3]?.[2]).not.toContain('916');
  });
});
