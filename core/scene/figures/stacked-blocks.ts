/** Blocks one under another in a cell: quotes, pains and fixes stand so. Knows nothing of what is in them. */
import type { Figure } from '../figure';
import { CELL_INSET_Y } from '../layout-types';
import type { SceneItem } from '../scene';

export interface Block extends Pick<Figure, 'lines'> {
  readonly items: readonly SceneItem[];
  readonly bottom: number;
}

/** `draw` is given the top of its block, in px of the cell. */
export function stackBlocks<Entry>(
  entries: readonly Entry[],
  gap: number,
  draw: (entry: Entry, top: number) => Block,
): Figure {
  let top = CELL_INSET_Y;
  const blocks = entries.map((entry) => {
    const block = draw(entry, top);
    top = block.bottom + gap;
    return block;
  });
  return {
    height: top - gap + CELL_INSET_Y,
    items: blocks.flatMap(({ items }) => items),
    lines: blocks.flatMap(({ lines }) => lines),
  };
}
