/**
 * `npm run release-feed -- FOLDER`: the signed lists of versions for what lies in FOLDER (the files of a release), which
 * Tapki believes only with the signature beside them. TAPKI_RELEASE_KEY names a file with the private Ed25519 key (PEM).
 * `npm run release-feed -- --new-key FILE` makes such a key and prints the public one, which people put into Tapki.
 */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, root, StepFailure, say } from './steps.mjs';

/** Which files each list offers; electron-updater takes the ending that its system installs. */
const lists = [
  { name: 'latest.yml', pattern: /-win-[\w-]+\.exe$/ },
  { name: 'latest-mac.yml', pattern: /-mac-[\w-]+\.zip$/ },
  { name: 'latest-linux.yml', pattern: /-linux-(x86_64|x64|amd64)\.(AppImage|deb|tar\.gz)$/ },
  { name: 'latest-linux-arm64.yml', pattern: /-linux-(arm64|aarch64)\.(AppImage|deb|tar\.gz)$/ },
];

/** An AppImage first: it is what can be replaced. @param {string} a @param {string} b */
const byUse = (a, b) => Number(b.endsWith('.AppImage')) - Number(a.endsWith('.AppImage')) || (a < b ? -1 : 1);

/** As electron/updates/check-update.ts reads it. @param {string} name @param {Buffer} list */
export const signedBytes = (name, list) => Buffer.concat([Buffer.from(`tapki-update\0${name}\0`), list]);

/** The 32 bytes of a public key as people write them down. @param {import('node:crypto').KeyObject} key */
export const publicText = (key) =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64');

/**
 * @param {string} folder
 * @param {{ version: string, releaseDate: string, privateKey: import('node:crypto').KeyObject }} release
 * @returns {readonly string[]} names of the lists
 */
export const writeFeeds = (folder, { version, releaseDate, privateKey }) => {
  const written = [];
  for (const { name, pattern } of lists) {
    const files = readdirSync(folder)
      .filter((file) => pattern.test(file) && file.includes(`-${version}-`))
      .sort(byUse)
      .map((url) => {
        const path = join(folder, url);
        const sha512 = createHash('sha512').update(readFileSync(path)).digest('base64');
        return { url, sha512, size: statSync(path).size };
      });
    if (files.length === 0) continue;
    const list = Buffer.from(`${JSON.stringify({ version, releaseDate, files }, null, 2)}\n`);
    writeFileSync(join(folder, name), list);
    const signature = sign(null, signedBytes(name, list), privateKey).toString('base64');
    writeFileSync(join(folder, `${name}.sig`), `${signature}\n`);
    written.push(name);
  }
  return written;
};

/** @param {string | undefined} path */
const makeKey = (path) => {
  if (path === undefined || existsSync(path)) {
    throw new StepFailure(
      'A new key needs a file that is not there yet.',
      'npm run release-feed -- --new-key FILE',
    );
  }
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(path, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600 });
  say(
    `The private key is in ${path}: keep it off every server. The public key, for people and administrators:`,
  );
  process.stdout.write(`${publicText(privateKey)}\n`);
};

const main = () => {
  const [first, second] = process.argv.slice(2);
  if (first === '--new-key') return makeKey(second);
  const keyPath = process.env.TAPKI_RELEASE_KEY;
  if (first === undefined || keyPath === undefined) {
    throw new StepFailure(
      'A folder and the file of a key are needed.',
      'TAPKI_RELEASE_KEY=key.pem npm run release-feed -- release',
    );
  }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const privateKey = createPrivateKey(readFileSync(keyPath));
  const written = writeFeeds(first, { version, releaseDate: new Date().toISOString(), privateKey });
  if (written.length === 0)
    throw new StepFailure(`No files of version ${version} in ${first}.`, 'Package first.');
  say(`Signed with ${publicText(privateKey)}: ${written.join(', ')}`);
};

if (process.argv[1] === import.meta.filename) {
  try {
    main();
  } catch (error) {
    fail(error);
  }
}
