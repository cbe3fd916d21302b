/**
 * Tables that want to stop, fill or fool whoever reads them, and what must become of each. Every one is written when it
 * is needed, large ones piece by piece, so that no test holds them whole.
 */
import { closeSync, ftruncateSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** Refused with this code, or imported: how many rows are in, how many refused, and the first of these. */
export type Outcome =
  | string
  | {
      readonly imported: number;
      readonly rejected?: number;
      readonly row?: number;
      readonly column?: string;
    };

export interface HostileTable {
  readonly name: string;
  readonly write: (path: string) => void;
  readonly outcome: Outcome;
}

export interface HostileSizes {
  /** Bytes of one line, of one JSON record, and of one cell. */
  readonly line: number;
  readonly record: number;
  readonly cell: number;
  readonly rows: number;
}

const mebibyte = 1 << 20;
const head = 'id,created_at,channel,category,text,csat';
const row = (i: number, text: string, category = 'A') =>
  `${i},2026-05-0${1 + (i % 9)},chat,${category},${text},5`;
const plain = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => row(from + i, `parcel ${from + i}`));
const good = plain(20);
const lines = (...parts: readonly (string | readonly string[])[]) => `${parts.flat().join('\n')}\n`;

const table = (name: string, outcome: Outcome, content: string | Buffer): HostileTable => ({
  name,
  outcome,
  write: (path) => writeFileSync(path, content),
});

/** `before`, then `words` again and again up to so many bytes, then `after`. */
function long(
  name: string,
  outcome: Outcome,
  [before, words, after]: readonly [string, string, string],
  bytes: number,
): HostileTable {
  const write = (path: string) => {
    const file = openSync(path, 'w');
    writeSync(file, before);
    const piece = Buffer.from(words.repeat(Math.ceil(mebibyte / words.length)));
    for (let left = Math.floor(bytes); left > 0; left -= piece.length)
      writeSync(file, piece, 0, Math.min(left, piece.length));
    writeSync(file, after);
    closeSync(file);
  };
  return { name, outcome, write };
}

/** Zeros to the end, as after the power went: a file with a hole takes no room. */
const hollow = (name: string, outcome: Outcome, before: string, bytes: number): HostileTable => ({
  name,
  outcome,
  write: (path) => {
    writeFileSync(path, before);
    const file = openSync(path, 'r+');
    ftruncateSync(file, bytes);
    closeSync(file);
  },
});

const wide = (columns: number) =>
  lines(
    ['id', 'text', ...Array.from({ length: columns - 2 }, (_, i) => `column ${i}`)].join(','),
    Array.from({ length: 20 }, (_, r) => Array.from({ length: columns }, (_, c) => `${r}-${c}`).join(',')),
  );

const endless = ({ line }: HostileSizes): readonly HostileTable[] => [
  long('one-line.csv', 'tableRowEndless', ['', 'a', ''], line),
  long('only-commas.csv', 'tableRowEndless', ['', ',', ''], 4 * mebibyte),
  long(
    'long-line.csv',
    { imported: 40, rejected: 1, row: 22 },
    [lines(head, good), 'parcel ', lines('', plain(20, 20))],
    4 * mebibyte,
  ),
  long(
    'endless-line.csv',
    // More than the database may hold at once.
    line > 512 * mebibyte ? 'tableRowEndless' : { imported: 40, rejected: 1, row: 22 },
    [lines(head, good), 'parcel ', lines('', plain(20, 20))],
    line,
  ),
  long(
    'open-quote.csv',
    { imported: 20, rejected: 1, row: 22, column: 'text' },
    [`${lines(head, good)}20,2026-05-01,chat,A,"open `, 'parcel\n', ''],
    10 * mebibyte,
  ),
  long(
    'endless-quote.csv',
    'tableRowEndless',
    [`${lines(head, good)}20,2026-05-01,chat,A,"open `, 'parcel\n', ''],
    line / 2,
  ),
  table('open-quote-in-heading.csv', 'tableRowEndless', lines('id,"created_at,channel,text', good)),
  long('open-quote-of-all.csv', 'tableRowEndless', ['id,"created_at\n', 'parcel\n', ''], 4 * mebibyte),
  table('brackets.csv', 'tableEmpty', '['.repeat(200_000)),
  hollow('hole.csv', 'tableUnreadable', lines(head, good), line),
  table('only-mark.csv', 'tableEmpty', '\ufeff'),
  table('blank-lines.csv', { imported: 20 }, `${'\n'.repeat(900)}${lines(head, good)}`),
];

const shaped = ({ rows }: HostileSizes): readonly HostileTable[] => [
  table('10000-columns.csv', 'tableTooWide', wide(10_000)),
  table('2000-columns.csv', { imported: 20 }, wide(2_000)),
  table(
    'ragged.csv',
    { imported: rows, rejected: rows, row: 2, column: 'channel' },
    lines(
      head,
      plain(rows).flatMap((one) => ['x,', one]),
    ),
  ),
  table(
    'all-wrong.csv',
    { imported: 600, rejected: rows, row: 602, column: 'created_at' },
    lines(
      head,
      plain(600),
      Array.from({ length: rows }, (_, i) => `w${i},never,chat,A,t,5`),
    ),
  ),
  table(
    'distinct.csv',
    { imported: rows },
    lines(
      'id,created_at,text,city',
      Array.from({ length: rows }, (_, i) => `${i},2026-05-01,t,city ${i}`),
    ),
  ),
  table(
    'twin-headings.csv',
    { imported: 1 },
    lines('id,text,text,text,text,created_at,created_at', '1,a,b,c,d,2026-05-01,2026-06-01'),
  ),
  table(
    'mixed-ends.csv',
    { imported: 4 },
    `${head}\r\n${row(0, 'a')}\n${row(1, 'b')}\r${row(2, 'c')}\r\n\r\n\n${row(3, 'd')}`,
  ),
  table(
    'own-names.csv',
    { imported: 20 },
    lines(head.replace('category', '__proto__').replace('channel', 'constructor'), good),
  ),
  table(
    'own-values.csv',
    { imported: 4 },
    lines(
      head,
      ['__proto__', 'constructor', 'toString', 'hasOwnProperty'].map(
        (name, i) => `${i}${name},2026-05-01,${name},${name},${name} ${i},5`,
      ),
    ),
  ),
];

/** Units of text that patterns may find no end in. */
const repeated = [
  '1 ',
  '@',
  'a.',
  '+7',
  'a@',
  '1',
  '1-',
  'http://',
  '4111 1111 ',
  'ИНН ',
  'e@e.',
  '\u0301',
  '1.1.',
  '(((',
  '[',
  '8 (916) ',
  '" "',
];

const lettered = ({ rows }: HostileSizes): readonly HostileTable[] => [
  table(
    'nul.csv',
    { imported: 23 },
    lines(head, row(90, 'par\0cel'), row(91, '\0'), row(92, 'ok', '\0A\0'), good),
  ),
  table('nul-heading.csv', { imported: 1 }, lines('id,created_at,te\0xt', '1,2026-05-01,parcel')),
  table(
    'bidi.csv',
    { imported: 2 },
    lines(head, row(0, '\u202Eparcel\u2066 \u200F'), row(1, 'x', '\u202EA')),
  ),
  table(
    'formulas.csv',
    { imported: 3 },
    lines(head, row(0, `"=cmd|' /C calc'!A0"`, '=1+1'), row(1, '@SUM(A1)', '+1'), row(2, '-2+3', '\t=1')),
  ),
  table(
    'wrong-bytes.csv',
    { imported: rows + 5, rejected: 1, row: rows + 2 },
    Buffer.concat([
      Buffer.from(lines(head, plain(rows))),
      Buffer.from([0x31, 0x2c, 0xff, 0xfe, 0xc3, 0x28, 0x0a]),
      Buffer.from(lines(plain(5, rows))),
    ]),
  ),
  table(
    'surrogates.csv',
    { imported: 20, rejected: 1, row: 22, column: 'text' },
    Buffer.concat([
      Buffer.from(`${lines(head, good)}20,2026-05-01,chat,A,`),
      Buffer.from([0xed, 0xa0, 0x80]),
      Buffer.from(',5\n'),
    ]),
  ),
  table(
    'numbers.csv',
    { imported: 9 },
    lines(
      `${head},minutes`,
      ['1e308', '-1e308', '1e999', 'NaN', 'Infinity', '0x7f', '9'.repeat(400), '1e-400', '٣'].map(
        (number, i) => `${i},2026-05-01,chat,A,t${i},${number},${number}`,
      ),
    ),
  ),
  table(
    'dates.csv',
    { imported: 20, rejected: 11, row: 2, column: 'created_at' },
    lines(
      head,
      [
        '99999-01-01',
        '0000-00-00',
        '2026-02-30',
        '300000-01-01',
        '-5000-01-01',
        '1e308',
        '31.12.9999 23:59:60',
        '2026-05-01T25:61:61Z',
        '1',
        '\u0662\u0660\u0662\u0666-05-01',
        '294247-01-10',
      ].map((day, i) => `d${i},${day},chat,A,t,5`),
      good,
    ),
  ),
  table(
    'repeated.csv',
    { imported: repeated.length },
    lines(
      head,
      repeated.map((unit, i) =>
        row(i, `"${unit.repeat(Math.ceil(60_000 / unit.length)).replaceAll('"', '""')}"`),
      ),
    ),
  ),
];

const cells = ({ cell }: HostileSizes): readonly HostileTable[] =>
  head.split(',').map((field) => {
    const values: Record<string, string> = { id: '77', created_at: '2026-05-01', csat: '5' };
    const [before = '', after = ''] = head
      .split(',')
      .map((one) => (one === field ? '\u0001' : (values[one] ?? 'x')))
      .join(',')
      .split('\u0001');
    const outcome =
      field === 'created_at' ? { imported: 40, rejected: 1, row: 22, column: field } : { imported: 41 };
    return long(
      `cell-of-${field}.csv`,
      outcome,
      [`${lines(head, good)}${before}`, 'parcel ', `${after}\n${lines(plain(20, 20))}`],
      cell,
    );
  });

const record = (id: number, text: string) => `{"id":${id},"created_at":"2026-05-01","text":"${text}"}`;

const packed = ({ record: bytes, rows }: HostileSizes): readonly HostileTable[] => [
  table('zeros.csv.gz', 'tableTooLarge', gzipSync(Buffer.alloc(200 * mebibyte), { level: 9 })),
  table('twice.csv.gz', 'tableUnreadable', gzipSync(gzipSync(lines(head, good)))),
  table('deep.json', 'tableUnreadable', `[${'{"a":['.repeat(100_000)}`),
  table(
    'deep-line.jsonl',
    { imported: 2 },
    lines(
      `{"id":1,"created_at":"2026-05-01","a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
      record(2, 'b'),
    ),
  ),
  table(
    'deep-record.json',
    { imported: 2, rejected: 1, row: 3 },
    `[${record(1, 'a')},{"id":2,"a":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}},${record(3, 'c')}]`,
  ),
  table(
    'own-names.jsonl',
    { imported: 2 },
    lines(
      '{"__proto__":{"x":1},"constructor":"c","id":1,"created_at":"2026-05-01","text":"\\ud800 lone"}',
      record(2, '\\u0000'),
    ),
  ),
  long(
    'long-line.jsonl',
    { imported: 2, rejected: 1, row: 3 },
    [`${record(1, 'a')}\n{"id":2,"created_at":"2026-05-01","text":"`, 'parcel ', `"}\n${record(3, 'c')}\n`],
    bytes,
  ),
  long(
    'long-record.json',
    { imported: 2, rejected: 1, row: 3 },
    [`[${record(1, 'a')},{"id":2,"created_at":"2026-05-01","text":"`, 'parcel ', `"},${record(3, 'c')}]`],
    bytes,
  ),
  table(
    'wide-lines.jsonl',
    'tableTooLarge',
    lines(
      JSON.stringify({
        text: 'a',
        ...Object.fromEntries(Array.from({ length: 999 }, (_, i) => [`k${i}`, i])),
      }),
      Array.from({ length: Math.max(rows, 100_000) }, () => '{"k0":1}'),
    ),
  ),
  table(
    'entities.xml',
    'tableEmpty',
    `<?xml version="1.0"?><!DOCTYPE a [${Array.from({ length: 30 }, (_, i) => `<!ENTITY a${i + 1} "&a${i};&a${i};">`).join('')}]><a>&a29;</a>`,
  ),
  table(
    'footer.parquet',
    'tableUnreadable',
    Buffer.concat([
      Buffer.from('PAR1'),
      Buffer.alloc(1_000, 7),
      Buffer.from([0xff, 0xff, 0xff, 0x7f]),
      Buffer.from('PAR1'),
    ]),
  ),
];

export const hostileTables = (sizes: HostileSizes): readonly HostileTable[] => [
  ...endless(sizes),
  ...shaped(sizes),
  ...lettered(sizes),
  ...cells(sizes),
  ...packed(sizes),
];
