/** Which of the questions that were answered is meant: by metric, name and scale; the most answered one otherwise. */
import type { MetricSettings } from '../document/records/map';
import {
  type EffortMetric,
  type EffortQuestion,
  type EffortReply,
  type ScoreRange,
  usualSpans,
} from './effort-request';
import { groupsOf } from './groups';

export type AskedAbout = EffortReply['questions'][number];

/** Most customers in common is worth more than most answers: only named ones can be followed. */
export const chooseQuestion = (
  questions: EffortReply['questions'],
  metric: EffortMetric | null,
  name: string | null,
): AskedAbout | null =>
  questions.find(
    (one) =>
      one.named > 0 && (metric === null || one.metric === metric) && (name === null || one.question === name),
  ) ?? null;

export interface Chosen {
  readonly easy: ScoreRange | null;
  readonly hard: ScoreRange | null;
}

export function questionOf(
  about: AskedAbout,
  settings: MetricSettings,
  chosen: Chosen,
  more: Pick<EffortQuestion, 'period' | 'horizons' | 'confounders'>,
): EffortQuestion {
  const { metric, question, scale } = about;
  const usual = groupsOf(metric, scale, settings);
  return {
    metric,
    question,
    scale,
    easy: chosen.easy ?? usual.easy,
    hard: chosen.hard ?? usual.hard,
    ...usualSpans,
    ...more,
  };
}

/** Rules on what can be asked: groups that share a score are no groups. */
export const areApart = (easy: ScoreRange, hard: ScoreRange): boolean =>
  easy.from <= easy.to && hard.from <= hard.to && (easy.from > hard.to || hard.from > easy.to);
