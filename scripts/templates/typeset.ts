/** No-break spaces where a line must not end; the source is typed with plain ones. Rules stay as they are typed. */
import type { PlainRecord } from '#core/document/plain-record';

const beforeUnit = /(?<=\d) (?=[\p{L}₽%€£°])/gu;
const withinNumber = /(?<=\d) (?=\d{3}(?!\d))/g;
const beforeDash = / (?=—)/g;

export const typesetText = (text: string): string =>
  text.replace(beforeUnit, '\u00a0').replace(withinNumber, '\u00a0').replace(beforeDash, '\u00a0');

/** Fields of one record that people read. */
const read = [
  'title',
  'description',
  'text',
  'name',
  'role',
  'goals',
  'quote',
  'notes',
  'label',
  'team',
  'unit',
];

export const typeset = (record: PlainRecord): PlainRecord =>
  Object.fromEntries(
    Object.entries(record).map(([field, value]) => [
      field,
      typeof value === 'string' && read.includes(field) ? typesetText(value) : value,
    ]),
  );
