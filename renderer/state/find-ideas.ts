/** Finding the ideas of a month among contacts: asked of the evidence service with progress and a way out, taken in one step. */
import { create } from 'zustand';
import { type TakenIdeas, takeIdeas } from '#core/commands/take-ideas';
import type { AppError } from '#core/desktop/app-error';
import type { Progress } from '#core/evidence/evidence-messages';
import type { FoundIdeas } from '#core/evidence/ideas-request';
import { askIdeas } from '#core/ideas/ask-ideas';
import { requestEvidence } from './evidence';
import { commit, useOpenMap } from './open-map';
import { canEditRequests, useRequests } from './requests';
import { chooseProgrammeTab } from './view';

export type IdeaSearch =
  | { readonly is: 'asked' }
  | { readonly is: 'running'; readonly progress: Progress | null }
  | { readonly is: 'failed'; readonly error: AppError }
  | {
      readonly is: 'done';
      readonly month: string;
      readonly found: Omit<FoundIdeas, 'groups'>;
      readonly taken: TakenIdeas;
      /** False: the programme had them already. */
      readonly isChanged: boolean;
    };

/** null: nobody asked. */
export const useIdeaSearch = create<{ readonly search: IdeaSearch | null }>(() => ({ search: null }));

const show = (search: IdeaSearch | null): void => useIdeaSearch.setState({ search });

let running: AbortController | null = null;

export function askForIdeas(): void {
  if (!canEditRequests()) return;
  chooseProgrammeTab('requests');
  if (running === null) show({ is: 'asked' });
}

/** `sources`: names; none: all. */
export async function findIdeasOf(month: string, sources: readonly string[]): Promise<void> {
  const { document } = useOpenMap.getState();
  if (!document || running !== null) return;
  const own = new AbortController();
  running = own;
  show({ is: 'running', progress: null });
  const onProgress = (progress: Progress): void => show({ is: 'running', progress });
  const found = await askIdeas(document.snapshot(), { month, sources }, (input) =>
    requestEvidence('findIdeas', input, { signal: own.signal, onProgress }),
  );
  running = null;
  // Another map may have been opened in the meantime: what was found is of the programme that asked.
  if (own.signal.aborted || useOpenMap.getState().document !== document) return show(null);
  if (!found.ok) return show({ is: 'failed', error: found.error });
  const before = document.snapshot();
  const taken = commit('request.find', takeIdeas, { ...found.value, month });
  const { groups: _groups, ...counts } = found.value;
  show({ is: 'done', month, found: counts, taken, isChanged: document.snapshot() !== before });
}

export function leaveIdeaSearch(): void {
  running?.abort();
  show(null);
}

/** To the queue, with the most wanted of what is new in hand. */
export function groomFound(): void {
  leaveIdeaSearch();
  useRequests.setState({ view: 'queue', openId: null, inHand: null });
}
