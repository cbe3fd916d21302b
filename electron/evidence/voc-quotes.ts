/** Quotes of each theme and step of the month, read from the store at once: texts are slow to find one by one. */
import { z } from 'zod';
import { grouped } from '#core/document/grouped';
import type { VocQuote } from '#core/evidence/voc-request';
import { chooseQuotes } from '#core/voc/choose-quotes';
import type { Query } from './query';
import { themeColumn } from './rule-themes';
import { vocTable } from './voc-table';

/** Of a problem so many different texts are looked at: some are too short, some say the same. */
const lookedAt = 30;

const saidRow = z.object({
  isStep: z.boolean(),
  /** Number of a theme, or place of a step. */
  problem: z.number(),
  text: z.string(),
  at: z.string().nullable(),
  source: z.string(),
  isDissatisfied: z.boolean(),
  likeness: z.number().nullable(),
});

interface Asked {
  readonly month: number;
  readonly most: number;
  /** Which values of `p0`, `p1` … are of which step. */
  readonly members: readonly { readonly map: number; readonly value: string; readonly step: number }[];
}

type Quotes = ReadonlyMap<number, VocQuote[]>;

export async function readVocQuotes(
  query: Query,
  { month, most, members }: Asked,
): Promise<{ readonly ofThemes: Quotes; readonly ofSteps: Quotes }> {
  if (most === 0) return { ofThemes: new Map(), ofSteps: new Map() };
  await query.run('CREATE TEMP TABLE voc_members (map DOUBLE, value VARCHAR, step DOUBLE)');
  await query.append(
    'voc_members',
    members.map(({ map, value, step }) => [map, value, step]),
  );
  const maps = [...new Set(members.map(({ map }) => map))];
  const ofMonth = `FROM ${vocTable} v`;
  const sql = [
    `SELECT FALSE AS is_step, ${themeColumn}::DOUBLE AS problem, v.* ${ofMonth} WHERE m = $1 AND ${themeColumn} IS NOT NULL`,
    ...maps.map(
      (map) =>
        `SELECT TRUE AS is_step, s.step AS problem, v.* ${ofMonth} JOIN voc_members s ON s.map = ${map} AND s.value = v.p${map} WHERE m = $1`,
    ),
  ];
  const rows = await query.rows(
    `WITH said AS (
      SELECT is_step, problem, text_id, bool_or(is_bad) AS is_bad, max(happened_at) AS said_at,
        arg_max(source_id, happened_at) AS source_id, max(o.likeness) AS likeness
      FROM (${sql.join(' UNION ALL ')}) v LEFT JOIN theme_of o ON o.key = v.key
      GROUP BY ALL),
    near AS (
      SELECT * FROM said QUALIFY row_number() OVER (
        PARTITION BY is_step, problem ORDER BY is_bad DESC, likeness DESC NULLS LAST, said_at DESC, text_id) <= ${lookedAt})
    SELECT is_step AS "isStep", problem::DOUBLE AS problem, t.text, strftime(said_at, '%Y-%m-%dT%H:%M:%S.000Z') AS at,
      s.name AS source, is_bad AS "isDissatisfied", likeness
    FROM near JOIN texts t ON t.id = near.text_id JOIN sources s ON s.id = near.source_id
    ORDER BY is_step, problem, is_bad DESC, likeness DESC NULLS LAST, said_at DESC, near.text_id`,
    saidRow,
    [month],
  );
  const chosen = (said: typeof rows): Quotes =>
    new Map(
      [...grouped(said, ({ problem }) => [problem])].map(([problem, own]) => [
        problem,
        chooseQuotes(own, most).map(({ text, at, source, isDissatisfied }) => ({
          text,
          at,
          source,
          isDissatisfied,
        })),
      ]),
    );
  return {
    ofThemes: chosen(rows.filter(({ isStep }) => !isStep)),
    ofSteps: chosen(rows.filter(({ isStep }) => isStep)),
  };
}
