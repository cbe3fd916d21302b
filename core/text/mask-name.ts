/** Names of people, where a team asks for it: after a greeting, before one, after "my name is", in a signature. */
import { once } from '../once';
import { isFirstName } from './first-names';
import { type Span, spansOf } from './mask-span';

const capital = '\\p{Lu}[\\p{L}-]{1,25}';
const initial = '\\p{Lu}\\.';
/** One to three words with a capital, initials among them. */
const name = `(?:${capital}|${initial})(?:[ ]?(?:${capital}|${initial})){0,2}`;
const end = '(?=[ ]*(?:[,.!?;:)\\n]|$|[-–—] ))';
const greeting =
  '(?:[Зз]дравствуй(?:те)?|[Пп]ривет(?:ствую)?|[Дд]обр(?:ый|ое|ой) (?:день|утро|вечер|ночи)|[Дд]оброго (?:дня|времени суток)|[Уу]важаем(?:ый|ая)|[Hh]i|[Hh]ello|[Dd]ear|[Hh]ey|[Gg]ood (?:morning|afternoon|evening|day))';
const title = '(?:(?:[Mm]r|[Mm]rs|[Mm]s|[Dd]r)\\.? )?';
const closing =
  '(?:[Сс] (?:глубоким )?уважением|[Сс] ув(?:аж)?\\.?|[Зз]аранее (?:спасибо|благодар\\p{L}+)|[Бб]лагодар\\p{L}{1,4}|[Сс]пасибо|[Вв]сего доброго|[Вв]сего хорошего|[Жж]ду ответа|[Пп]одпись|[Bb]est (?:regards|wishes)|(?:[Kk]ind|[Ww]arm)(?:est)? regards|[Rr]egards|[Ss]incerely(?: yours)?|[Yy]ours(?: truly| faithfully| sincerely)?|(?:[Mm]any )?[Tt]hanks(?: again| a lot)?|[Tt]hank you|[Cc]heers|[Bb]est|[Ll]ove)';
const introduction = "(?:[Мм]еня зовут|[Мм]о[её] имя|[Mm]y name is|[Mm]y name's|[Ii]'m called)";

const low = '[\\p{L}-]{2,25}';
/** A word that a name comes after(), and what a name may look like there. */
const after = once(() =>
  [
    // Здравствуйте, Анна! Hi John,
    {
      word: greeting,
      certain: `(?<!\\p{L})${greeting}(?:,| there,)? ${title}(?<it>${name})${end}`,
    },
    // меня зовут Анна Петрова, my name is John
    { word: introduction, certain: `(?<!\\p{L})${introduction}[: ]{1,2}(?<it>${name})` },
    // С уважением, Иван Петров. Best regards, John
    {
      word: closing,
      certain: `(?<!\\p{L})${closing}(?:(?:[,!]|[.](?=\\s*\\n))?[ \\n]{1,3}(?:[-–—] ?)?)(?<it>${name})(?=[ ]*(?:[.!,\\n]|$))`,
    },
  ].map(({ word, certain }) => ({
    sign: new RegExp(word, 'iu'),
    certain: new RegExp(certain, 'gu'),
    // Without a capital it must be a name people have.
    likely: new RegExp(`(?<!\\p{L})${word}[,.!:]{0,2}[ \\n]{1,2}(?<it>${low})(?![\\p{L}\\p{N}])`, 'giu'),
  })),
);
const first = once(() => new RegExp(`(?<=^|\\n)(?<it>${low})(?=,? ${greeting}(?!\\p{L}))`, 'giu'));
const alone = once(
  () =>
    new RegExp(
      `(?<=\\n(?:[-–—]{1,2} ?)?)(?<it>${low}(?: ${capital}| ${initial})?)(?=[ ]*[.!]?(?:\\n|$))`,
      'giu',
    ),
);

/** Who is greeted, or signs, without being a person. */
const nobody =
  /^(?:поддержк|команд|служб|администрац|модератор|оператор|коллег|друз|господа|сотрудник|компани|клиент|продавец|покупател|авито|озон|яндекс|сбер|support|team|sir|madam|customer|service|friend|all|everyone|folks|seller|buyer|manager|спасибо|пожалуйста|заранее|thank|please|not|this|that|the|it|for|yes|no|да|нет|я|у|не|вы|мы)/iu;

const greeted = new RegExp(greeting, 'iu');
const firstWord = (found: string): string => found.split(/[ .-]/)[0] ?? '';

const isName = (found: string): boolean => isFirstName(firstWord(found)) && !nobody.test(found);

/** The sign that ends a signature is no part of the name. */
export function findNames(text: string): Span[] {
  const spans = after().flatMap(({ sign, certain, likely }) =>
    sign.test(text)
      ? [
          ...spansOf(text, certain, 'name', (found) => !nobody.test(found)),
          ...spansOf(text, likely, 'name', isName),
        ]
      : [],
  );
  if (greeted.test(text)) spans.push(...spansOf(text, first(), 'name', isName));
  if (text.includes('\n')) spans.push(...spansOf(text, alone(), 'name', isName));
  return spans.map((span) => ({
    ...span,
    end: span.start + (text.slice(span.start, span.end).match(/^[\p{L}. -]*[\p{L}.]/u)?.[0].length ?? 0),
  }));
}
