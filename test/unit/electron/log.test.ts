/** The log: what the compiler lets into it, what it writes, and that nothing else writes one. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { log, logError, openLog, ownWord, versionWord } from '#electron/log';

const root = resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'tapki-log-'));
const path = join(folder, 'tapki.log');
const canary = 'Клиент Пётр просит вернуть деньги';

beforeAll(() => openLog(folder));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('The log', () => {
  it('writes one line of JSON for what happened', () => {
    log('start', { version: versionWord('1.2.3'), count: 2, isFirst: true });
    const last = JSON.parse(readFileSync(path, 'utf8').trim().split('\n').at(-1) ?? '');
    expect(last).toMatchObject({ event: 'start', version: '1.2.3', count: 2, isFirst: true });
  });

  it('takes no text that is only known when the program runs: the compiler refuses it', () => {
    const words: string = canary;
    const refused = (): void => {
      // @ts-expect-error any text fits a string
      log(words);
      // @ts-expect-error a phrase with a place for any text
      log(`call ${words} failed`);
      // @ts-expect-error a value that any text fits
      log('call failed', { name: words });
      // @ts-expect-error the same beside an error
      logError('call failed', null, { name: words });
    };
    expect(refused).toBeTypeOf('function');
  });

  it('keeps words from outside only where they are ours', () => {
    expect(ownWord('export', ['export', 'import'])).toBe('export');
    expect(ownWord(canary, ['export'])).toBe('other');
    expect(versionWord(canary)).toBe('other');
    expect(versionWord(undefined)).toBe('other');
  });

  it('keeps of an error no word of its message', () => {
    logError('export failed', new Error(`${canary}\n    at ${canary} (/home/x/${canary}.js:1:1)`));
    expect(readFileSync(path, 'utf8')).not.toContain(canary.split(' ')[0]);
  });

  it('turns at a megabyte and keeps three files', () => {
    for (let turn = 0; turn < 4; turn += 1) {
      writeFileSync(path, 'x'.repeat(1024 * 1024));
      log('start');
    }
    expect(readdirSync(folder).sort()).toEqual(['tapki.log', 'tapki.log.1', 'tapki.log.2']);
    expect(readFileSync(path, 'utf8').length).toBeLessThan(200);
  });
});

describe('The sources', () => {
  const sources = ['electron', 'core'].flatMap((layer) =>
    readdirSync(join(root, layer), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => ({ name: join(layer, name), text: readFileSync(join(root, layer, name), 'utf8') })),
  );
  const calls = sources
    .filter(({ name }) => name !== join('electron', 'log.ts'))
    .flatMap(({ name, text }) =>
      [...text.matchAll(/(?<![\w.])log(?:Error|Fault)?\((?<first>[^\n,)]*)/g)].map((found) => ({
        name,
        first: found.groups?.first ?? '',
        around: text.slice(found.index, found.index + 200).split(';')[0] ?? '',
      })),
    );

  it('write the log by phrases that stand in them', () => {
    expect(calls.length).toBeGreaterThan(30);
    // One phrase is handed on: its type names the three that there are.
    const others = calls.filter(({ first }) => !/^'[a-z][\w :,-]*'$/i.test(first) && first !== 'failed');
    expect(others).toEqual([]);
  });

  it('never talk the compiler out of it', () => {
    expect(calls.filter(({ around }) => /\bas (?!const)/.test(around))).toEqual([]);
    const casts = sources.filter(({ text }) => /as OwnWord|<OwnWord>/.test(text)).map(({ name }) => name);
    expect(casts).toEqual([]);
  });

  it('have no other way to a log: nothing in the app prints', () => {
    const printing = sources.filter(({ text }) => /\bconsole\.\w+\(/.test(text)).map(({ name }) => name);
    expect(printing).toEqual([]);
    expect(existsSync(join(root, 'electron', 'log.ts'))).toBe(true);
  });
});
