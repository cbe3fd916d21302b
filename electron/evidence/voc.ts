/** Contacts of a month by theme and step, and the months before: what a VOC review is ranked from. */
import { z } from 'zod';
import { grouped } from '#core/document/grouped';
import type { CheckedInput, EvidenceReply } from '#core/evidence/evidence-api';
import { wholeContact } from '#core/evidence/share-out';
import { trendMonths, type VocCounts, type VocMonth } from '#core/evidence/voc-request';
import type { Query } from './query';
import { themeColumn } from './rule-themes';
import { type StoredTheme, storedThemes } from './stored-themes';
import { readVocQuotes } from './voc-quotes';
import { makeVocTable, monthNumber, monthOf, type Place, placesOf, vocTable } from './voc-table';

type Asked = CheckedInput<'voc'>;

export async function voc(query: Query, asked: Asked): Promise<EvidenceReply<'voc'>> {
  const last = monthNumber(asked.month);
  await makeVocTable(query, asked);
  const themes = (await storedThemes(query)).filter(({ partOf, isHidden }) => partOf === null && !isHidden);
  // Steps without a rule are no problem of anybody's contacts.
  const steps = asked.maps.flatMap((own, map) =>
    own.flatMap(({ stepId, contacts }, step) => (contacts === null ? [] : [{ map, step, stepId }])),
  );
  const at = new Map(steps.map(({ map, step }, index) => [`${map} ${step}`, index] as const));
  const indexOf = (map: number, step: number): number => at.get(`${map} ${step}`) ?? -1;
  const places = await Promise.all(asked.maps.map((own, map) => placesOf(query, own, map)));
  const members = places
    .flat()
    .flatMap(({ map, value, parts }) => parts.map(({ step }) => ({ map, value, step: indexOf(map, step) })));
  const stepMonths = await monthsOfSteps(query, places, indexOf);
  const themeMonths = await monthsOfThemes(query);
  const quotes = await readVocQuotes(query, { month: last, most: asked.quotes, members });
  const ofSubject = (months: ReadonlyMap<number, VocMonth[]>, id: number, said: typeof quotes.ofThemes) => ({
    months: months.get(id) ?? [],
    quotes: said.get(id) ?? [],
  });
  return {
    months: await monthsOfAll(query),
    themes: themes.map((theme) => ({
      theme: named(theme),
      ...ofSubject(themeMonths, theme.id, quotes.ofThemes),
    })),
    steps: steps.map(({ map, stepId }, index) => ({
      map,
      stepId,
      ...ofSubject(stepMonths, index, quotes.ofSteps),
    })),
    sets: await setsOf(query, last, asked.maps.length, members, new Set(themes.map(({ id }) => id))),
    ...(await circumstances(query, last)),
  };
}

const named = ({ id, name, phrases, ordinal }: StoredTheme) => ({
  id,
  name,
  phrases: [...phrases],
  ...(ordinal === undefined ? {} : { ordinal }),
});

const tallied = `count(*)::DOUBLE AS contacts, count(csat)::DOUBLE AS rated,
  count(*) FILTER (is_bad)::DOUBLE AS dissatisfied`;
const talliedRow = z.object({
  m: z.number(),
  contacts: z.number(),
  rated: z.number(),
  dissatisfied: z.number(),
});
type TalliedRow = z.infer<typeof talliedRow>;

const asMonth = ({ m, contacts, rated, dissatisfied }: TalliedRow): VocMonth => ({
  month: monthOf(m),
  contacts,
  rated,
  dissatisfied,
});

async function monthsOfAll(query: Query): Promise<VocMonth[]> {
  const rows = await query.rows(
    `SELECT m::DOUBLE AS m, ${tallied} FROM ${vocTable} GROUP BY m ORDER BY m`,
    talliedRow,
  );
  return rows.map(asMonth);
}

async function monthsOfThemes(query: Query): Promise<ReadonlyMap<number, VocMonth[]>> {
  const rows = await query.rows(
    `SELECT ${themeColumn}::DOUBLE AS theme, m::DOUBLE AS m, ${tallied} FROM ${vocTable}
    WHERE ${themeColumn} IS NOT NULL GROUP BY ${themeColumn}, m ORDER BY 1, 2`,
    talliedRow.extend({ theme: z.number() }),
  );
  return new Map([...grouped(rows, ({ theme }) => [theme])].map(([theme, own]) => [theme, own.map(asMonth)]));
}

/** By place in the reply. Parts of shared contacts are exact fractions, so that steps of a map add up. */
async function monthsOfSteps(
  query: Query,
  places: readonly (readonly Place[])[],
  indexOf: (map: number, step: number) => number,
): Promise<ReadonlyMap<number, VocMonth[]>> {
  const sums = new Map<number, Map<number, VocMonth>>();
  for (const [map, own] of places.entries()) {
    const partsOf = new Map(own.map(({ value, parts }) => [value, parts]));
    const rows = await query.rows(
      `SELECT p${map} AS value, m::DOUBLE AS m, ${tallied} FROM ${vocTable} WHERE p${map} IS NOT NULL GROUP BY 1, 2`,
      talliedRow.extend({ value: z.string() }),
    );
    for (const row of rows)
      for (const { step, units } of partsOf.get(row.value) ?? []) {
        const index = indexOf(map, step);
        const months = sums.get(index) ?? new Map<number, VocMonth>();
        const part = units / wholeContact;
        const before = months.get(row.m);
        months.set(row.m, {
          month: monthOf(row.m),
          contacts: (before?.contacts ?? 0) + part * row.contacts,
          rated: (before?.rated ?? 0) + part * row.rated,
          dissatisfied: (before?.dissatisfied ?? 0) + part * row.dissatisfied,
        });
        sums.set(index, months);
      }
  }
  return new Map(
    [...sums].map(([index, months]) => [
      index,
      [...months].toSorted(([one], [other]) => one - other).map(([, month]) => month),
    ]),
  );
}

/** Whole contacts, each in one set, so that what is in none of some problems can be told exactly. */
async function setsOf(
  query: Query,
  month: number,
  maps: number,
  members: readonly { readonly map: number; readonly value: string; readonly step: number }[],
  known: ReadonlySet<number>,
): Promise<VocCounts['sets']> {
  const names = Array.from({ length: maps }, (_, map) => `p${map}`);
  const rows = await query.rows(
    `SELECT ${themeColumn}::DOUBLE AS theme, [${names.join(', ')}]::VARCHAR[] AS places, count(*)::DOUBLE AS count
    FROM ${vocTable} WHERE m = $1 GROUP BY ALL ORDER BY count DESC, theme, places`,
    z.object({ theme: z.number().nullable(), places: z.array(z.string().nullable()), count: z.number() }),
    [month],
  );
  const membersAt = grouped(members, ({ map, value }) => [`${map} ${value}`]);
  // Contacts of hidden themes and those of none are alike.
  const sets = new Map<string, VocCounts['sets'][number]>();
  for (const { theme: found, places, count } of rows) {
    const theme = found !== null && known.has(found) ? found : null;
    const steps = places
      .flatMap((value, map) => (value === null ? [] : (membersAt.get(`${map} ${value}`) ?? [])))
      .map(({ step }) => step)
      .toSorted((one, other) => one - other);
    const key = `${theme} ${steps.join()}`;
    sets.set(key, { theme, steps, count: (sets.get(key)?.count ?? 0) + count });
  }
  return [...sets.values()];
}

async function circumstances(query: Query, month: number): Promise<Pick<VocCounts, 'unseen' | 'span'>> {
  const unseen = await query.rows(
    `SELECT v.m::DOUBLE AS m, count(*)::DOUBLE AS contacts FROM ${vocTable} v JOIN texts t ON t.id = v.text_id
    WHERE v.m >= $1 AND trim(t.search_text) <> '' AND NOT EXISTS (SELECT 1 FROM theme_of o WHERE o.key = v.key)
    GROUP BY v.m ORDER BY v.m`,
    z.object({ m: z.number(), contacts: z.number() }),
    [month - trendMonths],
  );
  const { first, last } = await query.row(
    `SELECT strftime(min(happened_at), '%Y-%m-%d') AS first, strftime(max(happened_at), '%Y-%m-%d') AS last FROM contact_rows`,
    z.object({ first: z.string().nullable(), last: z.string().nullable() }),
  );
  return {
    unseen: unseen.map(({ m, contacts }) => ({ month: monthOf(m), contacts })),
    span: first === null || last === null ? null : { from: first, to: last },
  };
}
