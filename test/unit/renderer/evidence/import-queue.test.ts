import { describe, expect, it } from 'vitest';
import { changeQueue, emptyQueue } from '#renderer/evidence/import-queue';

const file = (name: string) => ({ token: name.padEnd(16, '0'), name });
const [may, june, july] = [file('may'), file('june'), file('july')];

describe('several files to import', () => {
  it('come up one after another, in the order in which they were given', () => {
    let queue = changeQueue(emptyQueue, { type: 'added', files: [may, june] });
    expect(queue).toEqual({ current: may, waiting: [june] });
    queue = changeQueue(queue, { type: 'added', files: [july] });
    expect(queue).toEqual({ current: may, waiting: [june, july] });
    queue = changeQueue(queue, { type: 'next' });
    expect(queue).toEqual({ current: june, waiting: [july] });
    queue = changeQueue(changeQueue(queue, { type: 'next' }), { type: 'next' });
    expect(queue).toEqual(emptyQueue);
  });

  it('change nothing when none was chosen', () => {
    expect(changeQueue(emptyQueue, { type: 'added', files: [] })).toEqual(emptyQueue);
  });
});
