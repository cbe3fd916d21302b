/** Records of JSON as cells: what JSON.parse makes of a value must not change what stood in the file. */
import { describe, expect, it } from 'vitest';
import { jsonCells } from '#core/evidence/json-records';

const cellsOf = (text: string) => Object.fromEntries(jsonCells(text) ?? []);

describe('whole numbers of sixteen digits and more', () => {
  it('keep all their digits, wherever they stand', () => {
    const text = `{"id":12345678901234567890,"customer":{"id" : -1234567890123456789},
      "tags":[9007199254740993,9007199254740992],"short":123456789012345}`;
    expect(cellsOf(text)).toEqual({
      id: '12345678901234567890',
      'customer.id': '-1234567890123456789',
      tags: '9007199254740993, 9007199254740992',
      short: '123456789012345',
    });
  });

  it('are left alone within texts, names and other numbers', () => {
    const words = 'card 1234567890123456, "quoted" 1234567890123456, back\\slash\\';
    const record = { [words]: words, '1234567890123456789': 1, share: 0.12345678901234568, large: 1e300 };
    expect(
      cellsOf(`${JSON.stringify(record).slice(0, -1)},"long":12345678901234567.5,"up":1234567890123456e2}`),
    ).toEqual({
      '1234567890123456789': '1',
      [words]: words,
      share: '0.12345678901234568',
      large: '1e+300',
      long: '12345678901234568',
      up: '123456789012345600',
    });
  });

  it('make no record of what is none', () => {
    for (const text of [
      '{"a":0012345678901234567}',
      '{"a":12345678901234567',
      '{"a":"12345678901234567',
      '{"a":1234567890123456 7}',
    ])
      expect(jsonCells(text), text).toBeNull();
  });

  it('cost one pass over a text however it is damaged', () => {
    const number = '{"a":12345678901234567,"b":';
    // Over each start of a string the rest of the text once more would outlast the test by hours.
    const length = 1_000_000;
    for (const text of [
      `${number}"${'\\"'.repeat(length)}`,
      `${number}${'"'.repeat(length)}`,
      `${number}"${'\\'.repeat(length)}`,
      `${number}${'1'.repeat(length)}`,
      `${number}${'1-'.repeat(length)}`,
    ])
      expect(jsonCells(text)).toBeNull();
    expect(cellsOf(`${number}"${'\\"'.repeat(length)}"}`).b).toHaveLength(length);
    expect(cellsOf(`${number}${'1'.repeat(length)}}`).b).toHaveLength(length);
  });
});
