/** Voices of each request by month, way and source, with quotes, customers and signs. */
import { z } from 'zod';
import { grouped } from '#core/document/grouped';
import type { FoundGroup, IdeaVoices } from '#core/evidence/ideas-request';
import type { IdeaGroup } from '#core/ideas/group-ideas';
import type { SignKind } from '#core/ideas/sign';
import { type IdeaText, ideaTable } from './idea-texts';
import type { Query } from './query';

/** Of one month and source; those of a request that many months voice add up. */
const mostQuotes = 5;

/** A text without a sign is an idea only where its record says so. */
const ofIdeas = `FROM ${ideaTable} c JOIN idea_of o ON o.text_id = c.text_id AND (o.has_sign = 1 OR c.is_tagged)`;

const voiceRow = z.object({
  place: z.number(),
  month: z.string().nullable(),
  isColleagues: z.boolean(),
  source: z.string(),
  text: z.number(),
  count: z.number(),
  at: z.string().nullable(),
});
type VoiceRow = z.infer<typeof voiceRow>;

export async function ideaVoicesOf(
  query: Query,
  texts: readonly IdeaText[],
  groups: readonly IdeaGroup[],
): Promise<FoundGroup[]> {
  const rows = await query.rows(
    `SELECT o.place, strftime(happened_at, '%Y-%m') AS month, c.is_colleagues AS "isColleagues", s.name AS source,
      c.text_id::DOUBLE AS text, count(*)::DOUBLE AS count,
      strftime(max(happened_at), '%Y-%m-%dT%H:%M:%S.000Z') AS at
    ${ofIdeas} JOIN sources s ON s.id = c.source_id GROUP BY ALL
    ORDER BY o.place, month, "isColleagues", source, count(*) DESC, max(happened_at) DESC NULLS LAST, text`,
    voiceRow,
  );
  const people = await query.rows(
    `SELECT o.place, count(DISTINCT customer)::DOUBLE AS customers, count(customer)::DOUBLE AS named
    ${ofIdeas} GROUP BY o.place`,
    z.object({ place: z.number(), customers: z.number(), named: z.number() }),
  );
  const peopleOf = new Map(people.map((one) => [one.place, one]));
  const textOf = new Map(texts.map((text) => [text.id, text]));
  const rowsOf = grouped(rows, ({ place }) => [place]);
  return groups
    .flatMap(({ known, title, text }, place) => {
      const own = rowsOf.get(place) ?? [];
      const { customers = 0, named = 0 } = peopleOf.get(place) ?? {};
      const voices = voicesOf(own, textOf);
      const count = own.reduce((sum, row) => sum + row.count, 0);
      return count === 0
        ? []
        : [{ known, title, text, count, customers, named, voices, signs: signsOf(own, textOf) }];
    })
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}

type TextOf = ReadonlyMap<number, IdeaText>;

function voicesOf(rows: readonly VoiceRow[], textOf: TextOf): IdeaVoices[] {
  const parts = grouped(rows, ({ month, isColleagues, source }) => [`${month} ${isColleagues} ${source}`]);
  return [...parts.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const { month, isColleagues, source } = first;
    return [
      {
        month,
        way: isColleagues ? ('colleagues' as const) : ('contacts' as const),
        source,
        count: own.reduce((sum, { count }) => sum + count, 0),
        quotes: own.slice(0, mostQuotes).map(({ text, at }) => ({
          text: textOf.get(text)?.sentence ?? '',
          at,
          source,
        })),
      },
    ];
  });
}

function signsOf(rows: readonly VoiceRow[], textOf: TextOf): FoundGroup['signs'] {
  const counts = new Map<SignKind, number>();
  for (const { text, count } of rows) {
    const sign = textOf.get(text)?.sign ?? 'tag';
    counts.set(sign, (counts.get(sign) ?? 0) + count);
  }
  return [...counts]
    .map(([sign, count]) => ({ sign, count }))
    .sort((a, b) => b.count - a.count || (a.sign < b.sign ? -1 : 1));
}
