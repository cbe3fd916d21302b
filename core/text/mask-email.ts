/** Addresses of electronic mail, as written and as spelt out: "ivan собака example точка ru". */
import { once } from '../once';
import { type Span, spansOf } from './mask-span';

/** Lengths are bounded as in RFC 5321, which also keeps the search linear. */
const email =
  /(?<![\p{L}\p{N}._%+-])(?:[\p{L}\p{N}._%+-]|(?<=\p{L})['’](?=\p{L})){1,64}(?:@|\s?\(at\)\s?|\s?\[at\]\s?|\s(?:собака|собачка|сабака)\s)(?:[\p{L}\p{N}-]{1,63}(?:\.|\s(?:точка)\s)){1,8}[\p{L}]{2,24}(?![\p{L}\p{N}])/giu;

/** The endings that say "address" even where the dot or the @ has been set apart or mistyped. */
const ending = '(?:ru|рф|ру|su|by|kz|ua|uk|com|ком|net|org|info|biz|edu|io|me|de|ie|fr|es|it|pl|eu|us|ca|au)';
const dots = '[(\\[{<](?:dot|точка)[)\\]}>]';
const dot = `(?:[ ]?[.,]{1,2}[ ]?|[ ](?:dot|точка)[ ]|[ ]?${dots}[ ]?)`;
const ats = '[(\\[{<](?:at|dog|собака|собачка|sobaka)[)\\]}>]';
const spelt = `(?:[ ]?@{1,2}[ ]?|[ ]?${ats}[ ]?|[ ](?:собака|собачка|сабака|sobaka)[ ])`;
const local =
  '(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}(?:[ ](?:точка|dot)[ ][\\p{L}\\p{N}_-]{1,30})?';
const domain = '[\\p{L}\\p{N}_-]{1,63}';
/** Where most people have their mail: proof enough for a dot left out, or an "at" in words. */
export const mailProvider =
  '(?:mail|gmail|inbox|list|bk|rambler|yandex|ya|icloud|outlook|hotmail|yahoo|proton|protonmail|live|aol|gmx|мейл|мэйл|майл|маил|джимейл|гмейл|яндекс|рамблер|инбокс|бк)';
const loose = once(() =>
  [
    // ivan @ example.ru, ivan@example,com, ivan (at) example (dot) com, ivan собака пример точка рф
    `${local}${spelt}(?:${domain}${dot}){1,4}${ending}(?![\\p{L}\\p{N}])`,
    // ivan at example dot com: both words are needed
    `${local}[ -]at[ -](?:${domain}[ -](?:dot|точка)[ -]){1,4}${ending}(?![\\p{L}\\p{N}])`,
    // ivan@mail ru, ivan собака яндекс ру: the provider is known
    `${local}${spelt}${mailProvider}(?:${dot}|[ ]?)${ending}(?![\\p{L}\\p{N}])`,
    // ivan.petrov at gmail.com, my mail is ivan at gmail.com: "look at gmail.com" is none
    `(?:(?<=mail(?:[ ]is)?[ :]{1,2})[\\p{L}]{1,40}|(?<![\\p{L}\\p{N}._%+-])[\\p{L}%+-]{0,40}[._\\d][\\p{L}\\p{N}._%+-]{0,40})[ ](?:at|эт)[ ]${mailProvider}(?:${dot}|[ ]?)${ending}(?![\\p{L}\\p{N}])`,
  ].map((pattern) => new RegExp(pattern, 'giu')),
);

export const findEmails = (text: string): Span[] =>
  [email, ...loose()].flatMap((pattern) => spansOf(text, pattern, 'email'));
