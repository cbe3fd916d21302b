import { expect, it } from 'vitest';
import { shortNames } from '#core/scene/short-names';

it('Long names are shortened by whole words, unless they would be the same then', () => {
  expect(shortNames(['Анна, продавец-новичок с дачи', 'Пётр'])).toEqual(['Анна…', 'Пётр']);
  expect(shortNames(['Покупатель впервые', 'Продавец'])).toEqual(['Покупатель…', 'Продавец']);
  expect(shortNames(['Заказывает с доставкой', 'Seller on the third try'])).toEqual([
    'Заказывает…',
    'Seller…',
  ]);
  const alike = ['Покупатель впервые', 'Покупатель опытный'];
  expect(shortNames(alike)).toEqual(alike);
  expect(shortNames(['Аннааннааннааннааннаанна'])).toEqual(['Аннааннааннаанна…']);
});
