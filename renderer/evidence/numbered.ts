/** Rows and columns of a file have no identity but their place. */
export interface Numbered<Item> {
  readonly item: Item;
  /** From 1. */
  readonly place: number;
}

export const numbered = <Item>(items: readonly Item[]): readonly Numbered<Item>[] =>
  items.map((item, index) => ({ item, place: index + 1 }));
