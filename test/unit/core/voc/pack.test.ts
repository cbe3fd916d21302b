import { describe, expect, it } from 'vitest';
import { editProblem } from '#core/commands/problem';
import { makeReview } from '#core/commands/review';
import { reviewPack } from '#core/voc/pack';
import { afterStep, beforeStep, type ReviewPlace, slidesOf } from '#core/voc/pack-slides';
import { problemFigures, problemNumbers } from '#core/voc/problem-figures';
import { lastMonth, reviewedProgramme } from '../../support/reviewed-programme';
import { candidateOf, programmeOf } from './programme-of';

const packOf = (language: 'ru' | 'en') => {
  const snapshot = reviewedProgramme(language).programme.snapshot();
  const pack = reviewPack(snapshot, lastMonth, { language, date: '2026-11-05', confidentiality: 'none' });
  if (!pack) throw new Error('there is a review');
  return pack;
};
const plain = (words: string): string => words.replaceAll('\u00a0', ' ');

describe('The numbers of a problem', () => {
  const trend = [
    { month: '2026-08', contacts: 40, rated: 0, dissatisfied: 0 },
    { month: '2026-09', contacts: 60, rated: 40, dissatisfied: 16 },
  ];

  it('are contacts since the month before, DSAT with n and interval, and their product', () => {
    const told = problemFigures(candidateOf('код', { trend }), '2026-09', 'en');
    expect(told.map(({ name, figure, note }) => plain(`${name} ${figure}: ${note}`))).toEqual([
      'Contacts 60: +20 (+50.0% rel.) since Aug 2026, more',
      'DSAT 40.0%: 26.3–55.4%; n = 40',
      'Dissatisfied contacts 24: contacts × DSAT',
    ]);
  });

  it('say in Russian with its own signs', () => {
    const told = problemFigures(candidateOf('код', { trend }), '2026-09', 'ru');
    expect(told.map(({ figure, note }) => plain(`${figure}: ${note}`))).toEqual([
      '60: +20 (+50,0 % отн.) к прошлому месяцу, больше',
      '40,0 %: 26,3–55,4 %; n = 40',
      '24: обращения × DSAT',
    ]);
  });

  it('claim nothing where nobody rated, and nothing where nothing was counted', () => {
    const unrated = problemFigures(candidateOf('код', { trend }), '2026-08', 'en');
    expect(unrated.map(({ figure, note }) => `${figure}: ${note}`)).toEqual([
      '40: the month before is not known',
      '—: nobody rated them',
      '—: contacts × DSAT',
    ]);
    expect(problemNumbers({ trend: [] }, '2026-09')).toBeNull();
    expect(problemFigures({ trend }, '2026-10', 'en')).toEqual([]);
  });
});

describe('The pack of a month', () => {
  it('says how each problem came up', () => {
    const { chosen } = packOf('en');
    expect(chosen.slice(1).map((sentence) => sentence.split(':')[0])).toEqual([
      'Most dissatisfied contacts',
      'Grew since last month',
      'New this month',
      'Chosen by hand',
    ]);
  });

  it('tells what was decided of the problem itself before what was decided beside it', () => {
    const { decided } = packOf('en').pages[0] ?? { decided: [] };
    expect(decided.at(-1)).toBe('and 5 more');
    expect(decided.filter((each) => each.includes('at the same step'))).toHaveLength(1);
    expect(decided[0]).toContain('August');
  });

  it('tells a problem in the words it was given, and what it was found as', () => {
    const { programme, problems } = reviewedProgramme('en');
    const [problemId] = problems;
    if (!problemId) throw new Error('there are problems');
    programme.commit('problem.edit', editProblem, { problemId, fields: { wording: 'Codes come too late' } });
    const about = { language: 'en', date: '2026-11-05', confidentiality: 'none' } as const;
    const [first, second] = reviewPack(programme.snapshot(), lastMonth, about)?.pages ?? [];
    expect(first).toMatchObject({
      title: 'Codes come too late',
      about: 'Most dissatisfied contacts · Found as “The confirmation code does not come”',
    });
    expect(second?.about).toBe('Grew since last month');
  });

  it('says that nothing was picked, and is not there for a month without a review', () => {
    const programme = programmeOf();
    programme.commit('review.make', makeReview, { month: '2026-10' });
    const about = { language: 'ru', date: '2026-11-05', confidentiality: 'none' } as const;
    expect(reviewPack(programme.snapshot(), '2026-10', about)?.chosen).toEqual(['Проблемы пока не выбраны.']);
    expect(reviewPack(programme.snapshot(), '2026-09', about)).toBeNull();
  });

  it('has no notes of the session, nor names of who changed what', () => {
    expect(JSON.stringify(packOf('ru'))).not.toContain('Показываем статус возврата');
  });
});

describe('The review on the whole screen', () => {
  it('shows one quote more with each press, then the next page, and goes back the same way', () => {
    const slides = slidesOf(packOf('ru'));
    const walk: ReviewPlace[] = [{ slide: 0, quotes: 0 }];
    for (let step = 0; step < 60; step += 1) {
      const at = walk.at(-1) ?? { slide: 0, quotes: 0 };
      const next = afterStep(slides, at);
      if (next.slide === at.slide && next.quotes === at.quotes) break;
      walk.push(next);
    }
    // Cover, four pages with 4 + 10 quotes, the register.
    expect(walk).toHaveLength(1 + 4 + 14 + 1);
    const back = [walk.at(-1) ?? { slide: 0, quotes: 0 }];
    while (back.length < walk.length) back.push(beforeStep(slides, back.at(-1) ?? { slide: 0, quotes: 0 }));
    expect(back.toReversed()).toEqual(walk);
    expect(beforeStep(slides, { slide: 0, quotes: 0 })).toEqual({ slide: 0, quotes: 0 });
  });
});
