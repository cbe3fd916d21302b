import { describe, expect, it } from 'vitest';
import type { QuoteOrigin } from '#core/document/records/quote';
import { collectionText } from '#core/words/collection-text';

const origin: QuoteOrigin = {
  contactKey: '7',
  source: 'Contacts',
  channel: 'чат',
  category: 'Фото',
  language: 'ru',
  at: '2026-07-03T10:00:00.000Z',
  csat: 2,
  similar: { count: 214, month: '2026-07' },
};

describe('A collection as text', () => {
  it('names itself, then says each quote with where it comes from, as its language writes', () => {
    const quotes = [
      { text: ' Фото не грузится ', origin },
      { text: 'Сказал по телефону', origin: null },
    ];
    expect(collectionText('К демо', quotes, 'ru').replaceAll('\u00a0', ' ')).toBe(
      'К демо\n\n«Фото не грузится»\n— чат · 3 июл. 2026 · оценка 2 · 1 из 214 похожих за месяц\n\n«Сказал по телефону»\n',
    );
    expect(collectionText('', [{ text: 'It hangs', origin: null }], 'en')).toBe('“It hangs”\n');
  });
});
