import { describe, expect, it } from 'vitest';
import { detectLanguage, readLanguage } from '#core/text/language';
import { stemOf } from '#core/text/stem';
import { searchTextOf, wordsOf } from '#core/text/words';

describe('words', () => {
  it('are runs of letters and digits in lower case, with ё as е', () => {
    expect(wordsOf('Ещё раз: Wi-Fi НЕ работает!\nМОДЕЛЬ X5')).toEqual([
      'еще',
      'раз',
      'wi',
      'fi',
      'не',
      'работает',
      'модель',
      'x5',
    ]);
    expect(searchTextOf('Да, нет.')).toBe(' да нет ');
  });

  it.each([
    ['объявление', 'объявления объявлению объявлением объявлений объявлениями'],
    ['ошибка', 'ошибки ошибку ошибкой ошибок ошибками'],
    ['деньги', 'денег деньгами деньгам'],
    ['звонок', 'звонка звонки звонков звонком'],
    ['карточка', 'карточки карточек карточкой'],
    ['доставка', 'доставки доставку доставкой доставок'],
    ['оплата', 'оплату оплатой оплаты'],
    ['блокировать', 'блокировал блокировали блокирует'],
    ['пароль', 'пароля паролем пароли паролей'],
    ['возврат', 'возврата возвратом возвраты'],
  ])('%s in its forms is one word', (word, forms) => {
    for (const form of forms.split(' ')) expect([form, stemOf(form)]).toEqual([form, stemOf(word)]);
  });

  it.each([
    ['payment', 'payments'],
    ['refund', 'refunds refunded refunding'],
    ['delivery', 'deliveries'],
    ['charge', 'charged charges charging'],
    ['cancel', 'canceled cancels canceling'],
    ['verify', 'verified verifies verifying'],
  ])('%s in its forms is one word', (word, forms) => {
    for (const form of forms.split(' ')) expect([form, stemOf(form)]).toEqual([form, stemOf(word)]);
  });

  it.each([
    ['банк', 'баня'],
    ['заказ', 'указ'],
    ['цена', 'оценка'],
    ['order', 'border'],
  ])('%s and %s are two words', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });
});

describe('the language of a text', () => {
  it('is Russian as soon as it holds a Russian word', () => {
    expect(detectLanguage('iPhone не включается')).toBe('ru');
    expect(detectLanguage('My order is late')).toBe('en');
    expect(detectLanguage('12345 !')).toBeNull();
  });
  it('is read from a column as tools write it', () => {
    expect(['ru-RU', 'Русский', 'English', 'EN', 'fr'].map(readLanguage)).toEqual([
      'ru',
      'ru',
      'en',
      'en',
      null,
    ]);
  });
});
