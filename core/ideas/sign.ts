/**
 * Signs by which a sentence is told to be an idea: what must be said, and what takes it back (money, an order, an
 * answer that is waited for). Signs read plain sentences (sentences.ts).
 */

export const signKinds = [
  /** Imported as an idea, or of a topic that a person named. */
  'tag',
  /** "Было бы здорово", "would be nice if". */
  'wouldBe',
  /** "Хотелось бы", "I'd love", "I wish". */
  'wouldLike',
  /** "Хочу видеть", "I want to be able to". */
  'want',
  /** "Добавьте", "please add". */
  'makeIt',
  /** "Разрешите", "let us". */
  'allow',
  /** "Верните старую", "bring back", "get rid of". */
  'undo',
  /** "Не хватает", "почему нет", "there is no way to". */
  'lack',
  /** "Предлагаю", "suggestion:". */
  'propose',
  /** "Когда появится", "have you thought about". */
  'ask',
  /** "Нужна возможность", "you need". */
  'need',
  /** "Пора бы", "you should". */
  'should',
  /** "More chairs": all that is said is what there should be more of. */
  'more',
] as const;
export type SignKind = (typeof signKinds)[number];

export interface Sign {
  readonly kind: Exclude<SignKind, 'tag'>;
  readonly says: RegExp;
  /** Somewhere in the sentence as well. */
  readonly needs?: RegExp;
  /** Takes the sign back. */
  readonly unless?: RegExp;
}

/** Words of a pattern stand between spaces; `*` ends a word that may go on. */
const source = (words: string): string => words.replaceAll('*', '[^ ]*').replace(/\s*\n\s*/g, '|');

/** Whole words in a plain sentence. Spaces between alternatives that stand on lines of their own do not count. */
export const words = (pattern: string): RegExp => new RegExp(` (?:${source(pattern.trim())})(?= )`, 'u');

/** Up to so many words between. */
export const gap = (most: number): string => `(?:[^ ]+ ){0,${most}}`;
