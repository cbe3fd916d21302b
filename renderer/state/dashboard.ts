/** The sources of the programme: who took part, and the dashboard that is counted as it is chosen and saved as it was counted. */
import { create } from 'zustand';
import type { AppError, Result } from '#core/desktop/app-error';
import type { FileHandle } from '#core/desktop/desktop-api';
import type { Language } from '#core/document/records/field';
import { mapOf } from '#core/document/select';
import { type DashboardFacts, mostDashboardQuotes } from '#core/evidence/dashboard-request';
import type { Progress } from '#core/evidence/evidence-messages';
import type { Participation, SourceView } from '#core/evidence/evidence-views';
import { dashboardTab as text } from '#core/i18n/messages/dashboard-tab';
import { translate } from '#core/i18n/translate';
import { call } from '../platform/desktop';
import { requestEvidence } from './evidence';
import { notify, notifyError } from './notices';
import { useOpenMap } from './open-map';
import { currentLanguage } from './settings';
import { today } from './today';

export interface DashboardChoice {
  readonly whose: 'customers' | 'colleagues';
  readonly from: string | null;
  readonly to: string | null;
  /** Ids; none: all. */
  readonly sources: readonly string[];
  /** null: that of the window. */
  readonly language: Language | null;
  readonly quotes: number;
  /** null: as the programme is marked. */
  readonly isInvented: boolean | null;
}

interface DashboardScreen {
  readonly choice: DashboardChoice;
  readonly participation: Participation | null;
  /** As it was counted for the choice; null: it was not, or not yet. */
  readonly made: {
    readonly packed: string;
    readonly facts: DashboardFacts;
    readonly language: Language;
  } | null;
  readonly progress: Progress | null;
  readonly isCounting: boolean;
  readonly error: AppError | null;
}

/** Kept while the window is open, so that the screen comes back as it was left. */
export const useDashboard = create<DashboardScreen>(() => ({
  choice: {
    whose: 'customers',
    from: null,
    to: null,
    sources: [],
    language: null,
    quotes: mostDashboardQuotes,
    isInvented: null,
  },
  participation: null,
  made: null,
  progress: null,
  isCounting: false,
  error: null,
}));

export const chooseDashboard = (change: Partial<DashboardChoice>): void =>
  useDashboard.setState(({ choice }) => ({ choice: { ...choice, ...change } }));

/** Sources that were deleted or marked since are chosen no more. */
export function fitDashboard(sources: readonly SourceView[]): void {
  const { choice } = useDashboard.getState();
  const own = (whose: DashboardChoice['whose']) =>
    sources.filter(({ isColleagues }) => (isColleagues === true) === (whose === 'colleagues'));
  const other = choice.whose === 'customers' ? 'colleagues' : 'customers';
  if (own(choice.whose).length === 0 && own(other).length > 0)
    chooseDashboard({ whose: other, sources: [], from: null, to: null });
  else if (choice.sources.some((chosen) => !own(choice.whose).some(({ id }) => id === chosen)))
    chooseDashboard({ sources: [] });
}

/** Whether the programme itself is of invented data. */
export const isInventedHere = (): boolean => {
  const { snapshot } = useOpenMap.getState();
  return snapshot !== null && mapOf(snapshot).isSample;
};

export async function readParticipation(): Promise<void> {
  const counted = await requestEvidence('participants', { period: null });
  if (counted.ok) useDashboard.setState({ participation: counted.value });
  else useDashboard.setState({ error: counted.error });
}

/** Whoever opens the file can switch. */
const fileTheme = 'light';

let counting: AbortController | null = null;

export function stopCounting(): void {
  counting?.abort();
  counting = null;
  useDashboard.setState({ isCounting: false, progress: null });
}

/** A newer count takes the place of the one under way. */
export async function countDashboard(): Promise<void> {
  stopCounting();
  const own = new AbortController();
  counting = own;
  useDashboard.setState({ isCounting: true, made: null, progress: null, error: null });
  const { language: chosen, sources, isInvented, ...choice } = useDashboard.getState().choice;
  const language = chosen ?? currentLanguage();
  const { snapshot } = useOpenMap.getState();
  const settings = snapshot && mapOf(snapshot);
  const counted = await requestEvidence(
    'dashboard',
    {
      ...choice,
      sources: [...sources],
      language,
      theme: fileTheme,
      madeOn: today(),
      isInvented: isInvented ?? isInventedHere(),
      ...(settings ? { satisfaction: settings.metricSettings } : {}),
    },
    {
      signal: own.signal,
      onProgress: (progress) => counting === own && useDashboard.setState({ progress }),
    },
  );
  if (counting !== own) return;
  counting = null;
  useDashboard.setState({
    isCounting: false,
    progress: null,
    made: counted.ok ? { ...counted.value, language } : null,
    error: counted.ok || counted.error.code === 'cancelled' ? null : counted.error,
  });
}

export async function saveDashboard(): Promise<void> {
  const { made } = useDashboard.getState();
  if (made === null) return;
  const { packed, language, facts } = made;
  const end = facts.period?.to.slice(0, 7);
  const title = translate(language, text.fileName);
  const saved: Result<FileHandle | null> = await call('tables.saveDashboard', {
    suggestedName: end === undefined ? title : `${title} ${end}`,
    packed,
    language,
    theme: fileTheme,
  });
  if (!saved.ok) notifyError(saved.error);
  else if (saved.value) notify({ message: text.saved, values: { name: saved.value.name }, tone: 'good' });
}
