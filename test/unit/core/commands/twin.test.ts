import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typeMetric } from '#core/commands/metric';
import { addPain } from '#core/commands/pain';
import { addPath, setPathShare } from '#core/commands/path';
import { addQuote } from '#core/commands/quote';
import { addStage } from '#core/commands/stage';
import { addStep, deleteStep, moveStep } from '#core/commands/step';
import { toBeTwin } from '#core/commands/twin';
import { compareMaps } from '#core/document/compare';
import { createMapDocument } from '#core/document/map-document';
import type { StampedRecord } from '#core/document/map-document-types';
import { newMap } from '#core/document/new-map';
import { repair } from '#core/document/repair';
import { mapOf, pathsOf, stepsInOrder } from '#core/document/select';
import { seededRandom } from '#core/themes/random';
import { countingIds, randomMap, runRandomCommands, steadyClock } from '../../support/random-map';

const open = (mapId: string, records: readonly StampedRecord[]) =>
  createMapDocument({ mapId, records, actor: mapId, now: steadyClock(), newId: countingIds(`${mapId}-`) });

const options = { originMapId: 'as-is', title: 'Booking (to-be)' };

function journey() {
  const document = open('as-is', newMap({ title: 'Booking', language: 'en' }));
  const stageId = document.commit('s', addStage, { title: 'Search' });
  const one = document.commit('s', addStep, { stageId, title: 'One', isLinked: false });
  const two = document.commit('s', addStep, { stageId, title: 'Two', isLinked: false });
  return { document, stageId, one, two };
}

describe('The to-be twin of a map', () => {
  it('knows where it and each of its steps come from', () => {
    const { document, one, two } = journey();
    const twin = open('to-be', toBeTwin(document.snapshot(), options)).snapshot();
    expect(mapOf(twin)).toMatchObject({
      title: 'Booking (to-be)',
      variant: 'to-be',
      originMapId: 'as-is',
    });
    expect(stepsInOrder(twin).map(({ originId }) => originId)).toEqual([one, two]);
  });

  it('carries over nothing that was measured or said about the journey of today', () => {
    const { document, one, two } = journey();
    document.commit('q', addQuote, { stepId: one, text: 'It took a week' });
    document.commit('m', typeMetric, {
      stepId: one,
      metric: 'csat',
      tally: { form: 'typed', share: 0.4, n: 100 },
    });
    const pathId = document.commit('p', addPath, { from: one, to: two });
    document.commit('p', setPathShare, { pathId, share: 0.6 });
    document.commit('p', addPain, { title: 'Too long', stepIds: [one] });
    const twin = open('to-be', toBeTwin(document.snapshot(), options)).snapshot();
    expect(twin.byKind.quote).toEqual([]);
    expect(twin.byKind.metric).toEqual([]);
    expect(pathsOf(twin).map(({ share }) => share)).toEqual([null]);
    expect(twin.byKind.pain.map(({ title, evidence }) => ({ title, evidence }))).toEqual([
      { title: 'Too long', evidence: { contacts: null, csat: null } },
    ]);
  });

  it('is a sound map that says the same as its origin', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const document = open('as-is', randomMap(seed, { steps: 6, lanes: 5 }));
        runRandomCommands(document, seededRandom(seed), 40);
        const asIs = document.snapshot();
        const records = toBeTwin(asIs, options);
        expect(repair(records).notes).toEqual([]);
        const { differences } = compareMaps(asIs, open('to-be', records).snapshot(), 'origin');
        expect(differences).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('goes on being compared step by step after it was redrawn', () => {
    const { document, stageId, one, two } = journey();
    const toBe = open('to-be', toBeTwin(document.snapshot(), options));
    toBe.commit('d', deleteStep, { stepId: one });
    const three = toBe.commit('a', addStep, { stageId, title: 'Three', isLinked: false });
    toBe.commit('m', moveStep, { stepId: three, stageId, index: 0 });
    const { columns } = compareMaps(document.snapshot(), toBe.snapshot(), 'origin');
    expect(columns).toEqual([
      { before: one, after: null },
      { before: null, after: three },
      { before: two, after: two },
    ]);
  });

  it('is matched with a second twin of the same map by their common origin', () => {
    const { document, one, two } = journey();
    const first = open('first', toBeTwin(document.snapshot(), options)).snapshot();
    const second = open('second', toBeTwin(first, { ...options, originMapId: 'first' })).snapshot();
    const { columns, differences } = compareMaps(first, second, 'origin');
    expect(columns.map(({ before, after }) => [before, after])).toEqual([
      [one, one],
      [two, two],
    ]);
    expect(differences).toEqual([]);
  });
});
