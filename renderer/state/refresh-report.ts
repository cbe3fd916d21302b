/** Refreshing as a person asks for it: what would change is shown first, and taken into the map when they say so. */
import { create } from 'zustand';
import { applyMeasurement } from '#core/commands/evidence';
import type { MapDocument } from '#core/document/map-document-types';
import { mapOf } from '#core/document/select';
import type { Measurement } from '#core/evidence/evidence-views';
import { type RefreshedNumber, refreshedNumbers } from '#core/metrics/refreshed';
import { measureMap, noticeNotRefreshed, noticeRefreshed, takeNumbers } from './evidence';
import { newId } from './new-id';
import { useOpenMap } from './open-map';
import { closeDialog, openDialog } from './view';

export interface RefreshReport {
  /** The map that was counted. */
  readonly document: MapDocument;
  readonly measurement: Measurement;
  readonly numbers: readonly RefreshedNumber[];
}

export const useRefreshReport = create<{ readonly report: RefreshReport | null }>(() => ({ report: null }));

/** Where nothing changes there is nothing to decide: the map only notes that it was looked at. */
export async function refreshWithReport(): Promise<void> {
  const measured = await measureMap();
  if (!measured.ok) return noticeNotRefreshed(measured.error);
  const { document } = useOpenMap.getState();
  if (!document) return;
  const measurement = measured.value;
  const snapshot = document.snapshot();
  const context = { newId, now: () => new Date().toISOString() };
  const { differences } = applyMeasurement(snapshot, { measurement }, context).made;
  if (differences.length === 0) {
    takeNumbers(measurement);
    return noticeRefreshed(0);
  }
  const numbers = refreshedNumbers(differences, mapOf(snapshot).metricSettings);
  useRefreshReport.setState({ report: { document, measurement, numbers } });
  openDialog('refresh');
}

export function leaveNumbers(): void {
  useRefreshReport.setState({ report: null });
  closeDialog();
}

export function applyReport({ document, measurement }: RefreshReport): void {
  leaveNumbers();
  if (useOpenMap.getState().document === document) noticeRefreshed(takeNumbers(measurement).length);
}
