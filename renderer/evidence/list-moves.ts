/** Where the keys that walk a list lead from an index; `last` is the index of the last item. */
export const listMoves: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowDown: (index, last) => Math.min(last, index + 1),
  ArrowUp: (index) => Math.max(0, index - 1),
  PageDown: (index, last) => Math.min(last, index + 5),
  PageUp: (index) => Math.max(0, index - 5),
  Home: () => 0,
  End: (_, last) => last,
};
