/**
 * One of the 25 checks of hardness. `npm test` runs them at a small size with a fixed seed; `npm run hard` at their long
 * size with a new seed, and collects the figures that each of them notes.
 *
 * A test asserts what must be so; what depends on the speed of the machine it only notes (`within`), and the report of
 * `npm run hard` holds it against its limit.
 */
import { appendFileSync } from 'node:fs';

/** A figure of a check: what is required, what was seen. */
export interface HardFigure {
  readonly check: number;
  readonly name: string;
  readonly required: string;
  readonly seen: string;
  readonly holds: boolean;
}

export interface HardCheck {
  readonly isLong: boolean;
  /** Of all that is random in it; printed in the report, repeated with TAPKI_SEED. */
  readonly seed: number;
  /** How much to do: in `npm test`, and in `npm run hard`. */
  size(ci: number, long: number): number;
  /** Notes a figure. It asserts nothing: the test does, where the figure is no matter of speed. */
  note(figure: Omit<HardFigure, 'check'>): void;
  /** Notes a measured value that may not be above `limit`. */
  within(name: string, value: number, limit: number, unit: 'ms' | 's' | 'MB' | '%'): void;
}

const steadySeed = 20_261_123;

const shown = (value: number): string => new Intl.NumberFormat('en').format(Number(value.toPrecision(3)));

export function hardCheck(check: number): HardCheck {
  const isLong = process.env.TAPKI_HARD === 'long';
  const note = (figure: Omit<HardFigure, 'check'>): void => {
    const path = process.env.TAPKI_HARD_FIGURES;
    if (path) appendFileSync(path, `${JSON.stringify({ check, ...figure })}\n`);
  };
  return {
    isLong,
    seed: Number(process.env.TAPKI_SEED ?? steadySeed),
    size: (ci, long) => (isLong ? long : ci),
    note,
    within(name, value, limit, unit) {
      const required = `${unit === '%' ? 'at most' : 'within'} ${shown(limit)} ${unit}`;
      note({ name, required, seen: `${shown(value)} ${unit}`, holds: value <= limit });
    },
  };
}
