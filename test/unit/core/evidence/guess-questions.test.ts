import { describe, expect, it } from 'vitest';
import { guessQuestions } from '#core/evidence/guess-questions';

const format = { encoding: 'utf-8', delimiter: ',', headerRow: 1, decimal: '.', dateOrder: 'ymd' } as const;
const guess = (header: string, cells: string[]) => guessQuestions([header], [cells], new Map(), format)[0];

describe('the scale of a survey question', () => {
  it('is what the question says, even where nobody gave the top scores', () => {
    expect(guess('Насколько легко было оплатить (1–7)', ['1', '2', '3', '4'])).toMatchObject({
      kind: 'ces',
      scale: { min: 1, max: 7 },
    });
    expect(guess('How likely are you to recommend us, 0-10', ['9', '8', '3'])).toMatchObject({
      kind: 'nps',
      scale: { min: 0, max: 10 },
    });
  });

  it('comes from the answers where the question is silent; 0 and 6 beside 1–5 are codes for no answer', () => {
    expect(guess('Q13GETRATE', ['0', '1', '5', '4', '6'])).toMatchObject({ scale: { min: 1, max: 5 } });
  });

  it('of the Friends and Family Test is 1–5 with 1 as the best; what stands beside is a code', () => {
    expect(guess('fft_score', ['1', '2', '5', '6', '7'])).toMatchObject({
      kind: 'csat',
      scale: { min: 1, max: 5, isLowGood: true },
    });
  });
});

describe('a column that is only numbered', () => {
  const many = (...scores: number[]) =>
    Array.from({ length: 40 }, (_, i) => String(scores[i % scores.length]));
  it('is a question where somebody gave the best score', () => {
    expect(guess('Q7ART', many(1, 2, 3, 4, 5, 6))).toMatchObject({ kind: 'csat', scale: { min: 1, max: 5 } });
  });
  it.each([
    ['Q4BAGS', many(1, 2, 3)],
    ['Q16LIVE', many(1, 2, 3, 4)],
    ['Q3GETTO1', many(1, 2, 5, 9, 13)],
    ['Q5TIMESFLOWN', many(1, 2, 3, 4, 5, 6)],
  ])('is none where its answers are codes of facts: %s', (name, cells) => {
    expect(guess(name, cells)).toBeUndefined();
  });
});
