/**
 * Marks texts by what they hold. Every distinct text is looked at once, by way of the index of words, and gets a bit
 * for each condition it meets; a rule over millions of contacts is then a comparison of whole numbers.
 */
import { ordersOf } from '#core/evidence/near';
import { readPattern, toRe2 } from '#core/evidence/pattern';
import { stemsOf } from '#core/evidence/term';
import { EvidenceError } from './evidence-error';
import type { Query } from './query';
import { formsOf, type WordForm } from './vocabulary';

/** Any of these words or phrases; all of them near each other; or a pattern. */
export type TextTest =
  | { readonly words: readonly string[] }
  | { readonly near: readonly string[]; readonly within: number }
  | { readonly pattern: string };

export interface Marks {
  /** Temporary table `(text_id, …columns)`; null: nothing was asked of texts. */
  readonly table: string | null;
  readonly columns: readonly string[];
  /** A condition over any table with a column `text_id`. */
  sqlOf(test: TextTest): string;
  /** The same over columns of the table: where many are asked at once, it is joined once. */
  bitOf(test: TextTest): string;
}

/** Bits of one column: fewer than a BIGINT has, so that no sign comes into it. */
const bitsOf = 60;
let tables = 0;

interface Place {
  readonly test: TextTest;
  readonly mark: number;
}

export async function markTexts(query: Query, tests: readonly TextTest[]): Promise<Marks> {
  const keys = new Map<string, Place>();
  for (const test of tests) {
    const key = JSON.stringify(test);
    if (!keys.has(key)) keys.set(key, { test, mark: keys.size });
  }
  const places = [...keys.values()];
  const columns = Array.from({ length: Math.ceil(places.length / bitsOf) }, (_, i) => `m${i}`);
  const bitOf = (test: TextTest): string => {
    const mark = keys.get(JSON.stringify(test))?.mark;
    if (mark === undefined) throw new Error('a test that was not prepared');
    return `(${columns[Math.floor(mark / bitsOf)]} & ${2n ** BigInt(mark % bitsOf)}) <> 0`;
  };
  tables += 1;
  const table = places.length === 0 ? null : `marks_${tables}`;
  const sqlOf = (test: TextTest): string => `text_id IN (SELECT text_id FROM ${table} WHERE ${bitOf(test)})`;
  if (table === null) return { table, columns, sqlOf, bitOf };
  const { sql, values } = await hitsSql(query, places);
  const sums = columns.map((column, i) => {
    const bit = `1::BIGINT << (mark - ${i * bitsOf})`;
    return `bit_or(CASE WHEN mark >= ${i * bitsOf} AND mark < ${(i + 1) * bitsOf} THEN ${bit} ELSE 0 END) AS ${column}`;
  });
  await query.run(
    `CREATE TEMP TABLE ${table} AS SELECT text_id, ${sums.join(', ')} FROM (${sql}) GROUP BY text_id`,
    values,
  );
  return { table, columns, sqlOf, bitOf };
}

/** The forms of each word of a term. */
type Term = readonly (readonly WordForm[])[];

/** One row `(text_id, mark)` or more for each text and each test it meets. */
async function hitsSql(query: Query, places: readonly Place[]): Promise<{ sql: string; values: string[] }> {
  const terms = places.flatMap(({ test }) => [...termsOf(test, 'words'), ...termsOf(test, 'near')]);
  const forms = await formsOf(query, terms.flatMap(stemsOf));
  const termOf = (text: string): Term => stemsOf(text).map((stem) => forms.get(stem) ?? []);
  const values: string[] = [];
  const bind = (value: string) => {
    values.push(value);
    return `$${values.length}`;
  };
  const single = places.flatMap(({ test, mark }) =>
    termsOf(test, 'words')
      .map(termOf)
      .flatMap((term) => (term.length === 1 ? (term[0] ?? []).map(({ id }) => [id, mark] as const) : [])),
  );
  const phrases = places.flatMap(({ test, mark }) =>
    termsOf(test, 'words')
      .map(termOf)
      .filter((term) => term.length > 1 && occurs(term))
      .map((term) => sideBySideSql(mark, [term], 1, bind)),
  );
  const near = places.flatMap(({ test, mark }) => {
    const asked = termsOf(test, 'near').map(termOf);
    return 'near' in test && asked.every(occurs) ? [sideBySideSql(mark, asked, test.within, bind)] : [];
  });
  const patterns = places.flatMap(({ test, mark }) =>
    'pattern' in test ? [patternSql(test.pattern, mark, bind)] : [],
  );
  const branches = [
    ...(single.length === 0 ? [] : [singleWordsSql(single)]),
    ...phrases,
    ...near,
    ...patterns,
  ];
  const nothing = 'SELECT 0::INTEGER AS text_id, 0::INTEGER AS mark WHERE FALSE';
  return { sql: branches.length === 0 ? nothing : branches.join(' UNION ALL '), values };
}

const singleWordsSql = (wanted: readonly (readonly [number, number])[]): string =>
  `SELECT p.text_id, w.mark FROM postings p JOIN (
    SELECT unnest([${wanted.map(([id]) => id).join(', ')}]) AS word_id, unnest([${wanted.map(([, mark]) => mark).join(', ')}]) AS mark) w
  ON w.word_id = p.word_id`;

const termsOf = (test: TextTest, kind: 'words' | 'near'): readonly string[] => {
  if (kind === 'words') return 'words' in test ? test.words : [];
  return 'near' in test ? test.near : [];
};

/** A word that no text holds makes a term that no text holds. */
const occurs = (term: Term): boolean => term.length > 0 && term.every((forms) => forms.length > 0);

/**
 * Terms in any order, each at most so many words behind the other. The index says which texts hold all the words; the
 * few left are read to see how they stand.
 */
function sideBySideSql(
  mark: number,
  terms: readonly Term[],
  within: number,
  bind: (value: string) => string,
): string {
  const held = terms
    .flat()
    .map(
      (forms) =>
        `id IN (SELECT text_id FROM postings WHERE word_id IN (${forms.map(({ id }) => id).join(', ')}))`,
    );
  // Words hold letters and digits only, and search texts a space on both sides of each.
  const between = within === 1 ? ' ' : `(?: [^ ]+){0,${within - 1}} `;
  const orders = ordersOf(terms.map(patternOf)).map((order) => order.join(between));
  return `SELECT id AS text_id, ${mark} AS mark FROM texts WHERE ${held.join(' AND ')}
    AND regexp_matches(search_text, ${bind(` (?:${orders.join('|')}) `)})`;
}

const patternOf = (term: Term): string =>
  term.map((forms) => `(?:${forms.map(({ word }) => word).join('|')})`).join(' ');

function patternSql(source: string, mark: number, bind: (value: string) => string): string {
  const pattern = readPattern(source);
  if (!pattern.ok) throw new EvidenceError('ruleInvalid', { reason: pattern.problem });
  return `SELECT id AS text_id, ${mark} AS mark FROM texts WHERE regexp_matches(text, ${bind(toRe2(pattern.source))})`;
}
