/** What is an idea, what only sounds like one, and which sentence says it. */
import { describe, expect, it } from 'vitest';
import type { Language } from '#core/document/records/field';
import { findIdea, mainSentence } from '#core/ideas/find-idea';
import { labelledTexts, laterTexts } from '../../../bench/ideas/labelled';
import { scoresOf } from '../../../bench/ideas/scores';

const own = labelledTexts().filter(({ isReal }) => !isReal);

describe('findIdea', () => {
  it.each([
    ['Добавьте, пожалуйста, тёмную тему', 'makeIt'],
    ['Было бы здорово сортировать отзывы по дате', 'wouldBe'],
    ['Почему нельзя выбрать время доставки?', 'lack'],
    ['It would be nice if I could sort reviews', 'wouldBe'],
    ['I wish there was a dark mode', 'wouldLike'],
    ['Suggestion: show the price history', 'propose'],
  ])('finds «%s» by %s', (text, sign) => {
    expect(findIdea(text)).toMatchObject({ sentence: text, sign });
  });

  it.each([
    'Хочу вернуть деньги',
    'Сделайте возврат',
    'Добавьте меня в список ожидания',
    'Please add my card',
    'How do I add a photo?',
    'Продавец написал: «Добавьте ещё товар, будет скидка»',
    'Ничего менять не нужно, всё отлично',
    'Thank you for adding dark mode!',
    '',
    '12345 !!!',
  ])('leaves «%s» alone', (text) => {
    expect(findIdea(text)).toBeNull();
  });

  it.each<Language>(['ru', 'en'])('is right about own texts held out, %s', (language) => {
    const texts = own.filter((text) => text.language === language && text.isHeldOut);
    const { precision, recall } = scoresOf(
      texts.map(({ text, isIdea }) => ({ is: isIdea, said: findIdea(text) !== null })),
    );
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(recall).toBeGreaterThanOrEqual(0.8);
  });

  it('says the sentence that was marked', () => {
    const marked = [...own, ...laterTexts().flatMap(({ texts }) => texts)].flatMap(({ text, says }) => {
      const found = says === null ? null : findIdea(text);
      return found === null || says === null ? [] : [{ says, sentence: found.sentence }];
    });
    expect(marked.length).toBeGreaterThan(40);
    const bare = (text: string) => text.replace(/[.!?,;:]+$/u, '');
    for (const { says, sentence } of marked) expect(sentence).toContain(bare(says).slice(0, 40));
  });

  it('takes what says most of a text that is an idea by its tag', () => {
    expect(mainSentence('Здравствуйте! Тёмная тема для приложения на телефоне.')).toBe(
      'Тёмная тема для приложения на телефоне.',
    );
    expect(mainSentence('Тёмная тема')).toBe('Тёмная тема');
  });
});
