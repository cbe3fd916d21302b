/**
 * Two texts side by side: which words the one has and the other has not. Words and the spaces between them are
 * compared as they are, by the shortest edit (Myers 1986). Knows no languages and no colours.
 */
export interface TextPart {
  readonly text: string;
  readonly isChanged: boolean;
}

export interface ChangedWords {
  readonly before: readonly TextPart[];
  readonly after: readonly TextPart[];
}

/** Past this many differing words two texts have nothing in common that would help a reader. */
const mostEdits = 600;

const wordsOf = (text: string): readonly string[] =>
  text.match(/\s+|[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu) ?? [];

export function changedWords(before: string, after: string): ChangedWords {
  const [left, right] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start += 1;
  let end = 0;
  const isRoomLeft = (): boolean => end < left.length - start && end < right.length - start;
  while (isRoomLeft() && left[left.length - 1 - end] === right[right.length - 1 - end]) end += 1;
  const shared = sharedWords(left.slice(start, left.length - end), right.slice(start, right.length - end));
  const isShared = (index: number, length: number, middle: ReadonlySet<number>): boolean =>
    index < start || index >= length - end || middle.has(index - start);
  return {
    before: parts(left, (index) => isShared(index, left.length, shared.left)),
    after: parts(right, (index) => isShared(index, right.length, shared.right)),
  };
}

interface Shared {
  readonly left: ReadonlySet<number>;
  readonly right: ReadonlySet<number>;
}

/** Indices of the words both have, in the same order. */
function sharedWords(left: readonly string[], right: readonly string[]): Shared {
  const trace = shortestEdit(left, right);
  const shared = { left: new Set<number>(), right: new Set<number>() };
  if (trace === null) return shared;
  let x = left.length;
  let y = right.length;
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const ends = trace[edits] ?? new Map<number, number>();
    const diagonal = x - y;
    const isDown = comesFromAbove(ends, diagonal, edits);
    const previous = isDown ? diagonal + 1 : diagonal - 1;
    const previousX = edits === 0 ? 0 : (ends.get(previous) ?? 0);
    const previousY = edits === 0 ? 0 : previousX - previous;
    const isStep = edits > 0;
    const fromX = isStep && !isDown ? previousX + 1 : previousX;
    const fromY = isStep && isDown ? previousY + 1 : previousY;
    while (x > fromX && y > fromY) {
      x -= 1;
      y -= 1;
      shared.left.add(x);
      shared.right.add(y);
    }
    x = previousX;
    y = previousY;
  }
  return shared;
}

const comesFromAbove = (ends: ReadonlyMap<number, number>, diagonal: number, edits: number): boolean =>
  diagonal === -edits ||
  (diagonal !== edits && (ends.get(diagonal - 1) ?? -1) < (ends.get(diagonal + 1) ?? -1));

/** Furthest x of each diagonal before each round of edits; null: too different. */
function shortestEdit(
  left: readonly string[],
  right: readonly string[],
): readonly ReadonlyMap<number, number>[] | null {
  const ends = new Map<number, number>([[1, 0]]);
  const trace: ReadonlyMap<number, number>[] = [];
  const most = Math.min(mostEdits, left.length + right.length);
  for (let edits = 0; edits <= most; edits += 1) {
    trace.push(new Map(ends));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const isDown = comesFromAbove(ends, diagonal, edits);
      let x = isDown ? (ends.get(diagonal + 1) ?? 0) : (ends.get(diagonal - 1) ?? 0) + 1;
      let y = x - diagonal;
      while (x < left.length && y < right.length && left[x] === right[y]) {
        x += 1;
        y += 1;
      }
      ends.set(diagonal, x);
      if (x >= left.length && y >= right.length) return trace;
    }
  }
  return null;
}

/** Neighbours of one sort together; a space between two changed words belongs to the change. */
function parts(words: readonly string[], isShared: (index: number) => boolean): readonly TextPart[] {
  const found: { text: string; isChanged: boolean }[] = [];
  words.forEach((text, index) => {
    const isBridge =
      /^\s+$/.test(text) &&
      index > 0 &&
      index < words.length - 1 &&
      !isShared(index - 1) &&
      !isShared(index + 1);
    const isChanged = isBridge || !isShared(index);
    const last = found.at(-1);
    if (last?.isChanged === isChanged) last.text += text;
    else found.push({ text, isChanged });
  });
  return found;
}
