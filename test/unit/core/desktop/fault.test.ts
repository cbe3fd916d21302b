import { describe, expect, it } from 'vitest';
import { faultNote, faultOf, noteOf } from '#core/desktop/fault';

const canary = 'Не пришёл отчёт, canary@example.org';

describe('What is kept of an error', () => {
  it('is its name, a code of the system, and places in code', () => {
    const error = Object.assign(new TypeError('x'), { code: 'ENOENT' });
    const { error: name, code, places } = faultOf(error);
    expect(name).toBe('TypeError');
    expect(code).toBe('ENOENT');
    expect(places).toMatch(/\.js:\d+:\d+/);
  });

  it('is nothing of its message, not even lines that look like places', () => {
    const error = new Error(`${canary}\n    at ${canary} (/home/ivanov/canary.js:1:2)\n    at canary.js:3:4`);
    expect(JSON.stringify(faultOf(error))).not.toMatch(/canary|ivanov|отчёт/);
  });

  it('is no folder: it may be named after a person', () => {
    const error = new Error('x');
    error.stack =
      'Error: x\n    at open (file:///home/Иван Петров/app/main.js:10:20)\n    at /home/p/other.mjs:1:1';
    expect(faultOf(error).places).toBe('open (main.js:10:20) < other.mjs:1:1');
  });

  it.each([
    ['a code that is a sentence', Object.assign(new Error('x'), { code: canary })],
    ['a name that is a sentence', Object.assign(new Error('x'), { name: canary })],
    ['a stack of words', Object.assign(new Error('x'), { stack: `${canary}\n at ${canary}` })],
    ['no error at all', canary],
  ])('leaves out %s', (_what, error) => {
    expect(JSON.stringify(faultOf(error))).not.toMatch(/canary|отчёт/);
  });

  it('crosses from a service to main, and nothing else does', () => {
    expect(faultNote.safeParse(noteOf('measure', new RangeError('x'))).success).toBe(true);
    const note = noteOf('measure', new Error('x'));
    expect(faultNote.safeParse({ ...note, fault: { ...note.fault, places: canary } }).success).toBe(false);
    expect(faultNote.safeParse({ ...note, words: canary }).success).toBe(false);
  });
});
