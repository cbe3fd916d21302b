/** Commands about forecasts: what they are computed with, which fixes are looked at together, what fixes remove. */
import type { ForecastSettings } from '../document/records/forecast-settings';
import type { FixId } from '../document/records/identity';
import { liveRecord, mapOf } from '../document/select';
import type { Command } from '../document/snapshot';

/** The settings left out stay as they are. */
export const setForecastSettings: Command<{ readonly settings: Partial<ForecastSettings> }> = (
  snapshot,
  { settings },
) => ({
  changes: [
    {
      kind: 'map',
      id: 'map',
      fields: { forecastSettings: { ...mapOf(snapshot).forecastSettings, ...settings } },
    },
  ],
  made: undefined,
});

/** Fixes that are gone are forgotten on the way. */
export const choosePortfolio: Command<{ readonly fixIds: readonly FixId[] }> = (snapshot, { fixIds }) => ({
  changes: [
    {
      kind: 'map',
      id: 'map',
      fields: { portfolio: [...new Set(fixIds)].filter((id) => liveRecord(snapshot, 'fix', id) !== null) },
    },
  ],
  made: undefined,
});
