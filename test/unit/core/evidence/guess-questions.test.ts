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
});
