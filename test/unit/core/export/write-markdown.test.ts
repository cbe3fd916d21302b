import { describe, expect, test } from 'vitest';
import { usualContents } from '#core/export/contents-choice';
import { mapReport } from '#core/export/map-report';
import { writeMarkdown } from '#core/export/write-markdown';
import { documentOf, smallMapRecords } from '../../support/small-map';

const written = (records: readonly object[]): string =>
  writeMarkdown(
    mapReport(documentOf([...smallMapRecords, ...records]).snapshot(), {
      language: 'en',
      date: '2026-10-05',
      choice: { ...usualContents, confidentiality: 'internal' },
    }),
  );
const cell = (text: string) => ({ kind: 'cell', at: { laneId: 'systems', stepId: 'c' }, text });

describe('a map as Markdown', () => {
  test('begins with its title and for whom it is, and tells stages and steps as headings', () => {
    const text = written([]);
    expect(text.startsWith('# Small\n\n**For internal use**\n\n')).toBe(true);
    expect(text).toContain('## Untitled stage\n\n### 1.1 Untitled step');
    expect(text.endsWith('\n')).toBe(true);
    expect(text).not.toMatch(/\n{3}/);
  });

  test('keeps lists, bold and links of cells', () => {
    const text = written([cell('- **billing**\n  - cards\n- [help](https://example.org/a)')]);
    expect(text).toContain('- **billing**\n  - cards\n- [help](<https://example.org/a>)');
  });

  test('breaks lines where they were broken', () => {
    expect(written([cell('one\ntwo\n\nthree')])).toContain('one\\\ntwo\n\nthree');
  });

  test.each([
    ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['![x](http://example.org/a.png)', '!\\[x\\](http://example.org/a.png)'],
    ['[x](javascript:alert(1))', '\\[x\\](javascript:alert(1))'],
    ['# not a heading', '\\# not a heading'],
    ['> not a quote', '\\> not a quote'],
    ['a | b', 'a \\| b'],
    ['&lt;b&gt;', '\\&lt;b\\&gt;'],
    ['a\u0000b\ud800c', 'abc'],
  ])('customers’ words are words: %j', (typed, shown) => {
    expect(written([{ kind: 'quote', id: 'hostile', place: { stepId: 'c' }, text: typed }])).toContain(
      `> ${shown}`,
    );
  });

  test('a title of several lines stays one line of a table', () => {
    const text = written([{ kind: 'pain', id: 'p', title: 'a|b', stepIds: ['c'] }]);
    expect(text).toContain('| a\\|b | 2\\.1 |');
  });
});
