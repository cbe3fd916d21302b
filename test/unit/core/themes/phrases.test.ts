/** Names of themes: what they leave out, and the form they stand in. */
import { describe, expect, it } from 'vitest';
import { stemOf } from '#core/text/stem';
import { formsOf } from '#core/themes/phrase-forms';
import { phrasesOf } from '#core/themes/phrases';
import { textReader } from '#core/themes/read-text';
import { themeName } from '#core/themes/theme-name';

const openings = [
  'Алло, ',
  'Здравствуйте! ',
  'Добрый день. Подскажите, ',
  'Hello, ',
  'здравствуйте подскажите ',
];
const closings = [
  '. Жду ответа',
  '. Заранее спасибо!',
  ', жду ответа',
  '. Thanks in advance!',
  ', please help.',
];

/** Each sentence in all ways of greeting, so that greetings are as frequent as the problem. */
const polite = (sentences: readonly string[]) =>
  sentences.flatMap((sentence) =>
    openings.flatMap((opening) => closings.map((closing) => `${opening}${sentence}${closing}`)),
  );

function namesOf(themes: readonly (readonly string[])[]) {
  const texts = themes.flatMap((sentences, theme) => sentences.map((text) => ({ text, theme })));
  const read = textReader();
  const phrases = phrasesOf(
    texts.map(({ text }) => read(text)),
    new Float32Array(texts.length).fill(1),
    Int32Array.from(texts, ({ theme }) => theme),
    themes.length,
  );
  return phrases.map((each, id) => ({ name: themeName({ id, name: null, phrases: each }), phrases: each }));
}

describe('Phrases of a theme', () => {
  const [confirm, photo, card] = namesOf([
    polite(['не приходит код подтверждения', 'где код подтверждения', 'код подтверждения так и не пришёл']),
    polite(['фото не загружается', 'загрузка фото зависает на половине', 'не могу загрузить фото']),
    polite(["I haven't received my virtual card", 'my virtual card was rejected', 'order a virtual card']),
  ]);

  it('hold no greetings, thanks, or other words of courtesy', () => {
    const said = [confirm, photo, card].flatMap((theme) => theme?.phrases ?? []).join('; ');
    expect(said).not.toMatch(
      /алло|здравств|добрый|подскаж|жду|ответ|спасибо|заранее|hello|thank|advance|please|help/i,
    );
    expect(confirm?.name).toMatch(/код подтверждения/i);
    expect(card?.name).toMatch(/virtual card/i);
  });

  it('begin and end with words that tell something, and say no word twice', () => {
    for (const theme of [confirm, photo, card]) {
      for (const phrase of theme?.phrases ?? [])
        expect(phrase).not.toMatch(/(^|\s)(и|на|в|к|the|my|a|was)$/i);
      const words = (theme?.phrases ?? []).flatMap((phrase) => phrase.toLowerCase().split(' '));
      const telling = words.filter((word) => word.length > 3);
      expect(new Set(telling).size).toBe(telling.length);
    }
  });

  it('do not run across commas, numbers and masked places', () => {
    const [money] = namesOf([
      Array.from(
        { length: 12 },
        (_, at) => `Списали ${at + 100} рублей, объявление исчезло [телефон] верните деньги`,
      ),
      polite(['фото не загружается']),
    ]);
    for (const phrase of money?.phrases ?? []) {
      expect(phrase).not.toMatch(/списали.*рублей|рублей.*объявление|исчезло.*верните/i);
    }
    expect(money?.phrases.join('; ')).toMatch(/верните деньги/i);
  });

  it('stand in the nominative where a text has it', () => {
    const [channel] = namesOf([
      [
        ...['Отправил', 'Подал', 'Рассмотрите', 'Пришлите', 'Одобрите', 'Вернули'].map(
          (verb) => `${verb} заявку на верификацию`,
        ),
        'Моя заявка долго на рассмотрении',
        'Где заявка на верификацию',
      ],
      polite(['фото не загружается']),
    ]);
    expect(channel?.name).toMatch(/^Заявка на верификацию/);
  });

  it('keep the capitals of a name, not those of the beginning of a sentence', () => {
    const [pin] = namesOf([
      Array.from(
        { length: 8 },
        (_, at) => ['Change my PIN', 'How to change my PIN', 'PIN is blocked'][at % 3] ?? '',
      ),
      polite(['фото не загружается']),
    ]);
    expect(pin?.phrases[0]).toBe('change my PIN');
    expect(pin?.name).toBe('Change my PIN');
  });
});

describe('A text as it is read', () => {
  const read = textReader();
  const words = (text: string) => read(text).words.join(' ');

  it.each([
    ['Жду ответа. Не работает оплата', 'не работает оплата'],
    ['Мой номер [телефон]. Верните деньги', 'верните деньги'],
    ['Алло! Где посылка? Позвоните [телефон]', 'где посылка'],
    ["I can't log in, thanks", "I can't log in"],
  ])('“%s” says “%s”', (text, said) => {
    expect(words(text)).toBe(said);
  });

  it('nothing but courtesy is still a text', () => {
    expect(read('Жду ответа').stems.length).toBe(2);
  });

  it('“haven’t” and “havent” say not', () => {
    expect(read('I haven’t and havent').stems.filter((stem) => stem === 'not')).toHaveLength(2);
  });

  it('leave a word alone to others that is torn from behind its preposition', () => {
    const read = textReader();
    const easeOf = (texts: readonly string[], word: string) => {
      const readings = texts.map(read);
      const key = stemOf(word);
      return formsOf(readings, new Int32Array(texts.length), [[key]])(0, key);
    };
    expect(easeOf(['реклама мешает', 'такая реклама'], 'реклама')).toEqual({ written: 'реклама', ease: 1 });
    expect(easeOf(['реклама с компьютера', 'вход с компьютера'], 'компьютера').ease).toBe(0.5);
  });
});
