/** A list of versions is believed only with the signature of the configured key; the release script makes such lists. */
import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkUpdate, feedName, isNewer, signedBytes } from '#electron/updates/check-update';
import { publicText, writeFeeds } from '../../../../scripts/release-feed.mjs';

const { privateKey } = generateKeyPairSync('ed25519');
const stranger = generateKeyPairSync('ed25519').privateKey;
const folder = mkdtempSync(join(tmpdir(), 'tapki-feed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, 'Tapki-1.2.0-linux-x64.AppImage'), 'image');
writeFileSync(join(folder, 'Tapki-1.2.0-linux-x64.tar.gz'), 'archive');
writeFileSync(join(folder, 'Tapki-1.2.0-win-x64.exe'), 'installer');
writeFeeds(folder, { version: '1.2.0', releaseDate: '2026-11-02T10:00:00.000Z', privateKey });

const config = { address: 'https://updates.example.org/tapki/', key: publicText(privateKey) };
type Files = Readonly<Record<string, Uint8Array | string | null>>;

const released = (name: string): Buffer => readFileSync(join(folder, name));

/** `changed`: files that the server has instead of the released ones; null: not at all. */
const ask = (changed: Files = {}, current = '1.1.9', name = 'latest-linux.yml') => {
  const asked: string[] = [];
  const get = async (address: string) => {
    asked.push(address);
    const file = address.slice(config.address.length);
    const found = file in changed ? changed[file] : released(file);
    return typeof found === 'string' ? Buffer.from(found) : (found ?? null);
  };
  return checkUpdate(config, { current, name, get }).then((answer) => ({ answer, asked }));
};

const signedBy = (key: typeof privateKey, name: string, list: string): Files => ({
  [name]: list,
  [`${name}.sig`]: sign(null, signedBytes(name, Buffer.from(list)), key).toString('base64'),
});

describe('A list of versions', () => {
  it('as the release script signs it is believed, and the AppImage stands first', async () => {
    const { answer, asked } = await ask();
    expect(answer).toMatchObject({ kind: 'newer', feed: { version: '1.2.0' } });
    if (answer.kind !== 'newer') throw new Error('not newer');
    expect(answer.feed.files.map(({ url }) => url)).toEqual([
      'Tapki-1.2.0-linux-x64.AppImage',
      'Tapki-1.2.0-linux-x64.tar.gz',
    ]);
    expect(asked).toEqual([`${config.address}latest-linux.yml`, `${config.address}latest-linux.yml.sig`]);
  });

  it.each(['1.2.0', '1.2.1', '2.0.0', '1.10.0'])(
    'offers nothing to %s: never the same again, never back',
    async (current) => {
      expect((await ask({}, current)).answer).toEqual({ kind: 'current' });
    },
  );

  it('changed by one letter is not believed', async () => {
    const list = released('latest-linux.yml').toString('utf8').replace('1.2.0"', '1.9.0"');
    expect((await ask({ 'latest-linux.yml': list })).answer).toEqual({ kind: 'failed', reason: 'unsigned' });
  });

  it('signed by somebody else is not believed', async () => {
    const list = released('latest-linux.yml').toString('utf8');
    const { answer } = await ask(signedBy(stranger, 'latest-linux.yml', list));
    expect(answer).toEqual({ kind: 'failed', reason: 'unsigned' });
  });

  it('of another system is not believed in its place', async () => {
    const files = {
      'latest-linux.yml': released('latest.yml'),
      'latest-linux.yml.sig': released('latest.yml.sig'),
    };
    expect((await ask(files)).answer).toEqual({ kind: 'failed', reason: 'unsigned' });
  });

  it.each([
    ['no list', { 'latest-linux.yml': null }, 'unreachable'],
    ['no signature', { 'latest-linux.yml.sig': null }, 'unreachable'],
    ['an empty signature', { 'latest-linux.yml.sig': '' }, 'unsigned'],
    ['a page instead of a signature', { 'latest-linux.yml.sig': '<html>' }, 'unsigned'],
  ] as const)('with %s is nothing', async (_what, files, reason) => {
    expect((await ask(files)).answer).toEqual({ kind: 'failed', reason });
  });

  const file = { url: 'Tapki.exe', sha512: `${'A'.repeat(86)}==`, size: 1 };
  const list = { version: '9.0.0', releaseDate: '2026-11-02T10:00:00.000Z', files: [file] };
  it.each([
    ['a file at another address', { ...list, files: [{ ...file, url: 'https://evil.example/Tapki.exe' }] }],
    ['a file in another folder', { ...list, files: [{ ...file, url: '../Tapki.exe' }] }],
    ['a file without a hash', { ...list, files: [{ ...file, sha512: '' }] }],
    ['no files', { ...list, files: [] }],
    ['a strange version', { ...list, version: '9.0.0-beta' }],
  ])('that was signed but names %s is refused', async (_what, strange) => {
    const files = signedBy(privateKey, 'latest-linux.yml', JSON.stringify(strange));
    expect((await ask(files)).answer).toEqual({ kind: 'failed', reason: 'unreadable' });
  });

  it('has the name that each system asks for', () => {
    expect(feedName('win32', 'x64')).toBe('latest.yml');
    expect(feedName('darwin', 'arm64')).toBe('latest-mac.yml');
    expect(feedName('linux', 'x64')).toBe('latest-linux.yml');
    expect(feedName('linux', 'arm64')).toBe('latest-linux-arm64.yml');
  });

  it('compares versions by numbers', () => {
    expect(isNewer('1.10.0', '1.9.9')).toBe(true);
    expect(isNewer('1.9.9', '1.10.0')).toBe(false);
    expect(isNewer('2.0.0', '2.0.0-beta')).toBe(false);
  });
});
