import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readFirstLook } from '#electron/first-look';

const usual = { theme: 'system', interfaceSize: 100, window: null };

const lookOf = (content: string) => {
  const path = join(mkdtempSync(join(tmpdir(), 'tapki-look-')), 'settings.json');
  writeFileSync(path, content);
  return readFirstLook(path);
};

it('is what the person chose and where the window was', () => {
  const window = { x: 10, y: 20, width: 1280, height: 800, isMaximized: true };
  expect(lookOf(JSON.stringify({ theme: 'dark', interfaceSize: 150, window, language: 'ru' }))).toEqual({
    theme: 'dark',
    interfaceSize: 150,
    window,
  });
});

it.each(['', '{', 'null', '[]', '7', '{"theme":"pink","interfaceSize":1000,"window":{"x":"left"}}'])(
  'is the usual one where the file says %s',
  (content) => {
    expect(lookOf(content)).toEqual(usual);
  },
);

it('keeps what is readable beside what is not', () => {
  expect(lookOf('{"theme":"light","window":7}')).toEqual({ ...usual, theme: 'light' });
});

it('is the usual one where there is no file', () => {
  expect(readFirstLook(join(tmpdir(), 'tapki-no-such-folder', 'settings.json'))).toEqual(usual);
});
