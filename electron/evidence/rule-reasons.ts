/**
 * Why contacts of a sample are in a rule. Expressions are run by the database, an engine that none of them can hang;
 * the rest is the direct evaluator's word.
 */
import { z } from 'zod';
import type { Matchable } from '#core/evidence/evaluate-rule';
import { readPattern, toRe2 } from '#core/evidence/pattern';
import { reasonsOf } from '#core/evidence/reasons';
import type { Condition, StepRule } from '#core/evidence/rule';
import { themeMeant, themesOfRule } from '#core/evidence/theme-meant';
import type { Query } from './query';
import { knownThemes, themeOfContacts } from './rule-themes';
import { type Subject, tableOf } from './rules-to-sql';

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
  text: z.string(),
  csat: z.number().nullable(),
  ces: z.number().nullable(),
  nps: z.number().nullable(),
  theme: z.number().nullable(),
  attributes: z.array(z.object({ name: z.string(), value: z.string(), number: z.number().nullable() })),
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
  const rows = await query.rows(
    `SELECT r.key::VARCHAR AS key, strftime(r.happened_at, '%Y-%m-%dT%H:%M:%S') AS at, s.name AS source,
      r.channel, r.category, r.topic, r.language, r."group", ${isContacts ? `''` : 'r.question'} AS question, x.text,
      ${score('csat')} AS csat, ${score('ces')} AS ces, ${score('nps')} AS nps,
      ${isContacts ? 't.theme::DOUBLE' : 'NULL::DOUBLE'} AS theme,
      coalesce((SELECT list({'name': a.name, 'value': a.value, 'number': a.number} ORDER BY a.name) FROM attribute_sets a
        WHERE a.id = r.attribute_set), []) AS attributes
    FROM (SELECT * FROM ${tableOf(about)} WHERE key IN (SELECT unnest(string_split($1, ' '))::UHUGEINT)) r
    JOIN sources s ON s.id = r.source_id JOIN texts x ON x.id = r.text_id
    ${isContacts ? `LEFT JOIN (${themeOfContacts}) t ON t.key = r.key` : ''}`,
    recordRow,
    [contacts.map(({ key }) => key).join(' ')],
  );
  const refs = themesOfRule(rule);
  const known = refs.length === 0 ? [] : await knownThemes(query);
  const meant = refs.map((ref) => ({ id: ref.id, theme: themeMeant(ref, known)?.id ?? null }));
  return rows.map(({ csat, ces, nps, theme, ...record }) => ({
    ...record,
    scores: { csat, ces, nps },
    themeIds: meant.flatMap((ref) => (theme !== null && ref.theme === theme ? [ref.id] : [])),
  }));
}
