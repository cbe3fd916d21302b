/** Tallies that are kept between questions, by what is asked: rules, and what records are told apart by. */
import type { BoundStep, BreakdownCut } from '#core/evidence/evidence-api';
import type { SourceView } from '#core/evidence/evidence-views';
import { foldValue } from '#core/evidence/fold-value';
import type { StepRule } from '#core/evidence/rule';
import { themeName } from '#core/themes/theme-name';
import { KeptAnswers } from './kept-answers';
import type { Query } from './query';
import { asColumns, Bound, markedRecords, prepareRules, ruleSql, type Subject } from './rules-to-sql';
import { customerSources } from './sources';
import { type Countings, readCountings } from './step-counts';
import { nameIs } from './store-attributes';
import { storedThemes } from './stored-themes';
import { readTallies, type Tallied, type Tallies } from './tallies';
import { literal } from './text-sql';

export interface TalliesWanted {
  readonly steps: readonly BoundStep[];
  readonly onTimeHours: number;
  readonly by: BreakdownCut;
  readonly personas: readonly PersonaRule[];
  /** Name of the attribute. */
  readonly attribute: string;
}
export interface PersonaRule {
  readonly id: string;
  readonly rule: StepRule;
}

export class TallyStore {
  /** Those of one map apart by channel, by theme and so on; they take some megabytes each for a million contacts. */
  private readonly tallies = new KeptAnswers<Tallies>(8);
  private readonly countings = new KeptAnswers<Countings>(1);
  private readonly sources = new KeptAnswers<SourceView[]>(1);

  clear(): void {
    this.tallies.clear();
    this.countings.clear();
    this.sources.clear();
  }

  /** `read` gives a connection of its own to each piece of work. */
  async of(
    wanted: TalliesWanted,
    read: <T>(work: (query: Query) => Promise<T>) => Promise<T>,
  ): Promise<Tallied> {
    const { onTimeHours, by, personas, attribute } = wanted;
    const isByTime = by === 'none' || by === 'month' || by === 'week';
    const cut = isByTime
      ? null
      : {
          by,
          personas: by === 'persona' ? personas : [],
          attribute: by === 'attribute' ? attribute : '',
        };
    const tallies = (about: Subject) => {
      const steps = wanted.steps.map(({ contacts, answers, weight }) => ({
        stepId: '',
        contacts: about === 'contacts' ? contacts : null,
        answers: about === 'answers' ? answers : null,
        ...(weight === undefined ? {} : { weight }),
      }));
      const question = { about, steps, onTimeHours: about === 'contacts' ? onTimeHours : 0, cut };
      return this.tallies.answer(question, () =>
        read(async (query) => {
          const label = cut === null ? {} : { label: await labelSql(query, about, cut) };
          return readTallies(query, { about, steps, onTimeHours, ...label });
        }),
      );
    };
    return {
      contacts: await tallies('contacts'),
      answers: await tallies('answers'),
      countings: await this.countings.answer(null, () => read(readCountings)),
      sources: await this.sources.answer(null, () => read(customerSources)),
    };
  }
}

/** Over the columns of records `c`. */
export const labelColumns = {
  channel: 'channel',
  category: 'category',
  topic: 'topic',
  group: '"group"',
  language: 'language',
  source: 'source_id::VARCHAR',
  // The one that the theme it was put into is part of.
  theme: `(SELECT min(coalesce(t.part_of, t.id))::VARCHAR FROM theme_of o JOIN themes t ON t.id = o.theme WHERE o.key = c.key)`,
} as const;

interface LabelCut {
  readonly by: Exclude<BreakdownCut, 'none' | 'month' | 'week'>;
  readonly personas: readonly PersonaRule[];
  readonly attribute: string;
}

/** Values that differ in case or outer spaces are one. */
export const attributeLabel = (name: string): string =>
  `(SELECT min(s.value) FROM attribute_sets s JOIN attribute_sets own ON lower(trim(own.value)) = lower(trim(s.value))
    AND lower(trim(own.name)) = lower(trim(s.name)) WHERE own.id = c.attribute_set AND ${nameIs('s', literal(foldValue(name)))})`;

async function labelSql(
  query: Query,
  about: Subject,
  { by, personas, attribute }: LabelCut,
): Promise<string> {
  if (by === 'attribute') return attributeLabel(attribute);
  if (by !== 'persona') return labelColumns[by];
  const words = asColumns(
    await prepareRules(
      query,
      personas.map(({ rule }) => rule),
    ),
  );
  const bound = new Bound();
  const cases = personas.map(
    ({ id, rule }) => `WHEN ${ruleSql(rule, about, words, bound)} THEN ${bound.add(id)}`,
  );
  const persona = cases.length === 0 ? 'NULL::VARCHAR' : `CASE ${cases.join(' ')} END`;
  const question = about === 'answers' ? ', question' : '';
  await query.run(
    `CREATE OR REPLACE TEMP TABLE persona_of AS SELECT key${question}, ${persona} AS persona FROM ${markedRecords(about, words)}`,
    bound.values,
  );
  const isSame = `p.key = c.key${about === 'answers' ? ' AND p.question = c.question' : ''}`;
  return `(SELECT min(p.persona) FROM persona_of p WHERE ${isSame})`;
}

/** What labels stand for where they are numbers of the store. */
export async function namesOfLabels(query: Query, by: BreakdownCut): Promise<Record<string, string>> {
  if (by !== 'theme') return {};
  const themes = await storedThemes(query);
  return Object.fromEntries(themes.map((theme) => [String(theme.id), themeName(theme)]));
}
