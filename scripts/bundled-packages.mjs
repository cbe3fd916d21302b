/**
 * Notes which packages really went into a bundle, while it is made: `bundledPackages('main')` among the plugins writes
 * out/packages/main.json, and the bill of materials is made of these notes (scripts/sbom.mjs).
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './steps.mjs';

export const packageNotes = join(root, 'out', 'packages');

const mark = '/node_modules/';

/** `name version` of the package a module is of; null: it is ours. @param {string} id */
export const packageOf = (id) => {
  const path = id.replace(/^\0/, '').replaceAll('\\', '/').split('?', 1)[0] ?? '';
  const at = path.lastIndexOf(mark);
  if (at < 0) return null;
  const rest = path.slice(at + mark.length).split('/');
  const name = rest.slice(0, rest[0]?.startsWith('@') ? 2 : 1).join('/');
  const description = join(path.slice(0, at + mark.length), name, 'package.json');
  if (!existsSync(description)) return null;
  return `${name} ${JSON.parse(readFileSync(description, 'utf8')).version}`;
};

/** Styles and fonts are in no chunk, so whatever of them was read counts; of scripts only what was not shaken out. @param {string} id */
const isAsset = (id) => /\.(css|woff2?|svg|png|webp|wasm)(\?|$)/.test(id);

/** @param {string} part @returns {import('vite').Plugin} */
export const bundledPackages = (part) => ({
  name: 'bundled-packages',
  apply: 'build',
  generateBundle(_options, bundle) {
    const rendered = Object.values(bundle).flatMap((file) =>
      file.type === 'chunk'
        ? Object.entries(file.modules)
            .filter(([, { renderedLength }]) => renderedLength > 0)
            .map(([id]) => id)
        : [],
    );
    const ids = [...rendered, ...[...this.getModuleIds()].filter(isAsset)];
    const packages = [...new Set(ids.map(packageOf).filter((each) => each !== null))].sort();
    const path = join(packageNotes, `${part}.json`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${JSON.stringify(packages, null, 2)}\n`);
  },
});
