/** The sources dashboard: everything left by customers (or by colleagues) counted apart, with quotes, packed for a page. */
import { z } from 'zod';
import {
  type Cells,
  type Cube,
  cellCount,
  type Dimension,
  dimensions,
  namedIn,
  type ValueName,
} from '#core/dashboard/cube';
import type { Dashboard } from '#core/dashboard/dashboard';
import { foldCube, joinAlike, keepLargest } from '#core/dashboard/fold';
import { packDashboard } from '#core/dashboard/pack';
import { everything, sumCube } from '#core/dashboard/sums';
import type { EvidenceReply } from '#core/evidence/evidence-api';
import type { Progress } from '#core/evidence/evidence-messages';
import { monthBefore } from '#core/metrics/periods';
import { withoutTurns } from '#core/scene/clean-text';
import { mask } from '#core/text/mask';
import { themeName } from '#core/themes/theme-name';
import { readDashboardQuotes } from './dashboard-quotes';
import { type DashboardQuestion, dashboardTable, makeDashboardTable } from './dashboard-table';
import type { Query } from './query';
import { storedThemes } from './stored-themes';
import { watched } from './watched';

/** Values that stand alone, the most frequent; more are no list that anybody reads. */
const mostValues = { source: 200, theme: 80, category: 60, channel: 20 } as const;
/** The page counts so many in a few milliseconds, and they pack into some hundred kilobytes. */
const mostCells = 120_000;
/** Ten years; dates of a damaged export lie further apart. */
const mostMonths = 120;

export async function dashboard(
  query: Query,
  asked: DashboardQuestion,
  onProgress: (progress: Progress) => void,
): Promise<EvidenceReply<'dashboard'>> {
  const tell = (stage: Progress['stage'], done: number) => onProgress({ stage, done, total: 100, rows: 0 });
  tell('reading', 0);
  await watched(
    query,
    (share) => tell('reading', share * 50),
    () => makeDashboardTable(query, asked),
  );
  tell('counting', 50);
  const names = await readNames(query);
  await placeRows(query);
  const counted = joinAlike(await readCube(query, names));
  const shown = foldCube(
    dimensions.reduce((cube, dimension) => keepLargest(cube, dimension, mostValues[dimension]), counted),
    mostCells,
  );
  tell('counting', 75);
  const { quotes, texts } = await readDashboardQuotes(
    query,
    asked.quotes,
    placesAmong(names, shown),
    (month) => shown.months.indexOf(month),
  );
  tell('storing', 90);
  const { first, last } = await query.row(
    `SELECT strftime(min(happened_at), '%Y-%m-%d') AS first, strftime(max(happened_at), '%Y-%m-%d') AS last
    FROM ${dashboardTable}`,
    z.object({ first: z.string().nullable(), last: z.string().nullable() }),
  );
  const period = first === null || last === null ? null : { from: first, to: last };
  const { language, theme, madeOn, whose, isInvented } = asked;
  const made: Dashboard = { language, theme, madeOn, whose, isInvented, period, cube: shown, quotes, texts };
  const foldedOf = (dimension: Dimension) => namedIn(counted, dimension) - namedIn(shown, dimension);
  return {
    packed: packDashboard(made),
    facts: {
      ...sumCube(shown, everything).whole,
      period,
      sources: shown.names.source.length,
      themes: namedIn(shown, 'theme'),
      folded: { theme: foldedOf('theme'), category: foldedOf('category'), channel: foldedOf('channel') },
      cells: cellCount(shown),
      quotes: quotes.text.length,
      texts,
    },
  };
}

/** What people called things is masked and cannot turn the words around it. */
const shownName = (name: ValueName): ValueName =>
  typeof name === 'string' ? withoutTurns(mask(name).text) : name;

const valueRow = z.object({ value: z.union([z.string(), z.number()]).nullable() });

/** Values of each dimension, the most frequent first, in tables `dashboard_source` and so on. */
async function readNames(query: Query): Promise<Readonly<Record<Dimension, readonly ValueName[]>>> {
  const themes = new Map((await storedThemes(query)).map((theme) => [theme.id, theme] as const));
  const sources = await query.rows(
    'SELECT id::DOUBLE AS id, name FROM sources',
    z.object({ id: z.number(), name: z.string() }),
  );
  const nameOf: Readonly<Record<Dimension, (value: string | number | null) => ValueName>> = {
    source: (value) => sources.find(({ id }) => id === value)?.name ?? String(value),
    theme: (value) => {
      const theme = typeof value === 'number' ? themes.get(value) : undefined;
      if (theme === undefined) return { is: 'none' };
      return theme.isHidden ? { is: 'rest' } : themeName(theme);
    },
    category: (value) => (value === '' || value === null ? { is: 'none' } : String(value)),
    channel: (value) => (value === '' || value === null ? { is: 'none' } : String(value)),
  };
  const read = async (dimension: Dimension) => {
    await query.run(
      `CREATE TEMP TABLE dashboard_${dimension} AS SELECT value, (row_number() OVER (ORDER BY n DESC, value) - 1)::INTEGER AS place
      FROM (SELECT ${dimension} AS value, count(*) AS n FROM ${dashboardTable} GROUP BY 1)`,
    );
    const rows = await query.rows(`SELECT value FROM dashboard_${dimension} ORDER BY place`, valueRow);
    return rows.map(({ value }) => shownName(nameOf[dimension](value)));
  };
  return {
    source: await read('source'),
    theme: await read('theme'),
    category: await read('category'),
    channel: await read('channel'),
  };
}

/** Rows with places instead of values. */
const placeRows = (query: Query): Promise<void> =>
  query.run(
    `CREATE TEMP VIEW dashboard_placed AS SELECT r.key, r.text_id, r.happened_at, r.month, r.is_rated, r.is_bad,
      ${dimensions.map((one) => `p_${one}.place AS ${one}`).join(', ')}
    FROM ${dashboardTable} r
    ${dimensions.map((one) => `JOIN dashboard_${one} p_${one} ON p_${one}.value IS NOT DISTINCT FROM r.${one}`).join(' ')}`,
  );

async function readCube(
  query: Query,
  names: Readonly<Record<Dimension, readonly ValueName[]>>,
): Promise<Cube> {
  const found = await query.rows(
    'SELECT DISTINCT month FROM dashboard_placed ORDER BY 1',
    z.object({ month: z.string() }),
  );
  const months = monthsOf(found.map(({ month }) => month));
  await query.run('CREATE TEMP TABLE dashboard_month (value VARCHAR, place DOUBLE)');
  await query.append(
    'dashboard_month',
    months.map((month, place) => [month, place]),
  );
  const { contacts, ...columns } = await query.numbers(
    `SELECT source, theme, category, channel, m.place, count(*), count(*) FILTER (is_rated), count(*) FILTER (is_bad)
    FROM dashboard_placed p JOIN dashboard_month m ON m.value = p.month GROUP BY ALL ORDER BY ALL`,
    {
      source: 'whole',
      theme: 'whole',
      category: 'whole',
      channel: 'whole',
      month: 'whole',
      contacts: 'real',
      rated: 'real',
      dissatisfied: 'real',
    },
  );
  const cells: Cells = {
    source: [...columns.source],
    theme: [...columns.theme],
    category: [...columns.category],
    channel: [...columns.channel],
    month: [...columns.month],
    contacts: [...contacts],
    rated: [...columns.rated],
    dissatisfied: [...columns.dissatisfied],
  };
  return { names, months, cells };
}

/** Months between two that have comments are in the list too: an empty month is a fact. */
function monthsOf(found: readonly string[]): readonly string[] {
  const dated = found.filter((month) => month !== '');
  const undated = found.length > dated.length ? [''] : [];
  const [first, last] = [dated[0], dated.at(-1)];
  if (first === undefined || last === undefined) return undated;
  const all = [last];
  while (all.length < mostMonths && (all[0] ?? '') > first) all.unshift(monthBefore(all[0] ?? '', 1));
  return [...((all[0] ?? '') > first ? dated : all), ...undated];
}

/** Where a value of the store stands in the dashboard: under its own name, or among the rest. */
function placesAmong(names: Cube['names'], shown: Cube): (dimension: Dimension, place: number) => number {
  const table = (dimension: Dimension) => {
    const keys = new Map(shown.names[dimension].map((name, place) => [JSON.stringify(name), place] as const));
    const rest = keys.get(JSON.stringify({ is: 'rest' })) ?? -1;
    return names[dimension].map((name) => keys.get(JSON.stringify(name)) ?? rest);
  };
  const tables = {
    source: table('source'),
    theme: table('theme'),
    category: table('category'),
    channel: table('channel'),
  };
  return (dimension, place) => tables[dimension][place] ?? -1;
}
