/** What is cut is the original: pasted, it brings along what is its own; what is copied does not. */
import { describe, expect, it } from 'vitest';
import { type Clip, readClip } from '#core/clipboard/clip';
import { deleteLanes, deleteStages, deleteSteps } from '#core/commands/bulk';
import { copyLanes, copyStages, copySteps } from '#core/commands/copied';
import { cutParts } from '#core/commands/cut';
import { pasteLanes, pasteStages, pasteSteps } from '#core/commands/paste';
import { createMapDocument } from '#core/document/map-document';
import type { MapDocument } from '#core/document/map-document-types';
import { readRecords } from '#core/document/plain-record';
import type { StepId } from '#core/document/records/identity';
import {
  cellAt,
  fixesOfStep,
  metricOf,
  painsOfStep,
  pathsOf,
  pinsOfScreenshot,
  quotesOfStep,
  screenshotsOfStep,
  stepsInOrder,
} from '#core/document/select';
import { threadsAbout } from '#core/document/threads';
import { countingIds, liveRecords, steadyClock } from '../../support/random-map';
import { documentOf, lane, smallMapRecords, stage, step } from '../../support/small-map';

const reading = {
  tally: { form: 'count', gross: 7, net: null },
  series: [],
  origin: { kind: 'typed', sources: ['survey'], period: null, takenAt: '2026-01-01T00:00:00.000Z' },
};

const picture = { hash: 'a'.repeat(64), width: 100, height: 200, type: 'image/png' };
const records: readonly object[] = [
  ...smallMapRecords,
  { kind: 'metric', of: { stepId: 'b', metric: 'contacts' }, reading },
  { kind: 'pain', id: 'wait', title: 'Waits', stepIds: ['b', 'c'], quoteIds: ['q'], severity: 3 },
  { kind: 'fix', id: 'faster', title: 'Answer faster', stepIds: ['b'], painIds: ['wait'] },
  { kind: 'screenshot', id: 'shot', place: { stepId: 'b' }, picture },
  {
    kind: 'pin',
    id: 'pin',
    screenshotId: 'shot',
    spot: { x: 0.5, y: 0.5 },
    subject: { kind: 'quote', id: 'q' },
  },
  {
    kind: 'comment',
    id: 'ask',
    subjectId: 'b',
    writtenAt: '2026-01-01T00:00:00.000Z',
    text: 'Why?',
    author: 'Ann',
  },
  { kind: 'comment', id: 'answer', subjectId: 'b', replyTo: 'ask', text: 'Because', author: 'Bob' },
  { kind: 'comment', id: 'aboutEmpty', subjectId: 'cell:systems:b', text: 'Which one?' },
];

const overClipboard = (clip: Clip): Clip => {
  const read = readClip(JSON.stringify(clip));
  if (!read) throw new Error('a clip');
  return read;
};

function cutSteps(map: MapDocument, ...ids: readonly StepId[]) {
  const copied = copySteps(map.snapshot(), ids);
  const clip = overClipboard({ what: 'steps', ...copied, cut: cutParts(map.snapshot(), copied) });
  map.commit('cut', deleteSteps, { stepIds: ids });
  if (clip.what !== 'steps') throw new Error('steps');
  return clip;
}

const anotherMap = (own: readonly object[]): MapDocument =>
  createMapDocument({
    mapId: 'another',
    records: readRecords(own).records,
    actor: 'anna',
    now: steadyClock(),
    newId: countingIds('anna-'),
  });

const pathsIn = (map: MapDocument) =>
  pathsOf(map.snapshot())
    .map(({ id, ends }) => `${id}: ${ends.from} ${ends.to}`)
    .sort();

describe('Steps that are cut and pasted', () => {
  it('come back themselves in their own map, at the new place, with everything that went', () => {
    const map = documentOf(records);
    const before = liveRecords(map.snapshot());
    const paths = pathsIn(map);
    const clip = cutSteps(map, step('b'));
    expect(pathsIn(map)).toEqual(['ab: a c', 'cd: c d']);
    const made = map.commit('paste', pasteSteps, { clip, stageId: stage('two'), index: 1 });
    const now = map.snapshot();
    expect(made).toEqual(['b']);
    expect(stepsInOrder(now).map(({ id }) => id)).toEqual(['a', 'c', 'b', 'd']);
    expect(liveRecords(now).size).toBe(before.size);
    expect(pathsIn(map)).toEqual(paths);
    expect(quotesOfStep(now, step('b')).map(({ id }) => id)).toEqual(['q']);
    expect(threadsAbout(now, 'b')).toHaveLength(1);
    expect(screenshotsOfStep(now, step('b')).flatMap(({ id }) => pinsOfScreenshot(now, id))).toHaveLength(1);
    map.undo();
    expect(stepsInOrder(map.snapshot()).map(({ id }) => id)).toEqual(['a', 'c', 'd']);
    map.undo();
    expect(liveRecords(map.snapshot())).toEqual(before);
  });

  it('leave a path that was led elsewhere meanwhile, and a quote that was deleted before', () => {
    const map = documentOf([...records, { kind: 'step', id: 'e', place: { stageId: 'two', order: 'a5' } }]);
    const quote = quotesOfStep(map.snapshot(), step('b'))[0];
    if (!quote) throw new Error('a quote');
    const kindOfQuote = {
      kind: 'quote',
      id: quote.id,
      fields: { deletedAt: '2026-01-02T00:00:00.000Z' },
    } as const;
    map.commit('delete', () => ({ changes: [kindOfQuote], made: undefined }), {});
    const clip = cutSteps(map, step('b'));
    const ab = pathsOf(map.snapshot()).find(({ id }) => id === 'ab');
    if (!ab) throw new Error('a path');
    const led = { kind: 'path', id: ab.id, fields: { ends: { from: step('a'), to: step('e') } } } as const;
    map.commit('lead', () => ({ changes: [led], made: undefined }), {});
    map.commit('paste', pasteSteps, { clip, stageId: stage('one') });
    expect(pathsIn(map)).toEqual(['ab: a e', 'bc: b c', 'cd: c d']);
    expect(quotesOfStep(map.snapshot(), step('b'))).toEqual([]);
  });

  it('are copies at the second paste, without what was counted for the first', () => {
    const map = documentOf(records);
    const clip = cutSteps(map, step('b'));
    map.commit('paste', pasteSteps, { clip, stageId: stage('one') });
    const [copy] = map.commit('paste', pasteSteps, { clip, stageId: stage('one') });
    if (!copy) throw new Error('a step');
    expect(copy).not.toBe('b');
    expect(cellAt(map.snapshot(), lane('actions'), copy)?.text).toBe('waits');
    expect(quotesOfStep(map.snapshot(), copy)).toEqual([]);
  });

  it('take what is their own into another map, under new ids', () => {
    const clip = cutSteps(documentOf(records), step('b'));
    const other = anotherMap([{ kind: 'pain', id: 'known', title: 'Waits', stepIds: [] }]);
    const [made] = other.commit('paste', pasteSteps, { clip, stageId: null });
    if (!made) throw new Error('a step');
    const now = other.snapshot();
    const [quote] = quotesOfStep(now, made);
    expect(quote?.text).toBe('How long?');
    expect(metricOf(now, made, 'contacts')?.reading).toEqual(reading);
    expect(painsOfStep(now, made).map(({ id, quoteIds }) => [id, quoteIds])).toEqual([
      ['known', [quote?.id]],
    ]);
    expect(fixesOfStep(now, made).map(({ title, painIds }) => [title, painIds])).toEqual([
      ['Answer faster', ['known']],
    ]);
    const [shot] = screenshotsOfStep(now, made);
    expect(shot && pinsOfScreenshot(now, shot.id)[0]?.subject).toEqual({ kind: 'quote', id: quote?.id });
    expect(
      threadsAbout(now, made).map(({ first, replies }) => [first.text, replies.map(({ text }) => text)]),
    ).toEqual([
      ['Which one?', []],
      ['Why?', ['Because']],
    ]);
    const size = liveRecords(now).size;
    other.undo();
    expect(liveRecords(other.snapshot()).size).toBeLessThan(size);
    expect(painsOfStep(other.snapshot(), made)).toEqual([]);
  });

  it('take the numbers of their pains along, counted for the steps as they are called there', () => {
    const evidence = { contacts: reading, csat: null, of: { kind: 'steps', stepIds: ['b'] } };
    const pain = { kind: 'pain', id: 'own', title: 'Too slow', stepIds: ['b'], evidence };
    const clip = cutSteps(documentOf([...records, pain]), step('b'));
    const other = anotherMap([]);
    const [made] = other.commit('paste', pasteSteps, { clip, stageId: null });
    const own = other.snapshot().byKind.pain.find(({ title }) => title === 'Too slow');
    expect(own?.evidence).toEqual({ ...evidence, of: { kind: 'steps', stepIds: [made] } });
  });
});

it('A stage that is cut comes back with its steps, and lanes with their cells', () => {
  const map = documentOf(records);
  const before = liveRecords(map.snapshot());
  const copied = copyStages(map.snapshot(), [stage('one')]);
  const clip = overClipboard({ what: 'stages', ...copied, cut: cutParts(map.snapshot(), copied) });
  map.commit('cut', deleteStages, { stageIds: [stage('one')] });
  if (clip.what !== 'stages') throw new Error('stages');
  expect(map.commit('paste', pasteStages, { clip })).toEqual(['one']);
  expect(stepsInOrder(map.snapshot()).map(({ id }) => id)).toEqual(['c', 'd', 'a', 'b']);
  expect([...liveRecords(map.snapshot()).keys()].sort()).toEqual([...before.keys()].sort());

  const lanes = overClipboard({
    what: 'lanes',
    ...copyLanes(map.snapshot(), [lane('actions')]),
    cut: { mapId: 'small' },
  });
  map.commit('cut', deleteLanes, { laneIds: [lane('actions')] });
  if (lanes.what !== 'lanes') throw new Error('lanes');
  expect(map.commit('paste', pasteLanes, { clip: lanes })).toEqual(['actions']);
  expect(cellAt(map.snapshot(), lane('actions'), step('b'))?.text).toBe('waits');
});
