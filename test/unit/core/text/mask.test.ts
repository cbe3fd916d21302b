import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mask } from '#core/text/mask';
import { mayHoldPersonalData } from '#core/text/mask-signs';
import { noneMasked } from '#core/text/mask-tokens';
import { wordsOf } from '#core/text/words';

const phones = [
  'Позвоните мне: +7 916 123-45-67, буду ждать',
  'мой номер 89161234567',
  'номер 8 916 123 45 67 для связи',
  '8-916-123-45-67',
  '8 (916) 123-45-67',
  'вчера 8 916 123-45-67',
  '8 916 123-4567',
  '8(916)1234567',
  '+79161234567',
  '+7(916)123-45-67',
  '7 916 123 45 67',
  '79161234567 перезвоните',
  '8.916.123.45.67',
  '8 916 1234567',
  '8916 123 45 67',
  '916 123-45-67',
  '9161234567 это мой',
  '(495) 123-45-67',
  '8 495 123 45 67',
  '8 (4922) 12-34-56',
  'тел. 12-34-56',
  'Телефон: 123-45-67',
  'офис 123-45-67',
  '8 800 555-35-35',
  '+375 29 123-45-67',
  '+375 (29) 123 45 67',
  '+380671234567',
  '80291234567 Минск',
  '+7 701 123 45 67',
  '+998 90 123 45 67',
  '+44 20 7946 0958',
  '+1 (212) 555-0123',
  'call (212) 555-0123 please',
  '212-555-0123',
  '1-800-555-0199',
  '212.555.0123',
  'phone: 555 0123',
  'call me on 07700 900123',
  '020 7946 0958',
  '00 44 20 7946 0958',
  '+49 30 123456',
  '+33 1 23 45 67 89',
  '+86 138 0013 8000',
  'пишите в вотсап 8‑916‑123‑45‑67',
  'звоните 8 – 916 – 123 – 45 – 67',
  '(916)123-45-67',
  'Мой телефон 89161234567, заказ 12345678',
];

const emails = [
  'ivan.petrov@example.com',
  'Пишите на support+1@mail.example.co.uk.',
  'почта IVAN@EXAMPLE.RU!',
  'иван@пример.рф',
  'ivan собака example.com',
  'ivan (at) example.com',
  'ivan[at]example.com',
  '<a_b-c@sub.example.org>',
  'mail:ivan@example.com',
];

const cards = [
  '4111 1111 1111 1111',
  '4111111111111111',
  '5555-5555-5555-4444',
  '2200 0000 0000 0004',
  '378282246310005',
  '3782 822463 10005',
  'карта 4012888888881881 заблокирована',
];

const harmless = [
  'Цена 1 250 000 руб.',
  'снизили цену с 8 300 000 до 8 100 000 ₽',
  'от 8 900 000 000 рублей',
  'пробег 120 000 км',
  'пробег 89161 км',
  'Номер заказа 10234567',
  'заказ 89161234567 не пришёл',
  'заказ № 9161234567',
  'объявление 2345678901',
  'Объявление № 9876543210 удалили',
  'order 9161234567 is late',
  'Order #89161234567',
  'ticket no. 7916123456',
  'трек-номер 80123456789012',
  '12.05.2025 10:30',
  '2025-05-12 10:30:00',
  'с 01.02.2024 по 03.04.2025',
  '22/12/2025 14:38',
  'версия 10.0.19045.4291',
  'iOS 17.4.1, приложение 8.12.345',
  'IP 192.168.100.200',
  'IP 85.192.100.200',
  'координаты 55.755826, 37.617300',
  'артикул 916-123',
  'iPhone 15 Pro Max 256 ГБ',
  'квартира 45 м², 3 этаж из 9',
  'цена от 85000-120000 руб',
  'зарплата 80000-120000',
  'скидка 50% на 1000 товаров',
  'с 10:00 до 22:00',
  'Samsung Galaxy S23 SM-S911B',
  'дом 12-34',
  'телефон Samsung A52',
  'номер 5 в списке',
  '4111 1111 1111 1112',
  'id 1234567890123456',
  'https://example.com/item/1234567890',
  'в 2023-2024 годах',
  'price 1,234,567.89 USD',
  '$9161234567',
  '89 000 000 000',
  'VIN XTA210990Y2123456',
  '@ivan_petrov напишите',
  'мне 35 лет, ждал 40 минут',
  '1 000 000 – 1 500 000 ₽',
];

describe('masking', () => {
  it.each(phones)('hides the phone in: %s', (text) => {
    const masked = mask(text);
    expect(masked.counts.phone).toBeGreaterThan(0);
    expect(masked.text.replace('12345678', '')).not.toMatch(/\d{2}[^\d]?\d{2}/);
  });
  it.each(emails)('hides the address in: %s', (text) => {
    expect(mask(text).counts.email).toBe(1);
    expect(mask(text).text).not.toMatch(/example|пример/i);
  });
  it.each(cards)('hides the card in: %s', (text) => {
    expect(mask(text).text).not.toMatch(/\d{4}/);
  });
  it.each(harmless)('leaves alone: %s', (text) => {
    expect(mask(text)).toEqual({ text, counts: noneMasked });
  });

  it('hides several in one text and keeps the words between them', () => {
    expect(mask('Я ivan@example.com, тел. 8 916 123 45 67 или 8 903 111 22 33').text).toBe(
      'Я [почта], тел. [телефон] или [телефон]',
    );
    expect(mask('I am ivan@example.com, +44 20 7946 0958').text).toBe('I am [e-mail], [phone]');
  });

  it('leaves nothing to mask a second time', () => {
    const pieces = [...phones, ...emails, ...cards, ...harmless];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 }), (chosen) => {
        const once = mask(chosen.join('. ')).text;
        expect(mask(once).text).toBe(once);
      }),
    );
  });

  it('finds personal data only where the quick question says it may be', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        if (mask(text).text !== text) expect(mayHoldPersonalData(text)).toBe(true);
      }),
    );
  });

  it('takes a long text without a separator in its stride', () => {
    const long = 'a'.repeat(50_000) + '1'.repeat(50_000);
    expect(mask(long).text).toBe(long);
  });

  it('what masking left is no word of the customer', () => {
    expect(wordsOf(mask('мой телефон 89161234567').text)).toEqual(['мой', 'телефон']);
  });
});
