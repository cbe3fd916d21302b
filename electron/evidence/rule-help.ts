/** Help while a rule is written: its months, what it shares with other steps, what it covers; words from examples. */
import { z } from 'zod';
import type { CheckedInput, EvidenceReply } from '#core/evidence/evidence-api';
import { readPattern, toRe2 } from '#core/evidence/pattern';
import type { StepRule } from '#core/evidence/rule';
import { balancedPrecision, candidatesOf, chooseWords } from '#core/evidence/suggest-words';
import { periodSql } from './evidence-rows';
import type { Query } from './query';
import { asColumns, Bound, markedRecords, prepareRules, ruleSql, tableOf } from './rules-to-sql';

const numbers = z.array(z.number());

/** `steps`: all of the map in its order, with the rules that are saved; the rule asked about takes the place of its own. */
export async function ruleContext(
  query: Query,
  { about, rule, stepId, steps, period }: CheckedInput<'ruleContext'>,
): Promise<EvidenceReply<'ruleContext'>> {
  const others = steps.flatMap((step, index) => {
    const own = step[about];
    return own === null || step.stepId === stepId ? [] : [{ stepId: step.stepId, rule: own, index }];
  });
  const place = steps.findIndex((step) => step.stepId === stepId);
  const words = asColumns(await prepareRules(query, [rule, ...others.map((other) => other.rule)]));
  const bound = new Bound();
  const mine = ruleSql(rule, about, words, bound);
  const tests = others.map((other, i) => `${ruleSql(other.rule, about, words, bound)} AS o${i}`);
  const isOther = others.map((_, i) => `o${i}`);
  const earlier = others.flatMap((other, i) => (place >= 0 && other.index > place ? [] : [`o${i}`]));
  const count = (test: string) => `count(*) FILTER (${test})::DOUBLE`;
  const rows = await query.rows(
    `SELECT month, count(*)::DOUBLE AS total, ${count('m')} AS count,
      ${count(`m AND NOT (${earlier.join(' OR ') || 'FALSE'})`)} AS own, ${count(['m', ...isOther].join(' OR '))} AS covered,
      [${isOther.map((other) => count(`m AND ${other}`)).join(', ')}]::DOUBLE[] AS shared
    FROM (SELECT strftime(happened_at, '%Y-%m') AS month, ${[`${mine} AS m`, ...tests].join(', ')}
      FROM ${markedRecords(about, words)} WHERE ${periodSql(period, bound)})
    GROUP BY month ORDER BY month`,
    z.object({
      month: z.string().nullable(),
      total: z.number(),
      count: z.number(),
      own: z.number(),
      covered: z.number(),
      shared: numbers,
    }),
    bound.values,
  );
  const sum = (amount: (row: (typeof rows)[number]) => number) =>
    rows.reduce((total, row) => total + amount(row), 0);
  return {
    byMonth: rows.flatMap((row) =>
      row.month === null ? [] : [{ month: row.month, count: row.count, total: row.total }],
    ),
    own: sum((row) => row.own),
    covered: sum((row) => row.covered),
    total: sum((row) => row.total),
    overlaps: others
      .map((other, i) => ({ stepId: other.stepId, count: sum((row) => row.shared[i] ?? 0) }))
      .filter((overlap) => overlap.count > 0)
      .toSorted((a, b) => b.count - a.count),
  };
}

/** The others are read from a sample: the same every time, since keys are as good as chance. */
const restSample = 20_000;

export async function suggestWords(
  query: Query,
  { about, keys, period }: CheckedInput<'suggestWords'>,
): Promise<EvidenceReply<'suggestWords'>> {
  const chosenSql = `key IN (SELECT unnest(string_split($1, ' '))::UHUGEINT)`;
  const texts = await query.rows(
    `SELECT t.text FROM ${tableOf(about)} r JOIN texts t ON t.id = r.text_id WHERE r.${chosenSql} ORDER BY r.key`,
    z.object({ text: z.string() }),
    [keys.join(' ')],
  );
  const candidates = candidatesOf(texts.map(({ text }) => text));
  const rules = candidates.map(({ words }): StepRule => ({ test: 'anyWord', words: [words] }));
  const marks = asColumns(await prepareRules(query, rules));
  const bound = new Bound();
  bound.add(keys.join(' '));
  const tests = rules.map((rule, i) => `${ruleSql(rule, about, marks, bound)} AS c${i}`);
  await query.run(
    `CREATE TEMP TABLE others AS SELECT ${['TRUE AS isOther', ...tests].join(', ')}
    FROM ${markedRecords(about, marks)} WHERE ${periodSql(period, bound)} AND NOT ${chosenSql}
    ORDER BY key LIMIT ${restSample}`,
    bound.values,
  );
  const shareOf = async (conditions: readonly string[]) => {
    const { found, all } = await query.row(
      `SELECT [${conditions.map((test) => `count(*) FILTER (${test})::DOUBLE`).join(', ')}]::DOUBLE[] AS found,
        count(*)::DOUBLE AS all FROM others`,
      z.object({ found: numbers, all: z.number() }),
    );
    return { shares: found.map((one) => (all === 0 ? 0 : one / all)), all };
  };
  const { shares, all } = await shareOf(rules.map((_, i) => `c${i}`));
  const weighed = candidates.map((candidate, i) => ({ ...candidate, rest: shares[i] ?? 0, column: `c${i}` }));
  const chosen = chooseWords(weighed, Math.max(1, texts.length));
  const columns = weighed.filter((one) => chosen.includes(one)).map(({ column }) => column);
  const rest = (await shareOf([columns.join(' OR ') || 'FALSE'])).shares[0] ?? 0;
  const recall =
    texts.length === 0 ? 0 : new Set(chosen.flatMap((one) => [...one.texts])).size / texts.length;
  return {
    examples: texts.length,
    others: all,
    words: chosen.map((one) => ({ words: one.words, found: one.texts.size, rest: one.rest })),
    recall,
    precision: balancedPrecision(recall, rest),
    rest,
  };
}

/** What the expressions of a rule find in these contacts, run by the database: an engine none of them can hang. */
export async function foundByPatterns(
  query: Query,
  rule: StepRule,
  contacts: readonly { readonly key: string; readonly text: string }[],
): Promise<Record<string, string[]>> {
  const patterns = patternsOf(rule);
  const found: Record<string, string[]> = {};
  for (const { key, text } of patterns.length === 0 ? [] : contacts) {
    for (const pattern of patterns) {
      const read = readPattern(pattern);
      if (!read.ok) continue;
      const { pieces } = await query.row(
        'SELECT list_slice(regexp_extract_all($1, $2), 1, 20) AS pieces',
        z.object({ pieces: z.array(z.string()) }),
        [text, toRe2(read.source)],
      );
      found[key] = [...(found[key] ?? []), ...pieces.filter((piece) => piece !== '')];
    }
  }
  return found;
}

function patternsOf(rule: StepRule): readonly string[] {
  if (rule.test === 'all' || rule.test === 'any') return rule.rules.flatMap(patternsOf);
  return rule.test === 'matches' ? [rule.pattern] : [];
}
