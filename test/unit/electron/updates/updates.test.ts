/** Each step to a new version is a question; without the answer nothing happens. */
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { problemOf, tidyAddress, updateConfig } from '#core/desktop/update-config';
import { updateWords as text } from '#core/i18n/messages/updates';
import { translate } from '#core/i18n/translate';
import { computersFile, personsFile, readUpdateChoice } from '#electron/updates/update-places';
import { lookForUpdate, type UpdateQuestion, type UpdateWorld } from '#electron/updates/updates';
import { publicText, writeFeeds } from '../../../../scripts/release-feed.mjs';

const { privateKey } = generateKeyPairSync('ed25519');
const folder = mkdtempSync(join(tmpdir(), 'tapki-updates-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, 'Tapki-2.0.0-win-x64.exe'), 'installer');
writeFeeds(folder, { version: '2.0.0', releaseDate: '2026-11-02T10:00:00.000Z', privateKey });
const config = { address: 'https://updates.example.org/', key: publicText(privateKey) };

/** Answers the questions one after another with these buttons. */
async function walk(answers: readonly number[], changed: Partial<UpdateWorld> = {}) {
  const questions: UpdateQuestion[] = [];
  const done: string[] = [];
  await lookForUpdate({
    config,
    current: '1.0.0',
    platform: 'win32',
    arch: 'x64',
    canInstall: true,
    get: async (address) => readFileSync(join(folder, address.slice(config.address.length))),
    say: (message, values) => translate('en', message, values),
    ask: async (question) => {
      questions.push(question);
      return answers[questions.length - 1] ?? question.buttons.length - 1;
    },
    download: async () => {
      done.push('download');
      return { installOnQuit: () => void done.push('install on quit') };
    },
    quit: () => void done.push('quit'),
    ...changed,
  });
  return { questions, done };
}

describe('Looking for a new version', () => {
  it('asks before it downloads, and does not when the answer is no', async () => {
    const { questions, done } = await walk([1]);
    expect(questions).toHaveLength(1);
    expect(questions[0]?.message).toBe('Tapki 2.0.0 is there');
    expect(done).toEqual([]);
  });

  it.each([
    [0, ['download', 'install on quit', 'quit']],
    [1, ['download', 'install on quit']],
    [2, ['download']],
  ])('asks once more before it installs (answer %i)', async (second, steps) => {
    expect((await walk([0, second])).done).toEqual(steps);
  });

  it('only tells where Tapki cannot replace itself', async () => {
    const { questions, done } = await walk([0, 0], { canInstall: false });
    expect(questions.map(({ buttons }) => buttons)).toEqual([['Close']]);
    expect(questions[0]?.detail).toContain('updates.example.org');
    expect(done).toEqual([]);
  });

  it('says that a list is not signed, and offers nothing', async () => {
    const other = { ...config, key: publicText(generateKeyPairSync('ed25519').privateKey) };
    const { questions, done } = await walk([0, 0], { config: other });
    expect(questions[0]?.detail).toBe(translate('en', text.unsigned, { host: 'updates.example.org' }));
    expect(done).toEqual([]);
  });

  it('says so when the download is not what was signed', async () => {
    const { questions, done } = await walk([0, 0], { download: () => Promise.reject(new Error('sha512')) });
    expect(questions[1]?.detail).toBe(translate('en', text.notDownloaded));
    expect(done).toEqual([]);
  });

  it('is done once at a time', async () => {
    const both = await Promise.all([walk([1]), walk([1])]);
    expect(both.map(({ questions }) => questions.length)).toEqual([1, 0]);
  });
});

describe('Where new versions are looked for', () => {
  const [computers, persons] = [join(folder, 'computer.json'), join(folder, 'person.json')];
  const read = (computer: string | null, person: string | null) => {
    for (const [path, content] of [
      [computers, computer],
      [persons, person],
    ] as const) {
      rmSync(path, { force: true });
      if (content !== null) writeFileSync(path, content);
    }
    return readUpdateChoice(computers, persons);
  };
  const here = JSON.stringify(config);
  const there = JSON.stringify({ ...config, address: 'https://work.example.org/' });

  it('is nowhere until somebody says so', () => {
    expect(read(null, null)).toEqual({ config: null, decidedBy: 'nobody' });
    expect(read(null, '{}')).toEqual({ config: null, decidedBy: 'nobody' });
    expect(read(null, 'damaged')).toEqual({ config: null, decidedBy: 'nobody' });
  });
  it('is where the person says, unless the computer says otherwise', () => {
    expect(read(null, here)).toEqual({ config, decidedBy: 'person' });
    expect(read(there, here)).toMatchObject({
      config: { address: 'https://work.example.org/' },
      decidedBy: 'computer',
    });
  });
  it.each(['{"address": null}', '{}', 'damaged', ''])('is nowhere where the computer says %s', (content) => {
    expect(read(content, here)).toEqual({ config: null, decidedBy: 'computer' });
  });
  it('is read from places that only who looks after the computer can write to', () => {
    expect(computersFile('linux', {})).toBe('/etc/tapki/updates.json');
    expect(computersFile('darwin', {})).toBe('/Library/Application Support/Tapki/updates.json');
    expect(computersFile('win32', { ProgramFiles: 'P' })).toContain('Tapki');
    expect(personsFile('/home/p')).toBe(join('/home/p', 'updates.json'));
  });

  it.each([
    'http://updates.example.org/',
    'https://a:b@updates.example.org/',
    'https://updates.example.org/?a=b',
    'https://updates.example.org/#a',
    'https://updates.example.org/a/../b/',
    'https://updates.example.org',
    'file:///etc/',
    'https:///x/',
    'nonsense/',
  ])('is never %s', (address) => {
    expect(problemOf({ address, key: config.key })).toBe('address');
    expect(updateConfig.safeParse({ address, key: config.key }).success).toBe(false);
  });
  it('takes an address as people type it', () => {
    expect(tidyAddress(' https://updates.example.org/tapki ')).toBe('https://updates.example.org/tapki/');
    expect(
      problemOf({ address: tidyAddress('https://updates.example.org:8443/a'), key: config.key }),
    ).toBeNull();
    expect(problemOf({ address: config.address, key: 'short' })).toBe('key');
  });
});
