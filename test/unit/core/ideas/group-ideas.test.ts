/** The same wish in other words is one request; the order of ideas and a second run change nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupIdeas, type KnownRequest, type SaidIdea } from '#core/ideas/group-ideas';
import { titleOf } from '#core/ideas/title';
import { ownWishes } from '../../../bench/ideas/labelled';
import { groupingScores } from '../../../bench/ideas/measure';

function grouped(said: readonly SaidIdea[], known: readonly KnownRequest[] = []) {
  const steps = groupIdeas(said, known);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}
const ideas = (['ru', 'en'] as const).flatMap((language) =>
  ownWishes(language).map(({ text }, at) => ({ sentence: text, count: 1 + (at % 3) })),
);
/** Which sentences are together, whatever their places. */
const together = (said: readonly SaidIdea[], groups: ReturnType<typeof grouped>): string[] =>
  groups
    .map(({ members }) =>
      members
        .map((at) => said[at]?.sentence ?? '')
        .sort()
        .join('\n'),
    )
    .sort();

describe('groupIdeas', () => {
  it('puts every idea into one request', () => {
    const places = grouped(ideas).flatMap(({ members }) => members);
    expect(places.toSorted((a, b) => a - b)).toEqual(ideas.map((_, at) => at));
  });

  it.each(['ru', 'en'] as const)(
    'puts one wish in other words together and other wishes apart, %s',
    (language) => {
      const { precision, recall } = groupingScores(language);
      expect(precision).toBeGreaterThanOrEqual(0.9);
      expect(recall).toBeGreaterThanOrEqual(0.75);
    },
  );

  it('takes words of one meaning as one, in either language', () => {
    const said = ['Please add Excel', 'Please add spreadsheets'];
    expect(grouped(said.map((sentence) => ({ sentence, count: 1 })))).toHaveLength(1);
  });

  it('makes the same requests whatever the order', () => {
    const expected = together(ideas, grouped(ideas));
    fc.assert(
      fc.property(fc.shuffledSubarray(ideas, { minLength: ideas.length }), (shuffled) => {
        expect(together(shuffled, grouped(shuffled))).toEqual(expected);
      }),
      { numRuns: 5 },
    );
  });

  it('makes no new request of ideas that it has seen', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ideas, { minLength: 1 }), (some) => {
        const first = grouped(some);
        const known = first.map(({ title, text }, at) => ({ id: `r${at}`, says: [title, text], quotes: [] }));
        const again = grouped(some, known);
        expect(again.every(({ known: id }) => id !== null)).toBe(true);
        expect(together(some, again)).toEqual(together(some, first));
      }),
      { numRuns: 10 },
    );
  });

  it('keeps wordings apart that say nothing, though the title of one is the other', () => {
    const some = ['What is that please', 'What is that', 'hi, what is that'].map((sentence, at) => ({
      sentence,
      count: 3 - at,
    }));
    const first = grouped(some);
    const known = first.map(({ title, text }) => ({ id: text, says: [title, text], quotes: [] }));
    for (const order of [known, known.toReversed()])
      expect(together(some, grouped(some, order))).toEqual(together(some, first));
  });

  it('leaves a month as it was, taken again after a later one', () => {
    const idsOf = (groups: ReturnType<typeof grouped>): ReadonlyMap<string, string> =>
      new Map(groups.map(({ text, known }) => [text, known ?? text]));
    fc.assert(
      fc.property(fc.shuffledSubarray(ideas), fc.shuffledSubarray(ideas), (october, november) => {
        const first = grouped(october);
        const known = first.map(({ title, text }) => ({ id: text, says: [title, text], quotes: [] }));
        const second = grouped(november, known);
        const later = second
          .filter((group) => group.known === null)
          .map(({ title, text }) => ({ id: text, says: [title, text], quotes: [], isLater: true }));
        const again = grouped(october, [...known, ...later]);
        expect(together(october, again)).toEqual(together(october, first));
        expect([...idsOf(again).values()].sort()).toEqual([...idsOf(first).values()].sort());
      }),
      { numRuns: 10 },
    );
  });

  it('joins what was known by its title or by words of customers', () => {
    const known = [{ id: 'dark', says: ['Ночной режим'], quotes: ['Сделайте тёмное оформление по вечерам'] }];
    const said = ['Добавьте тёмное оформление вечером', 'Сделайте ночной режим'].map((sentence) => ({
      sentence,
      count: 1,
    }));
    expect(grouped(said, known)).toMatchObject([{ known: 'dark', members: [0, 1] }]);
  });
});

describe('the title of a request', () => {
  it('is a sentence without greetings, masked, one line long', () => {
    expect(titleOf('Здравствуйте, добавьте, пожалуйста, тёмную тему!')).toBe('Добавьте тёмную тему');
    expect(titleOf('please add a dark theme.')).toBe('Add a dark theme');
    expect(titleOf('Позвоните мне на +7 912 345-67-89, добавьте чат')).not.toContain('345');
    expect(titleOf(`Добавьте ${'очень '.repeat(60)}тёмную тему`).length).toBeLessThanOrEqual(121);
    expect(titleOf('пожалуйста')).not.toBe('');
  });
});
