/**
 * Searches a scope for themes. Contacts that have a theme keep it and speak for it; the others join one they are
 * like, or make new ones. Grouping runs in a thread of its own and holds up neither readers nor an import.
 */
import { z } from 'zod';
import type { ThemeScope } from '#core/evidence/evidence-api';
import type { Progress } from '#core/evidence/evidence-messages';
import type { ThemesFound } from '#core/evidence/theme-view';
import type { ThemeStage } from '#core/themes/find-themes';
import type { Query } from './query';
import type { Store } from './store';
import { storedThemes } from './stored-themes';
import { type ScopeSql, whereScope } from './themes-scope';
import { type Assigned, saveThemes } from './themes-store';
import { openThemesThread, type ThemesThread } from './themes-thread';

/** Texts that themes are learnt from; all others join what was learnt. */
const mostLearnt = 20_000;
/** Of each theme known before, so many of its texts speak for it: any of them, or only what is typical would join. */
const spokesmen = 100;
const pieceSize = 4_000;

const textRow = z.object({ key: z.string(), text: z.string() });
const knownRow = textRow.extend({ theme: z.number() });

interface Work {
  readonly query: Query;
  readonly scope: ScopeSql;
  readonly onProgress: (progress: Progress) => void;
}

export async function findThemes(
  store: Store,
  scope: ThemeScope,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<ThemesFound> {
  const started = performance.now();
  const stageOf: Readonly<Record<ThemeStage, Progress['stage']>> = {
    reading: 'reading',
    placing: 'counting',
    grouping: 'counting',
    naming: 'counting',
  };
  const thread = openThemesThread(signal, (stage) =>
    onProgress({ stage: stageOf[stage], done: 0, total: null, rows: 0 }),
  );
  try {
    const assigned = await store.read(async (query) => {
      const work = { query, scope: await whereScope(query, scope), onProgress };
      return assign(work, thread);
    }, signal);
    onProgress({ stage: 'storing', done: 0, total: null, rows: assigned.rows.length });
    const counts = await store.write((query) => saveThemes(query, assigned), signal);
    return { texts: assigned.rows.length, ...counts, seconds: (performance.now() - started) / 1000 };
  } finally {
    await thread.close();
  }
}

/** Contacts of the scope that have no theme: not looked at, or like none that was known. */
const isOpen = `NOT EXISTS (SELECT 1 FROM theme_of o WHERE o.key = c.key AND o.theme IS NOT NULL)`;

async function assign({ query, scope, onProgress }: Work, thread: ThemesThread): Promise<Assigned> {
  const known = (await storedThemes(query)).map(({ id }) => id);
  const anchors = await readAnchors(query);
  const open = `FROM (SELECT * FROM contacts WHERE ${scope.where}) c WHERE ${isOpen}`;
  const { total } = await query.row(
    `SELECT count(*)::DOUBLE AS total ${open}`,
    z.object({ total: z.number() }),
    scope.bound.values,
  );
  const learnt = Math.max(mostLearnt - anchors.length, mostLearnt / 2);
  // Keys are hashes, so the first of them are as good as any, and always the same. Chosen before their texts are
  // fetched: the database takes ten times as long to keep whole rows in order.
  const first = await query.rows(
    `SELECT c.key::VARCHAR AS key, c.text AS text FROM contacts c
    JOIN (SELECT c.key ${open} ORDER BY c.key LIMIT ${learnt}) chosen ON chosen.key = c.key ORDER BY c.key`,
    textRow,
    scope.bound.values,
  );
  onProgress({ stage: 'reading', done: first.length, total, rows: total });
  const place = new Map(known.map((id, index) => [id, index]));
  const found = await thread.find({
    texts: [...anchors, ...first].map(({ text }) => text),
    known: Int32Array.from([...anchors.map(({ theme }) => place.get(theme) ?? -1), ...first.map(() => -1)]),
    knownThemes: known.length,
    count: null,
    leavesNone: false,
  });
  const rows = first.map(({ key }, index) => ({
    key,
    theme: found.themeOf[anchors.length + index] ?? -1,
    likeness: found.likeness[anchors.length + index] ?? 0,
  }));
  const last = first.at(-1);
  if (last !== undefined && total > first.length) {
    const rest = `SELECT c.key::VARCHAR AS key, c.text AS text ${open} AND c.key > ${scope.bound.add(last.key)}::UHUGEINT`;
    const { told, join } = joining(thread);
    for await (const piece of inPieces(query, rest, scope)) {
      await join(piece);
      for (const { key, text } of piece) rows.push({ key, ...(told.get(text) ?? none) });
      onProgress({ stage: 'checking', done: rows.length, total, rows: total });
    }
  }
  return { known, phrases: found.phrases, rows };
}

interface Placed {
  readonly theme: number;
  readonly likeness: number;
}
const none: Placed = { theme: -1, likeness: 0 };

/** Many contacts hold the same text: so many of them are remembered. */
const mostTold = 50_000;

function joining(thread: ThemesThread) {
  const told = new Map<string, Placed>();
  const join = async (piece: readonly z.infer<typeof textRow>[]) => {
    if (told.size > mostTold) told.clear();
    const asked = [...new Set(piece.map(({ text }) => text))].filter((text) => !told.has(text));
    if (asked.length === 0) return;
    const { themeOf, likeness } = await thread.join(asked);
    for (const [index, text] of asked.entries())
      told.set(text, { theme: themeOf[index] ?? -1, likeness: likeness[index] ?? 0 });
  };
  return { told, join };
}

async function* inPieces(
  query: Query,
  sql: string,
  scope: ScopeSql,
): AsyncGenerator<z.infer<typeof textRow>[]> {
  let piece: z.infer<typeof textRow>[] = [];
  for await (const rows of query.pieces(sql, scope.bound.values)) {
    for (const [key, text] of rows) piece.push(textRow.parse({ key, text }));
    if (piece.length < pieceSize) continue;
    yield piece;
    piece = [];
  }
  if (piece.length > 0) yield piece;
}

/** Texts of every theme, of all contacts and not of the scope alone: a theme is one everywhere. */
function readAnchors(query: Query): Promise<z.infer<typeof knownRow>[]> {
  return query.rows(
    `SELECT c.key::VARCHAR AS key, c.text AS text, o.theme::DOUBLE AS theme
    FROM (SELECT *, row_number() OVER (PARTITION BY theme ORDER BY key) AS nth
      FROM theme_of WHERE theme IS NOT NULL) o JOIN contacts c ON c.key = o.key
    WHERE o.nth <= ${spokesmen} ORDER BY o.theme, o.nth`,
    knownRow,
  );
}
