/** What a forecast could not take into account, and where: said beside it, so that nothing counts as nought in silence. */
import type { Fix } from '../document/records/fix';
import type { StepId } from '../document/records/identity';
import { liveRecord, mapOf, metricOf } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import type { ContactPart } from './contact-parts';
import type { Divisor } from './forecast-rate';
import { readMetric } from './read-metric';
import { type AbsentReason, fewAnswers } from './value';

/** nUnknown: a share was typed by someone who did not know of how many. */
type MissingScores = AbsentReason | 'nUnknown';

/** `isWhole`: none of the steps has it, so the number is not forecast at all. */
export type ForecastGap =
  | { readonly what: 'contacts'; readonly steps: readonly StepId[]; readonly isWhole: boolean }
  | {
      readonly what: 'csat' | 'fcr';
      /** The gravest of them. */
      readonly reason: MissingScores;
      readonly steps: readonly StepId[];
      readonly isWhole: boolean;
    }
  /** A share of fewer than thirty answers: told, with a warning. */
  | { readonly what: 'few'; readonly of: 'csat' | 'fcr'; readonly n: number }
  | { readonly what: 'contactRate'; readonly reason: AbsentReason }
  | { readonly what: 'handling'; readonly steps: readonly StepId[]; readonly isWhole: boolean }
  | { readonly what: 'cost' }
  /** The map counts different customers, the forecast contacts: the two are not the same number. */
  | { readonly what: 'customers' }
  /** Themes of a fix were not counted at these steps: their contacts are not in the forecast. */
  | { readonly what: 'themes'; readonly steps: readonly StepId[] };

interface Asked {
  readonly fixes: readonly Fix[];
  /** Sets that the fixes act on. */
  readonly touched: readonly ContactPart[];
  /** Whose numbers are forecast. */
  readonly stepIds: readonly StepId[];
  readonly divisor: Divisor;
}

export function gapsOf(
  snapshot: Snapshot,
  { fixes, touched, stepIds, divisor }: Asked,
): readonly ForecastGap[] {
  const hasContacts = (stepId: StepId) => metricOf(snapshot, stepId, 'contacts') !== null;
  const counted = stepIds.filter(hasContacts);
  const silent = stepIds.filter(
    (stepId) => !hasContacts(stepId) && liveRecord(snapshot, 'step', stepId) !== null,
  );
  const untimed = stepsOf(touched.filter(({ handlingMinutes }) => handlingMinutes === null));
  const themeless = uncountedThemes(fixes).filter((stepId) => counted.includes(stepId));
  return [
    ...(mapOf(snapshot).metricSettings.volume === 'net' ? [{ what: 'customers' as const }] : []),
    ...some(silent, { what: 'contacts' as const, isWhole: counted.length === 0 }),
    ...some(themeless, { what: 'themes' as const }),
    ...(divisor.value === null && counted.length > 0
      ? [{ what: 'contactRate' as const, reason: divisor.reason ?? 'noDenominator' }]
      : []),
    ...scoreGaps(snapshot, 'csat', counted),
    ...scoreGaps(snapshot, 'fcr', counted),
    ...some(untimed, { what: 'handling' as const, isWhole: untimed.length === stepsOf(touched).length }),
    ...(mapOf(snapshot).forecastSettings.cost === null ? [{ what: 'cost' as const }] : []),
  ];
}

const some = <G extends object>(
  steps: readonly StepId[],
  gap: G,
): readonly (G & { readonly steps: readonly StepId[] })[] => (steps.length === 0 ? [] : [{ ...gap, steps }]);

const stepsOf = (parts: readonly ContactPart[]): readonly StepId[] => [
  ...new Set(parts.map(({ stepId }) => stepId)),
];

function scoreGaps(
  snapshot: Snapshot,
  what: 'csat' | 'fcr',
  stepIds: readonly StepId[],
): readonly ForecastGap[] {
  const settings = mapOf(snapshot).metricSettings;
  const shares = stepIds.map((stepId) => ({
    stepId,
    ...readMetric(metricOf(snapshot, stepId, what)?.reading, settings, what),
  }));
  const missing = shares.flatMap(({ stepId, value, n, reason }): Missing[] => {
    if (value === null) return [{ stepId, reason: reason ?? 'noData' }];
    return n === null ? [{ stepId, reason: 'nUnknown' }] : [];
  });
  const [first] = missing.toSorted((a, b) => rank(a.reason) - rank(b.reason));
  const isWhole = first?.reason === 'nUnknown' || missing.length === stepIds.length;
  const n = shares.reduce((sum, share) => sum + (share.value === null ? 0 : (share.n ?? 0)), 0);
  return [
    ...(isWhole || n >= fewAnswers ? [] : [{ what: 'few' as const, of: what, n }]),
    ...(first ? [{ what, reason: first.reason, steps: missing.map(({ stepId }) => stepId), isWhole }] : []),
  ];
}

interface Missing {
  readonly stepId: StepId;
  readonly reason: MissingScores;
}

/** What stops a forecast altogether is told before what only narrows it. */
const rank = (reason: MissingScores): number => (reason === 'nUnknown' ? 0 : 1);

function uncountedThemes(fixes: readonly Fix[]): readonly StepId[] {
  const steps = fixes.flatMap(({ stepIds, themeIds, themeCounts }) =>
    stepIds.filter((stepId) =>
      themeIds.some(
        (themeId) =>
          themeCounts?.parts.some((part) => part.stepId === stepId && part.themeId === themeId) !== true,
      ),
    ),
  );
  return [...new Set(steps)];
}
