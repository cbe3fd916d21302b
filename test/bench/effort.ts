/**
 * Intervals of effort and behaviour held against invented customers whose effect and confounder are known: the
 * stratified interval must cover the truth in 93 to 97 of 100 runs, and without an effect "no clear difference" must be
 * said in 94 of 100 at least. Runs of 300 (`--runs 300`) are moved by chance as far as the
 * bars are wide: three thousand tell 94 % from 93.
 */
import { usualWorld, type World } from './effort/customers';
import { type Score, type Tried, tried, tryWorld } from './effort/trial';
import { type Bar, type Bench, bar, type Figure } from './report';

const seed = 1;
const usualRuns = 3_000;

const percent = (part: number, { runs }: Score): number => Number(((100 * part) / runs).toFixed(1));

const harder: readonly (World & { readonly name: string })[] = [
  { ...usualWorld, name: 'nothing confounds', confounding: 0 },
  { ...usualWorld, name: '120 to 400 customers', size: [120, 400] },
  { ...usualWorld, name: 'a few write most of the contacts', patience: 0.2 },
  { ...usualWorld, name: 'spend with a heavy tail', tail: 1.6 },
];

type Scores = Readonly<Record<Tried, Score>>;

function bars(withEffect: Scores, without: Scores): readonly Bar[] {
  return tried.flatMap((what) => {
    const covered = percent(withEffect[what].covered, withEffect[what]);
    const clear = Number((100 - percent(without[what].unclear, without[what])).toFixed(1));
    return [
      bar(
        `${what}: stratified interval covers the truth in ${covered} %, off 95 % by`,
        Math.abs(covered - 95),
        2,
        '%',
      ),
      bar(`${what}: without an effect a difference is claimed`, clear, 6, '%'),
    ];
  });
}

const figure = (name: string, value: number): Figure => ({ name, value, unit: '%' });

const figures = (name: string, scores: Scores): readonly Figure[] =>
  tried.flatMap((what) => [
    figure(`${name}, ${what}: coverage as it is`, percent(scores[what].crudeCovered, scores[what])),
    figure(`${name}, ${what}: coverage at the same mix`, percent(scores[what].covered, scores[what])),
    figure(
      `${name}, ${what}: "no clear difference" as it is`,
      percent(scores[what].crudeUnclear, scores[what]),
    ),
    figure(
      `${name}, ${what}: "no clear difference" at the same mix`,
      percent(scores[what].unclear, scores[what]),
    ),
  ]);

export const bench: Bench = async ({ runs }) => {
  const each = runs ?? usualRuns;
  const withEffect = tryWorld(usualWorld, each, seed);
  const without = tryWorld({ ...usualWorld, hasEffect: false }, each, seed);
  return {
    runs: each,
    bars: bars(withEffect, without),
    figures: [
      ...figures('with an effect', withEffect),
      ...figures('without an effect', without),
      ...harder.flatMap((world) => figures(world.name, tryWorld(world, each, seed))),
    ],
    notes: [
      `Seed ${seed}, ${each} runs of each kind; 400 to 3,000 customers in three segments, effects of 15 to 60 % fewer contacts, +3 to +15 pp of retention, 10 to 50 % more spend.`,
      'Covered: ratios of contacts and spend, the difference of retention. Chance alone moves a figure of 300 runs by 1.3 points (one standard error), of 3,000 by 0.4.',
    ],
  };
};
