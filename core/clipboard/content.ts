/**
 * What a lane makes of a value that is put into one of its cells: words, a feeling, a number, a picture, or nothing.
 * Knows lanes by kind alone; where the value comes from is not its matter.
 */
import { type CellContent, emptyContent } from '../commands/cell';
import { isTextLane, type LaneKind } from '../document/records/lane';
import { readFeeling, readNumber } from '../file/formats/lane-cell';

/** Why a value was not taken; each has a text in core/i18n/messages/clipboard. */
export const refusals = ['counted', 'feelings', 'figures', 'pictures', 'locked'] as const;
export type Refused = (typeof refusals)[number];

export interface Value {
  readonly words: string;
  /** Kind of the lane it was copied from; null: it comes from another program. */
  readonly laneKind: LaneKind | null;
  readonly content: CellContent | null;
}

/** Things that hang at a step: each line, or each paragraph of quotes, is one of them. */
export const listKinds = ['quotes', 'pains', 'fixes'] as const;
export type ListKind = (typeof listKinds)[number];
const isList = (kind: LaneKind): kind is ListKind => listKinds.some((list) => list === kind);

/** Kinds whose cells hold something themselves. */
export const takesContent = (kind: LaneKind): boolean =>
  isTextLane(kind) || kind === 'emotion' || kind === 'customNumber' || kind === 'customPicture';

export type Taken =
  | { readonly content: CellContent }
  | { readonly list: ListKind; readonly entries: readonly string[] }
  | { readonly refused: Refused }
  /** Nothing, and nothing is lost. */
  | null;

export function taken(kind: LaneKind, value: Value): Taken {
  if (kind === 'emotion') return feelingOf(value);
  if (kind === 'customNumber') return numberOf(value);
  if (kind === 'customPicture') return pictureOf(value);
  if (isTextLane(kind)) return { content: textOf(value) };
  if (isList(kind)) return { list: kind, entries: entriesOf(kind, value.words) };
  return isBlank(value) ? null : { refused: kind === 'screenshot' ? 'pictures' : 'counted' };
}

const isBlank = ({ words, content }: Value): boolean => words.trim() === '' && !content?.picture;

function textOf({ words, laneKind, content }: Value): CellContent {
  const isText = laneKind !== null && isTextLane(laneKind);
  return {
    ...emptyContent,
    text: isText && content ? content.text : words,
    icon: content?.icon ?? null,
    mark: content?.mark ?? null,
    picture: content?.picture ?? null,
  };
}

function feelingOf(value: Value): Taken {
  const { words, laneKind, content } = value;
  if (laneKind === 'emotion' && content) return { content: { ...content, number: null } };
  if (words.trim() === '') return { content: emptyContent };
  const { emotion, note } = readFeeling(words);
  if (emotion === null && note === words) return { refused: 'feelings' };
  return { content: { ...emptyContent, emotion, text: note } };
}

function numberOf({ words, laneKind, content }: Value): Taken {
  if (laneKind === 'customNumber' && content) return { content: { ...content, emotion: null } };
  if (words.trim() === '') return { content: emptyContent };
  const number = readNumber(words.trim());
  return number === null ? { refused: 'figures' } : { content: { ...emptyContent, number } };
}

function pictureOf(value: Value): Taken {
  if (value.content?.picture) return { content: { ...emptyContent, picture: value.content.picture } };
  return isBlank(value) ? { content: emptyContent } : { refused: 'pictures' };
}

const entriesOf = (kind: ListKind, words: string): readonly string[] =>
  words
    .split(kind === 'quotes' ? /\n\s*\n/ : '\n')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
