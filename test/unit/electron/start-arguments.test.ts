import { describe, expect, it } from 'vitest';
import { readStartArguments } from '#electron/start-arguments';

const read = (...words: string[]) => readStartArguments(['/opt/tapki/tapki', ...words], true, '/home/anna');

describe('What the app is started with', () => {
  it('is nothing: the window opens', () => {
    expect(read()).toEqual({ command: null, file: null });
    expect(read('--no-sandbox', '--lang=ru')).toEqual({ command: null, file: null });
  });

  it.each([
    ['maps/ad.cjm', '/home/anna/maps/ad.cjm'],
    ['/data/Карта пути.CJM', '/data/Карта пути.CJM'],
  ])('is a map to open: %s', (word, file) => {
    expect(read('--no-sandbox', word)).toEqual({ command: null, file });
  });

  it('is a map of another program', () => {
    expect(read('/data/path.mmd').file).toBe('/data/path.mmd');
  });

  it('is not a map when it is another kind of file', () => {
    expect(read('/data/contacts.csv')).toEqual({ command: null, file: null });
  });

  it.each([
    [
      ['export', 'a.cjm', '--out', 'x'],
      ['export', 'a.cjm', '--out', 'x'],
    ],
    [
      ['--no-sandbox', '--ozone-platform=headless', 'contacts', 'totals', '--json'],
      ['contacts', 'totals', '--json'],
    ],
    [
      ['--', 'validate', 'a.cjm'],
      ['validate', 'a.cjm'],
    ],
    [['--version'], ['version']],
    [['--help'], ['help']],
    [
      ['exprot', 'a.cjm'],
      ['exprot', 'a.cjm'],
    ],
  ])('is a command: %j', (words, command) => {
    expect(read(...words)).toEqual({ command, file: null });
  });

  it('leaves switches after the command to the command', () => {
    expect(read('merge', 'a', 'b', '--out', 'c', '--', '-odd').command).toEqual([
      'merge',
      'a',
      'b',
      '--out',
      'c',
      '-odd',
    ]);
  });

  it('does not take the app’s folder for an argument in development', () => {
    const argv = ['/x/electron', '--no-sandbox', '/work/tapki', '--', 'help'];
    expect(readStartArguments(argv, false, '/')).toEqual({ command: ['help'], file: null });
  });
});
