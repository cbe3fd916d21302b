/**
 * Down to the header row of a sheet: merged cells stand in every cell they cover, and texts have no line breaks, so
 * that a row of the sheet is a line of the table. A heading over several columns is put before the headings under it.
 */
import { findHeaderRow } from '#core/evidence/sniff';

interface Place {
  readonly r: number;
  readonly c: number;
}
interface Merge {
  readonly s: Place;
  readonly e: Place;
}

/** `given`: number of the header row as a person said it, from 1. */
export function withHeadings(
  rows: readonly (readonly string[])[],
  merges: readonly Merge[],
  given: number | null,
): string[][] {
  const first = given === null ? findHeaderRow(rows) - 1 : given - 2;
  const groups = groupsOf(rows, merges, first);
  const header = groups.length > 0 ? first + 1 : (given ?? first + 1) - 1;
  const result = rows.map((row) => [...row]);
  for (const merge of merges) {
    if (merge.s.r <= header) spread(result, merge, header);
    clear(result, merge, header);
  }
  if (groups.length > 0) {
    joinGroups(result, groups, first);
    // Above two rows of headings nothing is left that could be taken for the header.
    result[first] = [];
  }
  for (let r = 0; r <= header; r++)
    result[r] = (result[r] ?? []).map((cell) => cell.replace(/\s*\n\s*/g, ' '));
  return result;
}

/** Headings over several columns, each of which has a heading of its own below, and rows below that. */
function groupsOf(
  rows: readonly (readonly string[])[],
  merges: readonly Merge[],
  first: number,
): readonly Merge[] {
  const groups = merges.filter(({ s, e }) => s.r === first && e.r === first && e.c > s.c);
  const under = rows[first + 1] ?? [];
  const isNamed = groups.every(({ s, e }) =>
    Array.from({ length: e.c - s.c + 1 }, (_, i) => under[s.c + i] ?? '').every((cell) =>
      /\p{L}/u.test(cell),
    ),
  );
  return isNamed && (rows[first + 2] ?? []).length > 0 ? groups : [];
}

function spread(rows: string[][], { s, e }: Merge, header: number): void {
  const value = rows[s.r]?.[s.c] ?? '';
  for (const row of rows.slice(s.r, Math.min(e.r, header) + 1))
    row.fill(value, s.c, Math.min(e.c + 1, row.length));
}

/** Below the headings a merged cell is one cell: what lies under it nobody sees. */
function clear(rows: string[][], { s, e }: Merge, header: number): void {
  for (let r = Math.max(s.r, header + 1); r <= Math.min(e.r, rows.length - 1); r++)
    rows[r]?.fill('', r === s.r ? s.c + 1 : s.c, e.c + 1);
}

function joinGroups(rows: string[][], groups: readonly Merge[], first: number): void {
  const above = rows[first] ?? [];
  const isGrouped = (c: number) => groups.some(({ s, e }) => c >= s.c && c <= e.c);
  rows[first + 1] = (rows[first + 1] ?? []).map((name, c) => {
    if (isGrouped(c)) return `${above[c] ?? ''}: ${name}`;
    return name === '' ? (above[c] ?? '') : name;
  });
}
