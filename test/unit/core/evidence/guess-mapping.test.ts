import { describe, expect, it } from 'vitest';
import { readSample } from '#core/evidence/csv-sample';
import { guessMapping } from '#core/evidence/guess-mapping';
import { sniffEncoding, sniffTable } from '#core/evidence/sniff';

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('the encoding of a file', () => {
  it('is told by its marks, its zero bytes, or by being valid UTF-8', () => {
    expect(sniffEncoding(bytes(0xff, 0xfe, 0x41, 0), true)).toBe('utf-16le');
    expect(sniffEncoding(bytes(0xfe, 0xff, 0, 0x41), true)).toBe('utf-16be');
    expect(sniffEncoding(bytes(0x41, 0, 0x42, 0, 0x0a, 0), true)).toBe('utf-16le');
    expect(sniffEncoding(bytes(0, 0x41, 0, 0x42, 0, 0x0a), true)).toBe('utf-16be');
    expect(sniffEncoding(bytes(0xff, 0xfe, 0, 0), true)).toBe('utf-32');
    expect(sniffEncoding(utf8('дата,текст'), true)).toBe('utf-8');
    expect(sniffEncoding(bytes(0xe4, 0xe0, 0xf2, 0xe0), true)).toBeNull();
  });
  it('a character cut off by the end of the sample is no sign of another encoding', () => {
    const cut = utf8('дата').slice(0, -1);
    expect(sniffEncoding(cut, false)).toBe('utf-8');
    expect(sniffEncoding(cut, true)).toBeNull();
  });
});

describe('the shape of a table', () => {
  it.each([
    ['a,b,c\n1,2,3\n4,5,6\n', ',', 1],
    ['a;b;c\n"1,5";2;3\n4;5;6\n', ';', 1],
    ['a\tb\n1\t2\n', '\t', 1],
    ['a|b|c\n1|2|3\n', '|', 1],
    ['sep=;\na;b\n1;2\n', ';', 2],
    ['Report of May\n\nid,date,text\n1,2026-05-01,hello\n2,2026-05-02,bye\n', ',', 3],
    ['id;text\n1;"two\nlines; and more"\n2;x\n', ';', 1],
  ])('%j has "%s" between cells and its header in row %d', (text, delimiter, headerRow) => {
    expect(sniffTable(text, true)).toMatchObject({ delimiter, headerRow });
  });

  it.each([
    ['date\n25.12.2026\n', 'dmy'],
    ['date\n12/25/2026\n', 'mdy'],
    ['date\n01/02/2026 2:38 PM\n', 'mdy'],
    ['date\n01/02/2026\n', 'dmy'],
    ['date\n2026-12-25\n', 'ymd'],
    ['date\n22/Dec/25 2:38 PM\n', 'dmy'],
  ])('the dates of %j are %s', (text, dateOrder) => {
    expect(sniffTable(text, true).dateOrder).toBe(dateOrder);
  });

  it('decimal commas are seen in quotes too', () => {
    expect(sniffTable('a,b\n"1,5",x\n"2,25",y\n', true).decimal).toBe(',');
    expect(sniffTable('a,b\n1.5,x\n2.25,y\n', true).decimal).toBe('.');
  });

  it('a record cut off by the end of the sample is left out', () => {
    expect(readSample('a,b\n1,2\n3,', ',', 10, false).map((record) => record.cells)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });
});

function guess(text: string) {
  const format = { encoding: 'utf-8' as const, ...sniffTable(text, true) };
  const [header, ...records] = readSample(text, format.delimiter, 100);
  const headers = header?.cells ?? [];
  const { mapping } = guessMapping(
    headers,
    records.map((record) => record.cells),
    format,
    'Export',
  );
  const named = Object.entries(mapping.columns).map(([field, column]) => [field, headers[column]]);
  return { mapping, columns: Object.fromEntries(named) };
}

describe('the meaning of columns', () => {
  it.each(['Минуты оператора', 'Минуты обработки', 'Handling minutes'])(
    '“%s” is the handling time',
    (name) => {
      expect(guess(`id,date,text,${name}\n1,2026-05-01,Where is my parcel,4.5\n`).columns).toMatchObject({
        handlingMinutes: name,
      });
    },
  );

  it('is guessed from names in English and Russian', () => {
    expect(
      guess(
        'Номер обращения;Дата создания;Дата решения;Канал;Категория;Подкатегория;Текст обращения;Оценка;Решено с первого обращения;ID пользователя\n' +
          '1;01.05.2026 10:00;02.05.2026 10:00;чат;Оплата;Возврат;Верните деньги за заказ;2;да;u1\n' +
          '2;03.05.2026 10:00;;почта;Оплата;Карта;Карта не проходит;5;нет;u2\n',
      ).columns,
    ).toEqual({
      id: 'Номер обращения',
      at: 'Дата создания',
      resolvedAt: 'Дата решения',
      channel: 'Канал',
      category: 'Категория',
      topic: 'Подкатегория',
      text: 'Текст обращения',
      csat: 'Оценка',
      fcr: 'Решено с первого обращения',
      customer: 'ID пользователя',
    });
  });

  it('is guessed from values where names say nothing', () => {
    const { columns } = guess(
      'a,b,c\n2026-05-01,The parcel never arrived at my door,x\n2026-05-02,I was charged twice for one order,y\n',
    );
    expect(columns).toMatchObject({ at: 'a', text: 'b' });
  });

  it('times of day are no dates, not even where a spreadsheet wrote them as a day of 1899', () => {
    const rows = (visited: string) =>
      `flight,arrtime,opened,visited\n760,12/31/1899 06:15:00 PM,6:00:00,${visited}\n37,12/31/1899 09:30:00 AM,9:00:00,${visited}\n`;
    expect(guess(rows('5/13/2017')).columns).toMatchObject({ at: 'visited' });
    expect(guess(rows('')).columns.at).toBeUndefined();
  });

  it('numbers of ten digits that read as seconds of another century are no dates', () => {
    expect(guess('phone,size\n9161234567,2\n9037654321,3\n').columns.at).toBeUndefined();
  });

  it('a name that its values contradict is not believed', () => {
    const { columns } = guess('id,date,text\n1,soon,Hello there my friend\n1,later,Another text of words\n');
    expect(columns.at).toBeUndefined();
    expect(columns.id).toBeUndefined();
  });

  it('a file of questions is a survey; codes for "no answer" stay outside the scales', () => {
    const rows = Array.from({ length: 30 }, (_, i) => `${i},${i % 7},${i % 12},${(i % 5) + 1},${i * 7}`);
    const { mapping } = guess(`RESPNUM,Q1RATE,NETPRO,Q2EASE,ZIP\n${rows.join('\n')}\n`);
    expect(mapping.kind).toBe('survey');
    expect(mapping.questions.map(({ name, kind, scale }) => [name, kind, scale.min, scale.max])).toEqual([
      ['Q1RATE', 'csat', 1, 5],
      ['NETPRO', 'nps', 0, 10],
      ['Q2EASE', 'ces', 1, 5],
    ]);
  });
});
