/**
 * Cells of words, feelings and numbers, of which a large map has tens of thousands: looked at field by field, at a
 * fraction of the cost of their schema. Passes what the schema passes, as the schema gives it; of anything else it
 * says nothing, and the schema decides.
 */
import { type Cell, cellIcons, cellMarks } from './records/cell';

const id = /^[A-Za-z0-9][A-Za-z0-9:_-]{0,190}$/;
const longestText = 50_000;
const icons: ReadonlySet<unknown> = new Set(cellIcons);
const marks: ReadonlySet<unknown> = new Set(cellMarks);
const feelings: ReadonlySet<unknown> = new Set([-2, -1, 0, 1, 2]);

const isId = (value: unknown): value is string => typeof value === 'string' && id.test(value);
const isAbsent = (value: unknown): value is null | undefined => value === null || value === undefined;
const isOneOf = (value: unknown, known: ReadonlySet<unknown>): boolean => isAbsent(value) || known.has(value);
const isNumber = (value: unknown): boolean => isAbsent(value) || Number.isFinite(value);

/** null: not such a cell, or not sound. */
export function soundCell(raw: Readonly<Record<string, unknown>>): Cell | null {
  if (raw.kind !== 'cell' || !isAbsent(raw.deletedAt) || !isAbsent(raw.picture) || !isId(raw.id)) return null;
  const { at, text = '', emotion, number, icon, mark } = raw;
  if (typeof at !== 'object' || at === null || Array.isArray(at)) return null;
  const { laneId, stepId }: { laneId?: unknown; stepId?: unknown } = at;
  if (!isId(laneId) || !isId(stepId)) return null;
  if (typeof text !== 'string' || text.length > longestText) return null;
  if (!isOneOf(emotion, feelings) || !isNumber(number)) return null;
  if (!isOneOf(icon, icons) || !isOneOf(mark, marks)) return null;
  const sound = {
    deletedAt: null,
    id: raw.id,
    kind: 'cell',
    at: { laneId, stepId },
    text,
    emotion: emotion ?? null,
    number: number ?? null,
    icon: icon ?? null,
    mark: mark ?? null,
    picture: null,
  };
  // Every field was looked at; the schema would say no more.
  return sound as Cell;
}
