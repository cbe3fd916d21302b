/** Pains and fixes of a map as registers. */

import type { Language } from '../document/records/field';
import type { Fix, FixStatus } from '../document/records/fix';
import { fixesInOrder, liveRecord, mapOf } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { formatDay } from '../i18n/dates';
import { fixKindNames, fixStatusNames, severityWords } from '../i18n/messages/lanes';
import { translate } from '../i18n/translate';
import { effectLines } from '../metrics/effect-words';
import { fewerContacts } from '../metrics/fix-outlook';
import type { Spread } from '../metrics/forecast';
import { painStandings } from '../pains/rank';

export interface ReportPain {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Numbers of its steps on the map, in its order. */
  readonly steps: readonly string[];
  readonly personas: readonly string[];
  /** Contacts a month; null: not known. */
  readonly contacts: number | null;
  /** Share of dissatisfied answers, 0 to 1; null: not known. */
  readonly dsat: number | null;
  /** Dissatisfied contacts a month; null: not known, or the map ranks by contacts alone. */
  readonly score: number | null;
  /** 1 to 4, and in words; null: not said. */
  readonly severity: number | null;
  readonly severityWords: string;
  readonly quotes: readonly string[];
}

export interface ReportFix {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly kind: string;
  readonly status: FixStatus;
  readonly statusWords: string;
  /** Why it was deferred or rejected. */
  readonly reason: string;
  readonly team: string;
  readonly owner: string;
  /** Person-days; null: not estimated. */
  readonly effort: Fix['effort'];
  /** Empty where it is not known. */
  readonly dueOn: string;
  /** Only addresses that a link may lead to; see core/text/rich-text.ts. */
  readonly link: string;
  readonly steps: readonly string[];
  readonly pains: readonly string[];
  readonly removal: Fix['removal'];
  /** Contacts a month fewer, forecast from the contacts of the steps that are shown; null: it cannot be told. */
  readonly fewer: Spread | null;
  /** What it changed, as on the map; empty: it was not measured. */
  readonly effect: string;
}

const numbersOf = (stepIds: readonly string[], numbers: ReadonlyMap<string, string>): readonly string[] => {
  const wanted = new Set(stepIds);
  return [...numbers].flatMap(([id, number]) => (wanted.has(id) ? [number] : []));
};

const isSeverity = (value: number | null): value is keyof typeof severityWords =>
  value !== null && value in severityWords;

export function reportPains(
  snapshot: Snapshot,
  numbers: ReadonlyMap<string, string>,
  language: Language,
): readonly ReportPain[] {
  const isByContacts = mapOf(snapshot).metricSettings.painScore === 'contacts';
  return painStandings(snapshot).map(({ pain, monthly, dsat, score }) => ({
    id: pain.id,
    title: pain.title,
    description: pain.description.trim(),
    steps: numbersOf(pain.stepIds, numbers),
    personas: pain.personaIds.flatMap((id) => liveRecord(snapshot, 'persona', id)?.name ?? []),
    contacts: monthly.value,
    dsat: dsat.value,
    score: isByContacts ? null : score.value,
    severity: pain.severity,
    severityWords: isSeverity(pain.severity) ? translate(language, severityWords[pain.severity]) : '',
    quotes: pain.quoteIds.flatMap((id) => liveRecord(snapshot, 'quote', id)?.text.trim() || []),
  }));
}

export function reportFixes(
  snapshot: Snapshot,
  numbers: ReadonlyMap<string, string>,
  language: Language,
): readonly ReportFix[] {
  return fixesInOrder(snapshot).map((fix) => ({
    id: fix.id,
    title: fix.title,
    description: fix.description.trim(),
    kind: translate(language, fixKindNames[fix.fixKind]),
    status: fix.state.status,
    statusWords: translate(language, fixStatusNames[fix.state.status]),
    reason: fix.state.reason.trim(),
    team: fix.team,
    owner: fix.owner,
    effort: fix.effort,
    dueOn: fix.dueOn === null ? '' : formatDay(fix.dueOn, language),
    link: fix.link,
    steps: numbersOf(fix.stepIds, numbers),
    pains: fix.painIds.flatMap((id) => liveRecord(snapshot, 'pain', id)?.title ?? []),
    removal: fix.removal,
    fewer: fewerContacts(snapshot, fix),
    effect: effectLines(fix, mapOf(snapshot).metricSettings, language).join('; '),
  }));
}
