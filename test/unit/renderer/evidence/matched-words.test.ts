import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentsOf, termsOfRule, termsOfSearch } from '#renderer/evidence/matched-words';

const marked = (text: string, words: string): string =>
  segmentsOf(text, termsOfSearch(words))
    .map((segment) => (segment.isMatch ? `[${segment.text}]` : segment.text))
    .join('');

describe('words found in a customer’s text', () => {
  it('are marked in every form, in both languages, ё and е alike', () => {
    expect(marked('Не прошла оплата, оплату списали дважды', 'оплаты')).toBe(
      'Не прошла [оплата], [оплату] списали дважды',
    );
    expect(marked('Все счёта закрыты', 'счета')).toBe('Все [счёта] закрыты');
    expect(marked('Refunds were refunded, the refund is late', 'refund')).toBe(
      '[Refunds] were [refunded], the [refund] is late',
    );
  });

  it('are not marked inside other words', () => {
    expect(marked('предоплата и оплата', 'оплата')).toBe('предоплата и [оплата]');
  });

  it('of a phrase are marked only where they stand side by side', () => {
    const rule = { test: 'anyWord', words: ['личный кабинет'] } as const;
    const segments = segmentsOf(
      'В личном кабинете пусто, кабинет личный',
      termsOfRule({ ...rule, words: [...rule.words] }),
    );
    expect(segments.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual(['личном кабинете']);
  });

  it('that a rule excludes are not marked', () => {
    const rule = {
      test: 'all' as const,
      rules: [
        { test: 'anyWord' as const, words: ['refund'] },
        { test: 'not' as const, rule: { test: 'anyWord' as const, words: ['promo'] } },
        { test: 'is' as const, field: 'category' as const, values: ['Payment'] },
      ],
    };
    expect(termsOfRule(rule)).toEqual([['refund']]);
  });

  it('never change the text, whatever is in it', () => {
    const said = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('оплата', ' <b>оплаты</b> ', '&lt;'),
    );
    fc.assert(
      fc.property(fc.array(said, { maxLength: 8 }), (parts) => {
        const text = parts.join(' ');
        const segments = segmentsOf(text, termsOfSearch('оплата b'));
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
      }),
    );
  });
});
