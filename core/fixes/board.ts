/** The board of fixes: which card stands where, and where the keyboard goes from it. Knows no screens. */
import { type FixStatus, fixStatuses } from '../document/records/fix';
import type { ListedFix } from './listed-fix';

export interface BoardColumn {
  readonly status: FixStatus;
  readonly cards: readonly ListedFix[];
}

export interface ShownColumn extends BoardColumn {
  /** Cards below the last one shown. */
  readonly hidden: number;
}

/** Cards a column begins with, and grows by when more are asked for: drawn all at once, thousands take seconds. */
export const cardsAtOnce = 30;

/** The first cards of each column; the one in hand is always among them. `asked`: how often more were asked for. */
export function shownColumns(
  columns: readonly BoardColumn[],
  asked: ReadonlyMap<FixStatus, number>,
  inHand: string | null,
): readonly ShownColumn[] {
  return columns.map(({ status, cards }) => {
    const upTo = cards.findIndex(({ key }) => key === inHand) + 1;
    const shown = cards.slice(0, Math.max(upTo, cardsAtOnce * (1 + (asked.get(status) ?? 0))));
    return { status, cards: shown, hidden: cards.length - shown.length };
  });
}

/** What is due first stands first; what has no date keeps the order of the map, below. */
export function boardColumns(fixes: readonly ListedFix[]): readonly BoardColumn[] {
  const byStatus = new Map<FixStatus, ListedFix[]>(fixStatuses.map((status) => [status, []]));
  for (const listed of fixes) byStatus.get(listed.fix.state.status)?.push(listed);
  return fixStatuses.map((status) => ({
    status,
    cards: (byStatus.get(status) ?? []).toSorted((a, b) => compareDue(a.fix.dueOn, b.fix.dueOn)),
  }));
}

const compareDue = (one: string | null, other: string | null): number => {
  if (one === other) return 0;
  if (one === null) return 1;
  return other !== null && other > one ? -1 : other === null ? -1 : 1;
};

/** The status beside it on the board; the same at either end. */
export function statusBeside(status: FixStatus, offset: -1 | 1): FixStatus {
  return fixStatuses[fixStatuses.indexOf(status) + offset] ?? status;
}

export type BoardDirection = 'up' | 'down' | 'left' | 'right' | 'first' | 'last';

/** Key of the card the focus goes to: in a column as far as there are cards, sideways over empty columns. */
export function cardBeside(
  columns: readonly BoardColumn[],
  key: string,
  direction: BoardDirection,
): string | null {
  const column = columns.findIndex(({ cards }) => cards.some((card) => card.key === key));
  const cards = columns[column]?.cards;
  if (!cards) return columns.find((each) => each.cards.length > 0)?.cards[0]?.key ?? null;
  const row = cards.findIndex((card) => card.key === key);
  const at = (index: number): string => cards[Math.max(0, Math.min(cards.length - 1, index))]?.key ?? key;
  if (direction === 'up') return at(row - 1);
  if (direction === 'down') return at(row + 1);
  if (direction === 'first') return at(0);
  if (direction === 'last') return at(cards.length - 1);
  const sideways = direction === 'left' ? columns.slice(0, column).reverse() : columns.slice(column + 1);
  const next = sideways.find((each) => each.cards.length > 0)?.cards;
  return next?.[Math.min(row, next.length - 1)]?.key ?? key;
}
