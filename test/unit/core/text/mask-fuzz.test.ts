import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mask } from '#core/text/mask';
import { readLabelled } from '../../support/masking-set';
import { trials } from '../../support/trials';

const sets = [...readLabelled('ru'), ...readLabelled('en'), ...readLabelled('optional')];
const personal = sets.flatMap(({ text, spans }) => spans.map(({ start, end }) => text.slice(start, end)));
const digit = fc.integer({ min: 0, max: 9 });
const fill = (shape: string): fc.Arbitrary<string> =>
  fc
    .array(digit, { minLength: shape.length, maxLength: shape.length })
    .map((digits) => shape.replace(/#/g, (_, at: number) => String(digits[at])));

/** What must never be left: each is proof enough by itself, whatever stands around it. */
const email = /[a-z\d]@[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|ru|org|net)(?![\p{L}\p{N}])/iu;
const phone =
  /(?<![\d.,:/-])\+7[ (-]{0,2}9\d{2}[ )-]{0,2}\d{3}[ -]?\d{2}[ -]?\d{2}(?![\p{L}\p{N}@]|[.,:/-]\d)/u;
const card = /(?<![\p{L}\p{N}]|\d[.,]|\d[.,]\s)4\d{3}([ -]?)\d{4}\1\d{4}\1\d{4}(?![\p{L}\p{N}]|[ -]\d)/u;

const hasCheckDigit = (digits: string): boolean =>
  [...digits].reduce((sum, letter, at) => {
    const one = Number(letter) * ((digits.length - at) % 2 === 0 ? 2 : 1);
    return sum + (one > 9 ? one - 9 : one);
  }, 0) %
    10 ===
  0;

const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...personal) },
  { weight: 5, arbitrary: fc.constantFrom(...sets.map(({ text }) => text)) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(
        '+7 9## ###-##-##',
        '+7(9##)###-##-##',
        '8 9## ### ## ##',
        '4### #### #### ####',
        '+44 7### ######',
      )
      .chain(fill),
  },
  { weight: 2, arbitrary: fc.constantFrom('anna@example.com', 'Ivan.P@mail.example.ru', 'a@b.org') },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...'тел|паспорт|заказ №|инн|account|sort code|кв. 5|ул. Мира|Flat 3,|Здравствуйте,|С уважением|Thanks|восемь|oh seven|собака|at|[телефон]|[phone]|350 000 руб|12.03.2024|54 м²'.split(
        '|',
      ),
    ),
  },
);
const glue = fc.constantFrom(' ', ' ', ', ', '. ', '\n', ' — ', '; ', '', '-', ' / ', '\u00a0');
const mixture = fc
  .array(fc.tuple(piece, glue), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.flat().join(''));
const choices = fc.record({ orders: fc.boolean(), names: fc.boolean() });
const numRuns = trials(100, 500);

describe('masking of whatever people may write', () => {
  it('done twice is the same as done once, and throws nothing', () => {
    fc.assert(
      fc.property(mixture, choices, (text, asked) => {
        const once = mask(text, asked).text;
        expect(mask(once, asked).text).toBe(once);
      }),
      { numRuns },
    );
  });

  it('leaves no address of mail, no mobile number with its plus, no number of a card', () => {
    fc.assert(
      fc.property(mixture, choices, (text, asked) => {
        const left = mask(text, asked).text;
        expect(left).not.toMatch(email);
        expect(left).not.toMatch(phone);
        const number = card.exec(left)?.[0].replace(/\D/g, '');
        if (number !== undefined) expect(hasCheckDigit(number)).toBe(false);
      }),
      { numRuns },
    );
  });

  // Quadratic search would take minutes here, and the test its whole time limit.
  it.each([
    '1',
    '8 916 ',
    '+7',
    'a@',
    'a.',
    ' ',
    '\n',
    '(',
    'кв 1 ',
    'ул. ',
    'flat 1 ',
    'https://',
    '?a=',
    'инн ',
    'account 1',
  ])('takes 100,000 characters of %j in its stride', (unit) => {
    const long = unit.repeat(Math.ceil(100_000 / unit.length));
    const asked = { orders: true, names: true };
    const once = mask(`${long} anna@example.com`, asked).text;
    expect(once).not.toContain('anna@example.com');
    expect(mask(once, asked).text).toBe(once);
  });
});
