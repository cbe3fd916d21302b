import { describe, expect, it } from 'vitest';
import { DeferredFigure } from '#core/scene/deferred-figure';
import type { Figure } from '#core/scene/figure';

describe('a deferred figure', () => {
  it('is drawn once, when it is looked at', () => {
    let drawings = 0;
    const drawn: Figure = { height: 42, items: [], lines: [{ text: 'Слово', width: 30 }] };
    const figure = new DeferredFigure(() => {
      drawings += 1;
      return drawn;
    });
    expect(drawings).toBe(0);
    expect(figure.height).toBe(42);
    expect(figure.items).toBe(drawn.items);
    expect(figure.lines).toBe(drawn.lines);
    expect([figure.parts, figure.field, figure.signs]).toEqual([undefined, undefined, undefined]);
    expect(drawings).toBe(1);
  });
});
