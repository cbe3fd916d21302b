/**
 * A table of steps × lanes as a map. Knows its own tables again, and reads others by their headings: a row or a column
 * of steps, the rest lanes, with or without a column of stages.
 */
import { grouped } from '../../document/grouped';
import type { Language } from '../../document/records/field';
import type { LaneKind } from '../../document/records/lane';
import { formatProblems, formatWords } from '../../i18n/messages/formats';
import { type ForeignResult, foreignLimits, Refusal, reading } from './foreign';
import { readLaneCell, type TableCell } from './lane-cell';
import { kindOfHeading, readLaneHeading } from './lane-heading';
import { MapBuilder } from './map-builder';
import { readPathWords } from './path-words';
import { type Table, transposed, untitled } from './write-table';

type Role = 'number' | 'stage' | 'step' | 'next' | 'notes';

const roleWords: Readonly<Record<Role, readonly string[]>> = {
  number: [formatWords.number.en, formatWords.number.ru, '#', 'no', 'n'],
  stage: [formatWords.stage.en, formatWords.stage.ru, 'stages', 'phase', 'этапы', 'фаза', 'стадия'],
  step: [formatWords.step.en, formatWords.step.ru, 'steps', 'шаги', 'task', 'шаг пути'],
  next: [formatWords.next.en, formatWords.next.ru],
  notes: [formatWords.notes.en, formatWords.notes.ru],
};
const roles = Object.keys(roleWords) as readonly Role[];

function roleOf(value: TableCell | undefined): Role | null {
  const said = String(value ?? '')
    .trim()
    .toLowerCase();
  return roles.find((role) => roleWords[role].some((word) => word.toLowerCase() === said)) ?? null;
}

interface Column {
  readonly role: Role | 'lane';
  readonly heading: string;
}

interface Sheet {
  /** Rows below the header, with their numbers in the grid. */
  readonly rows: readonly { readonly cells: readonly TableCell[]; readonly line: number }[];
  readonly columns: readonly Column[];
}

export function readTable(grid: Table, language: Language): ForeignResult {
  return reading('', () => {
    const size = grid.reduce((count, row) => count + row.length, 0);
    if (size > foreignLimits.cells)
      throw new Refusal(formatProblems.tooMany, 1, { limit: foreignLimits.cells });
    const sheet = findSheet(grid);
    const map = new MapBuilder(language);
    addSteps(map, sheet);
    return map.result();
  });
}

/** How far down, or to the right, a heading is looked for: a title may stand above it. */
const headerDepth = 5;

function findSheet(grid: Table): Sheet {
  if (!grid.some((row) => row.some(isFilled))) throw new Refusal(formatProblems.empty, 1);
  const down = headerRow(grid);
  const turned = transposed(grid);
  const across = headerRow(turned);
  // A step may be called "Step": the heading is where most names are known.
  if (across !== null && across.known > (down?.known ?? 0)) return sheetBelow(turned, across.at);
  if (down !== null) return sheetBelow(grid, down.at);
  const first = grid.findIndex((row) => row.some(isFilled));
  const lanesInRow = (grid[first] ?? []).filter((cell) => kindOfHeading(String(cell)) !== null).length;
  const lanesInColumn = grid.filter((row) => kindOfHeading(String(row[0] ?? '')) !== null).length;
  return lanesInColumn > lanesInRow ? sheetBelow(turned, 0) : sheetBelow(grid, first);
}

const isFilled = (cell: TableCell): boolean => String(cell).trim() !== '';

/** The row that names its columns, one of them the step or the stage; `known`: how many names are known. */
function headerRow(grid: Table): { readonly at: number; readonly known: number } | null {
  let best: { readonly at: number; readonly known: number } | null = null;
  grid.slice(0, headerDepth).forEach((row, at) => {
    const said = new Set(row.map(roleOf));
    const isHeader = said.has('step') || (said.has('stage') && row.filter(isFilled).length > 1);
    const lanes = row.filter((cell) => readLaneHeading(String(cell)).laneKind !== 'customText').length;
    const known = roles.filter((role) => said.has(role)).length + lanes;
    if (isHeader && known > (best?.known ?? 0)) best = { at, known };
  });
  return best;
}

function sheetBelow(grid: Table, header: number): Sheet {
  const names = grid[header] ?? [];
  const said = names.map(roleOf);
  const hasStep = said.includes('step');
  // Without a column of steps each stage is one step; without both the first column holds the steps.
  const stepAt = hasStep ? said.indexOf('step') : Math.max(said.indexOf('stage'), 0);
  const columns = names.map((name, index): Column => {
    const heading = String(name).trim();
    if (index === stepAt) return { role: 'step', heading };
    const role = said[index] ?? null;
    const isKnown = role !== null && said.indexOf(role) === index && (hasStep || role !== 'stage');
    return { role: isKnown && role !== 'step' ? role : 'lane', heading };
  });
  const rows = grid
    .map((cells, index) => ({ cells, line: index + 1 }))
    .filter(({ cells, line }) => line > header + 1 && cells.some(isFilled));
  if (rows.length === 0) throw new Refusal(formatProblems.noSteps, header + 1);
  return { rows, columns };
}

function addSteps(map: MapBuilder, sheet: Sheet): void {
  const at = (role: Role): number => sheet.columns.findIndex((column) => column.role === role);
  const valueAt = (cells: readonly TableCell[], index: number): string =>
    index === -1 ? '' : String(cells[index] ?? '').trim();
  const places = { number: at('number'), stage: at('stage'), step: at('step'), notes: at('notes') };
  const lanes = addLanes(map, sheet);
  const steps: TableStep[] = [];
  let stage: { readonly id: string; readonly title: string } | null = null;
  let stages = 0;
  let first = 0;
  for (const row of sheet.rows) {
    const said = valueAt(row.cells, places.stage);
    // Merged cells have their text in the first row alone.
    const title: string = said === '' ? (stage?.title ?? '') : said;
    if (stage === null || stage.title !== title) {
      stage = { id: map.stage(title === untitled ? '' : title), title };
      stages += 1;
      first = steps.length;
    }
    const id = map.step(
      stage.id,
      valueAt(row.cells, places.step),
      row.line,
      valueAt(row.cells, places.notes),
    );
    const place = `${stages}.${steps.length - first + 1}`;
    steps.push({ id, number: valueAt(row.cells, places.number) || String(steps.length + 1), place, row });
    for (const lane of lanes) readLaneCell(map, lane, id, row.cells[lane.column] ?? '', row.line);
  }
  addPaths(map, steps, at('next'));
}

interface TableLane {
  readonly id: string;
  readonly laneKind: LaneKind;
  readonly column: number;
}

function addLanes(map: MapBuilder, { columns, rows }: Sheet): readonly TableLane[] {
  const lanes: TableLane[] = [];
  columns.forEach(({ role, heading }, column) => {
    if (role !== 'lane') return;
    const values = rows.map(({ cells }) => cells[column] ?? '').filter(isFilled);
    if (heading === '' && values.length === 0) return;
    const { laneKind: said, title, persona } = readLaneHeading(heading);
    const isNumeric = values.length > 0 && values.every((value) => typeof value === 'number');
    const laneKind = said === 'customText' && isNumeric ? 'customNumber' : said;
    const facts = persona === null ? { title } : { title, personaId: map.persona(persona) };
    lanes.push({ id: map.lane(laneKind, facts), laneKind, column });
  });
  return lanes;
}

interface TableStep {
  readonly id: string;
  readonly number: string;
  /** Places of its stage and of it in the stage, from 1, as in the numbers of steps on a map. */
  readonly place: string;
  readonly row: Sheet['rows'][number];
}

/**
 * By the number that stands in its row. Spreadsheets take "1.10" for 1.1, and "2.1" for a day: where no row, or more
 * than one, has the number, the order of the rows tells.
 */
function stepsByNumber(steps: readonly TableStep[]): (number: string) => string | undefined {
  const told = grouped(steps, ({ number }) => [number]);
  const places = new Map(steps.map(({ place, id }) => [place, id]));
  return (number) => {
    const [step, ...others] = told.get(number) ?? [];
    return step && others.length === 0 ? step.id : (places.get(number) ?? step?.id);
  };
}

function addPaths(map: MapBuilder, steps: readonly TableStep[], next: number): void {
  const stepCalled = stepsByNumber(steps);
  steps.forEach(({ id, row }, index) => {
    if (next === -1) {
      const following = steps[index + 1];
      if (following) map.path(id, following.id);
      return;
    }
    for (const line of String(row.cells[next] ?? '').split('\n')) {
      if (line.trim() === '') continue;
      const words = readPathWords(line);
      const to = words ? stepCalled(words.number) : undefined;
      if (!words || to === undefined)
        throw new Refusal(formatProblems.badNext, row.line, { number: line.trim().slice(0, 40) });
      map.path(id, to, words, row.line);
    }
  });
}
