/** Whatever a file holds, it becomes a sound map or is refused with its line; nothing of it runs or grows without end. */

import fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readRecords } from '#core/document/plain-record';
import { writeCsv } from '#core/file/formats/delimited';
import type { ForeignResult } from '#core/file/formats/foreign';
import { foreignFormats } from '#core/file/formats/foreign-formats';
import { readDrawio } from '#core/file/formats/read-drawio';
import { readJsonCanvas } from '#core/file/formats/read-json-canvas';
import { readOpenJourney } from '#core/file/formats/read-open-journey';
import { readOutline } from '#core/file/formats/read-outline';
import { writeTable } from '#core/file/formats/write-table';
import { trials } from '../../../support/trials';
import { randomForFormats, snapshotOf } from './essence';

function expectSound(read: ForeignResult): void {
  if (read.ok) {
    const { notes } = readRecords(read.map.records);
    expect(notes).toEqual([]);
  } else {
    expect(read.line).toBeGreaterThanOrEqual(1);
    expect(read.problem.ru).not.toBe('');
  }
}

const written = (id: string, seed: number): string => {
  const snapshot = randomForFormats(seed);
  const format = foreignFormats.find((known) => known.id === id);
  return (
    format?.write?.text(snapshot, { language: 'ru' }).text ??
    writeCsv(writeTable(snapshot, { language: 'ru' }).grid)
  );
};

const page = (cells: string): string =>
  `<mxfile><diagram name="p"><mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>${cells}</root></mxGraphModel></diagram></mxfile>`;

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

describe.each(foreignFormats)('$name', ({ id, read }) => {
  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => expectSound(read(text, 'en'))),
      { numRuns: trials(30, 100), verbose: true },
    );
  });

  it('takes a file with pieces cut out, doubled and swapped', () => {
    const place = fc.integer({ min: 0, max: 1_000 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.array(fc.tuple(place, place), { maxLength: 6 }),
        (seed, cuts) => {
          let text = written(id, seed);
          for (const [from, length] of cuts) {
            const at = Math.floor((from / 1_000) * text.length);
            const piece = text.slice(at, at + (length % 60));
            text =
              length % 2 === 0
                ? text.slice(0, at) + text.slice(at + piece.length)
                : text.slice(0, at) + piece + text.slice(at);
          }
          expectSound(read(text, 'en'));
        },
      ),
      { numRuns: trials(10, 40), verbose: true },
    );
  });

  it('is read in time that grows with its length', () => {
    const parts = [
      '[',
      '{"a":',
      '<a>',
      '<a ',
      '<!--',
      '&amp;',
      '#',
      '# ',
      '-',
      '\n- a',
      '%%',
      '%%{',
      ';',
      ':',
      'a: 1: b\n',
      '"',
      '\\',
      '\u0000',
      ' \n',
      'journey\n',
      '**',
      '](x:',
      '·',
      '](    ',
    ];
    for (const part of parts) {
      for (const before of ['', 'journey\n', '{"nodes":[', '<CJML version="2.0">', '<mxfile>']) {
        expectSound(read(before + part.repeat(20_000), 'en'));
      }
    }
  });
});

describe('Hostile files', () => {
  it('with names of prototypes leave objects alone', () => {
    const text =
      '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "stages": [{"id": "__proto__", "name": "a"}], "swimlanes": [{"id": "constructor", "name": "hasOwnProperty"}], "nodes": [{"stageId": "__proto__", "swimlaneId": "constructor", "title": "t", "__proto__": {"score": 5}}]}';
    const map = snapshotOf(readOpenJourney(text, 'en'));
    expect(map.byKind.step.map(({ title }) => title)).toEqual(['a']);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(map.byKind.cell.every(({ emotion }) => emotion === null)).toBe(true);
  });

  it('nested beyond measure are refused', () => {
    expect(readJsonCanvas('['.repeat(1_000_000), 'en')).toMatchObject({ ok: false, line: 1 });
    expect(readDrawio('<a>'.repeat(100_000), 'en')).toMatchObject({ ok: false, line: 1 });
  });

  it('with more steps than anybody draws are refused', () => {
    expect(readOutline('- a\n'.repeat(10_001), 'en')).toMatchObject({ ok: false, line: 10_001 });
  });

  it('that unpack to more than a map can be are refused', () => {
    const bomb = base64(deflateSync(strToU8('a'.repeat(64 * 1024 * 1024))));
    const file = `<mxfile>\n<diagram name="p">${bomb}</diagram></mxfile>`;
    expect(readDrawio(file, 'en')).toMatchObject({ ok: false, line: 2 });
  });

  it('whose parents go in circles are read', () => {
    const cell = (id: string, parent: string): string =>
      `<mxCell id="${id}" parent="${parent}" vertex="1" value="${id}"><mxGeometry x="1" y="1" width="90" height="50" as="geometry"/></mxCell>`;
    expectSound(readDrawio(page(cell('a', 'b') + cell('b', 'a') + cell('c', 'c')), 'en'));
  });

  it('with tags and addresses that run give text', () => {
    const value = '&lt;img src=x onerror=alert(1)&gt;Pay&lt;script&gt;alert(1)&lt;/script&gt;';
    const cell = `<mxCell id="a" parent="1" vertex="1" style="html=1;" value="${value}"><mxGeometry width="90" height="50" as="geometry"/></mxCell>`;
    expect(snapshotOf(readDrawio(page(cell), 'en')).byKind.step.map(({ title }) => title)).toEqual(['Pay']);
    const read = readOutline(
      's\n  a\n    Thoughts: [a](JavaScript:alert) [b](https://x.org) [c](java\tscript:1)',
      'en',
    );
    const text = snapshotOf(read).byKind.cell[0]?.text;
    expect(text).toBe('[a] (JavaScript:alert) [b](https://x.org) [c] (java\tscript:1)');
    expect(read.ok && read.left).toEqual([{ kind: 'addresses', count: 2 }]);
  });

  it('with control characters keep none', () => {
    const text = snapshotOf(readOutline('s\n  a\n    Thoughts: b\u0000\u001b[31m\u202ec\ud800', 'en')).byKind
      .cell[0]?.text;
    expect(text).not.toMatch(/\p{Cc}|\p{Surrogate}/u);
  });
});
