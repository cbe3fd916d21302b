/** What a map says from afar, step by step: how hot it is, how many contacts, its worst quote. */
import type { Language } from '#core/document/records/field';
import type { Quote } from '#core/document/records/quote';
import { mapOf, metricOf, quotesOfStep, stepsInOrder } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { formatFigure } from '#core/metrics/format';
import { readMetric, readPainScore } from '#core/metrics/read-metric';

export type Heat = 0 | 1 | 2 | 3 | 4;

export interface FarFacts {
  /** 0 (little) to 4 (the hottest step of the map); null: not known. */
  readonly heat: Heat | null;
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

/** Heat is relative to the hottest step: a map shows where it hurts most, not how much is much. */
export function heatOf(score: number | null, most: number): Heat | null {
  if (score === null) return null;
  const share = most > 0 ? score / most : 0;
  if (share > 0.8) return 4;
  if (share > 0.55) return 3;
  if (share > 0.3) return 2;
  return share > 0.1 ? 1 : 0;
}

/** Facts by step id. */
export function farFacts(snapshot: Snapshot, language: Language): ReadonlyMap<string, FarFacts> {
  const { metricSettings } = mapOf(snapshot);
  const drafts = stepsInOrder(snapshot).map(({ id }) => {
    const contacts = metricOf(snapshot, id, 'contacts')?.reading;
    const csat = metricOf(snapshot, id, 'csat')?.reading;
    const volume = readMetric(contacts, metricSettings, 'contacts');
    // Without ratings the number of contacts is the best sign there is.
    const score = readPainScore(contacts, csat, metricSettings).value;
    return { id, volume, score, quote: worstQuote(quotesOfStep(snapshot, id)) };
  });
  const hasScores = drafts.some(({ score }) => score !== null);
  const heatScore = ({ score, volume }: (typeof drafts)[number]) => (hasScores ? score : volume.value);
  const most = Math.max(0, ...drafts.map((draft) => heatScore(draft) ?? 0));
  return new Map(
    drafts.map((draft) => [
      draft.id as string,
      {
        heat: heatOf(heatScore(draft), most),
        contacts: draft.volume.value === null ? '' : formatFigure(draft.volume, language),
        quote: draft.quote?.text ?? '',
      },
    ]),
  );
}
