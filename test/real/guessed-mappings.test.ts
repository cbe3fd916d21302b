/**
 * Exports as tools and researchers write them: how much of the guessed mapping a careful person would have to correct.
 * A correction is one choice in the mapping dialog: what a column is, a question's scale, the day of undated rows.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ContactField, Mapping } from '#core/evidence/contact-fields';
import type { Preview } from '#core/evidence/evidence-views';
import { hasSharedData, replyOf, sharedData, withWorkspace } from './shared-data';

const most = 2;

interface Wanted {
  readonly file: string;
  readonly rows: number;
  /** Rows that hold nothing, or no date. */
  readonly rejected?: number;
  readonly kind: Mapping['kind'];
  /** By heading; of several alike, the first. */
  readonly columns: Partial<Record<ContactField, string>>;
  readonly questions?: Readonly<Record<string, string>>;
  readonly csatScale?: string;
  readonly format?: Partial<Mapping['format']>;
  readonly day?: string;
}

const touchpoints = [
  ...['ART', 'FOOD', 'STORE', 'SIGN', 'SCREENS', 'INFODOWN', 'INFOUP', 'WIFI', 'ROADS', 'PARK', 'AIRTRAIN'],
  ...['LTPARKING', 'RENTAL', 'ALL'],
].map((name) => `Q7${name}`);
const airport = (cleanliness: readonly string[], others: Readonly<Record<string, string>>) => ({
  ...Object.fromEntries([...touchpoints, ...cleanliness].map((name) => [name, 'csat 1-5'])),
  ...Object.fromEntries(['Q13GETRATE', 'Q14FIND', 'Q14PASSTHRU'].map((name) => [name, 'ces 1-5'])),
  NETPRO: 'nps 0-10',
  ...others,
});
const pool = { category: 'category', topic: 'subcategory', text: 'text' } as const;

const files: readonly Wanted[] = [
  {
    file: 'ticket-exports/zendesk_views_export.csv',
    rows: 40,
    kind: 'contacts',
    columns: {
      ...{
        id: 'Id',
        at: 'Created at',
        resolvedAt: 'Solved at',
        channel: 'Via',
        topic: 'Tags',
        text: 'Subject',
      },
      ...{ category: 'Ticket Category [list]', group: 'Group', customer: 'Requester id' },
      csat: 'Satisfaction Score',
    },
  },
  {
    file: 'ticket-exports/jira_service_management_export.csv',
    rows: 40,
    kind: 'contacts',
    // Its field for the category is empty; what the customer's matter was stands among the labels.
    columns: {
      ...{ id: 'Issue key', at: 'Created', resolvedAt: 'Resolved', channel: 'Custom field (Channel)' },
      ...{ category: 'Labels', text: 'Description', customer: 'Reporter Id', csat: 'Satisfaction rating' },
      language: 'Custom field (Request language)',
    },
    format: { dateOrder: 'dmy' },
  },
  {
    file: 'ticket-exports/intercom_conversations_export.csv',
    rows: 40,
    kind: 'contacts',
    columns: {
      ...{ id: 'Conversation ID', at: 'Conversation started at (America/New_York)', channel: 'Channel' },
      ...{ category: 'AI Topic', topic: 'AI Subtopic', text: 'Conversation rating remark' },
      ...{ csat: 'Conversation rating', group: 'Team currently assigned', customer: 'User name' },
    },
  },
  {
    file: 'surveys/nhs-fft/v6_dated_multilabel.csv',
    rows: 7_908,
    // Some dates are written month first, among days first: those that cannot be days first are said.
    rejected: 289,
    kind: 'survey',
    columns: {
      ...{ id: 'comment_id', at: 'date', text: 'answer', category: 'service', topic: 'labels' },
      ...{ group: 'trust', customer: 'respondent_id' },
    },
    questions: { fft_score: 'csat 1-5, 1 is best' },
    format: { dateOrder: 'dmy' },
  },
  {
    file: 'surveys/nhs-fft/text_data.csv',
    rows: 10_334,
    kind: 'contacts',
    columns: { category: 'label', topic: 'subcategory', text: 'feedback', group: 'organization' },
    day: '2021-01-01',
  },
  {
    file: 'surveys/sfo-airport/2017_SFO_Customer_Survey.csv',
    rows: 2_831,
    kind: 'survey',
    columns: { id: 'RESPNUM' },
    questions: airport(['Q9BOARDING', 'Q9AIRTRAIN', 'Q9RENTAL', 'Q9FOOD', 'Q9RESTROOM', 'Q9ALL'], {
      Q7WALKWAYS: 'csat 1-5',
      Q10SAFE: 'csat 1-5',
      Q12PRECHEKCRATE: 'csat 1-5',
    }),
    day: '2017-05-15',
  },
  {
    file: 'surveys/sfo-airport/2018_SFO_Customer_Survey.csv',
    rows: 2_809,
    kind: 'survey',
    columns: { id: 'RESPNUM', text: 'Q15A' },
    questions: airport(['Q9Boarding', 'Q9AirTrain', 'Q9Rental', 'Q9Food', 'Q9Restroom', 'Q9All'], {
      Q7WALKWAY: 'csat 1-5',
      Q10Safe: 'csat 1-5',
      Q12PRECHECKRATE: 'csat 1-5',
    }),
    day: '2018-05-15',
  },
  {
    file: 'texts/rutube-support-ru/cases.xlsx',
    rows: 801,
    kind: 'contacts',
    columns: {
      text: 'Вопрос пользователя',
      ...{ category: 'Классификатор 1 уровня', topic: 'Классификатор 2 уровня' },
    },
    day: '2024-01-01',
  },
  {
    file: 'texts/rutube-support-ru/cases.csv',
    rows: 801,
    kind: 'contacts',
    columns: { text: 'question', category: 'level1', topic: 'level2' },
    day: '2024-01-01',
  },
  {
    file: 'texts/banking77/test.csv',
    rows: 3_080,
    kind: 'contacts',
    columns: { text: 'text', category: 'category' },
    day: '2020-01-01',
  },
  {
    file: 'texts/clinc150/clinc150.csv',
    rows: 23_700,
    kind: 'contacts',
    columns: { text: 'text', category: 'domain', topic: 'intent' },
    day: '2020-01-01',
  },
  {
    file: 'texts/cedr-emotions-ru/cedr.csv',
    rows: 9_410,
    kind: 'contacts',
    columns: { text: 'text', topic: 'labels' },
    day: '2020-01-01',
  },
  { file: 'texts/pool-ru.csv', rows: 1_086, kind: 'contacts', columns: pool, day: '2024-01-01' },
  { file: 'texts/pool-en.csv', rows: 13_083, kind: 'contacts', columns: pool, day: '2020-01-01' },
  {
    file: 'made:std',
    rows: 2_000,
    kind: 'contacts',
    columns: {
      ...{
        id: 'ticket_id',
        at: 'created_at',
        resolvedAt: 'resolved_at',
        channel: 'channel',
        language: 'lang',
      },
      ...pool,
      ...{ csat: 'csat', ces: 'ces', fcr: 'fcr', resolutionHours: 'resolution_hours', customer: 'user_id' },
    },
  },
  {
    file: 'made:excel-ru',
    rows: 2_000,
    kind: 'contacts',
    columns: {
      ...{ id: 'Номер обращения', at: 'Дата создания', resolvedAt: 'Дата решения', channel: 'Канал' },
      ...{ language: 'Язык', category: 'Категория', topic: 'Подкатегория', text: 'Текст обращения' },
      ...{ csat: 'CSAT', ces: 'CES', fcr: 'Решено с первого обращения', resolutionHours: 'Часы до решения' },
      customer: 'ID пользователя',
    },
    format: { encoding: 'windows-1251', delimiter: ';', decimal: ',', dateOrder: 'dmy' },
  },
];

function pathOf(file: string, folder: string): string {
  const [, dialect] = /^made:(.+)$/.exec(file) ?? [];
  if (dialect === undefined) return join(sharedData, file);
  const path = join(folder, `${dialect}.csv`);
  const options = ['--rows', '2000', '--seed', '3', '--no-hash', '--dialect', dialect, '--out', path];
  execFileSync('node', [join(sharedData, 'make-tickets.mjs'), ...options]);
  return path;
}

const written = (scale: Mapping['csatScale']): string =>
  `${scale.min}-${scale.max}${scale.isLowGood ? `, ${scale.min} is best` : ''}`;

/** What a person would have to choose otherwise, and the mapping when they have. */
function correct({ mapping, headers }: Preview, wanted: Wanted): { corrections: string[]; mapping: Mapping } {
  const corrections: string[] = [];
  const columnOf = (header: string) => headers.findIndex((one) => one.trim() === header);
  if (mapping.kind !== wanted.kind) corrections.push(`rows are ${wanted.kind}`);
  const columns: Mapping['columns'] = {};
  for (const [field, header] of Object.entries(wanted.columns)) {
    const column = columnOf(header);
    if (column === -1) throw new Error(`${wanted.file} has no column ${header}`);
    columns[field as ContactField] = column;
    if (mapping.columns[field as ContactField] !== column) corrections.push(`${header} is ${field}`);
  }
  // A column given to another field needs no second click.
  const given = new Set(Object.values(columns));
  for (const [field, column] of Object.entries(mapping.columns))
    if (wanted.columns[field as ContactField] === undefined && !given.has(column))
      corrections.push(`${headers[column]} is not ${field}`);
  const asked = new Map(mapping.questions.map((question) => [question.column, question]));
  const questions = Object.entries(wanted.questions ?? {}).map(([name, said]) => {
    const column = columnOf(name);
    const guessed = asked.get(column);
    asked.delete(column);
    if (guessed && `${guessed.kind} ${written(guessed.scale)}` === said) return guessed;
    throw new Error(
      `${wanted.file}: ${name} is ${said}, not ${guessed ? written(guessed.scale) : 'nothing'}`,
    );
  });
  for (const { name } of asked.values()) corrections.push(`${name} is no question`);
  if (wanted.csatScale !== undefined && written(mapping.csatScale) !== wanted.csatScale)
    corrections.push(`CSAT is on ${wanted.csatScale}`);
  for (const [part, value] of Object.entries(wanted.format ?? {}))
    if (mapping.format[part as keyof Mapping['format']] !== value) corrections.push(`${part} is ${value}`);
  if (wanted.day !== undefined) corrections.push(`the day is ${wanted.day}`);
  const day = wanted.day === undefined ? {} : { fixedDay: wanted.day };
  return { corrections, mapping: { ...mapping, kind: wanted.kind, columns, questions, ...day } };
}

const table: { file: string; corrections: number; which: string }[] = [];

describe.skipIf(!hasSharedData)(`real exports import with at most ${most} corrections`, () => {
  afterAll(() => console.table(table));

  it.each(files)('$file', async (wanted) => {
    await withWorkspace(async (client, folder) => {
      const fileToken = client.addFile(pathOf(wanted.file, folder));
      const preview = replyOf(await client.request('previewFile', { fileToken, mapping: null }));
      const { corrections, mapping } = correct(preview, wanted);
      table.push({ file: wanted.file, corrections: corrections.length, which: corrections.join('; ') });
      expect(corrections.length, corrections.join('; ')).toBeLessThanOrEqual(most);
      const report = replyOf(await client.request('importFile', { fileToken, mapping }));
      expect(report).toMatchObject({ rows: wanted.rows, rejected: wanted.rejected ?? 0 });
      expect(report.imported + report.duplicates).toBe(wanted.rows - report.rejected);
    });
  });
});
