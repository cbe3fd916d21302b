/** The ranking of a month as the evidence service counts it: asked for once for each question, with progress and a way out. */
import { create } from 'zustand';
import type { AppError } from '#core/desktop/app-error';
import { mapOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import type { EvidenceInput } from '#core/evidence/evidence-api';
import type { Progress } from '#core/evidence/evidence-messages';
import type { VocCounts } from '#core/evidence/voc-request';
import { periodOfMonths } from '#core/metrics/periods';
import { vocQuestionOf } from '#core/voc/month-ranking';
import { requestEvidence } from './evidence';
import { useOpenMap } from './open-map';

export type RankingState =
  | { readonly is: 'waiting' }
  | { readonly is: 'counting'; readonly what: 'problems' | 'themes'; readonly progress: Progress | null }
  | { readonly is: 'failed'; readonly error: AppError }
  /** `isAsked`: a person asked for these numbers, they were not just looked up. */
  | { readonly is: 'done'; readonly counts: VocCounts; readonly isAsked: boolean };

interface Ranking {
  /** Of which question the state tells. */
  readonly key: string;
  readonly state: RankingState;
}

const waiting: Ranking = { key: '', state: { is: 'waiting' } };
export const useRanking = create<Ranking>(() => waiting);

let running: AbortController | null = null;

export interface RankingQuestion {
  readonly month: string;
  readonly categories: readonly string[];
  /** Of the library, with rules at their steps. */
  readonly maps: readonly Snapshot[];
}

export function questionOf({ month, categories, maps }: RankingQuestion): EvidenceInput<'voc'> | null {
  const { snapshot } = useOpenMap.getState();
  if (!snapshot) return null;
  return vocQuestionOf(
    { month, categories, sources: [], satisfaction: mapOf(snapshot).metricSettings },
    maps,
  );
}

export const keyOf = (question: EvidenceInput<'voc'> | null): string => JSON.stringify(question);

/** A question that is being asked, or was answered, is not asked again, unless `isAnew`. */
export async function countProblems(question: EvidenceInput<'voc'>, isAnew = false): Promise<void> {
  const key = keyOf(question);
  const before = useRanking.getState();
  if (!isAnew && before.key === key && before.state.is !== 'waiting') return;
  await run({ key, what: 'problems', isAsked: isAnew }, (options) =>
    requestEvidence('voc', question, options),
  );
}

/** Gives contacts that no search has looked at their themes, then counts again. */
export async function findThemesOf(question: EvidenceInput<'voc'>, from: string): Promise<void> {
  const period = periodOfMonths(from, question.month);
  const scope = { place: { kind: 'all' as const }, steps: [], source: null, period };
  await run({ key: keyOf(question), what: 'themes', isAsked: true }, async (options) => {
    const found = await requestEvidence('findThemes', { scope }, options);
    return found.ok ? requestEvidence('voc', question, options) : found;
  });
}

type Work = (options: {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}) => ReturnType<typeof requestEvidence<'voc'>>;

interface Asking {
  readonly key: string;
  readonly what: 'problems' | 'themes';
  readonly isAsked: boolean;
}

async function run({ key, what, isAsked }: Asking, work: Work): Promise<void> {
  running?.abort();
  const own = new AbortController();
  running = own;
  const set = (state: RankingState): void => {
    if (running === own) useRanking.setState({ key, state });
  };
  set({ is: 'counting', what, progress: null });
  const onProgress = (progress: Progress): void => set({ is: 'counting', what, progress });
  const result = await work({ signal: own.signal, onProgress });
  if (result.ok) set({ is: 'done', counts: result.value, isAsked });
  else set(own.signal.aborted ? { is: 'waiting' } : { is: 'failed', error: result.error });
}

/** What was cancelled is asked for again by a button alone. */
export function cancelRanking(): void {
  running?.abort();
}
