/**
 * Third-party notices of what is shipped: the packages that the sources import, all they depend on, and
 * Electron. `node scripts/notices.mjs` writes THIRD-PARTY-NOTICES.md; npm run check says when it is old.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, root, StepFailure } from './steps.mjs';

const noticesPath = join(root, 'THIRD-PARTY-NOTICES.md');
const shippedFolders = ['core', 'electron', 'renderer', 'viewer'];
/** Licences under which a package may be shipped in an MIT program with nothing but a notice. */
const allowed = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'OFL-1.1',
  'CC0-1.0',
  'Unlicense',
  'BlueOak-1.0.0',
  'Zlib',
  // Of the Python foundation: permissive, wants its notice kept.
  'Python-2.0',
];

/** @typedef {{ name: string, version: string, license: string, homepage: string, text: string }} Notice */

const sources = () =>
  shippedFolders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(ts|tsx|css|html)$/.test(entry.name))
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
    )
    .join('\n');

/** Declared packages whose name stands in quotes in a shipped source. */
const importedPackages = () => {
  const declared = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const text = sources();
  return Object.keys({ ...declared.dependencies, ...declared.devDependencies }).filter(
    (name) => text.includes(`'${name}'`) || text.includes(`'${name}/`),
  );
};

/**
 * Where a package lies for one that depends on it: nested copies first, as Node looks.
 * @param {string} name
 * @param {string} from
 * @returns {string}
 */
const folderOf = (name, from) => {
  for (let at = from; ; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0))) {
    const folder = join(root, at, 'node_modules', name);
    if (existsSync(join(folder, 'package.json'))) return join(at, 'node_modules', name);
    if (at === '') throw new StepFailure(`${name} is not installed.`, 'Run npm ci, then try again.');
  }
};

/** @param {string} folder */
const licenseText = (folder) => {
  const file = readdirSync(join(root, folder)).find((name) =>
    /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(name),
  );
  return file === undefined ? '' : readFileSync(join(root, folder, file), 'utf8').trim();
};

/** @param {any} description of package.json */
export const homepageOf = (description) => {
  const repository = description.repository?.url ?? description.repository ?? description.homepage ?? '';
  const address = String(repository)
    .replace(/^git\+/, '')
    .replace(/^git:\/\//, 'https://')
    .replace(/\.git$/, '');
  return /^[\w.-]+\/[\w.-]+$/.test(address) ? `https://github.com/${address}` : address;
};

/** @param {any} description */
export const licenseOf = (description) => String(description.license?.type ?? description.license ?? '');

/** @param {string} license an SPDX expression; one allowed choice of an OR is enough, an AND needs all */
const isAllowed = (license) =>
  license
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => allowed.includes(part)));

/** Optional peers that end up in a bundle; test/e2e/package.spec.ts compares the notices with what was bundled. */
const bundledPeers = ['supports-color'];

/** Types are not shipped; some packages are asked for only if they are there, and bundlers take them along. @param {any} description */
const neededBy = ({ dependencies = {}, peerDependenciesMeta = {} }) => [
  ...Object.keys(dependencies).filter((name) => !name.startsWith('@types/')),
  ...Object.keys(peerDependenciesMeta).filter((name) => bundledPeers.includes(name)),
];

/** The native database of all platforms, whichever is installed here. @returns {readonly Notice[]} */
const nativeNotices = () => {
  /** @type {Record<string, { version: string, license?: string }>} */
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(locked).flatMap(([path, { version, license = '' }]) => {
    const name = path.replace('node_modules/', '');
    if (!name.startsWith('@duckdb/node-bindings-')) return [];
    const homepage = 'https://github.com/duckdb/duckdb-node-neo';
    return [{ name, version, license, homepage, text: '' }];
  });
};

/** @returns {readonly Notice[]} */
const collectNotices = () => {
  /** @type {Map<string, Notice>} */
  const notices = new Map();
  /** @param {string} name @param {string} from */
  const visit = (name, from) => {
    const folder = folderOf(name, from);
    const description = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const key = `${name} ${description.version}`;
    if (notices.has(key)) return;
    const license = licenseOf(description);
    if (!isAllowed(license)) {
      throw new StepFailure(
        `${key} has the licence "${license}".`,
        'Use another package, or, if it may be shipped, add its licence to scripts/notices.mjs.',
      );
    }
    notices.set(key, {
      name,
      version: description.version,
      license,
      homepage: homepageOf(description),
      text: licenseText(folder),
    });
    // Electron's own dependencies only download it; types are not shipped.
    if (name === 'electron') return;
    for (const needed of neededBy(description)) visit(needed, folder);
  };
  for (const name of importedPackages()) visit(name, '');
  return [...notices.values(), ...nativeNotices()].sort((a, b) => (a.name < b.name ? -1 : 1));
};

export const makeNotices = () => {
  const notices = collectNotices();
  const rows = notices.map(
    ({ name, version, license, homepage }) => `| ${name} | ${version} | ${license} | ${homepage} |`,
  );
  /** @type {Map<string, string[]>} */
  const byText = new Map();
  for (const { name, text } of notices) {
    if (text !== '') byText.set(text, [...(byText.get(text) ?? []), name]);
  }
  const texts = [...byText].map(([text, names]) => `## ${names.join(', ')}\n\n\`\`\`text\n${text}\n\`\`\`\n`);
  return [
    '# Third-party notices',
    '',
    'Tapki ships the software below. Made by `node scripts/notices.mjs`; do not edit by hand.',
    'Electron contains Chromium and Node.js; their notices are in `LICENSES.chromium.html` beside the program.',
    '',
    '| package | version | licence | source |',
    '|---|---|---|---|',
    ...rows,
    '',
    ...texts,
  ].join('\n');
};

export const areNoticesCurrent = () =>
  existsSync(noticesPath) && readFileSync(noticesPath, 'utf8') === makeNotices();

if (process.argv[1] === import.meta.filename) {
  try {
    writeFileSync(noticesPath, makeNotices());
  } catch (error) {
    fail(error);
  }
}
