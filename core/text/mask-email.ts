/** Addresses of electronic mail, as written and as spelt out: "ivan собака example точка ru". */
import { type Span, spansOf } from './mask-span';

/** Lengths are bounded as in RFC 5321, which also keeps the search linear. */
const email =
  /(?<![\p{L}\p{N}._%+-])(?:[\p{L}\p{N}._%+-]|(?<=\p{L})['’](?=\p{L})){1,64}(?:@|\s?\(at\)\s?|\s?\[at\]\s?|\s(?:собака|собачка)\s)(?:[\p{L}\p{N}-]{1,63}(?:\.|\s(?:точка)\s)){1,8}[\p{L}]{2,24}(?![\p{L}\p{N}])/giu;

/** The endings that say "address" even where the dot or the @ has been set apart or mistyped. */
const ending = '(?:ru|рф|ру|su|by|kz|ua|uk|com|ком|net|org|info|biz|edu|io|me|de)';
const dot = '(?:[ ]?[.,][ ]?|[ ](?:dot|точка)[ ]|[ ]?[(\\[](?:dot|точка)[)\\]][ ]?)';
const spelt = '(?:[ ]?@[ ]?|[ ]?[(\\[](?:at|собака|собачка)[)\\]][ ]?|[ ](?:собака|собачка)[ ])';
const local = '(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}';
const domain = '[\\p{L}\\p{N}_-]{1,63}';
const loose = [
  // ivan @ example.ru, ivan@example,com, ivan (at) example (dot) com, ivan собака пример точка рф
  new RegExp(`${local}${spelt}(?:${domain}${dot}){1,4}${ending}(?![\\p{L}\\p{N}])`, 'giu'),
  // ivan at example dot com: both words are needed
  new RegExp(`${local}[ ]at[ ](?:${domain}[ ]dot[ ]){1,4}${ending}(?![\\p{L}\\p{N}])`, 'giu'),
];

export const findEmails = (text: string): Span[] =>
  [email, ...loose].flatMap((pattern) => spansOf(text, pattern, 'email'));
