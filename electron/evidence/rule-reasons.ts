/**
 * Why contacts of a sample are in a rule. Expressions are run by the database, an engine that none of them can hang;
 * the rest is the direct evaluator's word.
 */
import { z } from 'zod';
import type { Attribute, Matchable } from '#core/evidence/evaluate-rule';
import { readPattern, toRe2 } from '#core/evidence/pattern';
import { reasonsOf } from '#core/evidence/reasons';
import type { Condition, StepRule } from '#core/evidence/rule';
import { themeMeant, themesOfRule } from '#core/evidence/theme-meant';
import type { Query } from './query';
import { themeOfContacts } from './rule-themes';
import { type Subject, tableOf } from './rules-to-sql';
import { storedThemes } from './stored-themes';

/** By key. */
export interface WhyHere {
  readonly reasons: Record<string, Condition[]>;
  /** What expressions found. */
  readonly found: Record<string, string[]>;
}

interface Sampled {
  readonly key: string;
  readonly text: string;
}

const mostPieces = 20;

export async function whyHere(
  query: Query,
  about: Subject,
  rule: StepRule,
  contacts: readonly Sampled[],
): Promise<WhyHere> {
  if (contacts.length === 0) return { reasons: {}, found: {} };
  const pieces = await piecesFound(query, rule, contacts);
  const meets = (pattern: string, { key = '' }: Matchable) =>
    (pieces.get(key)?.get(pattern) ?? []).length > 0;
  const reasons: Record<string, Condition[]> = {};
  const found: Record<string, string[]> = {};
  for (const record of await readMatchables(query, about, rule, contacts)) {
    const { key = '' } = record;
    const own = reasonsOf(rule, record, meets);
    reasons[key] = [...(reasons[key] ?? []), ...own];
    for (const reason of own)
      if (reason.test === 'matches')
        found[key] = [...(found[key] ?? []), ...(pieces.get(key)?.get(reason.pattern) ?? [])];
  }
  return { reasons, found };
}

/** By key and pattern. */
async function piecesFound(
  query: Query,
  rule: StepRule,
  contacts: readonly Sampled[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>> {
  const patterns = [...new Set(patternsOf(rule))];
  const found = new Map<string, Map<string, readonly string[]>>();
  for (const { key, text } of patterns.length === 0 ? [] : contacts) {
    const own = found.get(key) ?? new Map<string, readonly string[]>();
    found.set(key, own);
    for (const pattern of patterns) {
      const read = readPattern(pattern);
      if (!read.ok) continue;
      const { pieces } = await query.row(
        `SELECT list_slice(regexp_extract_all($1, $2), 1, ${mostPieces}) AS pieces`,
        z.object({ pieces: z.array(z.string()) }),
        [text, toRe2(read.source)],
      );
      own.set(pattern, [...(own.get(pattern) ?? []), ...pieces.filter((piece) => piece !== '')]);
    }
  }
  return found;
}

function patternsOf(rule: StepRule): readonly string[] {
  if (rule.test === 'all' || rule.test === 'any') return rule.rules.flatMap(patternsOf);
  if (rule.test === 'not') return patternsOf(rule.rule);
  return rule.test === 'matches' ? [rule.pattern] : [];
}

const recordRow = z.object({
  key: z.string(),
  at: z.string().nullable(),
  source: z.string(),
  channel: z.string(),
  category: z.string(),
  topic: z.string(),
  language: z.string(),
  group: z.string(),
  question: z.string(),
  csat: z.number().nullable(),
  ces: z.number().nullable(),
  nps: z.number().nullable(),
  set: z.number().nullable(),
});

/** Everything that conditions can ask of a record; of a respondent, each answer. */
async function readMatchables(
  query: Query,
  about: Subject,
  rule: StepRule,
  contacts: readonly Sampled[],
): Promise<Matchable[]> {
  const isContacts = about === 'contacts';
  const score = (kind: string) =>
    isContacts ? `r.${kind}` : `CASE WHEN r.kind = '${kind}' THEN r.score END`;
  // Keys are digits; written out they let the database pass over what holds none of them.
  const keys = contacts.map(({ key }) => `${BigInt(key)}::UHUGEINT`).join(', ');
  const rows = await query.rows(
    `SELECT r.key::VARCHAR AS key, strftime(r.happened_at, '%Y-%m-%dT%H:%M:%S') AS at, s.name AS source,
      r.channel, r.category, r.topic, r.language, r."group", ${isContacts ? `''` : 'r.question'} AS question,
      ${score('csat')} AS csat, ${score('ces')} AS ces, ${score('nps')} AS nps, r.attribute_set::DOUBLE AS set
    FROM ${tableOf(about)} r JOIN sources s ON s.id = r.source_id WHERE r.key IN (${keys})`,
    recordRow,
  );
  const textOf = new Map(contacts.map(({ key, text }) => [key, text]));
  const themesOf = isContacts ? await readThemes(query, rule, keys) : noThemes;
  const attributesOf = await readSets(
    query,
    rows.flatMap(({ set }) => set ?? []),
  );
  return rows.map(({ csat, ces, nps, set, ...record }) => ({
    ...record,
    text: textOf.get(record.key) ?? '',
    scores: { csat, ces, nps },
    themeIds: themesOf.get(record.key) ?? [],
    attributes: set === null ? [] : (attributesOf.get(set) ?? []),
  }));
}

const noThemes: ReadonlyMap<string, readonly number[]> = new Map();

/** By key, the numbers under which the rule speaks of the contact's theme. */
async function readThemes(
  query: Query,
  rule: StepRule,
  keys: string,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const refs = themesOfRule(rule);
  if (refs.length === 0) return noThemes;
  const known = await storedThemes(query);
  const meant = refs.map((ref) => ({ id: ref.id, theme: themeMeant(ref, known)?.id ?? null }));
  const rows = await query.rows(
    `SELECT key::VARCHAR AS key, theme::DOUBLE AS theme FROM (${themeOfContacts}) WHERE key IN (${keys}) AND theme IS NOT NULL`,
    z.object({ key: z.string(), theme: z.number() }),
  );
  return new Map(
    rows.map(({ key, theme }) => [key, meant.flatMap((ref) => (ref.theme === theme ? [ref.id] : []))]),
  );
}

async function readSets(
  query: Query,
  sets: readonly number[],
): Promise<ReadonlyMap<number, readonly Attribute[]>> {
  const found = new Map<number, Attribute[]>();
  if (sets.length === 0) return found;
  const rows = await query.rows(
    `SELECT id::DOUBLE AS id, name, value, number FROM attribute_sets WHERE id IN (${sets.join(', ')}) ORDER BY name`,
    z.object({ id: z.number(), name: z.string(), value: z.string(), number: z.number().nullable() }),
  );
  for (const { id, ...attribute } of rows) found.set(id, [...(found.get(id) ?? []), attribute]);
  return found;
}
