/**
 * Where it hurts, as slides show it: how hot each step is, 0 to 4, and what that rests on. Counted pains come before
 * said ones: heat as the map has it (core/pains/heat.ts); where no step has a score, the worst severity that people
 * gave its pains.
 */
import type { StepId } from '../document/records/identity';
import { present } from '../i18n/messages/present';
import { translate } from '../i18n/translate';
import { formatNumber } from '../metrics/format';
import { heatOfMap } from '../pains/heat';
import { painsOf } from '../walk/journey';
import type { Deck } from './deck';

export interface Heat {
  readonly level: number;
  /** Dissatisfied contacts a month; null: not known. */
  readonly score: number | null;
  /** Empty where nothing is known. */
  readonly reason: string;
}

export interface HeatMap {
  readonly heat: ReadonlyMap<StepId, Heat>;
  /** What the levels mean; empty where no pain is known. */
  readonly legend: string;
}

type Told = Pick<Deck, 'steps' | 'report' | 'language' | 'walk' | 'snapshot'>;

export function heatOfSteps({ steps, report, language, walk, snapshot }: Told): HeatMap {
  const { steps: counted, by } = heatOfMap(snapshot);
  const isCounted = steps.some(({ id }) => (counted.get(id)?.level ?? 0) > 0);
  const heat = new Map(
    steps.map(({ id, walked }) => {
      const pains = walk.shows('pains') ? painsOf(walked.step, report) : [];
      const severity = Math.max(0, ...pains.flatMap((pain) => pain.severity ?? 1));
      const known = counted.get(id);
      const score = known?.score.value ?? null;
      const said = [
        score === null
          ? ''
          : translate(language, by === 'contacts' ? present.painContacts : present.painScore, {
              score: formatNumber(score, language, score < 10 ? 1 : 0),
            }),
        pains.length === 0 ? '' : translate(language, present.painCount, { count: pains.length }),
      ];
      const level = isCounted ? (known?.level ?? 0) : severity;
      return [id, { level, score, reason: said.filter((each) => each !== '').join(' · ') }];
    }),
  );
  const isKnown = [...heat.values()].some(({ level }) => level > 0);
  const scores = by === 'contacts' ? present.contactsLegend : present.scoreLegend;
  const legend = isCounted ? scores : present.severityLegend;
  return { heat, legend: isKnown ? translate(language, legend) : '' };
}

/** The worst first; what hurts equally, and what hurts nobody, stays in the order of the map. */
export function byPain(steps: readonly StepId[], { heat }: HeatMap): readonly StepId[] {
  const rank = (id: StepId): number => heat.get(id)?.score ?? -1;
  const level = (id: StepId): number => heat.get(id)?.level ?? 0;
  return [...steps].sort((one, other) => rank(other) - rank(one) || level(other) - level(one));
}
