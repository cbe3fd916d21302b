import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createTurns } from '#electron/turns';

describe('turns', () => {
  it('let so many work at once, the others in the order they came, also after a failure', async () => {
    const inTurn = createTurns(2);
    const begun: number[] = [];
    let [running, most] = [0, 0];
    const all = Array.from({ length: 9 }, (_, index) =>
      inTurn(async () => {
        begun.push(index);
        running += 1;
        most = Math.max(most, running);
        await setTimeout(index % 3);
        running -= 1;
        if (index % 4 === 0) throw new Error('failed');
        return index;
      }),
    );
    const done = await Promise.allSettled(all);
    expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(most).toBe(2);
    expect(done.filter(({ status }) => status === 'rejected')).toHaveLength(3);
  });
});
