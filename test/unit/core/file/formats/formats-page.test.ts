/** What docs/formats.md says each format carries is what the code says. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { leftBehind, mapParts } from '#core/file/formats/losses';
import { mermaidParts, writeMermaid } from '#core/file/formats/mermaid';
import { cjmlParts, writeCjml } from '#core/file/formats/write-cjml';
import { jsonCanvasParts } from '#core/file/formats/write-json-canvas';
import { openJourneyParts } from '#core/file/formats/write-open-journey';
import { tableParts, writeTable } from '#core/file/formats/write-table';
import { lossNames } from '#core/i18n/messages/formats';
import { documentOf } from '../../../support/small-map';

const page = readFileSync(resolve(import.meta.dirname, '../../../../../docs/formats.md'), 'utf8');
const rows = new Map(
  page
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .map(([name = '', ...marks]) => [name, marks] as const),
);

describe('The page of formats', () => {
  it.each([
    ['tables', 0, tableParts],
    ['JSON Canvas', 1, jsonCanvasParts],
    ['OpenJourney', 2, openJourneyParts],
    ['CJML', 3, cjmlParts],
    ['Mermaid', 4, mermaidParts],
  ] as const)('says of %s what the code does', (_, column, parts) => {
    for (const part of mapParts) {
      const mark = rows.get(String(lossNames[part].en))?.[column];
      expect([part, mark === 'yes' || mark === 'in part']).toEqual([part, parts.has(part)]);
    }
  });
});

describe('What is left behind', () => {
  const snapshot = documentOf().snapshot();

  it('is everything for a format that carries nothing', () => {
    expect(leftBehind(snapshot, new Set()).map(({ kind, count }) => `${kind} ${count}`)).toEqual([
      'title 1',
      'stages 2',
      // Both are without a title.
      'twinStages 1',
      'lanes 3',
      'cells 1',
      'emotionGaps 4',
      'paths 3',
      'pathLabels 1',
      'shares 1',
      'quotes 1',
    ]);
  });

  it('is what each format says', () => {
    const left = (written: { left: ReturnType<typeof leftBehind> }) =>
      Object.fromEntries(written.left.map(({ kind, count }) => [kind, count]));
    expect(left(writeTable(snapshot, { language: 'en' }))).toEqual({
      ...{ title: 1, twinStages: 1, quotes: 1 },
    });
    expect(left(writeMermaid(snapshot, { language: 'en' }))).toEqual({
      ...{ lanes: 2, cells: 1, emotionGaps: 4, quotes: 1 },
      // One path says more than "then the next step".
      ...{ paths: 1, pathLabels: 1, shares: 1 },
    });
    expect(left(writeCjml(snapshot, { language: 'en' }))).toEqual({
      ...{ lanes: 2, cells: 1, quotes: 1 },
      ...{ paths: 1, pathLabels: 1, shares: 1 },
    });
  });
});
