/** Help while a rule is written: its months, what it shares with other steps, what it covers; words from examples. */
import { z } from 'zod';
import type { Period } from '#core/document/records/field';
import type { CheckedInput, EvidenceReply } from '#core/evidence/evidence-api';
import type { StepRule } from '#core/evidence/rule';
import { overlapOf } from '#core/evidence/rule-overlap';
import { balancedPrecision, candidatesOf, chooseWords } from '#core/evidence/suggest-words';
import { weightsOf } from './assign';
import { periodSql } from './evidence-rows';
import type { Query } from './query';
import {
  asColumns,
  Bound,
  markedRecords,
  prepareRules,
  ruleSql,
  type Subject,
  tableOf,
} from './rules-to-sql';
import { bitsOfMasks, maskColumns } from './wish-masks';

const numbers = z.array(z.number());

/** `steps`: all of the map by priority, with the rules that are saved; the rule asked about takes the place of its own. */
export async function ruleContext(
  query: Query,
  { about, rule, stepId, steps, period }: CheckedInput<'ruleContext'>,
): Promise<EvidenceReply<'ruleContext'>> {
  const isKnown = steps.some((step) => step.stepId === stepId);
  // A step nobody knows of comes last.
  const all = isKnown ? steps : [...steps, { stepId, contacts: null, answers: null }];
  const asked = all.map((step) => (step.stepId === stepId ? rule : step[about]));
  const rows = await countAlike(query, { about, rules: asked, period, by: `strftime(happened_at, '%Y-%m')` });
  return overlapOf(
    rows.map(({ label, ...alike }) => ({ ...alike, month: label })),
    {
      stepIds: all.map((step) => step.stepId),
      own: all.findIndex((step) => step.stepId === stepId),
      weights: weightsOf(steps),
    },
  );
}

interface AlikeQuestion {
  readonly about: Subject;
  /** By step. */
  readonly rules: readonly (StepRule | null)[];
  readonly period: Period | null;
  /** Text that contacts are told apart by besides. */
  readonly by: string;
}

/** Contacts that the same rules find, counted together; `steps`: places of the rules. */
async function countAlike(
  query: Query,
  { about, rules, period, by }: AlikeQuestion,
): Promise<{ label: string | null; steps: number[]; count: number }[]> {
  const wishes = rules.flatMap((rule, index) => (rule === null ? [] : [{ index, rule }]));
  const words = asColumns(
    await prepareRules(
      query,
      wishes.map(({ rule }) => rule),
    ),
  );
  const bound = new Bound();
  const masks = maskColumns(wishes.map(({ rule }) => ruleSql(rule, about, words, bound)));
  const rows = await query.rows(
    `SELECT label, [${masks.names.join(', ')}]::VARCHAR[] AS masks, count(*)::DOUBLE AS count
    FROM (SELECT ${by} AS label, ${masks.select.join(', ')}
      FROM ${markedRecords(about, words)} WHERE ${periodSql(period, bound)})
    GROUP BY ALL ORDER BY label, count DESC, masks`,
    z.object({ label: z.string().nullable(), masks: z.array(z.string()), count: z.number() }),
    bound.values,
  );
  return rows.map(({ label, masks: values, count }) => ({
    label,
    steps: bitsOfMasks(values).flatMap((bit) => wishes[bit]?.index ?? []),
    count,
  }));
}

const mostSets = 5_000;

export async function alike(
  query: Query,
  { about, steps, period }: CheckedInput<'alike'>,
): Promise<EvidenceReply<'alike'>> {
  const rules = steps.map((step) => step[about]);
  const all = await countAlike(query, { about, rules, period, by: `''` });
  return {
    sets: all.slice(0, mostSets).map(({ steps: places, count }) => ({ steps: places, count })),
    left: all.slice(mostSets).reduce((sum, { count }) => sum + count, 0),
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
