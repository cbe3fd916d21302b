/** Ideas of a period from the store, grouped into requests; the last answer is kept while its pages are read. */
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import type { CheckedInput, EvidenceReply } from '#core/evidence/evidence-api';
import type { Progress } from '#core/evidence/evidence-messages';
import type { FoundIdeas } from '#core/evidence/ideas-request';
import { groupIdeas, type IdeaGroup } from '#core/ideas/group-ideas';
import { findIdeaTexts, type IdeaText, ideaTable, makeIdeaTable } from './idea-texts';
import { ideaVoicesOf } from './idea-voices';
import type { Query } from './query';
import type { Store } from './store';

type Asked = CheckedInput<'findIdeas'>;

export async function findIdeas(
  store: Store,
  { page, ...question }: Asked,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<EvidenceReply<'findIdeas'>> {
  const all = await store.answers.ideas.answer(question, () =>
    store.read((query) => read(query, { ...question, page }, onProgress), signal),
  );
  return { ...all, groups: all.groups.slice(page.offset, page.offset + page.limit) };
}

async function read(
  query: Query,
  asked: Asked,
  onProgress: (progress: Progress) => void,
): Promise<FoundIdeas> {
  onProgress({ stage: 'reading', done: 0, total: null, rows: 0 });
  const { records } = await makeIdeaTable(query, asked);
  const texts = await findIdeaTexts(query, onProgress);
  const grouped = await group(query, texts, asked, onProgress);
  await query.run('CREATE TEMP TABLE idea_of (text_id DOUBLE, place DOUBLE, has_sign DOUBLE)');
  await query.append('idea_of', placedTexts(texts, grouped));
  const groups = await ideaVoicesOf(query, texts, grouped);
  return {
    records,
    ideas: sum(groups, ({ count }) => count),
    colleagues: sum(groups, ({ voices }) =>
      sum(voices, ({ way, count }) => (way === 'colleagues' ? count : 0)),
    ),
    sources: await sourcesRead(query),
    total: groups.length,
    groups,
  };
}

/** The service goes on answering others meanwhile. */
async function group(
  query: Query,
  texts: readonly IdeaText[],
  { known }: Asked,
  onProgress: (progress: Progress) => void,
): Promise<readonly IdeaGroup[]> {
  const steps = groupIdeas(texts, known);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    onProgress({ stage: 'counting', done: step.value, total: 1, rows: texts.length });
    query.throwIfCancelled();
    await setImmediate();
  }
}

function* placedTexts(
  texts: readonly IdeaText[],
  groups: readonly IdeaGroup[],
): Generator<readonly (string | number | null)[]> {
  for (const [place, { members }] of groups.entries())
    for (const member of members) {
      const text = texts[member];
      if (text !== undefined) yield [text.id, place, text.sign === 'tag' ? 0 : 1];
    }
}

const sum = <T>(list: readonly T[], of: (one: T) => number): number =>
  list.reduce((total, one) => total + of(one), 0);

async function sourcesRead(query: Query): Promise<string[]> {
  const rows = await query.rows(
    `SELECT DISTINCT s.name FROM ${ideaTable} c JOIN sources s ON s.id = c.source_id ORDER BY s.name`,
    z.object({ name: z.string() }),
  );
  return rows.map(({ name }) => name);
}
