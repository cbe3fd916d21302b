import { describe, expect, it } from 'vitest';
import { goodEnd } from '#core/evidence/good-end';

describe('which end of a scale is the good one', () => {
  it.each([
    'CSAT',
    'Оценка',
    'How easy or difficult was it to find your way?',
    'Насколько легко было оплатить (1–7)',
    'Насколько вы довольны (1 — совсем не доволен, 5 — полностью доволен)',
    'Rate us (1 = poor, 5 = excellent)',
    'NPS 0-10',
    'CES',
  ])('grows with satisfaction: %s', (header) => {
    expect(goodEnd(header)).toBe('high');
  });

  it.each([
    'fft_score',
    'FFT',
    'Friends and Family Test',
    'How much effort did you personally have to put forth?',
    'Сколько усилий вам пришлось приложить?',
    'Score (1 = very good, 5 = very poor)',
    'Оценка: 1 — отлично, 5 — очень плохо',
  ])('is counted from the best: %s', (header) => {
    expect(goodEnd(header)).toBe('low');
  });

  it.each(['Effort', 'effort_score', 'Уровень усилий', 'Сложность', 'Место'])(
    'is asked where the name says neither: %s',
    (header) => {
      expect(goodEnd(header)).toBe('unsure');
    },
  );

  it('is what the answers say themselves', () => {
    expect(goodEnd('Score', ['1 - Very good', '2 - Good', '5 - Very poor'])).toBe('low');
    expect(goodEnd('Effort', ['1 – очень трудно', '5 – очень легко'])).toBe('high');
    expect(goodEnd('Effort', ['1 – не согласен', '7 – полностью согласен'])).toBe('high');
  });
});
