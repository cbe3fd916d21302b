/** How the ideas of a month are asked for on behalf of a programme: its requests are known, all pages are read. */
import type { Result } from '../desktop/app-error';
import { grouped } from '../document/grouped';
import type { Snapshot } from '../document/snapshot';
import type { EvidenceInput, EvidenceReply } from '../evidence/evidence-api';
import { periodOfMonth } from '../metrics/periods';

export interface IdeaChoices {
  /** YYYY-MM. */
  readonly month: string;
  /** Names of sources; none: all. */
  readonly sources?: readonly string[];
  readonly categories?: readonly string[];
  /** Topics or categories whose records are ideas whatever their words are. */
  readonly tags?: readonly string[];
}

type Ask = (input: EvidenceInput<'findIdeas'>) => Promise<Result<EvidenceReply<'findIdeas'>>>;

const pageSize = 2_000;

/** All requests of the month, the most voiced first. */
export async function askIdeas(
  snapshot: Snapshot,
  { month, sources = [], categories = [], tags = [] }: IdeaChoices,
  ask: Ask,
): Promise<Result<EvidenceReply<'findIdeas'>>> {
  const question = {
    period: periodOfMonth(month),
    sources: [...sources],
    categories: [...categories],
    tags: [...tags],
    known: knownRequests(snapshot, month),
  };
  const first = await ask({ ...question, page: { offset: 0, limit: pageSize } });
  if (!first.ok) return first;
  const groups = [...first.value.groups];
  while (groups.length < first.value.total) {
    const next = await ask({ ...question, page: { offset: groups.length, limit: pageSize } });
    if (!next.ok) return next;
    if (next.value.groups.length === 0) break;
    groups.push(...next.value.groups);
  }
  return { ok: true, value: { ...first.value, groups } };
}

const quotesOfEach = 20;

/** Also those that are duplicates or no ideas: what is like them is theirs. Quotes of the month itself are left out. */
function knownRequests(
  snapshot: Snapshot,
  month: string,
): { id: string; says: string[]; quotes: string[]; isLater: boolean }[] {
  const voicesOf = grouped(snapshot.byKind.requestVoices, ({ requestId }) => [requestId]);
  return snapshot.byKind.request.map(({ id, title, text }) => {
    const all = voicesOf.get(id) ?? [];
    const earlier = all.filter((voices) => voices.month < month);
    const quotes = earlier
      .toSorted((a, b) => (a.month === b.month ? (a.id < b.id ? -1 : 1) : a.month < b.month ? 1 : -1))
      .flatMap((voices) => voices.quotes.map((quote) => quote.text));
    return {
      id,
      says: [...new Set([title, text])].filter((said) => said.trim() !== ''),
      quotes: [...new Set(quotes)].slice(0, quotesOfEach),
      isLater: all.length > 0 && all.every((voices) => voices.month > month),
    };
  });
}
