/**
 * The software bill of materials of a package (CycloneDX 1.6, JSON), made of what is really in it: the packages that the
 * bundler noted, the native database and Electron with its Chromium and Node. Hashes are those of package-lock.json. No
 * time and no random number stands in it, so the same commit gives the same file. Nothing is asked of the network.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageNotes } from './bundled-packages.mjs';
import { homepageOf, licenseOf } from './notices.mjs';
import { fail, root, StepFailure } from './steps.mjs';

export const sbomPath = join(root, 'out', 'sbom.cdx.json');

/** @typedef {{ name: string, version: string, folder: string }} Installed */

const readJson = (/** @type {string} */ path) => JSON.parse(readFileSync(path, 'utf8'));

/** Every installed package by `name version`, with the folder it lies in. */
const installed = () => {
  /** @type {Map<string, Installed>} */
  const found = new Map();
  for (const folder of Object.keys(readJson(join(root, 'package-lock.json')).packages)) {
    const description = join(root, folder, 'package.json');
    if (folder === '' || !existsSync(description)) continue;
    const { name, version } = readJson(description);
    found.set(`${name} ${version}`, { name, version, folder });
  }
  return found;
};

/** What the bundler noted, and the packages that are shipped as files. @param {Map<string, Installed>} all */
export const shippedPackages = (all = installed()) => {
  const parts = existsSync(packageNotes) ? readdirSync(packageNotes) : [];
  if (parts.length === 0) throw new StepFailure('No bundle has been noted.', 'Run npm run build first.');
  const bundled = parts.flatMap((part) => /** @type {string[]} */ (readJson(join(packageNotes, part))));
  const asFiles = [...all.values()]
    .filter(({ name }) => name.startsWith('@duckdb/') || name === 'detect-libc')
    .map(({ name, version }) => `${name} ${version}`);
  return [...new Set([...bundled, ...asFiles])].sort().map((key) => {
    const known = all.get(key);
    if (!known) throw new StepFailure(`${key} is in the bundle but not in package-lock.json.`, 'Run npm ci.');
    return known;
  });
};

/** Of the registry, which is public: `pkg:npm/%40scope/name@1.0.0`. @param {string} name @param {string} version */
const purlOf = (name, version) => `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;

/** @param {string} integrity as npm writes it: sha512-BASE64 */
const hashOf = (integrity) => {
  const [kind = '', content = ''] = integrity.split('-', 2);
  const names = { sha512: 'SHA-512', sha256: 'SHA-256', sha1: 'SHA-1' };
  const alg = names[/** @type {keyof typeof names} */ (kind)];
  return alg === undefined ? [] : [{ alg, content: Buffer.from(content, 'base64').toString('hex') }];
};

/** @param {string} license */
const licensesOf = (license) =>
  / (OR|AND|WITH) |\(/.test(license) ? [{ expression: license }] : [{ license: { id: license } }];

/** @param {Installed} one @param {Record<string, { integrity?: string }>} lock */
const npmComponent = ({ name, version, folder }, lock) => {
  const description = readJson(join(root, folder, 'package.json'));
  const website = homepageOf(description);
  return {
    type: 'library',
    'bom-ref': purlOf(name, version),
    name,
    version,
    licenses: licensesOf(licenseOf(description)),
    purl: purlOf(name, version),
    hashes: hashOf(lock[folder]?.integrity ?? ''),
    ...(URL.canParse(website) ? { externalReferences: [{ type: 'website', url: website }] } : {}),
  };
};

/** Chromium and Node by the words that Electron's program identifies itself with. @param {import('./electron-runtime.mjs').Runtime} runtime */
const runtimeComponents = (runtime) => {
  const program = readFileSync(runtime.executable).toString('latin1');
  const chrome = /Chrome\/(\d+\.\d+\.\d+\.\d+)/.exec(program)?.[1];
  const node = /node-v(\d+\.\d+\.\d+)/.exec(program)?.[1] ?? /\bv(2\d\.\d+\.\d+)\b/.exec(program)?.[1];
  const hashes = [{ alg: 'SHA-256', content: createHash('sha256').update(program, 'latin1').digest('hex') }];
  const component = (
    /** @type {string} */ name,
    /** @type {string} */ version,
    /** @type {string} */ license,
  ) => ({
    type: 'framework',
    'bom-ref': `pkg:generic/${name}@${version}`,
    name,
    version,
    licenses: licensesOf(license),
    purl: `pkg:generic/${name}@${version}`,
  });
  return [
    { ...component('electron', runtime.version, 'MIT'), purl: purlOf('electron', runtime.version), hashes },
    ...(chrome === undefined ? [] : [component('chromium', chrome, 'BSD-3-Clause')]),
    ...(node === undefined ? [] : [component('nodejs', node, 'MIT')]),
  ];
};

/** A stable number of the shape that CycloneDX asks for. @param {string} text */
const uuidOf = (text) => {
  const hex = createHash('sha256').update(text).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** @param {import('./electron-runtime.mjs').Runtime} runtime */
export const makeSbom = (runtime) => {
  const { version, license } = readJson(join(root, 'package.json'));
  const lock = readJson(join(root, 'package-lock.json')).packages;
  const components = [
    ...shippedPackages().map((one) => npmComponent(one, lock)),
    ...runtimeComponents(runtime),
  ];
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: uuidOf(JSON.stringify(components)),
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': 'tapki',
        name: 'Tapki',
        version,
        licenses: licensesOf(license),
      },
    },
    components,
    dependencies: [{ ref: 'tapki', dependsOn: components.map((each) => each['bom-ref']) }],
  };
};

/** @param {import('./electron-runtime.mjs').Runtime} runtime */
export const writeSbom = (runtime) =>
  writeFileSync(sbomPath, `${JSON.stringify(makeSbom(runtime), null, 2)}\n`);

if (process.argv[1] === import.meta.filename) {
  try {
    const { ensureRuntime } = await import('./electron-runtime.mjs');
    writeSbom(await ensureRuntime());
  } catch (error) {
    fail(error);
  }
}
