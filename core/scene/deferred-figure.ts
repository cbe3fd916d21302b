/**
 * A figure that is drawn when somebody looks at it. Of a large map few cells are ever seen, and few decide how high
 * their lane is: the others are known to be no higher than some limit.
 */
import type { CellSigns, Figure, FigurePart, TextField } from './figure';
import type { SceneItem } from './scene';

export class DeferredFigure implements Figure {
  readonly #draw: () => Figure;
  #drawn: Figure | null = null;

  constructor(draw: () => Figure) {
    this.#draw = draw;
  }

  get #whole(): Figure {
    this.#drawn ??= this.#draw();
    return this.#drawn;
  }

  get height(): number {
    return this.#whole.height;
  }

  get items(): readonly SceneItem[] {
    return this.#whole.items;
  }

  get lines(): Figure['lines'] {
    return this.#whole.lines;
  }

  get parts(): readonly FigurePart[] | undefined {
    return this.#whole.parts;
  }

  get field(): TextField | undefined {
    return this.#whole.field;
  }

  get signs(): CellSigns | undefined {
    return this.#whole.signs;
  }
}
