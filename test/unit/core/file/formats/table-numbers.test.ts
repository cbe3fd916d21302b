import { describe, expect, it } from 'vitest';
import { readRecords } from '#core/document/plain-record';
import { readTable } from '#core/file/formats/read-table';

const header = ['No.', 'Stage', 'Step', 'Next'];

/** From what step to what step each path leads. */
function pathsIn(rows: readonly (readonly (string | number)[])[]): readonly string[] {
  const read = readTable([header, ...rows], 'en');
  if (!read.ok) throw new Error('The table is refused');
  const records = readRecords(read.map.records).records.map(({ record }) => record);
  const titles = new Map<string, string>(
    records.flatMap((record) => (record.kind === 'step' ? [[record.id, record.title] as const] : [])),
  );
  return records.flatMap((record) =>
    record.kind === 'path' ? [`${titles.get(record.ends.from)} → ${titles.get(record.ends.to)}`] : [],
  );
}

describe('Numbers of steps in a table', () => {
  it('are those of the map, or as old files have them, through the whole map', () => {
    const expected = ['Look → Pay'];
    expect(
      pathsIn([
        ['1.1', 'A', 'Look', '→ 2.1'],
        ['2.1', 'B', 'Pay', ''],
      ]),
    ).toEqual(expected);
    expect(
      pathsIn([
        [1, 'A', 'Look', '2'],
        [2, 'B', 'Pay', ''],
      ]),
    ).toEqual(expected);
  });

  it('are told by the order of the rows where a spreadsheet made days or other numbers of them', () => {
    const days = [
      ['01.Jan', 'A', 'Look', '→ 1.2'],
      ['01.Feb', 'A', 'Choose', '→ 2.1'],
      ['02.Jan', 'B', 'Pay', ''],
    ];
    expect(pathsIn(days)).toEqual(['Look → Choose', 'Choose → Pay']);
    const tens = Array.from({ length: 11 }, (_, at) => [
      Number(`1.${at + 1}`),
      'A',
      `s${at + 1}`,
      at === 0 ? '→ 1.10' : '',
    ]);
    expect(pathsIn(tens)).toEqual(['s1 → s10']);
    expect(pathsIn(tens.map((row, at) => [...row.slice(0, 3), at === 10 ? '→ 1.1' : '']))).toEqual([
      's11 → s1',
    ]);
  });
});
