/** Where the numbers and quotes of a map come from, and how the numbers were computed. */
import type { Language } from '../document/records/field';
import { evidenceOf, mapOf, sourcesOf } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { formatInstant } from '../i18n/dates';
import { reports } from '../i18n/messages/reports';
import { translate } from '../i18n/translate';
import { formatNumber, formatPeriod } from '../metrics/format';
import { settingsWords } from '../words/settings-words';

export interface ReportSource {
  readonly name: string;
  readonly kind: string;
  readonly rows: number;
  /** Empty where it is not known. */
  readonly period: string;
  readonly importedAt: string;
}

export const reportSources = (snapshot: Snapshot, language: Language): readonly ReportSource[] =>
  sourcesOf(snapshot).map(({ name, sourceKind, rows, period, importedAt }) => ({
    name: name.trim(),
    kind: translate(language, reports.sourceKinds[sourceKind]),
    rows,
    period: period === null ? '' : formatPeriod(period, language),
    importedAt: importedAt === null ? '' : formatInstant(importedAt, language),
  }));

/** Sentences for the appendix: what was counted, how much no step covers, what the settings are. */
export function methodsOf(snapshot: Snapshot, language: Language): readonly string[] {
  const { taken } = evidenceOf(snapshot);
  const covered =
    taken === null
      ? [translate(language, reports.noEvidence)]
      : [
          translate(language, reports.takenAt, { at: formatInstant(taken.at, language) }),
          translate(language, reports.coverage, {
            total: formatNumber(taken.contacts.total, language),
            bound: formatNumber(taken.contacts.bound, language),
            unassigned: formatNumber(taken.contacts.unassigned, language),
          }),
        ];
  return [
    ...covered,
    translate(language, reports.settings, {
      settings: settingsWords(mapOf(snapshot).metricSettings, language),
    }),
    translate(language, reports.intervals),
    translate(language, reports.few),
    translate(
      language,
      mapOf(snapshot).metricSettings.painScore === 'contacts' ? reports.painsByContacts : reports.painScore,
    ),
  ];
}
