import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noneMasked } from '#core/text/mask-tokens';
import { makeWorkspace, replyOf, type Workspace } from './workspace';

const header = 'ticket_id,created_at,channel,category,text,csat,user_id\n';
const rows = [
  '1,2026-05-01 10:00,chat,Payment,The payment failed,2,u1',
  '2,2026-05-02 11:00,phone,Delivery,"Where is my parcel?\nOrder 12345678",5,u2',
  '3,2026-06-03 12:00,chat,Payment,Call me on +44 20 7946 0958,4,u1',
];
const table = `${header}${rows.join('\n')}\n`;
const totals = async ({ client }: Workspace) => replyOf(await client.request('totals', { period: null }));
const all = async ({ client }: Workspace) =>
  replyOf(
    await client.request('searchContacts', {
      words: '',
      rule: null,
      period: null,
      page: { offset: 0, limit: 200 },
    }),
  ).contacts;

describe('importing contacts', () => {
  it('reads, masks and counts them', async () => {
    const workspace = await makeWorkspace();
    const report = await workspace.import('export.csv', table);
    expect(report).toMatchObject({ rows: 3, imported: 3, rejected: 0, duplicates: 0 });
    expect(report.masked).toEqual({ ...noneMasked, phone: 1 });
    expect(await totals(workspace)).toMatchObject({
      contacts: 3,
      csat: { share: 2 / 3, n: 3 },
      byChannel: { chat: 2, phone: 1 },
      byCategory: { Payment: 2, Delivery: 1 },
      byMonth: { '2026-05': 2, '2026-06': 1 },
      period: { from: '2026-05-01', to: '2026-06-03' },
    });
    const texts = (await all(workspace)).map((contact) => contact.text);
    expect(texts).toEqual([
      'Call me on [phone]',
      'Where is my parcel?\nOrder 12345678',
      'The payment failed',
    ]);
  });

  it('reads a file of Excel with a line break in a heading', async () => {
    const workspace = await makeWorkspace();
    const report = await workspace.import(
      'excel.csv',
      'ticket_id,"created\nat",text,csat\r\n1,2026-05-01,Late,2\r\n2,2026-05-02,Lost,1\r\n',
    );
    expect(report).toMatchObject({ rows: 2, imported: 2, rejected: 0 });
  });

  it('stands although its mapping could not be remembered, and leaves no half-written one', async () => {
    const workspace = await makeWorkspace();
    await workspace.import('first.csv', table);
    const folder = join(workspace.folder, 'workspace');
    rmSync(join(folder, 'mappings.json'));
    mkdirSync(join(folder, 'mappings.json'));
    const report = await workspace.import('second.csv', table.replaceAll(',2026', 'x,2026'));
    expect(report).toMatchObject({ rows: 3, imported: 3 });
    expect(await totals(workspace)).toMatchObject({ contacts: 6 });
    expect(readdirSync(folder).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  it('leaves no phone, no customer and no file behind in the store', async () => {
    const workspace = await makeWorkspace();
    await workspace.import(
      'export.csv',
      `${header}1,2026-05-01,chat,A,call 8 916 123-45-67,5,ivan@example.com\n`,
    );
    await workspace.client.close();
    const folder = join(workspace.folder, 'workspace');
    expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
    expect(readdirSync(join(folder, 'temporary'))).toEqual([]);
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (!existsSync(path) || name === 'incoming' || name === 'temporary') continue;
      const bytes = readFileSync(path).toString('latin1');
      expect([name, bytes.includes('123-45-67'), bytes.includes('ivan@')]).toEqual([name, false, false]);
    }
  });

  it('adds nothing the second time, and a changed contact is updated', async () => {
    const workspace = await makeWorkspace();
    await workspace.import('export.csv', table);
    expect(await workspace.import('export.csv', table)).toMatchObject({
      imported: 0,
      updated: 0,
      duplicates: 3,
    });
    const changed = table.replace('failed,2', 'failed,5').replace('3,2026-06-03', '4,2026-06-03');
    expect(await workspace.import('export.csv', changed)).toMatchObject({
      imported: 1,
      updated: 1,
      duplicates: 1,
    });
    expect(await totals(workspace)).toMatchObject({ contacts: 4, csat: { share: 1, n: 4 } });
  });

  it('can be undone, also when a later import changed the same contacts', async () => {
    const workspace = await makeWorkspace();
    const first = await workspace.import('export.csv', table);
    const second = await workspace.import('export.csv', table.replace('failed,2', 'failed,3'));
    const third = await workspace.import('export.csv', table.replace('failed,2', 'failed,5'));
    const scores = async () => (await all(workspace)).map((contact) => contact.csat);
    expect(await scores()).toEqual([4, 5, 5]);
    replyOf(await workspace.client.request('undoImport', { importId: second.importId }));
    expect(await scores()).toEqual([4, 5, 5]);
    replyOf(await workspace.client.request('undoImport', { importId: third.importId }));
    expect(await scores()).toEqual([4, 5, 2]);
    replyOf(await workspace.client.request('undoImport', { importId: first.importId }));
    expect(await all(workspace)).toEqual([]);
    expect(replyOf(await workspace.client.request('listSources', {}))).toEqual([]);
  });

  it('is one of the imports of its source until it is taken back', async () => {
    const workspace = await makeWorkspace();
    const { sourceId } = await workspace.import('may.csv', table);
    const changed = table.replace('The payment failed', 'The payment failed again');
    await workspace.import('may.csv', `${changed}4,later,chat,Payment,No day,1,u4\n`);
    const imports = async () => replyOf(await workspace.client.request('listImports', { sourceId }));
    const [second, first] = await imports();
    expect([second, first]).toMatchObject([
      { rows: 1, rejected: 1 },
      { rows: 2, rejected: 0 },
    ]);
    replyOf(await workspace.client.request('undoImport', { importId: second?.id ?? '' }));
    expect(await imports()).toMatchObject([{ rows: 3 }]);
  });

  it('keeps equal rows without an id apart, and still knows the file again', async () => {
    const workspace = await makeWorkspace();
    const bare = 'date,channel,comment\n2026-05-01,chat,ok thanks\n2026-05-01,chat,ok thanks\n';
    expect(await workspace.import('bare.csv', bare)).toMatchObject({ imported: 2, duplicates: 0 });
    expect(await workspace.import('bare.csv', bare)).toMatchObject({ imported: 0, duplicates: 2 });
    const longer = `${bare}2026-05-01,chat,ok thanks\n`;
    expect(await workspace.import('bare.csv', longer)).toMatchObject({ imported: 1, duplicates: 2 });
  });

  it('says of every rejected row where it is, what is wrong, and shows it masked', async () => {
    const workspace = await makeWorkspace();
    const bad = [
      '1,2026-05-01 10:00,chat,Payment,fine,5,u1',
      '2,yesterday 8 916 123-45-67,chat,Payment,bad date,5,u1',
      '3,2026-05-01,chat,Payment,one too many,5,u1,extra',
      '4,,chat,Payment,no date,5,u1',
      ',,,,,,',
      '5,2026-05-01,chat',
      '6,2026-05-02,chat,Payment,fine too,5,u1',
    ];
    const report = await workspace.import('bad.csv', `${header}${bad.join('\n')}\n`);
    expect(report).toMatchObject({ rows: 7, imported: 2, rejected: 5 });
    const { total, rows: rejected } = replyOf(
      await workspace.client.request('rejectedRows', {
        importId: report.importId,
        page: { offset: 0, limit: 100 },
      }),
    );
    expect(total).toBe(5);
    expect(rejected.map(({ row, reason }) => [row, reason])).toEqual([
      [3, 'badDate'],
      [4, 'tooManyColumns'],
      [5, 'noDate'],
      [6, 'empty'],
      [7, 'tooFewColumns'],
    ]);
    expect(rejected[0]).toMatchObject({ column: 'created_at', value: 'yesterday [phone]' });
    // The surplus stands behind the last heading, not in the first column.
    expect(rejected[1]).toMatchObject({ column: 'user_id' });
  });

  it('keeps a date column by its name where one day in three cannot be read', async () => {
    const workspace = await makeWorkspace();
    const days = ['never', '2026-05-01', '2026-05-02', 'soon', '2026-05-03', '2026-05-04'];
    const text = header + days.map((day, row) => `${row},${day},chat,A,text,5,u\n`).join('');
    const fileToken = await workspace.file('days.csv', text);
    const preview = replyOf(await workspace.client.request('previewFile', { fileToken, mapping: null }));
    expect(preview.mapping.columns.at).toBe(1);
    expect(preview.rejected.map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'badDate'],
      [5, 'badDate'],
    ]);
  });

  it('shows in the preview the same rejections as the import', async () => {
    const workspace = await makeWorkspace();
    const fileToken = await workspace.file(
      'bad.csv',
      `${header}1,never,chat,A,text,5,u\n2,2026-05-01,chat\n`,
    );
    const preview = replyOf(await workspace.client.request('previewFile', { fileToken, mapping: null }));
    expect(preview.rejected.map(({ row, reason }) => [row, reason])).toEqual([[3, 'tooFewColumns']]);
    const mapping = { ...preview.mapping, columns: { ...preview.mapping.columns, at: 1 } };
    const again = replyOf(await workspace.client.request('previewFile', { fileToken, mapping }));
    expect(again.rejected.map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'badDate'],
      [3, 'tooFewColumns'],
    ]);
    expect(again.read).toEqual([null, null]);
  });

  it.each([
    ['windows-1251', ';'],
    ['koi8-r', ';'],
    ['utf-16le', '\t'],
    ['utf-16be', ','],
    ['utf-8', '|'],
  ])('reads %s with "%s" between cells and decimal commas', async (encoding, delimiter) => {
    const workspace = await makeWorkspace();
    const lines = [
      [
        'Номер обращения',
        'Дата создания',
        'Канал',
        'Категория',
        'Текст обращения',
        'CSAT',
        'Часы до решения',
      ],
      [
        '1',
        '01.05.2026 10:00',
        'чат',
        'Оплата',
        'Не проходит оплата картой, помогите пожалуйста',
        '2',
        '"12,5"',
      ],
      ['2', '15.05.2026 11:30', 'телефон', 'Доставка', 'Где мой заказ? Жду уже неделю', '5', '"0,25"'],
    ];
    const text = lines.map((line) => line.join(delimiter === ',' ? ',' : delimiter)).join('\r\n');
    const quoted = delimiter === ',' ? text.replace('картой, помогите', 'картой помогите') : text;
    const fileToken = await workspace.file('выгрузка.csv', quoted, encoding);
    const preview = replyOf(await workspace.client.request('previewFile', { fileToken, mapping: null }));
    expect(preview.mapping.format).toMatchObject({ encoding, delimiter, dateOrder: 'dmy', decimal: ',' });
    const report = replyOf(
      await workspace.client.request('importFile', { fileToken, mapping: preview.mapping }),
    );
    expect(report).toMatchObject({ rows: 2, imported: 2, rejected: 0 });
    expect(await totals(workspace)).toMatchObject({
      byChannel: { чат: 1, телефон: 1 },
      byMonth: { '2026-05': 2 },
    });
    const measured = replyOf(
      await workspace.client.request('measure', {
        steps: [{ stepId: 's', contacts: { test: 'all', rules: [] }, answers: null }],
        period: null,
        onTimeHours: 1,
      }),
    );
    expect(measured.steps[0]?.readings.onTime?.tally).toEqual({ form: 'part', part: 1, whole: 2 });
  });

  it('remembers the mapping of a layout', async () => {
    const workspace = await makeWorkspace();
    await workspace.import('may.csv', table, { sourceName: 'Help desk' });
    const fileToken = await workspace.file('june.csv', table.replaceAll('2026-05', '2026-07'));
    const preview = replyOf(await workspace.client.request('previewFile', { fileToken, mapping: null }));
    expect(preview).toMatchObject({ isRemembered: true, mapping: { sourceName: 'Help desk' } });
  });

  it('remembers it for each source, told by the names of its files', async () => {
    const workspace = await makeWorkspace();
    await workspace.import('chat may.csv', table, { sourceName: 'Chat' });
    await workspace.import('phone_05.csv', table, { sourceName: 'Phone' });
    const recalled = async (name: string) => {
      const fileToken = await workspace.file(name, table);
      const { mapping, isOfOtherName } = replyOf(
        await workspace.client.request('previewFile', { fileToken, mapping: null }),
      );
      return [mapping.sourceName, isOfOtherName];
    };
    expect(await recalled('CHAT 2026-06 (2).csv')).toEqual(['Chat', false]);
    expect(await recalled('phone июль.csv')).toEqual(['Phone', false]);
    expect(await recalled('social.csv')).toEqual(['Phone', true]);
  });

  it('remembers where the headings stand when a person had to say it, and still sees the encoding', async () => {
    const workspace = await makeWorkspace();
    const above = `a,b,c,d,e,f,g\n${table}`;
    const fileToken = await workspace.file('may.csv', above);
    const ask = { client: workspace.client, fileToken };
    const first = replyOf(await ask.client.request('previewFile', { fileToken, mapping: null }));
    const format = { ...first.mapping.format, headerRow: 2 };
    const second = replyOf(
      await ask.client.request('previewFile', { fileToken, mapping: { ...first.mapping, format } }),
    );
    const columns = { id: 0, at: 1, channel: 2, category: 3, text: 4 };
    const mapping = { ...second.mapping, columns, sourceName: 'Desk' };
    replyOf(await ask.client.request('importFile', { fileToken, mapping }));
    const june = await workspace.file('june.csv', above.replaceAll('2026-05', '2026-06'));
    const again = replyOf(await ask.client.request('previewFile', { fileToken: june, mapping: null }));
    expect(again).toMatchObject({ isRemembered: true, mapping: { sourceName: 'Desk', columns } });
    const russian = '9,2026-07-01,чат,А,Посылка так и не пришла: верните деньги за заказ,5,u9\n';
    const other = await workspace.file('july.csv', `${above}${russian}`, 'windows-1251');
    const told = replyOf(await ask.client.request('previewFile', { fileToken: other, mapping: null }));
    expect(told.mapping).toMatchObject({ sourceName: 'Desk' });
    expect(told.rows.at(-1)).toContain('чат');
  });

  it('asked to mask names as well, the same file brings its texts up to date', async () => {
    const workspace = await makeWorkspace();
    const names = `${header}1,2026-05-01,chat,A,"Hello, my name is Anna Petrova. Where is my order?",5,u1\n`;
    await workspace.import('names.csv', names);
    const again = await workspace.import('names.csv', names, { masking: { names: true, orders: false } });
    expect(again).toMatchObject({ imported: 0, updated: 1 });
    expect(again.masked.name).toBeGreaterThan(0);
  });

  it('knows a file again that is larger than a row group of the database', async () => {
    const workspace = await makeWorkspace();
    const count = 130_000;
    const lines = Array.from({ length: count }, (_, i) => `${i},2026-05-01,chat,A,text ${i},5,u${i}`);
    const large = `${header}${lines.join('\n')}\n`;
    expect(await workspace.import('large.csv', large)).toMatchObject({ imported: count });
    expect(await workspace.import('large.csv', large)).toMatchObject({ imported: 0, duplicates: count });
    expect((await totals(workspace)).contacts).toBe(count);
  }, 180_000);

  it('leaves the store as it was when cancelled', async () => {
    const workspace = await makeWorkspace();
    await workspace.import('first.csv', table);
    const before = await totals(workspace);
    const lines = Array.from({ length: 50_000 }, (_, i) => `${i + 10},2026-05-01,chat,A,text ${i},5,u${i}`);
    const fileToken = await workspace.file('second.csv', `${header}${lines.join('\n')}\n`);
    const { mapping } = replyOf(await workspace.client.request('previewFile', { fileToken, mapping: null }));
    for (const stage of ['reading', 'checking', 'masking', 'storing', 'counting']) {
      const controller = new AbortController();
      const result = await workspace.client.request(
        'importFile',
        { fileToken, mapping },
        {
          signal: controller.signal,
          onProgress: (progress) => {
            if (progress.stage === stage) controller.abort();
          },
        },
      );
      // Reading is over before it is first told of in so small a file.
      if (result.ok) expect(stage).toBe('reading');
      else expect(result.error.code).toBe('cancelled');
      if (result.ok)
        replyOf(await workspace.client.request('undoImport', { importId: result.value.importId }));
      expect(await totals(workspace)).toEqual(before);
    }
    expect(readdirSync(join(workspace.folder, 'workspace', 'incoming'))).toEqual([]);
  });
});

describe('a file that is no table', () => {
  it.each([
    ['a picture', Buffer.from(Array.from({ length: 6000 }, (_, i) => (i * 7919 + (i >> 3) * 104729) & 255))],
    [
      'an archive',
      Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(4000, Buffer.from([0, 1, 250, 2]))]),
    ],
  ])('is refused, whatever its name says: %s', async (_, bytes) => {
    const workspace = await makeWorkspace();
    const fileToken = await workspace.file('photo.csv', bytes.toString('latin1'), 'latin1');
    const preview = await workspace.client.request('previewFile', { fileToken, mapping: null });
    expect(preview).toMatchObject({ ok: false, error: { code: 'tableUnreadable' } });
  });
});
