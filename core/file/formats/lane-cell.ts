/**
 * What stands in a lane at a step, as one value of a table: text, a number, or the titles of what hangs there.
 * Writes it from a map and reads it back into one; figures that are computed are written and never read.
 */
import type { Language } from '../../document/records/field';
import { isTextLane, type Lane, type LaneKind } from '../../document/records/lane';
import type { Step } from '../../document/records/step';
import { cellAt, fixesOfStep, mapOf, metricOf, painsOfStep, quotesOfStep } from '../../document/select';
import type { Snapshot } from '../../document/snapshot';
import { emotionValues, emotionWords } from '../../i18n/messages/lanes';
import { denominatorOf } from '../../metrics/denominator';
import { formatMetric } from '../../metrics/format';
import { readContactRate, readMetric } from '../../metrics/read-metric';
import type { MetricValue } from '../../metrics/value';
import { fromPlain } from '../../text/from-plain';
import { plainText } from '../../text/rich-text';
import type { MapBuilder } from './map-builder';
import { oneLine } from './one-line';

export type TableCell = string | number;

/** `isMarkdown`: the reader knows formatting; otherwise its marks are left out. */
export function laneCell(
  snapshot: Snapshot,
  lane: Lane,
  step: Step,
  language: Language,
  isMarkdown = false,
): TableCell {
  const cell = cellAt(snapshot, lane.id, step.id);
  const { laneKind } = lane;
  const words = isMarkdown ? (cell?.text ?? '') : plainText(cell?.text ?? '');
  if (isTextLane(laneKind)) return words;
  if (laneKind === 'emotion') return feeling(cell?.emotion ?? null, words);
  if (laneKind === 'customNumber') return cell?.number ?? '';
  if (laneKind === 'quotes') {
    return quotesOfStep(snapshot, step.id)
      .map(({ text }) => oneParagraph(text))
      .join('\n\n');
  }
  if (laneKind === 'pains') return titles(painsOfStep(snapshot, step.id));
  if (laneKind === 'fixes') return titles(fixesOfStep(snapshot, step.id));
  const value = figure(snapshot, laneKind, step);
  return value === null || value.value === null ? '' : formatMetric(value, language);
}

const titles = (list: readonly { readonly title: string }[]): string =>
  list.map(({ title }) => oneLine(title).trim()).join('\n');

const oneParagraph = (text: string): string =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n');

/** Stands where there is a note and no emotion. */
export const unknownFeeling = '?';

const feeling = (emotion: number | null, note: string): TableCell => {
  if (note === '') return emotion ?? '';
  return emotion === null ? `${unknownFeeling}\n${note}` : `${emotion}\n${note}`;
};

/** Value of a lane that shows a metric; null: the lane shows none. */
function figure(snapshot: Snapshot, laneKind: LaneKind, step: Step): MetricValue | null {
  const settings = mapOf(snapshot).metricSettings;
  if (laneKind === 'contactRate') {
    const contacts = metricOf(snapshot, step.id, 'contacts')?.reading;
    return readContactRate(contacts ?? null, denominatorOf(snapshot, step.id), settings);
  }
  const name = (['contacts', 'csat', 'ces', 'nps', 'conversion'] as const).find(
    (metric) => metric === laneKind,
  );
  return name ? readMetric(metricOf(snapshot, step.id, name)?.reading, settings, name) : null;
}

/** The line after an emotion is its note; a word of the scale says the same as its number. */
export function readFeeling(value: TableCell): { readonly emotion: number | null; readonly note: string } {
  const [first = '', ...rest] = String(value).split('\n');
  const said = first.trim().replace('\u2212', '-');
  const number = /^[+-]?[0-2]$/.test(said) ? Number(said) : null;
  const word = emotionValues.find((emotion) =>
    [emotionWords[emotion].en, emotionWords[emotion].ru].some(
      (name) => String(name).toLowerCase() === said.toLowerCase(),
    ),
  );
  const emotion = number ?? word ?? null;
  const isNoted = emotion !== null || said === unknownFeeling || said === '';
  return { emotion: emotion === 0 ? 0 : emotion, note: isNoted ? rest.join('\n') : String(value) };
}

export function readNumber(value: TableCell): number | null {
  if (typeof value === 'number') return value;
  const plain = value
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace('\u2212', '-')
    .replace(',', '.');
  return /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(plain) ? Number(plain) : null;
}

type Put = (map: MapBuilder, laneId: string, stepId: string, value: TableCell, line: number) => void;

const putFeeling: Put = (map, laneId, stepId, value, line) => {
  const { emotion, note } = readFeeling(value);
  if (emotion !== null) map.facts(laneId, stepId, { emotion }, line);
  map.text(laneId, stepId, note, line);
};

const putNumber: Put = (map, laneId, stepId, value, line) => {
  const number = readNumber(value);
  if (number === null) map.leave('figures');
  else map.facts(laneId, stepId, { number }, line);
};

const puts: Readonly<Partial<Record<LaneKind, Put>>> = {
  emotion: putFeeling,
  customNumber: putNumber,
  quotes: (map, _, stepId, value) => {
    for (const quote of paragraphs(String(value))) map.quote(stepId, quote);
  },
  pains: (map, _, stepId, value) => {
    for (const title of String(value).split('\n')) map.pain(stepId, title);
  },
  fixes: (map, _, stepId, value) => {
    for (const title of String(value).split('\n')) map.fix(stepId, title);
  },
  screenshot: (map) => map.leave('pictures'),
  customPicture: (map) => map.leave('pictures'),
};

/** Puts a value of a table into the map being read. `isMarkdown`: as in laneCell. */
export function readLaneCell(
  map: MapBuilder,
  { id, laneKind }: { readonly id: string; readonly laneKind: LaneKind },
  stepId: string,
  given: TableCell,
  line: number,
  isMarkdown = false,
): void {
  if (String(given).trim() === '') return;
  const put = puts[laneKind];
  const isFormatted = isTextLane(laneKind) || laneKind === 'emotion';
  const value = isFormatted && typeof given === 'string' && !isMarkdown ? fromPlain(given) : given;
  if (isTextLane(laneKind)) map.text(id, stepId, String(value), line);
  else if (put) put(map, id, stepId, value, line);
  else map.leave('figures');
}

/** Blocks of lines between empty lines. */
function paragraphs(text: string): string[] {
  const blocks: string[][] = [[]];
  for (const line of text.split('\n')) {
    if (line.trim() === '') blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  return blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
}
