import { describe, expect, test } from 'vitest';
import { toBeTwin } from '#core/commands/twin';
import type { StampedRecord } from '#core/document/map-document-types';
import { metricIdOf, metric as metricRecord } from '#core/document/records/metric';
import type { Snapshot } from '#core/document/snapshot';
import { type ContentsChoice, contentsChoice } from '#core/export/contents-choice';
import { exportedScene } from '#core/export/exported-scene';
import { type MapReport, shownReport } from '#core/export/map-report';
import { shownMaps } from '#core/export/shown-maps';
import { workbook } from '#core/export/workbook';
import { sheetTable } from '#core/export/workbook-sheet';
import { writeMarkdown } from '#core/export/write-markdown';
import { findOverflows } from '#core/scene/check-scene';
import { measureText } from '#core/scene/measure-text';
import type { Scene } from '#core/scene/scene';
import { documentOf, smallMapRecords, step } from '../../support/small-map';
import { readingOf, scores } from '../metrics/sample-readings';
import { hardSnapshot } from '../scene/hard-map';

const period = { from: '2026-01-01', to: '2026-01-31' };
const csatOf = (stepId: 'a' | 'b', reading: object) =>
  metricRecord.parse({
    id: metricIdOf(step(stepId), 'csat'),
    kind: 'metric',
    of: { stepId, metric: 'csat' },
    reading,
  });
const asIs = documentOf([
  ...smallMapRecords.filter((record) => !('kind' in record) || record.kind !== 'step'),
  ...['Search', 'Pay', 'Wait', 'Get it'].map((title, index) => ({
    kind: 'step',
    id: 'abcd'[index],
    title,
    notes: title === 'Pay' ? 'say it slowly' : '',
    place: { stageId: index < 2 ? 'one' : 'two' },
  })),
  { kind: 'cell', at: { laneId: 'emotion', stepId: 'b' }, emotion: -2 },
  csatOf('a', readingOf(scores({ 1: 40, 5: 60 }), period)),
  csatOf('b', readingOf(scores({ 1: 40, 5: 60 }), period)),
  { kind: 'comment', id: 'said', subjectId: 'cell:actions:b', author: 'Ann', text: 'Is it so?' },
]).snapshot();

const twinRows: readonly StampedRecord[] = toBeTwin(asIs, { originMapId: 'small', title: 'Small to be' });
const toBe = documentOf([
  ...twinRows
    .map(({ record }) => record)
    .filter((record) => record.id !== 'd' && record.id !== 'cd')
    .map((record) =>
      record.kind === 'cell'
        ? { ...record, ...(record.emotion === null ? { text: 'is served' } : { emotion: 1 }) }
        : record,
    ),
  { kind: 'step', id: 'new', title: 'Gets a hint', place: { stageId: 'one', order: 'Zz' } },
  csatOf('b', readingOf(scores({ 1: 20, 5: 80 }), period)),
]).snapshot();

const choice = (told: Partial<ContentsChoice>): ContentsChoice => contentsChoice.parse(told);
const reportOf = (told: Partial<ContentsChoice>, own = asIs, twin: Snapshot | null = toBe): MapReport => {
  const contents = choice(told);
  const said = { language: 'en', date: '2026-10-05', choice: contents } as const;
  return shownReport(shownMaps(own, twin, contents), said);
};
const sceneOf = (told: Partial<ContentsChoice>, own = asIs, twin: Snapshot | null = toBe): Scene => {
  const contents = choice(told);
  const options = { language: 'en', date: '2026-10-05', contents } as const;
  return exportedScene(shownMaps(own, twin, contents), options, null, measureText);
};
const words = ({ items }: Scene): string =>
  items
    .flatMap((item) => (item.type === 'text' ? item.text : []))
    .join(' ')
    .replaceAll('\u00a0', ' ');

/** With usual spaces. */
const plain = (told: unknown): unknown => JSON.parse(JSON.stringify(told).replaceAll('\u00a0', ' '));

describe('of a map and its twin', () => {
  test('each can be exported alone; without a twin it is the map itself whatever is asked for', () => {
    expect(reportOf({ sides: 'own' }).variant).toBe('as-is');
    expect(reportOf({ sides: 'other' }).variant).toBe('to-be');
    for (const sides of ['other', 'both', 'differences'] as const)
      expect(reportOf({ sides }, asIs, null)).toMatchObject({ variant: 'as-is', twin: null });
  });

  test('the as-is map comes first, whichever of the two is open', () => {
    for (const [own, twin] of [
      [asIs, toBe],
      [toBe, asIs],
    ] as const)
      expect(reportOf({ sides: 'both' }, own, twin)).toMatchObject({
        variant: 'as-is',
        twin: { report: { variant: 'to-be' } },
      });
  });

  test('what was not chosen is in neither', () => {
    const both = JSON.stringify(reportOf({ sides: 'both', stageIds: ['two'] as ContentsChoice['stageIds'] }));
    expect(both).toContain('Wait');
    for (const gone of ['Pay', 'Gets a hint', 'is served']) expect(both).not.toContain(gone);
  });

  test('presenters’ notes are no difference unless they are asked for', () => {
    const quiet = toBeWithout('say it slowly');
    expect(JSON.stringify(reportOf({ sides: 'differences' }, asIs, quiet))).not.toContain('say it slowly');
    expect(JSON.stringify(reportOf({ sides: 'differences', hasNotes: true }, asIs, quiet))).toContain(
      'say it slowly',
    );
  });
});

const toBeWithout = (notes: string): Snapshot =>
  documentOf(
    [...toBe.records.values()].map((record) =>
      record.kind === 'step' && record.notes === notes ? { ...record, notes: '' } : record,
    ),
  ).snapshot();

describe('what differs', () => {
  const { twin } = reportOf({ sides: 'both' });
  const comparison = twin?.comparison;

  test('is told step by step, with both texts of what was changed', () => {
    expect(comparison?.groups.map(({ title }) => title)).toContain('Step “Gets a hint”');
    expect(comparison?.groups.find(({ title }) => title === 'Step “Pay”')?.differences).toEqual([
      expect.objectContaining({
        became: 'changed',
        name: 'Actions',
        fields: [expect.objectContaining({ before: 'waits', after: 'is served' })],
      }),
      expect.objectContaining({ fields: [expect.objectContaining({ before: 'Very bad', after: 'Good' })] }),
    ]);
    expect(comparison?.summary).toContain('changed');
  });

  test('gives differences of shares in percentage points with n on both sides, and better only by the interval', () => {
    const pay = comparison?.steps.find(({ title }) => title === 'Pay');
    expect(plain(pay?.rows.at(-1))).toMatchObject({
      name: 'CSAT',
      before: '60.0%',
      beforeNote: 'n = 100',
      after: '80.0%',
      afterNote: 'n = 100',
      change: '+20.0 pp, better',
      verdict: 'better',
    });
    expect(pay?.rows[0]).toMatchObject({ before: 'Very bad', after: 'Good', change: 'better' });
  });

  test('names in one line what only one of the two has measured', () => {
    const search = comparison?.steps.find(({ title }) => title === 'Search');
    expect(search).toMatchObject({ rows: [], unmeasured: 'Measured in one map only: CSAT' });
  });

  test('alone is all that is told when only that is wanted', () => {
    const report = reportOf({ sides: 'differences' });
    expect(report).toMatchObject({ stages: [], pains: [], fixes: [], hasAppendix: false });
    expect(plain(report.facts)).toBe('As is and to be  ·  5 Oct 2026');
    expect(workbook(report).map(({ id }) => id)).toEqual(['differences', 'comparison']);
    const markdown = writeMarkdown(report);
    expect(markdown).toContain('| Changed: Actions, text | waits | is served |');
    expect(markdown).not.toContain('How long?');
  });

  test('is in tables a row for each field', () => {
    const [differences] = workbook(reportOf({ sides: 'both' }));
    expect(differences && sheetTable(differences)).toContainEqual([
      'Step “Pay”',
      'Changed',
      'Actions',
      'text',
      'waits',
      'is served',
    ]);
  });
});

describe('two maps on one page', () => {
  test('stand one above the other, a step in one column of both', () => {
    const scene = sceneOf({ sides: 'both' });
    const places = scene.items.flatMap((item) =>
      item.type === 'text' && item.font === 'strong' && item.text === 'Pay' ? [item] : [],
    );
    const [first, second] = places;
    expect(places).toHaveLength(2);
    expect(first?.x).toBe(second?.x);
    expect(second?.baseline).toBeGreaterThan(first?.baseline ?? 0);
    for (const said of ['As is', 'To be', 'Gets a hint']) expect(words(scene)).toContain(said);
  });

  test('hide nothing and overlap nothing, nor does the list of differences', () => {
    for (let seed = 1; seed <= 4; seed += 1) {
      const own = hardSnapshot(seed, { steps: 5, lanes: 6 });
      const twin = documentOf([
        ...toBeTwin(own, { originMapId: own.mapId, title: 'x' })
          .map(({ record }) => record)
          .filter((record) => record.kind !== 'cell' || record.id.length % 3 !== seed % 3),
        { kind: 'step', id: 'new', title: 'New' },
      ]).snapshot();
      for (const sides of ['both', 'differences'] as const)
        expect(
          findOverflows(sceneOf({ sides, hasNotes: true, hasComments: true }, own, twin)),
          `${seed}`,
        ).toEqual([]);
    }
  });

  test('are the same each time', () => {
    for (const sides of ['both', 'differences'] as const)
      expect(sceneOf({ sides })).toEqual(sceneOf({ sides }));
  });
});
