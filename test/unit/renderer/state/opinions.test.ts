import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { addFix } from '#core/commands/fix';
import { addStage } from '#core/commands/stage';
import { addStep } from '#core/commands/step';
import { fixesInOrder, stagesInOrder } from '#core/document/select';
import { shownSlide } from '#core/present/slide';
import { eventually } from '../../support/eventually';

const sent: unknown[] = [];
vi.hoisted(() => {
  // The fake database looks for the window too: it must be the global object, as in a browser.
  vi.stubGlobal('window', globalThis);
});
vi.stubGlobal('tapki', {
  call: (name: string, input: unknown) => {
    if (name === 'present.show') sent.push(input);
    const value = name === 'present.open' ? { isSeparate: true } : {};
    return Promise.resolve({ ok: true, value });
  },
  on: () => () => {},
});
vi.mock('#renderer/state/packer', () => import('../support/fake-packer'));

const { createMap } = await import('#renderer/state/map-flow');
const { closeMap } = await import('#renderer/state/map-session');
const opinions = await import('#renderer/state/opinions');
const { commit, useOpenMap } = await import('#renderer/state/open-map');
const { endPresenting, startPresenting, usePresenting } = await import('#renderer/state/presenting');
const { database } = await import('#renderer/state/storage');
const { undo } = await import('#renderer/state/undoing');

const snapshot = () => {
  const { snapshot: shown } = useOpenMap.getState();
  if (!shown) throw new Error('a map is open');
  return shown;
};
const records = (): string => JSON.stringify(useOpenMap.getState().document?.stampedRecords());
const subjects = () => fixesInOrder(snapshot()).map(({ id }) => ({ kind: 'fix', id }) as const);
const voting = () => snapshot().byKind.session.find(({ voting: held }) => held !== null)?.voting;

describe('A vote that runs while a map is presented', () => {
  beforeAll(async () => {
    await database.open();
    await createMap();
    commit('stage.add', addStage, { title: 'Search' });
    const [stage] = stagesInOrder(snapshot());
    commit('step.add', addStep, { stageId: stage?.id ?? null, title: 'Look' });
    for (const title of ['One', 'Two']) commit('fix.add', addFix, { title });
  });
  afterEach(() => endPresenting());
  afterAll(async () => {
    await closeMap();
    await database.delete();
  });

  async function begin(): Promise<readonly [string, string]> {
    startPresenting();
    await eventually(() => expect(usePresenting.getState().shown?.isSeparate).toBe(true));
    sent.length = 0;
    opinions.beginVote(subjects(), ['Ann', 'Bo'], 2);
    const [one, two] = subjects();
    if (!one || !two) throw new Error('two fixes were added');
    return [one.id, two.id];
  }

  it('is nowhere in the map until it is closed, and then names nobody', async () => {
    const [one, two] = await begin();
    const before = records();
    opinions.give(one, 1);
    opinions.give(one, 1);
    opinions.handInBallot();
    opinions.give(two, 1);
    expect(records()).toBe(before);
    opinions.handInBallot();
    expect(records()).toBe(before);
    opinions.closeBallots();
    const dots = snapshot().byKind.vote.map((vote) => [vote.subject.id, vote.dots, vote.participant]);
    expect(dots.toSorted()).toEqual(
      [
        [one, 2, ''],
        [two, 1, ''],
      ].toSorted(),
    );
    expect(records()).not.toMatch(/Ann|Bo/);
    expect(voting()).toEqual({ mode: 'turns', dotsEach: 2, voted: 2, expected: 2 });
    undo();
    expect(snapshot().byKind.vote).toEqual([]);
    expect(records()).not.toMatch(/Ann|Bo/);
  });

  it('sends the audience no number before that', async () => {
    const [one] = await begin();
    opinions.give(one, 1);
    opinions.handInBallot();
    const slides = () => sent.map((each) => shownSlide.parse(each).slide);
    const results = () =>
      slides().flatMap((slide) => (slide.kind === 'vote' ? slide.items.map(({ result }) => result) : []));
    expect(results().length).toBeGreaterThan(0);
    expect(results().every((result) => result === null)).toBe(true);
    opinions.closeBallots();
    expect(results().slice(-2)).toEqual([
      { dots: 1, place: '1' },
      { dots: 0, place: '2' },
    ]);
    expect(JSON.stringify(sent)).not.toMatch(/Ann|Bo/);
    expect(voting()).toMatchObject({ voted: 1, expected: 2 });
  });

  it('leaves nothing where it was not closed', async () => {
    const [one] = await begin();
    const before = records();
    opinions.give(one, 1);
    opinions.handInBallot();
    endPresenting();
    expect(records()).toBe(before);
    expect(opinions.useOpinions.getState()).toEqual({ ballots: null, turns: null });
  });

  it('writes ratings down together, by what they say', async () => {
    await begin();
    opinions.beginRating(3);
    const before = records();
    opinions.rate({ score: 2, comment: 'b' });
    opinions.rate({ score: 5, comment: '' });
    expect(records()).toBe(before);
    opinions.rate(null);
    const rated = snapshot().byKind.session.find(({ ratings }) => ratings.length > 0);
    expect(rated?.ratings).toEqual([
      { score: 5, comment: '' },
      { score: 2, comment: 'b' },
    ]);
  });
});
