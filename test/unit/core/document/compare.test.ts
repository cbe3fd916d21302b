import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setCellText } from '#core/commands/cell';
import { addStage, moveStage } from '#core/commands/stage';
import { addStep, deleteStep, moveStep, renameStep } from '#core/commands/step';
import { buildSnapshot } from '#core/document/build-snapshot';
import { type Comparison, compareMaps, type Difference } from '#core/document/compare';
import { createMapDocument } from '#core/document/map-document';
import { newMap } from '#core/document/new-map';
import type { AnyRecord } from '#core/document/records/record';
import { aligned, inStep } from '#core/document/sequence';
import type { Snapshot } from '#core/document/snapshot';
import { seededRandom } from '#core/themes/random';
import {
  countingIds,
  liveRecords,
  randomMap,
  runRandomCommands,
  steadyClock,
} from '../../support/random-map';

const openMap = (records = newMap({ title: 'Booking', language: 'en' }), actor = 'tester') =>
  createMapDocument({ mapId: 'map', records, actor, now: steadyClock(), newId: countingIds(`${actor}-`) });

/** What a person would have after doing everything the list says. */
function applied(before: Snapshot, { differences, renumbered }: Comparison): Snapshot {
  const records = new Map<string, AnyRecord>(
    [...before.records].filter(([, { deletedAt }]) => deletedAt === null),
  );
  const write = (id: string, fields: object) => {
    const record = records.get(id);
    if (record) records.set(id, { ...record, ...fields });
  };
  for (const difference of differences) {
    if (difference.type === 'removed') records.delete(difference.id);
    else if (difference.type === 'added') records.set(difference.id, difference.after);
    else for (const { field, after } of difference.fields) write(difference.id, { [field]: after });
  }
  for (const { id, field, after } of renumbered) write(id, { [field]: after });
  return buildSnapshot(before.mapId, records.values());
}

/** What people wrote; who did and when is noted beside it, and is no difference of two maps. */
const written = (snapshot: Snapshot) =>
  new Map(
    [...liveRecords(snapshot)].filter(
      ([id]) => !['author', 'fixChange', 'requestChange'].includes(snapshot.records.get(id)?.kind ?? ''),
    ),
  );

const short = ({ type, kind, ...rest }: Difference): string => {
  const fields = 'fields' in rest ? rest.fields : [];
  return [type, kind, ...fields.map(({ field, isMove }) => (isMove ? 'moved' : field))].join(' ');
};

describe('The differences of two states of a map', () => {
  it('are none between a map and itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const snapshot = openMap(randomMap(seed, { steps: 6, lanes: 4 })).snapshot();
        expect(compareMaps(snapshot, snapshot)).toMatchObject({ differences: [], renumbered: [] });
      }),
      { numRuns: 20 },
    );
  });

  it('lead from the one to the other, whatever was done', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), fc.integer({ min: 1, max: 60 }), (seed, edits) => {
        const document = openMap(randomMap(seed, { steps: 6, lanes: 4 }));
        const before = document.snapshot();
        runRandomCommands(document, seededRandom(seed + 1), edits);
        const after = document.snapshot();
        expect(written(applied(before, compareMaps(before, after)))).toEqual(written(after));
        expect(written(applied(after, compareMaps(after, before)))).toEqual(written(before));
      }),
      { numRuns: 60 },
    );
  });

  it('name an edit and a move each for itself, and a move once', () => {
    const document = openMap();
    const stageId = document.commit('s', addStage, { title: 'Search' });
    const steps = ['One', 'Two', 'Three', 'Four'].map((title) =>
      document.commit('s', addStep, { stageId, title, isLinked: false }),
    );
    const before = document.snapshot();
    const [first, second] = steps;
    if (!first || !second) throw new Error('There are four steps');
    document.commit('m', moveStep, { stepId: first, stageId, index: 3 });
    document.commit('r', renameStep, { stepId: second, title: 'Second' });
    const { differences } = compareMaps(before, document.snapshot());
    expect(differences.map(short)).toEqual(['changed step title', 'changed step moved']);
  });

  it('come as the map reads: stages, then step by step, in each from top to bottom', () => {
    const document = openMap();
    const stageId = document.commit('s', addStage, { title: 'Search' });
    const [left, right] = ['Left', 'Right'].map((title) =>
      document.commit('s', addStep, { stageId, title, isLinked: false }),
    );
    const lanes = document.snapshot().byKind.lane;
    const lane = (kind: string) => lanes.find(({ laneKind }) => laneKind === kind)?.id;
    const [actions, thoughts] = [lane('actions'), lane('thoughts')];
    if (!left || !right || !actions || !thoughts) throw new Error('A new map has these');
    const before = document.snapshot();
    document.commit('c', setCellText, { laneId: thoughts, stepId: right, text: 'why?' });
    document.commit('c', setCellText, { laneId: thoughts, stepId: left, text: 'hm' });
    document.commit('c', setCellText, { laneId: actions, stepId: left, text: 'clicks' });
    document.commit('s', addStage, { title: 'Pay' });
    const { differences } = compareMaps(before, document.snapshot());
    expect(differences.map(({ kind, after }) => (after?.kind === 'cell' ? after.text : kind))).toEqual([
      'stage',
      'clicks',
      'hm',
      'why?',
    ]);
  });

  it('leave out order keys that were only written anew', () => {
    const document = openMap();
    const stages = ['A', 'B', 'C'].map((title) => document.commit('s', addStage, { title }));
    const before = document.snapshot();
    const [first] = stages;
    if (!first) throw new Error('There are three stages');
    document.commit('m', moveStage, { stageId: first, index: 2 });
    document.commit('m', moveStage, { stageId: first, index: 0 });
    expect(compareMaps(before, document.snapshot()).differences).toEqual([]);
  });

  it('show a removed step where it stood', () => {
    const document = openMap();
    const stageId = document.commit('s', addStage, { title: 'Search' });
    const steps = ['One', 'Two', 'Three'].map((title) =>
      document.commit('s', addStep, { stageId, title, isLinked: false }),
    );
    const [one = '', two, three = ''] = steps;
    const before = document.snapshot();
    if (!two) throw new Error('There are three steps');
    document.commit('d', deleteStep, { stepId: two });
    expect(compareMaps(before, document.snapshot()).columns).toEqual([
      { before: one, after: one },
      { before: two, after: null },
      { before: three, after: three },
    ]);
  });
});

describe('Two orders of the same things', () => {
  const keys = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 10 });

  it('stand side by side with nothing left out and nothing twice on a side', () => {
    fc.assert(
      fc.property(keys, keys, (before, after) => {
        const places = aligned(before, after);
        expect(places.flatMap((place) => place.before ?? [])).toEqual(before);
        expect(places.flatMap((place) => place.after ?? [])).toEqual(after);
        const both = places.flatMap((place) => (place.before === place.after ? (place.before ?? []) : []));
        expect(new Set(both)).toEqual(inStep(before, after));
      }),
    );
  });

  it('keep as many in step as can be', () => {
    expect([...inStep([...'abcde'], [...'bcdea'])].sort()).toEqual([...'bcde']);
    expect(inStep([...'abc'], [...'cba']).size).toBe(1);
  });
});
