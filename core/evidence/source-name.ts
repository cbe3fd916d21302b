/**
 * What files of one source are called, without what changes from export to export: "chat_2026-01.csv" and
 * "Chat february (2).csv" are both of the chat.
 */

const monthNames =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)[ьяею]|март[ае]?|ма[йяе]|август[ае]?';
const changing = new RegExp(`(?<!\\p{L})(?:${monthNames}|copy|копия|q|кв)(?!\\p{L})`, 'gu');

const stemOf = (fileName: string): string => fileName.replace(/\.[^.]*$/, '');

/** To tell files of one source by; not for people. */
export const bareName = (fileName: string): string =>
  stemOf(fileName.toLowerCase())
    .replace(/[\p{P}\p{S}\p{N}\s]+/gu, ' ')
    .replace(changing, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** A day, a month or the number of a copy at the end; numbers that may tell sources apart stay. */
const lastPart = new RegExp(
  `[\\s_.,–—-]*(?:\\(\\d{1,3}\\)|(?<!\\d)(?:19|20)\\d\\d(?:[\\s_.-]?\\d\\d){0,2}(?!\\d)|(?<!\\d)\\d\\d[._-]\\d\\d[._-](?:19|20)\\d\\d|(?<!\\p{L})(?:${monthNames}))[\\s_.,–—-]*$`,
  'iu',
);

/** Proposed as the name of the source. */
export function sourceNameOf(fileName: string): string {
  const stem = stemOf(fileName).trim();
  let name = stem;
  for (let shorter = name.replace(lastPart, ''); shorter !== name; shorter = name.replace(lastPart, ''))
    name = shorter;
  return (/\p{L}{2}/u.test(name) ? name : stem || fileName).slice(0, 200);
}
