/**
 * What is being typed and not yet kept. Whatever acts on the map finishes it first, so that an action finds the
 * words in the field they were typed into, and undo has them before it.
 */

const unfinished = new Set<() => void>();
let stays = 0;

/** Names one stay in one field: what is typed in it is one undo step, however often the person pauses. */
export function newStay(): string {
  stays += 1;
  return `typing ${stays}`;
}

/** `keep` keeps what waits in a field; called until the answer is. */
export function watchTyping(keep: () => void): () => void {
  unfinished.add(keep);
  return () => unfinished.delete(keep);
}

/**
 * False where the window lost the keyboard, not the field: the person looks at another program and comes back to the
 * caret. The browser tells the field of both alike.
 */
export const isFieldLeft = ({ currentTarget }: { readonly currentTarget: Element }): boolean =>
  document.activeElement !== currentTarget;

export function finishTyping(): void {
  for (const keep of [...unfinished]) keep();
}
