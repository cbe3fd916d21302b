/** Sources in the order a person asked for, and where each period lies on the time that all of them cover. */
import type { Period } from '#core/document/records/field';
import type { SourceView } from '#core/evidence/evidence-views';

export const sourceOrders = ['name', 'kind', 'rows', 'period', 'importedAt'] as const;
export type SourceOrder = (typeof sourceOrders)[number];

export interface Sorting {
  readonly by: SourceOrder;
  readonly isDown: boolean;
}

/** Names and kinds from the first letter, everything else from the most or the newest. */
const startsDown: Readonly<Record<SourceOrder, boolean>> = {
  name: false,
  kind: false,
  rows: true,
  period: true,
  importedAt: true,
};

/** The same heading again turns the order round; null: as they were first imported. */
export const nextSorting = (now: Sorting | null, by: SourceOrder): Sorting =>
  now?.by === by ? { by, isDown: !now.isDown } : { by, isDown: startsDown[by] };

export function sortSources(
  sources: readonly SourceView[],
  sorting: Sorting | null,
  compareTexts: (a: string, b: string) => number,
): readonly SourceView[] {
  if (sorting === null) return sources;
  const compare: Readonly<Record<SourceOrder, (a: SourceView, b: SourceView) => number>> = {
    name: (a, b) => compareTexts(a.name, b.name),
    kind: (a, b) => compareTexts(a.kind, b.kind),
    rows: (a, b) => a.rows - b.rows,
    period: (a, b) => compareTexts(a.period?.to ?? '', b.period?.to ?? ''),
    importedAt: (a, b) => compareTexts(a.importedAt, b.importedAt),
  };
  const turn = sorting.isDown ? -1 : 1;
  return sources.toSorted((a, b) => turn * compare[sorting.by](a, b) || compareTexts(a.name, b.name));
}

/** From the first to the last day of any source; null: none has a day. */
export function wholeSpan(sources: readonly SourceView[]): Period | null {
  const periods = sources.flatMap(({ period }) => period ?? []);
  const [first] = periods.map(({ from }) => from).toSorted();
  const last = periods
    .map(({ to }) => to)
    .toSorted()
    .at(-1);
  return first === undefined || last === undefined ? null : { from: first, to: last };
}

const dayMs = 86_400_000;

/** Shares of the whole, 0 to 1; never so narrow that it cannot be seen. */
export function placeInSpan(
  period: Period,
  whole: Period,
): { readonly left: number; readonly width: number } {
  const day = (text: string) => Date.parse(text) / dayMs;
  const days = Math.max(1, day(whole.to) - day(whole.from) + 1);
  const width = Math.max(0.02, (day(period.to) - day(period.from) + 1) / days);
  return { left: Math.min(1 - width, (day(period.from) - day(whole.from)) / days), width };
}
