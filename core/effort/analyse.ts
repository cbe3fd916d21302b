/**
 * What may be said of two groups of customers and of each score: estimates, whether they are clear, how far strata move
 * them, and which way scores go. Knows no words; nothing here tells what comes of what.
 */
import { meanInterval, wilson } from '../metrics/intervals';
import { fewAnswers, type Interval } from '../metrics/value';
import {
  type EffortOutcome,
  type EffortQuestion,
  type EffortReply,
  type OutcomeName,
  outcomeNames,
} from './effort-request';
import {
  crudeMeans,
  crudeShares,
  type Estimate,
  isClear,
  meanOf,
  stratifiedMeans,
  stratifiedShares,
  varianceOf,
} from './estimate';

export interface DosePoint {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  readonly value: number;
  readonly interval: Interval | null;
  readonly isFew: boolean;
}

export const courses = ['rises', 'falls', 'mixed', 'unsaid'] as const;
export type Course = (typeof courses)[number];

export interface OutcomeResult {
  readonly name: OutcomeName;
  readonly days: number;
  readonly observed: EffortOutcome;
  readonly isShare: boolean;
  readonly crude: Estimate | null;
  /** null: no confounder was chosen, or no stratum has enough customers. */
  readonly stratified: Estimate | null;
  /** What is judged and said first: the stratified estimate where confounders were chosen. */
  readonly said: Estimate | null;
  /** Fewer than 30 in one of the groups; clear: the interval does not hold "no difference". */
  readonly standing: 'few' | 'unclear' | 'clear';
  /** Stratified minus crude: of shares in shares, else of the ratio; null: not both are known. */
  readonly moved: number | null;
  readonly dose: readonly DosePoint[];
  readonly course: Course;
}

export const isShareOutcome = (name: OutcomeName): boolean => name === 'retention' || name === 'anyContact';

/** Where answers and records have no customers in common, noughts would say that nobody did anything. */
export function analyse(reply: EffortReply, asked: EffortQuestion): readonly OutcomeResult[] {
  const common = {
    contacts: (reply.asked?.inContacts ?? 0) > 0,
    activity: (reply.asked?.inActivity ?? 0) > 0,
  };
  const isKnown = (name: OutcomeName) =>
    name === 'contacts' || name === 'anyContact' ? common.contacts : common.activity;
  return (reply.asked?.horizons ?? []).flatMap(({ days, outcomes }) =>
    outcomeNames.flatMap((name) => {
      const observed = outcomes[name];
      return observed && isKnown(name) ? [resultOf(name, days, observed, asked.confounders.length > 0)] : [];
    }),
  );
}

function resultOf(
  name: OutcomeName,
  days: number,
  observed: EffortOutcome,
  hasConfounders: boolean,
): OutcomeResult {
  const isShare = isShareOutcome(name);
  const amount = name === 'contacts' ? 'count' : 'amount';
  const { easy, hard, strata } = observed;
  const pair = easy && hard && { easy, hard };
  const crude = pair && (isShare ? crudeShares(pair) : crudeMeans(pair, amount));
  const stratified = !hasConfounders
    ? null
    : isShare
      ? stratifiedShares(strata)
      : stratifiedMeans(strata, amount);
  const said = hasConfounders ? stratified : crude;
  const isFew = said === null || said.n.easy < fewAnswers || said.n.hard < fewAnswers;
  const dose = doseOf(observed, isShare);
  return {
    name,
    days,
    observed,
    isShare,
    crude,
    stratified,
    said,
    standing: isFew ? 'few' : isClear(said) ? 'clear' : 'unclear',
    moved: movedBy(crude, stratified, isShare),
    dose,
    course: courseOf(dose),
  };
}

function movedBy(crude: Estimate | null, stratified: Estimate | null, isShare: boolean): number | null {
  if (crude === null || stratified === null) return null;
  if (isShare) return stratified.difference - crude.difference;
  return crude.ratio === null || stratified.ratio === null ? null : stratified.ratio - crude.ratio;
}

/** Shares: Wilson. Means: Student's interval with the variance of the customers themselves. */
const doseOf = ({ byScore }: EffortOutcome, isShare: boolean): readonly DosePoint[] =>
  byScore.map((cell) => ({
    from: cell.from,
    to: cell.to,
    n: cell.n,
    value: isShare ? cell.any / cell.n : meanOf(cell),
    interval: isShare ? wilson(cell.any, cell.n) : meanInterval(meanOf(cell), varianceOf(cell), cell.n),
    isFew: cell.n < fewAnswers,
  }));

/** From score to score, of those with 30 customers: one way all along, or not. Fewer than three such scores say nothing. */
function courseOf(dose: readonly DosePoint[]): Course {
  const values = dose.filter(({ isFew }) => !isFew).map(({ value }) => value);
  if (values.length < 3) return 'unsaid';
  const steps = values.slice(1).map((value, at) => Math.sign(value - (values[at] ?? 0)));
  if (steps.every((step) => step > 0)) return 'rises';
  return steps.every((step) => step < 0) ? 'falls' : 'mixed';
}
