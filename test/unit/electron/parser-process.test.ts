import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failure, type Result } from '#core/desktop/app-error';
import { noteOf } from '#core/desktop/fault';

/** The process, as far as main sees it. */
class Child extends EventEmitter {
  isKilled = false;
  readonly postMessage = vi.fn();
  kill(): void {
    this.isKilled = true;
  }
}
const forked = vi.hoisted(() => ({ last: null as unknown }));

vi.mock('electron', async () => (await import('./support/fake-electron')).fakeElectron());
vi.mock('#electron/mute-process', () => ({
  forkMute: () => {
    forked.last = new Child();
    return forked.last;
  },
}));

const { createForeignParser, createParser, createTemplateParser } = await import('#electron/parser-process');

const bytes = new Uint8Array([1]);
const parsers: readonly (readonly [string, (name: string) => Promise<Result<unknown>>])[] = [
  ['a map', (name) => createParser('service')(bytes, name)],
  [
    "another program's file",
    (name) => createForeignParser('service')(bytes, { name, language: 'en', page: 0 }),
  ],
  ['a template of slides', (name) => createTemplateParser('service')(bytes, name)],
];
const ends: readonly (readonly [string, (child: Child) => void])[] = [
  ['hangs', () => vi.advanceTimersByTime(60_000)],
  ['runs out of memory', (child) => child.emit('exit', 134)],
  ['answers what nobody understands', (child) => child.emit('message', { ok: true, value: 'x' })],
  [
    'stumbles over a fault of its own',
    (child) => child.emit('message', noteOf('parse', new RangeError('too long'))),
  ],
];

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe.each(parsers)('The process that reads %s', (_what, parse) => {
  it.each(ends)('and %s finds out nothing about the file, and is ended', async (_how, end) => {
    const answer = parse('file.cjm');
    await vi.advanceTimersByTimeAsync(0);
    const child = forked.last;
    if (!(child instanceof Child)) throw new Error('No process was started');
    end(child);
    expect(await answer).toEqual(failure('fileNotReadable', { name: 'file.cjm' }));
    expect(child.isKilled).toBe(true);
  });
});

it('A file that the process did judge is told as it says', async () => {
  const answer = createParser('service')(bytes, 'file.cjm');
  await vi.advanceTimersByTimeAsync(0);
  (forked.last as Child).emit('message', failure('mapDamaged', { name: 'file.cjm' }));
  expect(await answer).toEqual(failure('mapDamaged', { name: 'file.cjm' }));
});
