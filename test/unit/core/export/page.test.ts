import { describe, expect, test } from 'vitest';
import type { Snapshot } from '#core/document/snapshot';
import { type ContentsChoice, contentsChoice } from '#core/export/contents-choice';
import { exportedScene } from '#core/export/exported-scene';
import { mapReport } from '#core/export/map-report';
import { shownMaps } from '#core/export/shown-maps';
import { findOverflows } from '#core/scene/check-scene';
import { measureText } from '#core/scene/measure-text';
import { remarksOf } from '#core/scene/remarks';
import type { Scene } from '#core/scene/scene';
import { documentOf, smallMapRecords, threadRecords } from '../../support/small-map';
import { hardSnapshot } from '../scene/hard-map';

const snapshot = documentOf([
  ...smallMapRecords.filter((record) => !('kind' in record) || record.kind !== 'map'),
  { kind: 'map', title: 'Selling', isSample: true, period: { from: '2026-01-01', to: '2026-01-31' } },
  { kind: 'step', id: 'e', title: 'Returns', notes: 'say it slowly', place: { stageId: 'two' } },
  ...threadRecords,
  { kind: 'comment', id: 'empty', subjectId: 'cell:systems:c', text: 'Nothing here?' },
  { kind: 'comment', id: 'whole', subjectId: 'one', text: 'A long stage' },
]).snapshot();

const logo = { hash: 'b'.repeat(64), width: 300, height: 100 };
const sceneOf = (told: Partial<ContentsChoice>, map: Snapshot = snapshot): Scene => {
  const contents = contentsChoice.parse(told);
  const options = { language: 'en', date: '2026-10-05', contents } as const;
  return exportedScene(shownMaps(map, null, contents), options, logo, measureText);
};
const words = ({ items }: Scene): string =>
  items
    .flatMap((item) => (item.type === 'text' ? item.text : []))
    .join(' ')
    .replaceAll('\u00a0', ' ');
const titles = ({ items }: Scene): number =>
  items.filter((item) => item.type === 'text' && item.font === 'title').length;

describe('an exported page', () => {
  test('without a title block still says that data are invented and for whom it is', () => {
    const scene = sceneOf({ hasTitle: false, confidentiality: 'confidential' });
    expect(titles(scene)).toBe(0);
    for (const mark of ['Invented data', 'Confidential']) expect(words(scene)).toContain(mark);
    expect(scene.items.some((item) => item.type === 'image')).toBe(false);
  });

  test('says no date and no period where they are not wanted, nor does the report', () => {
    expect(words(sceneOf({}))).toMatch(/Evidence: Jan 2026.*5 Oct 2026/);
    const quiet = { hasDate: false, hasPeriod: false };
    expect(words(sceneOf(quiet))).not.toMatch(/Jan 2026|5 Oct 2026/);
    const report = mapReport(snapshot, {
      language: 'en',
      date: '2026-10-05',
      choice: contentsChoice.parse(quiet),
    });
    expect(report).toMatchObject({ date: '', facts: 'As is' });
  });

  test('has the logo beside the title, in its own shape, and a line of one’s own at the foot', () => {
    const scene = sceneOf({ footer: 'Research, room 5' });
    const image = scene.items.find((item) => item.type === 'image');
    expect(image).toMatchObject({ hash: logo.hash });
    if (image?.type === 'image') expect(image.box.width / image.box.height).toBeCloseTo(3);
    expect(words(scene)).toContain('Research, room 5');
    expect(sceneOf({ hasLogo: false }).items.some((item) => item.type === 'image')).toBe(false);
  });
});

describe('remarks on a drawing', () => {
  test('are not there unless asked for', () => {
    const text = words(sceneOf({}));
    for (const said of ['Is it so?', 'say it slowly', 'Notes and comments']) expect(text).not.toContain(said);
  });

  test('are numbered in reading order, each number at its place and in the list', () => {
    const scene = sceneOf({ hasNotes: true, hasComments: true });
    const numbers = scene.items.flatMap((item) =>
      item.type === 'text' && item.owner === 'remarks' && /^\d+$/.test(item.text) ? [item.text] : [],
    );
    expect(numbers.toSorted()).toEqual(['1', '1', '2', '2', '3', '3']);
    const list = words(scene);
    expect(list).toMatch(/Untitled step · Actions.*Ann Is it so\? Bob Yes/);
    expect(list).toMatch(/Returns.*Presenter’s notes say it slowly/);
  });

  test('tell of what has no place on the map without a number', () => {
    expect(remarksOf(snapshot, 'en').at(-1)).toMatchObject({ number: null, place: null });
  });

  test('say nothing about what is not exported', () => {
    const text = words(sceneOf({ hasComments: true, stageIds: ['two'] as ContentsChoice['stageIds'] }));
    expect(text).toContain('Nothing here?');
    for (const gone of ['Is it so?', 'A long stage', 'say it slowly']) expect(text).not.toContain(gone);
  });

  test('fit their columns, however long and strange they are', () => {
    for (let seed = 1; seed <= 6; seed += 1) {
      const hard = hardSnapshot(seed, { steps: 6, lanes: 5 });
      const [first] = hard.byKind.step;
      const map = documentOf([
        ...hard.records.values(),
        { kind: 'comment', id: 'long', subjectId: first?.id, text: 'Customers wait and wait. '.repeat(200) },
      ]).snapshot();
      const told = { hasNotes: true, hasComments: true, footer: 'W'.repeat(300) };
      expect(findOverflows(sceneOf(told, map)), `${seed}`).toEqual([]);
    }
  });
});
