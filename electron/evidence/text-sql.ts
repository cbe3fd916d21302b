/** What core/text does to one text, as SQL over millions. Both sides are tested to agree. */

/** searchTextOf for texts without personal data; the others are done in JavaScript (masking-pass.ts). */
export const searchTextSql = (text: string): string =>
  `' ' || regexp_replace(replace(lower(${text}), 'ё', 'е'), '[^\\pL\\pN]+', ' ', 'g') || ' '`;

/**
 * Texts that core/text must see itself: they may hold personal data (an @, five digits), tokens of an earlier
 * masking, or combining marks to be composed. The two regular expressions are cheap ones on purpose.
 */
export const needsCareSql = (text: string): string =>
  `CASE WHEN regexp_matches(${text}, '[@0-9\\x{FF10}-\\x{FF19}\\x{FF20}\\x{0300}-\\x{036F}\\[]|(?i:собак|\\(at\\)| dot )')
    THEN regexp_matches(${text}, '[@\\x{FF20}\\x{0300}-\\x{036F}]|(?i:собак|\\(at\\)|\\[at\\]| dot )|\\[(?:телефон|почта|карта|phone|e-mail|card)\\]')
      OR length(regexp_replace(${text}, '[^0-9\\x{FF10}-\\x{FF19}]+', '', 'g')) >= 5
    ELSE FALSE END`;

/** detectLanguage over a search text. */
export const languageSql = (searchText: string): string =>
  `CASE WHEN regexp_matches(${searchText}, '[а-я]{2}') THEN 'ru'
    WHEN regexp_matches(${searchText}, '[a-z]{2}') THEN 'en' ELSE '' END`;

/** Outer blanks of every kind that exports hold. */
export const trimmedSql = (text: string): string =>
  `trim(${text}, ' ' || chr(9) || chr(10) || chr(13) || chr(160))`;

/** A string as SQL text; for values that a statement cannot take bound. */
export const literal = (value: string): string => `'${value.replaceAll("'", "''")}'`;
