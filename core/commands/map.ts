/** Commands about the map itself: title, description, period, settings of metrics, language. */
import type { Language, Period } from '../document/records/field';
import type { MapRecord, MetricSettings } from '../document/records/map';
import { mapOf } from '../document/select';
import type { Change, Command } from '../document/snapshot';

const setMap = (
  fields: Partial<Omit<MapRecord, 'id' | 'kind'>>,
): { readonly changes: readonly Change[]; readonly made: undefined } => ({
  changes: [{ kind: 'map', id: 'map', fields }],
  made: undefined,
});

export const renameMap: Command<{ readonly title: string }> = (_snapshot, { title }) => setMap({ title });

export const describeMap: Command<{ readonly description: string }> = (_snapshot, { description }) =>
  setMap({ description });

/** Period the evidence is asked for; null: everything there is. */
export const setMapPeriod: Command<{ readonly period: Period | null }> = (_snapshot, { period }) =>
  setMap({ period });

/** The settings left out stay as they are. */
export const setMetricSettings: Command<{ readonly settings: Partial<MetricSettings> }> = (
  snapshot,
  { settings },
) => setMap({ metricSettings: { ...mapOf(snapshot).metricSettings, ...settings } });

export const setLanguage: Command<{ readonly language: Language }> = (_snapshot, { language }) =>
  setMap({ language });

/** Whether what is in the map is invented: said wherever it is shown and printed. */
export const setIsSample: Command<{ readonly isSample: boolean }> = (_snapshot, { isSample }) =>
  setMap({ isSample });

export const setVariant: Command<{ readonly variant: MapRecord['variant'] }> = (_snapshot, { variant }) =>
  setMap({ variant });

/** null: it does not say how closely it looks. */
export const setMapLevel: Command<{ readonly level: MapRecord['level'] }> = (_snapshot, { level }) =>
  setMap({ level });

/** Each tag once, without spaces around it; empty ones are left out. */
export const setMapTags: Command<{ readonly tags: readonly string[] }> = (_snapshot, { tags }) =>
  setMap({ tags: [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))] });
