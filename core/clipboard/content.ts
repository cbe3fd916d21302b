/**
 * What a lane makes of a value that is put into one of its cells: words, a feeling, a number, a picture, or nothing.
 * Knows lanes by kind alone; where the value comes from is not its matter.
 */
import { type CellContent, emptyContent } from '../commands/cell';
import { isTextLane, type LaneKind } from '../document/records/lane';
import { readFeeling, readNumber } from '../file/formats/lane-cell';

/** Why a value was not taken; each has a text in core/i18n/messages/clipboard. */
export const refusals = ['counted', 'feelings', 'figures', 'pictures', 'signsLeft', 'locked'] as const;
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
  /** `isCut`: an icon or a picture that came along has no place there. */
  | { readonly content: CellContent; readonly isCut?: true }
  | { readonly list: ListKind; readonly entries: readonly string[]; readonly isCut?: true }
  | { readonly refused: Refused }
  /** Nothing, and nothing is lost. */
  | null;

export function taken(kind: LaneKind, value: Value): Taken {
  if (kind === 'emotion') return feelingOf(value);
  if (kind === 'customNumber') return numberOf(value);
  if (kind === 'customPicture') return pictureOf(value);
  if (isTextLane(kind)) return { content: textOf(value) };
  if (isList(kind)) return { list: kind, entries: entriesOf(kind, value.words), ...cutOf(value) };
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

/** Lanes of feelings, numbers and things of a step show neither icons nor pictures. */
const cutOf = ({ content }: Value): { readonly isCut?: true } =>
  content?.icon || content?.picture ? { isCut: true } : {};

/** An empty value empties the cell; an icon or a picture alone is none, and leaves what stands there. */
const blankOf = (value: Value): Taken =>
  cutOf(value).isCut
    ? { refused: 'signsLeft' }
    : { content: { ...emptyContent, mark: value.content?.mark ?? null } };

function feelingOf(value: Value): Taken {
  const { words, laneKind, content } = value;
  if (laneKind === 'emotion' && content) return { content: { ...content, number: null } };
  if (words.trim() === '') return blankOf(value);
  const { emotion, note } = readFeeling(words);
  if (emotion === null && note === words) return { refused: 'feelings' };
  return { content: { ...emptyContent, emotion, text: note, mark: content?.mark ?? null }, ...cutOf(value) };
}

function numberOf(value: Value): Taken {
  const { words, laneKind, content } = value;
  if (laneKind === 'customNumber' && content) return { content: { ...content, emotion: null } };
  if (words.trim() === '') return blankOf(value);
  const number = readNumber(words.trim());
  if (number === null) return { refused: 'figures' };
  return { content: { ...emptyContent, number, mark: content?.mark ?? null }, ...cutOf(value) };
}

function pictureOf(value: Value): Taken {
  const { content } = value;
  if (content?.picture) return { content: { ...content, emotion: null, number: null } };
  return isBlank(value) ? { content: emptyContent } : { refused: 'pictures' };
}

const entriesOf = (kind: ListKind, words: string): readonly string[] =>
  words
    .split(kind === 'quotes' ? /\n\s*\n/ : '\n')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
