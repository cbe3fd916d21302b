import { expect, it, vi } from 'vitest';
import { decode } from '../../../viewer/decoder';

it('tells a picture as lost when the worker fails, and asks a new worker for the next one', async () => {
  let started = 0;
  class LostWorker extends EventTarget {
    readonly #isFirst = started === 0;
    constructor() {
      super();
      started += 1;
    }
    postMessage({ id }: { readonly id: number }): void {
      const answer = new MessageEvent('message', {
        data: { id, decoded: { whole: 'whole', beside: 'beside' } },
      });
      queueMicrotask(() => this.dispatchEvent(this.#isFirst ? new Event('error') : answer));
    }
    terminate(): void {}
  }
  vi.stubGlobal('Worker', LostWorker);
  const wish = { picture: new Blob(), widest: 100, beside: { width: 10, height: 10 } };
  expect(await decode(wish)).toBeNull();
  expect(await decode(wish)).toEqual({ whole: 'whole', beside: 'beside' });
  expect(started).toBe(2);
  vi.unstubAllGlobals();
});
