/** Refreshing as a person asks for it: what would change is shown first, and taken into the map when they say so. */
import { create } from 'zustand';
import { applyMeasurement } from '#core/commands/evidence';
import { setMapPeriod } from '#core/commands/map';
import type { CountedPain } from '#core/commands/pain';
import type { MapDocument } from '#core/document/map-document-types';
import type { Period } from '#core/document/records/field';
import { mapOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { boundSteps } from '#core/evidence/bound-steps';
import type { Measurement } from '#core/evidence/evidence-views';
import { type MissingTheme, missingThemes, speaksOfThemes } from '#core/evidence/missing-themes';
import { type RefreshedNumber, refreshedNumbers } from '#core/metrics/refreshed';
import { measureShipped } from './effect';
import { measureMap, noticeNotRefreshed, noticeRefreshed, requestEvidence, takeNumbers } from './evidence';
import { newId } from './new-id';
import { commit, useOpenMap } from './open-map';
import { countAllPains } from './pain-evidence';
import { closeDialog, openDialog } from './view';

export interface RefreshReport {
  /** The map that was counted. */
  readonly document: MapDocument;
  readonly measurement: Measurement;
  /** Pains about themes, counted anew. */
  readonly pains: readonly CountedPain[];
  readonly numbers: readonly RefreshedNumber[];
  /** Themes of rules that the contacts here do not have. */
  readonly missing: readonly MissingTheme[];
  /** The map takes it together with the numbers; left out: it keeps its own. */
  readonly period?: Period | null;
}

export const useRefreshReport = create<{ readonly report: RefreshReport | null }>(() => ({ report: null }));

/** Where nothing changes there is nothing to decide: the map only notes that it was looked at. */
export const refreshWithReport = (): Promise<void> => report({});

/**
 * Asks for the evidence of another period; null: all there is. What it changes is shown first; numbers and period are
 * taken, and undone, together. A map without rules has nothing to count.
 */
export async function proposePeriod(period: Period | null): Promise<void> {
  const { snapshot } = useOpenMap.getState();
  if (snapshot && boundSteps(snapshot).length > 0) return report({ period });
  commit('map.period', setMapPeriod, { period });
}

async function report(asked: Pick<RefreshReport, 'period'>): Promise<void> {
  const measured = await measureMap({}, asked.period);
  if (!measured.ok) return noticeNotRefreshed(measured.error, () => void report(asked));
  const { document } = useOpenMap.getState();
  if (!document) return;
  const measurement = measured.value;
  const snapshot = document.snapshot();
  const context = { newId, now: () => new Date().toISOString() };
  const { differences } = applyMeasurement(snapshot, { measurement }, context).made;
  const numbers = refreshedNumbers(differences, mapOf(snapshot).metricSettings);
  const missing = await themesMissing(snapshot);
  const pains = await countAllPains(snapshot, asked.period);
  if (useOpenMap.getState().document !== document) return;
  const counted = { document, measurement, pains, numbers, missing, ...asked };
  if (differences.length === 0 && missing.length === 0) return take(counted);
  useRefreshReport.setState({ report: counted });
  openDialog('refresh');
}

async function themesMissing(snapshot: Snapshot): Promise<readonly MissingTheme[]> {
  if (!speaksOfThemes(snapshot)) return [];
  const known = await requestEvidence('knownThemes', {});
  return known.ok ? missingThemes(snapshot, known.value) : [];
}

export function leaveNumbers(): void {
  useRefreshReport.setState({ report: null });
  closeDialog();
}

export function applyReport(counted: RefreshReport): void {
  leaveNumbers();
  take(counted);
}

let periods = 0;

function take({ document, measurement, pains, period }: RefreshReport): void {
  if (useOpenMap.getState().document !== document) return;
  periods += 1;
  const fold = `period ${periods}`;
  if (period !== undefined) commit('map.period', setMapPeriod, { period }, fold);
  const { length } = takeNumbers(measurement, pains, fold);
  // What was shipped is measured with the same contacts. The notice comes last: it offers to undo all of it.
  void measureShipped(fold).then(() => {
    if (useOpenMap.getState().document === document) noticeRefreshed(length);
  });
}
