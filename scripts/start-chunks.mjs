/**
 * What a page loads at its start is a few files instead of a hundred: each has to come through main, which has other work
 * then. A module that pages share lies in a file of just those pages, so that none loads what it does not need.
 */
import { join } from 'node:path';
import { root } from './steps.mjs';

/** @typedef {(id: string) => { readonly importedIds: readonly string[] } | null} ModuleInfo */

/** All that a file imports, without what it imports later. @param {string} file @param {ModuleInfo} infoOf */
const closureOf = (file, infoOf) => {
  /** @type {Set<string>} */
  const seen = new Set();
  const left = [join(root, file)];
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    left.push(...(infoOf(id)?.importedIds ?? []));
  }
  return seen;
};

/**
 * A group of the bundler: modules that so many of these pages have in common. A file takes all that its modules import
 * along, so what more pages share has to be taken first.
 * @param {string} name
 * @param {readonly string[]} pages
 * @param {number} priority
 */
const group = (name, pages, priority) => {
  /** @type {Set<string> | undefined} */
  let found;
  /** @param {ModuleInfo} infoOf */
  const find = (infoOf) => {
    const [one = new Set(), ...others] = pages.map((page) => closureOf(page, infoOf));
    found = new Set([...one].filter((id) => others.every((other) => other.has(id))));
    return found;
  };
  return {
    debugName: name,
    priority,
    /** @param {string} id @param {{ getModuleInfo: ModuleInfo }} context */
    name: (id, context) => ((found ?? find((each) => context.getModuleInfo(each))).has(id) ? name : null),
  };
};

/**
 * Modules that any of these files needs: what one screen is made of, in one file.
 * @param {string} name
 * @param {readonly string[]} files
 * @param {number} priority
 */
const screen = (name, files, priority) => {
  /** @type {Set<string> | undefined} */
  let found;
  /** @param {ModuleInfo} infoOf */
  const find = (infoOf) => {
    found = new Set(files.flatMap((file) => [...closureOf(file, infoOf)]));
    return found;
  };
  return {
    debugName: name,
    priority,
    /** @param {string} id @param {{ getModuleInfo: ModuleInfo }} context */
    name: (id, context) => ((found ?? find((each) => context.getModuleInfo(each))).has(id) ? name : null),
  };
};

const mapScreen = [
  'renderer/canvas/canvas.tsx',
  'renderer/find/find-bar.tsx',
  'renderer/frame/side-tabs.tsx',
  'renderer/comments/comments-panel.tsx',
  'renderer/inspector/inspector.tsx',
  'renderer/pictures/intake-zone.tsx',
  'renderer/palette/palette.tsx',
];

/** For `output.codeSplitting.groups` of the bundler: what policies need stays apart from what comes after them. */
export const startChunks = () => [
  group('policies', ['renderer/main.tsx', 'renderer/capture-page.ts'], 5),
  group('slides', ['renderer/open-window.tsx', 'renderer/audience.html'], 4),
  group('controls', ['renderer/open-window.tsx', 'renderer/capture-window.tsx'], 3),
  group('window', ['renderer/open-window.tsx'], 2),
  screen('map', mapScreen, 1),
];
