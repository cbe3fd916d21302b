/** What a map says from afar, step by step: how hot it is, how many contacts, its worst quote. */
import type { Language } from '#core/document/records/field';
import type { Quote } from '#core/document/records/quote';
import { mapOf, metricOf, quotesOfStep, stepsInOrder } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { formatFigure } from '#core/metrics/format';
import { readMetric } from '#core/metrics/read-metric';
import { type HeatLevel, heatLevel, heatOfMap } from '#core/pains/heat';

export interface FarFacts {
  /** 0 (little) to 4 (the hottest step of the map); null: not known. */
  readonly heat: HeatLevel | null;
  /** Empty: not known. */
  readonly contacts: string;
  /** Empty: there is none. */
  readonly quote: string;
}

/** Quotes of the least satisfied customers come first; those without a score last, as the map orders them. */
function worstQuote(quotes: readonly Quote[]): Quote | null {
  return quotes.reduce<Quote | null>((worst, quote) => {
    const score = quote.origin?.csat ?? Number.POSITIVE_INFINITY;
    return worst === null || score < (worst.origin?.csat ?? Number.POSITIVE_INFINITY) ? quote : worst;
  }, null);
}

/** Facts by step id. */
export function farFacts(snapshot: Snapshot, language: Language): ReadonlyMap<string, FarFacts> {
  const { metricSettings } = mapOf(snapshot);
  const { steps: heat } = heatOfMap(snapshot);
  const hasHeat = [...heat.values()].some(({ level }) => level !== null);
  const drafts = stepsInOrder(snapshot).map(({ id }) => {
    const contacts = metricOf(snapshot, id, 'contacts')?.reading;
    const volume = readMetric(contacts, metricSettings, 'contacts');
    return { id, volume, quote: worstQuote(quotesOfStep(snapshot, id)) };
  });
  const most = Math.max(0, ...drafts.map(({ volume }) => volume.value ?? 0));
  // Without ratings the number of contacts is the best sign there is.
  const byVolume = (volume: number | null) => (volume === null ? null : heatLevel(volume, most));
  return new Map(
    drafts.map(({ id, volume, quote }) => [
      id as string,
      {
        heat: hasHeat ? (heat.get(id)?.level ?? null) : byVolume(volume.value),
        contacts: volume.value === null ? '' : formatFigure(volume, language),
        quote: quote?.text ?? '',
      },
    ]),
  );
}
