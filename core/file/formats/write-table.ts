/**
 * A map as a table of steps × lanes: a row for each step with its number, stage and lanes, and where its paths lead.
 * Plain values; how they become CSV or XLSX is decided by others.
 */
import type { Lane } from '../../document/records/lane';
import { fixesInOrder, lanesInOrder, painsInOrder, pathsFrom, stepsInOrder } from '../../document/select';
import type { Snapshot } from '../../document/snapshot';
import { formatWords } from '../../i18n/messages/formats';
import type { Message } from '../../i18n/translate';
import { translate } from '../../i18n/translate';
import { stageGroups, stepNumbers } from '../../scene/outline';
import { stepGroups, type WriteOptions } from './columns';
import { laneCell, type TableCell } from './lane-cell';
import { laneHeading } from './lane-heading';
import { journeyParts, type Loss, leftBehind, type MapPart } from './losses';
import { pathWords } from './path-words';

export type Table = readonly (readonly TableCell[])[];

export interface TableOptions extends WriteOptions {
  /** Presenter's notes are for no audience, so they are left out unless asked for. */
  readonly withNotes?: boolean;
  /** Steps from left to right, as on the map; otherwise from top to bottom. */
  readonly isAcross?: boolean;
}

export const tableParts: ReadonlySet<MapPart> = new Set(journeyParts);
const withNotesParts: ReadonlySet<MapPart> = new Set<MapPart>([...journeyParts, 'notes']);

/** Stands for a stage without a title, so that the stage before does not take its steps. */
export const untitled = '—';

export function writeTable(
  snapshot: Snapshot,
  { language, withNotes = false, isAcross = false }: TableOptions,
): { readonly grid: Table; readonly left: readonly Loss[] } {
  const word = (message: Message): string => translate(language, message);
  const lanes = lanesInOrder(snapshot);
  const numbers = stepNumbers(stageGroups(snapshot));
  const headings = lanes.map((lane) => laneHeading(snapshot, lane, language));
  const rows: TableCell[][] = [
    [
      ...[formatWords.number, formatWords.stage, formatWords.step].map(word),
      ...headings,
      word(formatWords.next),
      ...(withNotes ? [word(formatWords.notes)] : []),
    ],
  ];
  for (const { title, steps } of stepGroups(snapshot, language)) {
    for (const step of steps) {
      const next = pathsFrom(snapshot, step.id)
        // With its arrow it is words to every spreadsheet, not a number or a day.
        .map((path) => `→ ${pathWords(path, numbers.get(path.ends.to) ?? '', language)}`)
        .join('\n');
      rows.push([
        ...[numbers.get(step.id) ?? '', title === '' ? untitled : title, step.title],
        ...lanes.map((lane) => (isSecond(lanes, lane) ? '' : laneCell(snapshot, lane, step, language))),
        next,
        ...(withNotes ? [step.notes] : []),
      ]);
    }
  }
  const carried = withNotes ? withNotesParts : tableParts;
  return { grid: isAcross ? transposed(rows) : rows, left: leftBehind(snapshot, carried, unseen(snapshot)) };
}

const listed: ReadonlySet<string> = new Set(['quotes', 'pains', 'fixes']);

/** Quotes, pains and fixes are written once, however many lanes show them. */
export const isSecond = (lanes: readonly Lane[], lane: Lane): boolean =>
  listed.has(lane.laneKind) && lanes.find(({ laneKind }) => laneKind === lane.laneKind)?.id !== lane.id;

/** Quotes, pains and fixes that stand in no lane. */
export function unseen(snapshot: Snapshot): Partial<Record<MapPart, number>> {
  const lanes = new Set(lanesInOrder(snapshot).map(({ laneKind }) => laneKind));
  const steps = new Set<string>(stepsInOrder(snapshot).map(({ id }) => id));
  const nowhere = (list: readonly { readonly stepIds: readonly string[] }[]): number =>
    list.filter(({ stepIds }) => !stepIds.some((id) => steps.has(id))).length;
  const { quote, pain, fix } = snapshot.byKind;
  return {
    quotes: lanes.has('quotes') ? 0 : quote.length,
    pains: lanes.has('pains') ? nowhere(painsInOrder(snapshot)) : pain.length,
    fixes: lanes.has('fixes') ? nowhere(fixesInOrder(snapshot)) : fix.length,
    personas: snapshot.byKind.persona.filter(
      ({ id, name }) => name === '' || !lanesInOrder(snapshot).some(({ personaId }) => personaId === id),
    ).length,
  };
}

/** Rows and columns change places. */
export const transposed = (rows: Table): TableCell[][] =>
  Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, column) =>
    rows.map((row) => row[column] ?? ''),
  );
