/**
 * Invented customers whose answers, contacts, stay and spend hang together in a known way: a segment moves both how easy
 * it was and what they do (the confounder), and who found it easy does so many times as much (the effect).
 */
import type { CountedCell } from '#core/effort/cells';
import type { Chance } from '../effect/histories';

export interface World {
  /** Customers, from the fewest to the most. */
  readonly size: readonly [number, number];
  /** 0: the segment decides nothing. */
  readonly confounding: number;
  /** Shape of the gamma distribution by which customers of one kind differ; the smaller, the more. */
  readonly patience: number;
  /** Of the logarithm of what is spent. */
  readonly tail: number;
  readonly hasEffect: boolean;
}

export const usualWorld: World = {
  size: [400, 3_000],
  confounding: 1,
  patience: 0.6,
  tail: 1,
  hasEffect: true,
};

export interface Truth {
  /** Easy divided by hard, in every segment. */
  readonly contacts: number;
  /** Easy minus hard, in every segment. */
  readonly retention: number;
  readonly spend: number;
}

export interface Invented {
  readonly truth: Truth;
  readonly contacts: readonly CountedCell[];
  readonly retention: readonly CountedCell[];
  readonly spend: readonly CountedCell[];
}

/** Of segments in a world with the whole of the confounding: how many find it easy, how often they write, and so on. */
const segments = [
  { share: 0.5, easy: 0.75, contacts: 0.35, stay: 0.8, spend: 400 },
  { share: 0.3, easy: 0.55, contacts: 0.8, stay: 0.65, spend: 900 },
  { share: 0.2, easy: 0.35, contacts: 1.6, stay: 0.5, spend: 2_000 },
] as const;
const middle = { easy: 0.6, contacts: 0.7, stay: 0.7, spend: 800 };

class Cells {
  private readonly found = new Map<string, { n: number; sum: number; squares: number; any: number }>();
  add(segment: number, score: number, value: number): void {
    const key = `${segment} ${score}`;
    const cell = this.found.get(key) ?? { n: 0, sum: 0, squares: 0, any: 0 };
    cell.n++;
    cell.sum += value;
    cell.squares += value * value;
    if (value > 0) cell.any++;
    this.found.set(key, cell);
  }
  list = (): CountedCell[] =>
    [...this.found].map(([key, cell]) => {
      const [segment = '', score = ''] = key.split(' ');
      return { ...cell, stratum: [segment], score: Number(score) };
    });
}

export function invent(world: World, chance: Chance): Invented {
  const truth: Truth = world.hasEffect
    ? {
        contacts: chance.between(0.4, 0.85),
        retention: chance.between(0.03, 0.15),
        spend: chance.between(1.1, 1.5),
      }
    : { contacts: 1, retention: 0, spend: 1 };
  const cells = { contacts: new Cells(), retention: new Cells(), spend: new Cells() };
  const customers = Math.round(chance.scaled(...world.size));
  for (let one = 0; one < customers; one++) {
    const dice = chance.next();
    const segment = dice < 0.5 ? 0 : dice < 0.8 ? 1 : 2;
    const of = (what: 'easy' | 'contacts' | 'stay' | 'spend') =>
      middle[what] + world.confounding * ((segments[segment]?.[what] ?? 0) - middle[what]);
    const isEasy = chance.next() < of('easy');
    const score = isEasy ? 5 + Math.floor(3 * chance.next()) : 1 + Math.floor(4 * chance.next());
    const rate = of('contacts') * chance.gamma(world.patience) * (isEasy ? truth.contacts : 1);
    cells.contacts.add(segment, score, chance.poisson(rate));
    cells.retention.add(segment, score, chance.next() < of('stay') + (isEasy ? truth.retention : 0) ? 1 : 0);
    const buys = chance.next() < 0.55;
    const amount = of('spend') * Math.exp(world.tail * chance.normal()) * (isEasy ? truth.spend : 1);
    cells.spend.add(segment, score, buys ? Math.round(amount) : 0);
  }
  return {
    truth,
    contacts: cells.contacts.list(),
    retention: cells.retention.list(),
    spend: cells.spend.list(),
  };
}
