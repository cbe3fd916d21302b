/** Where words stand in a map, in the order it is read, and what the map says with other words there. */
import { type TextEdit, type WordField, type WordKind, wordFields } from '#core/commands/replace-text';
import {
  collectionsInOrder,
  fixesInOrder,
  lanesInOrder,
  liveRecord,
  mapOf,
  painsInOrder,
  pathsOf,
  quotesOfCollection,
  quotesOfStep,
  stagesInOrder,
  stepsInOrder,
} from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { mask } from '#core/text/mask';
import { plainText } from '#core/text/rich-text';

export interface Search {
  readonly words: string;
  readonly isCaseKept: boolean;
  /** Whole words only. */
  readonly isWhole: boolean;
}

export interface Match {
  readonly kind: WordKind;
  readonly id: string;
  readonly field: WordField;
  /** Of the whole field. */
  readonly text: string;
  readonly at: number;
  readonly length: number;
}

/** Longer lists are of no use to a person; the count says that there are more. */
export const mostMatches = 10_000;

/** null: there is nothing to look for. Where case does not matter, neither does the dots of ё. */
export function patternOf({ words, isCaseKept, isWhole }: Search, isAcrossBold = false): RegExp | null {
  if (words === '') return null;
  const signs = [...words].map((sign) => {
    const plain = sign.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    return isCaseKept ? plain : plain.replace(/[её]/giu, '[её]');
  });
  // Bold may begin or end within the words.
  const loose = signs.join(isAcrossBold ? '(?:\\*\\*)?' : '');
  const whole = isWhole ? `(?<![\\p{L}\\p{N}_])(?:${loose})(?![\\p{L}\\p{N}_])` : loose;
  return new RegExp(whole, isCaseKept ? 'gu' : 'giu');
}

interface Thing {
  readonly kind: WordKind;
  readonly id: string;
}

const named = (kind: WordKind, things: readonly { readonly id: string }[]): readonly Thing[] =>
  things.map(({ id }) => ({ kind, id }));

/** Stages with their steps, paths, then lanes with their cells, what hangs at steps, what is said about it, what is gathered. */
function thingsInOrder(snapshot: Snapshot): readonly Thing[] {
  const steps = stepsInOrder(snapshot);
  const lanes = lanesInOrder(snapshot);
  const [columns, rows] = [
    new Map(steps.map(({ id }, place) => [id, place])),
    new Map(lanes.map(({ id }, place) => [id, place])),
  ];
  const placeOf = ({ laneId, stepId }: (typeof snapshot.byKind.cell)[number]['at']): number =>
    (rows.get(laneId) ?? 0) * steps.length + (columns.get(stepId) ?? 0);
  const cells = snapshot.byKind.cell
    .filter(({ at }) => rows.has(at.laneId) && columns.has(at.stepId))
    .sort((one, other) => placeOf(one.at) - placeOf(other.at));
  const { screenshot, pin, comment } = snapshot.byKind;
  return [
    ...named('map', [mapOf(snapshot)]),
    ...named('stage', stagesInOrder(snapshot)),
    ...named('step', steps),
    ...named('path', pathsOf(snapshot)),
    ...named('lane', lanes),
    ...named('cell', cells),
    ...named(
      'quote',
      steps.flatMap(({ id }) => quotesOfStep(snapshot, id)),
    ),
    ...named('pain', painsInOrder(snapshot)),
    ...named('fix', fixesInOrder(snapshot)),
    ...named('screenshot', screenshot),
    ...named('pin', pin),
    ...named('comment', comment),
    ...collectionsInOrder(snapshot).flatMap((each) => [
      ...named('collection', [each]),
      ...named('collectedQuote', quotesOfCollection(snapshot, each.id)),
    ]),
  ];
}

function textOf(snapshot: Snapshot, { kind, id }: Thing, field: WordField): string {
  const record = liveRecord(snapshot, kind, id);
  const value: unknown = record === null ? '' : Reflect.get(record, field);
  return typeof value === 'string' ? value : '';
}

export function findMatches(snapshot: Snapshot, search: Search): readonly Match[] {
  const pattern = patternOf(search);
  if (!pattern) return [];
  const across = patternOf(search, true) ?? pattern;
  const matches: Match[] = [];
  for (const thing of thingsInOrder(snapshot)) {
    for (const field of wordFields[thing.kind]) {
      const text = textOf(snapshot, thing, field);
      if (text === '') continue;
      const isRich = thing.kind === 'cell' && text.includes(boldMark);
      for (const found of text.matchAll(isRich ? across : pattern)) {
        matches.push({ ...thing, field, text, at: found.index, length: found[0].length });
        if (matches.length === mostMatches) return matches;
      }
    }
  }
  return matches;
}

const mostOf = (field: WordField): number =>
  field === 'text' || field === 'notes' || field === 'description' ? 50_000 : 1_000;

/**
 * The edits that put other words in place of the matches. Words in locked lanes stay, and so does what would grow
 * past what a field holds; `left` counts them. Quotes stay masked.
 */
export function replacing(
  snapshot: Snapshot,
  matches: readonly Match[],
  words: string,
): { readonly edits: readonly TextEdit[]; readonly replaced: number; readonly left: number } {
  const byField = new Map<string, Match[]>();
  for (const match of matches) {
    const key = `${match.field} ${match.id}`;
    byField.set(key, [...(byField.get(key) ?? []), match]);
  }
  const edits: TextEdit[] = [];
  let replaced = 0;
  for (const own of byField.values()) {
    const [first] = own;
    if (!first || isLocked(snapshot, first)) continue;
    const text = withWords(first.text, own, words);
    if (text.length > mostOf(first.field)) continue;
    const { kind, id, field } = first;
    edits.push({ kind, id, field, text: isQuote(kind) ? mask(text).text : text });
    replaced += own.length;
  }
  return { edits, replaced, left: matches.length - replaced };
}

const isQuote = (kind: WordKind): boolean => kind === 'quote' || kind === 'collectedQuote';

function isLocked(snapshot: Snapshot, { kind, id }: Match): boolean {
  const cell = kind === 'cell' ? liveRecord(snapshot, 'cell', id) : null;
  return cell !== null && (liveRecord(snapshot, 'lane', cell.at.laneId)?.isLocked ?? false);
}

/**
 * Where people read it: without the marks of formatting, the found words by themselves. `lead`, `rest`: so many
 * characters around them at most.
 */
export function excerptOf(
  { kind, text, at, length }: Match,
  { lead, rest }: { readonly lead: number; readonly rest: number },
): { readonly before: string; readonly found: string; readonly after: string; readonly isCut: boolean } {
  const end = at + length;
  const marked = `${text.slice(0, at)}${opens}${text.slice(at, end)}${closes}${text.slice(end)}`;
  const shown = kind === 'cell' ? plainText(marked) : marked;
  const [from, to] = [shown.indexOf(opens), shown.indexOf(closes)];
  const start = Math.max(0, from - lead);
  return {
    before: shown.slice(start, from),
    found: shown.slice(from + 1, to),
    after: shown.slice(to + 1, to + 1 + rest),
    isCut: start > 0,
  };
}

/** Signs that stand in no text, around the found words while formatting is read. */
const [opens, closes] = ['\uE000', '\uE001'];

const boldMark = '**';

/** Bold that begins or ends within the found words does so at the words that take their place. */
function inTheirPlace(text: string, { kind, at, length }: Match, words: string): string {
  const marks = kind === 'cell' ? text.slice(at, at + length).split(boldMark).length - 1 : 0;
  if (marks % 2 === 0) return words;
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  const isOpen = (line.split(boldMark).length - 1) % 2 === 1;
  return isOpen ? words + boldMark : boldMark + words;
}

/** `matches`: of this text, in order. */
function withWords(text: string, matches: readonly Match[], words: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const match of matches) {
    parts.push(text.slice(from, match.at), inTheirPlace(text, match, words));
    from = match.at + match.length;
  }
  return parts.join('') + text.slice(from);
}
