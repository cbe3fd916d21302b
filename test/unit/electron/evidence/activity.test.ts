/** What customers did over time comes in by day or by month, is brought up to date, taken back, and tells no customer. */
import { describe, expect, it } from 'vitest';
import { makeWorkspace, replyOf } from './workspace';

const months = (spend: string) =>
  [
    'Клиент;Месяц;Активен;Сумма, ₽;Сегмент',
    `u-1;2026-03;да;${spend};Частные`,
    'u-1;апрель 2026;нет;0;Частные',
    'u-2;04.2026;да;1 250,50 ₽;Магазины',
    ';2026-03;да;10;Частные',
    'u-3;2026-03;может быть;10 ₽;Частные',
    'u-3;2026-03;да;много;Частные',
  ].join('\n');

describe('activity of customers', () => {
  it('is guessed by its columns, in either language, and each wrong row says what is wrong', async () => {
    const workspace = await makeWorkspace();
    const { client } = workspace;
    const fileToken = await workspace.file('active.csv', months('500'));
    const preview = replyOf(await client.request('previewFile', { fileToken, mapping: null }));
    expect(preview.mapping).toMatchObject({
      kind: 'activity',
      columns: { customer: 0, month: 1, active: 2, spend: 3, segment: 4 },
    });
    expect(preview.read[2]).toMatchObject({ customer: '•••', month: '2026-04-01 00:00:00', spend: '1250.5' });
    expect(preview.rejected.map(({ reason }) => reason)).toEqual(['noCustomer', 'badAmount', 'badAmount']);
    const english = await workspace.file(
      'orders.csv',
      'order_id,user_id,created_at,amount\n1,a,2026-03-01,10\n2,a,2026-03-01,20\n',
    );
    const orders = replyOf(await client.request('previewFile', { fileToken: english, mapping: null }));
    expect(orders.mapping).toMatchObject({ kind: 'activity', columns: { customer: 1, at: 2, spend: 3 } });
    const tickets = await workspace.file(
      'tickets.csv',
      'ticket_id,user_id,created_at,amount,text\n1,a,2026-03-01,10,Where is my order\n',
    );
    const contacts = replyOf(await client.request('previewFile', { fileToken: tickets, mapping: null }));
    expect(contacts.mapping.kind).toBe('contacts');
  });

  it('is brought up to date by a later export, taken back with it, and goes with its source', async () => {
    const workspace = await makeWorkspace();
    const { client } = workspace;
    const first = await workspace.import('active.csv', months('500'));
    expect(first).toMatchObject({ rows: 6, imported: 3, rejected: 3 });
    expect(first.rejectedSample).toMatchObject([
      { row: 5, column: 'Клиент', reason: 'noCustomer' },
      { row: 6, column: 'Активен', value: 'может быть', reason: 'badAmount' },
      { row: 7, column: 'Сумма, ₽', value: 'много', reason: 'badAmount' },
    ]);
    const again = await workspace.import('active.csv', months('700'));
    expect(again).toMatchObject({ imported: 0, updated: 1, duplicates: 2 });
    expect(replyOf(await client.request('undoImport', { importId: again.importId })).rows).toBe(1);
    const [source] = replyOf(await client.request('listSources', {}));
    expect(source).toMatchObject({
      kind: 'activity',
      rows: 3,
      period: { from: '2026-03-01', to: '2026-04-01' },
    });
    replyOf(await client.request('deleteSource', { sourceId: source?.id ?? '' }));
    expect(replyOf(await client.request('listSources', {}))).toEqual([]);
  });

  it('keeps two equal purchases of a day apart, and the same file again adds none', async () => {
    const workspace = await makeWorkspace();
    const file = 'user_id,date,amount\na,2026-03-01,10\na,2026-03-01,10\nb,2026-03-01,5\n';
    expect(await workspace.import('orders.csv', file)).toMatchObject({ imported: 3, duplicates: 0 });
    expect(await workspace.import('orders.csv', file)).toMatchObject({ imported: 0, duplicates: 3 });
  });
});
