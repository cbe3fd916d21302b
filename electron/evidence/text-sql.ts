/** What core/text does to one text, as SQL over millions. Both sides are tested to agree. */
import type { MaskChoices } from '#core/text/mask';
import { manyDigits, shortSign } from '#core/text/mask-short';
import { faintSign, fewestDigits, nameSign, notDigits, strongSign } from '#core/text/mask-signs';

/**
 * searchTextOf for texts without personal data; the others are done in JavaScript (masking-pass.ts). Signs and blanks
 * are replaced apart: there are far fewer of either than there are gaps between words.
 */
export const searchTextSql = (text: string): string =>
  `regexp_replace(' ' || regexp_replace(replace(lower(${text}), 'ё', 'е'), '[^\\pL\\pN ]+', ' ', 'g') || ' ', '  +', ' ', 'g')`;

/** An expression of core/text for the database: code points are written \x{…} there. */
const re2 = (source: string): string => `(?i:${source.replaceAll('\\u{', '\\x{')})`;

const combining = '[\\x{0300}-\\x{036F}]';
const fullWidth = '[\\x{FF10}-\\x{FF19}]';
const figures = notDigits.slice('[^'.length, -']+'.length).replaceAll('\\u{', '\\x{');
const anyDigit = `[${figures}]`;

/**
 * Texts that core/text must see itself: they may hold personal data (mask-signs.ts and mask-short.ts ask the same),
 * tokens of an earlier masking, or combining marks to be composed. A cheap expression goes first on purpose.
 */
export function needsCareSql(text: string, choices: MaskChoices = {}): string {
  const digits = (least: number) => `regexp_matches(${text}, '(?:${anyDigit}[^${figures}]*){${least}}')`;
  // Numbers of orders are what short numbers mostly are.
  const few = choices.orders === true ? 'TRUE' : `regexp_matches(${text}, '${re2(shortSign)}')`;
  const care = `CASE WHEN regexp_matches(${text}, '${re2(faintSign)}|${combining}')
    THEN regexp_matches(${text}, '${re2(strongSign)}|${combining}|${fullWidth}') OR ${digits(manyDigits)}
      OR (${few} AND ${digits(fewestDigits)})
    ELSE FALSE END`;
  return choices.names === true ? `(regexp_matches(${text}, '${re2(nameSign)}') OR ${care})` : care;
}

/** detectLanguage over a search text. */
export const languageSql = (searchText: string): string =>
  `CASE WHEN regexp_matches(${searchText}, '[а-я]{2}') THEN 'ru'
    WHEN regexp_matches(${searchText}, '[a-z]{2}') THEN 'en' ELSE '' END`;

/** Every kind that exports hold. */
const blanks = [`' '`, 'chr(9)', 'chr(10)', 'chr(13)', 'chr(160)'];

/** Without outer blanks. */
export const trimmedSql = (text: string): string => `trim(${text}, ${blanks.join(' || ')})`;

/** The same for cells of which hardly any has such blanks: looking at both ends is cheaper than trimming. */
export function mostlyTrimmedSql(cell: string): string {
  const isAtAnEnd = ['starts_with', 'suffix'].flatMap((test) =>
    blanks.map((blank) => `${test}(${cell}, ${blank})`),
  );
  return `CASE WHEN NOT (${isAtAnEnd.join(' OR ')}) THEN ${cell} ELSE ${trimmedSql(`coalesce(${cell}, '')`)} END`;
}

/** A string as SQL text; for values that a statement cannot take bound. */
export const literal = (value: string): string => `'${value.replaceAll("'", "''")}'`;
