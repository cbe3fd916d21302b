/** Other words in several things at once, one undo step. What the words are is decided before. */
import type { Change, Command } from '../document/snapshot';
import { required } from './required';

/** Kinds with words that people write, and the fields that hold them. */
export const wordFields = {
  map: ['title', 'description'],
  stage: ['title'],
  step: ['title', 'notes'],
  path: ['label'],
  lane: ['title'],
  cell: ['text'],
  quote: ['text'],
  pain: ['title', 'description'],
  fix: ['title', 'description'],
  screenshot: ['title', 'description'],
  pin: ['text'],
  comment: ['text'],
  collection: ['title'],
  collectedQuote: ['text'],
} as const;
export type WordKind = keyof typeof wordFields;
export type WordField = (typeof wordFields)[WordKind][number];

export interface TextEdit {
  readonly kind: WordKind;
  readonly id: string;
  readonly field: WordField;
  readonly text: string;
}

export const replaceTexts: Command<{ readonly edits: readonly TextEdit[] }> = (snapshot, { edits }) => {
  const byRecord = new Map<
    string,
    { readonly kind: WordKind; readonly fields: Partial<Record<WordField, string>> }
  >();
  for (const { kind, id, field, text } of edits) {
    required(snapshot, kind, id);
    byRecord.set(id, { kind, fields: { ...byRecord.get(id)?.fields, [field]: text } });
  }
  // The compiler does not see that kind, id and fields belong together.
  const changes = [...byRecord].map(([id, { kind, fields }]) => ({ kind, id, fields }) as Change);
  return { changes, made: undefined };
};
