/**
 * Telephone numbers that their shape alone does not prove: any run of digits, grouped as people group them. Its
 * surroundings, its length and the way it is grouped decide. What phone.ts finds needs none of this.
 */
import { once } from '../once';

const separator = '[ \\u00a0\\u2009\\u202f().\\u2010-\\u2015/_*-]{0,3}';
const run = once(
  () =>
    new RegExp(
      `(?<![\\p{L}\\p{N}_@#№$€£]|\\d[.,:/]|[$€£№#][ \\u00a0])[+(]{0,2}\\d(?:${separator}\\d){5,20}(?![\\p{L}\\p{N}_@])`,
      'giu',
    ),
);

/** Said just before the number: what it is for. Three words may stand between. */
const words = '(?!\\p{L})[^\\p{L}\\d\\n]{0,3}(?:\\p{L}{1,12}[^\\p{L}\\d\\n]{1,3}){0,3}$';
const strongBefore = once(
  () =>
    new RegExp(
      `(?<!\\p{L})(?:тел(?:ефон\\p{L}{0,4}|еф)?|т|моб(?:ил\\p{L}*)?|сот(?:ов\\p{L}*)?|домашн\\p{L}*|городск\\p{L}*|рабоч\\p{L}*|факс\\p{L}{0,2}|в[ао][тц]с?ап\\p{L}{0,3}|вайбер\\p{L}{0,2}|телег\\p{L}{0,6}|(?:по|пере|до)?звон\\p{L}{1,6}|набер\\p{L}{1,4}|набира\\p{L}{1,4}|phone|telephone|ph|tel|mobile|mob|cell|landline|call(?:ed|ing)?|ring|rang|dial(?:led|ed)?|text(?:ed)?|whats?app|viber|telegram|fax)${words}`,
      'iu',
    ),
);
const weakBefore = once(
  () =>
    new RegExp(
      `(?<!\\p{L})(?:номер\\p{L}{0,3}|контакт\\p{L}{0,3}|связ\\p{L}{1,4}|смс|код|симк\\p{L}{1,3}|number|contact|sms|reach|sim)${words}`,
      'iu',
    ),
);
const strongAfter =
  /^[ ,.)\u2010-\u2014-]{0,4}(?:(?:это|is|as|-)[ ])?(?:мой|мо[её]му|номер мо|my (?:\p{L}{2,8} )?(?:phone|cell|mobile|number)|(?:по|пере)?звон|набер|в[ао][тц]с?ап|вайбер|телег|call me|ring me|text me|whats?app)/iu;

/** Codes of countries that customers write without the plus, each with all its digits. */
const abroad =
  /^(?:375\d{9}|380\d{9}|998\d{9}|996\d{9}|992\d{9}|993\d{8}|994\d{9}|995\d{9}|374\d{8}|373\d{8}|447\d{9}|49(?:1[567]\d{8,9}))$/;
const russian = /^[78][3489]\d{9}$/;
const kazakh = /^[78]7\d{9}$/;
const american = /^1?[2-9]\d{2}[2-9]\d{6}$/;
const national = /^0[1-9]\d{7,9}$/;

/** How numbers that begin with a zero are grouped in Britain, Ireland, France, Australia, Germany. */
const nationalGroups = new Set(
  '3-3-2-2 5-6 5-3-3 5-2-2-2 1-4-6 4-7 4-3-4 4-4-4 4-3-3 3-8 3-4-4 3-3-4 3-7 2-2-2-2-2 2-4-4 2-8 4-8 1-2-4-4 4-6'.split(
    ' ',
  ),
);

export interface Run {
  readonly start: number;
  readonly end: number;
}

interface Candidate {
  readonly raw: string;
  readonly digits: string;
  readonly groups: readonly string[];
}

const candidateOf = (raw: string): Candidate => {
  const groups = raw.match(/\d+/g) ?? [];
  return { raw, digits: groups.join(''), groups };
};

/** `isOther`: the word before says that it is the number of something else, or a unit follows. */
export function findPhoneRuns(text: string, isOther: (start: number, end: number) => boolean): Run[] {
  const found: Run[] = [];
  for (const match of text.matchAll(run())) {
    for (const part of partsOf(match[0])) {
      const start = match.index + part.start;
      const end = match.index + part.end;
      const candidate = candidateOf(text.slice(start, end));
      if (isDateOrAmount(candidate) || isOther(start, end)) continue;
      if (hasShape(candidate) || hasCue(candidate, text, start, end)) {
        found.push({ start, end });
        break;
      }
    }
  }
  return found;
}

/** The whole, then without a number that stands apart at its end or its beginning. */
function partsOf(raw: string): Run[] {
  const parts = [{ start: 0, end: raw.length }];
  const gaps = Array.from(raw.matchAll(/(?<=\d)[ \u00a0](?=[\d(+])/g), ({ index }) => index);
  for (const gap of gaps.toReversed().slice(0, 2)) parts.push({ start: 0, end: gap });
  for (const gap of gaps.slice(0, 2)) parts.push({ start: gap + 1, end: raw.length });
  return parts;
}

function isDateOrAmount({ raw, groups }: Candidate): boolean {
  if (/^[(+]/.test(raw)) return false;
  if (/^\d{1,2}[./ -]\d{1,2}[./ -](?:19|20)\d{2}(?!\d)/.test(raw)) return true;
  if (/^(?:19|20)\d{2}[./ -](?:0?\d|1[0-2])[./ -]/.test(raw)) return true;
  if (/^(?:[0-2]?\d|3[01])[./-](?:0?\d|1[0-2])[./-]\d{2}(?!\d)/.test(raw)) return true;
  if (/^\d+\.\d+$/.test(raw) || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(raw)) return true;
  const [first = '', ...rest] = groups;
  return rest.length > 1 && first.length <= 3 && rest.every((group) => group.length === 3);
}

/** Digits and groups that are a phone's wherever they stand. */
function hasShape(candidate: Candidate): boolean {
  const { raw, digits, groups } = candidate;
  if (groups.length < 2) return false;
  if (raw.startsWith('+')) return digits.length >= 10 && digits.length <= 15;
  if (/^\(\d{3,5}\)/.test(raw) && digits.length === 10)
    return /^[34589]/.test(digits) || american.test(digits);
  return hasRussianShape(candidate) || hasShapeAbroad(candidate);
}

function hasRussianShape({ raw, digits, groups }: Candidate): boolean {
  if (/^[78]9/.test(digits) && russian.test(digits)) return groups.length > 2 || /[()/_*-]/.test(raw);
  if (/^(?:495|499|812|9\d{2})\d{7}$/.test(digits) && groups.length === 2) return groups[0]?.length === 3;
  return /^9\d{9}$/.test(digits) && groups.length === 10 && !/987654/.test(digits);
}

function hasShapeAbroad({ raw, digits, groups }: Candidate): boolean {
  const shape = groups.map((group) => group.length).join('-');
  if (kazakh.test(digits)) return /^8-7\d\d/.test(`${groups[0]}-${groups[1]}`) && groups.length > 3;
  if (american.test(digits) && /^(?:1-)?3-(?:3-4|7)$/.test(shape)) return /[()/.-]/.test(raw);
  if (abroad.test(digits) || /^00[1-9]\d{9,12}$/.test(digits)) return groups.length > 2;
  if (/^80(?:17|25|29|33|44)\d{7}$/.test(digits)) return groups.length > 3;
  if (!national.test(digits) || !nationalGroups.has(shape)) return false;
  return shape === '3-3-2-2' || /^0[1-46-8]/.test(digits);
}

const isLikeAPhone = ({ digits, groups }: Candidate): boolean =>
  russian.test(digits) ||
  kazakh.test(digits) ||
  abroad.test(digits) ||
  national.test(digits) ||
  /^9\d{9}$/.test(digits) ||
  (american.test(digits) && groups.length > 1);

/** A word that speaks of phones, and a length that phones have. */
function hasCue(candidate: Candidate, text: string, start: number, end: number): boolean {
  const { digits, groups } = candidate;
  if (digits.length > 13) return false;
  const head = text.slice(Math.max(0, start - 60), start);
  const isLong = digits.length >= 7 || (digits.length === 6 && groups.length === 3);
  if (isLong && strongBefore().test(head)) return true;
  if (isLong && groups.length > 1 && strongAfter.test(text.slice(end, end + 30))) return true;
  if (digits.length < 9) return false;
  return strongAfter.test(text.slice(end, end + 30)) || (isLikeAPhone(candidate) && weakBefore().test(head));
}
