/** Precision, recall and F1 of yes-or-no answers, with 95 % intervals. */
import { wilson } from '#core/metrics/intervals';

export interface Scores {
  readonly n: number;
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function scoresOf(answers: readonly { readonly is: boolean; readonly said: boolean }[]): Scores {
  const count = (is: boolean, said: boolean) =>
    answers.filter((one) => one.is === is && one.said === said).length;
  const right = count(true, true);
  const wrong = count(false, true);
  const missed = count(true, false);
  const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
  return {
    n: answers.length,
    right,
    wrong,
    missed,
    precision: share(right, right + wrong),
    recall: share(right, right + missed),
    f1: share(2 * right, 2 * right + wrong + missed),
  };
}

const rounded = (value: number): string => value.toFixed(3);
const between = (part: number, n: number): string => {
  const interval = wilson(part, n);
  return interval === null ? '' : ` (${rounded(interval.low)}–${rounded(interval.high)})`;
};

/** "n 208: precision 1.000 (0.963–1.000), recall 0.961 (0.904–0.985), F1 0.980". */
export const scoresText = ({ n, right, wrong, missed, precision, recall, f1 }: Scores): string =>
  `n ${n}: precision ${rounded(precision)}${between(right, right + wrong)}, recall ${rounded(recall)}${between(right, right + missed)}, F1 ${rounded(f1)}`;
