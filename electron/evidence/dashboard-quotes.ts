/**
 * Quotes of a dashboard, chosen evenly: each theme in each month of each source gives one in turn, by chance, whatever it
 * was rated, until there are enough. Texts of fewer than three words, and the same text again, are left out.
 */
import { z } from 'zod';
import type { Dimension } from '#core/dashboard/cube';
import { type Quotes, scoreWords } from '#core/dashboard/dashboard';
import { withoutTurns } from '#core/scene/clean-text';
import { mask } from '#core/text/mask';
import type { Query } from './query';

/** Longer ones are whole conversations: nobody reads them in a list. */
const longest = 900;

/** Words stand between single spaces. */
const hasThreeWords = `length(t.search_text) - length(replace(t.search_text, ' ', '')) > 3`;

const saidRow = z.object({
  text: z.string(),
  day: z.string(),
  month: z.string(),
  source: z.number(),
  theme: z.number(),
  category: z.number(),
  channel: z.number(),
  isRated: z.boolean(),
  isBad: z.boolean(),
});

/** `placeOf`: where a value ended up among the names of the dashboard, by where the store's own table put it. */
export async function readDashboardQuotes(
  query: Query,
  most: number,
  placeOf: (dimension: Dimension, place: number) => number,
  monthOf: (month: string) => number,
): Promise<{ readonly quotes: Quotes; readonly texts: number }> {
  await query.run(
    `CREATE TEMP TABLE dashboard_said AS SELECT p.* FROM dashboard_placed p JOIN texts t ON t.id = p.text_id
    WHERE ${hasThreeWords} QUALIFY row_number() OVER (PARTITION BY p.text_id ORDER BY p.key) = 1`,
  );
  const { texts } = await query.row(
    'SELECT count(*)::DOUBLE AS texts FROM dashboard_said',
    z.object({ texts: z.number() }),
  );
  const rows =
    most === 0
      ? []
      : await query.rows(
          `WITH chosen AS (
            SELECT *, row_number() OVER (PARTITION BY theme, month, source ORDER BY key) AS nth
            FROM dashboard_said ORDER BY nth, key LIMIT ${most})
          SELECT t.text, coalesce(strftime(c.happened_at, '%Y-%m-%d'), '') AS day, month, source::DOUBLE AS source,
            theme::DOUBLE AS theme, category::DOUBLE AS category, channel::DOUBLE AS channel,
            is_rated AS "isRated", is_bad AS "isBad"
          FROM chosen c JOIN texts t ON t.id = c.text_id
          ORDER BY c.happened_at DESC NULLS LAST, c.key`,
          saidRow,
        );
  const placed = (dimension: Dimension) => rows.map((row) => placeOf(dimension, row[dimension]));
  return {
    texts,
    quotes: {
      // Masked when it was stored; what masking has learnt since then is masked on the way out.
      text: rows.map(({ text }) => shortened(withoutTurns(mask(text).text))),
      day: rows.map(({ day }) => day),
      source: placed('source'),
      theme: placed('theme'),
      category: placed('category'),
      channel: placed('channel'),
      month: rows.map(({ month }) => monthOf(month)),
      score: rows.map(({ isRated, isBad }) =>
        scoreWords.indexOf(isRated ? (isBad ? 'dissatisfied' : 'satisfied') : 'unrated'),
      ),
    },
  };
}

function shortened(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  // Not through a word, nor through a sign of two halves.
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest - 100)).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
