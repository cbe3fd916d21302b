/**
 * Where it hurts: how hot each step is, 0 to 4, and what that rests on. Counted pains come before said ones: the pain
 * score (dissatisfied contacts a month) in four equal parts up to the highest of the map; where no step has one, the
 * worst severity that people gave its pains.
 */
import { present } from '../i18n/messages/present';
import { translate } from '../i18n/translate';
import { formatNumber } from '../metrics/format';
import { painsOf } from '../walk/journey';
import type { Deck, DeckStep } from './deck';

export interface Heat {
  readonly level: number;
  /** Empty where nothing is known. */
  readonly reason: string;
}

const scoreOf = ({ walked }: DeckStep): number | null =>
  walked.step.numbers.find(({ value }) => value.metric === 'painScore')?.value.value ?? null;

export interface HeatMap {
  readonly heat: ReadonlyMap<string, Heat>;
  /** What the levels mean; empty where no pain is known. */
  readonly legend: string;
}

export function heatOfSteps({ steps, report, language, walk }: Deck): HeatMap {
  const scores = steps.map(scoreOf);
  const highest = Math.max(0, ...scores.flatMap((score) => score ?? []));
  const heat = new Map(
    steps.map((step, index) => {
      const pains = walk.shows('pains') ? painsOf(step.walked.step, report) : [];
      const severity = Math.max(0, ...pains.flatMap((pain) => pain.severity ?? 1));
      const score = scores[index] ?? null;
      const level = highest === 0 ? severity : Math.ceil(((score ?? 0) / highest) * 4);
      const said = [
        score === null
          ? ''
          : translate(language, present.painScore, {
              score: formatNumber(score, language, score < 10 ? 1 : 0),
            }),
        pains.length === 0 ? '' : translate(language, present.painCount, { count: pains.length }),
      ];
      return [step.id, { level, reason: said.filter((each) => each !== '').join(' · ') }];
    }),
  );
  const isKnown = [...heat.values()].some(({ level }) => level > 0);
  const legend = highest > 0 ? present.scoreLegend : present.severityLegend;
  return { heat, legend: isKnown ? translate(language, legend) : '' };
}
