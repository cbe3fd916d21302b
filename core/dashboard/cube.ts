/**
 * Comments counted by source, theme, category, channel and month, as a dashboard carries them: a column for each of
 * these, a row for each combination there is. Knows neither where comments lie nor how they are drawn.
 */
export const dimensions = ['source', 'theme', 'category', 'channel'] as const;
export type Dimension = (typeof dimensions)[number];

/** `none`: comments that have no value; `rest`: values too rare to stand alone, together. Others have a name. */
export type ValueName = string | { readonly is: 'none' | 'rest' };

export interface Cells {
  /** Places among the names of the dimension. */
  readonly source: readonly number[];
  readonly theme: readonly number[];
  readonly category: readonly number[];
  readonly channel: readonly number[];
  /** Place among the months. */
  readonly month: readonly number[];
  readonly contacts: readonly number[];
  readonly rated: readonly number[];
  readonly dissatisfied: readonly number[];
}

export interface Cube {
  readonly names: Readonly<Record<Dimension, readonly ValueName[]>>;
  /** Oldest first, those without comments too; '' at the end: comments without a date. */
  readonly months: readonly string[];
  readonly cells: Cells;
}

/** How many comments, how many of them were rated, and how many of those were dissatisfied. */
export interface Tally {
  readonly contacts: number;
  readonly rated: number;
  readonly dissatisfied: number;
}

export const columnNames = [...dimensions, 'month', 'contacts', 'rated', 'dissatisfied'] as const;

/** Values of a dimension that have a name of their own. */
export const namedIn = ({ names }: Pick<Cube, 'names'>, dimension: Dimension): number =>
  names[dimension].filter((name) => typeof name === 'string').length;

export const cellCount = ({ cells }: Pick<Cube, 'cells'>): number => cells.contacts.length;
