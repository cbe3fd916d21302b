/**
 * What a start loads is a few files instead of a hundred: a page's have to come through main, which has other work then,
 * and each of main's own has to be looked up, read and linked. A module that pages share lies in a file of just those
 * pages, so that none loads what it does not need.
 */
import { basename, join } from 'node:path';
import { root } from './steps.mjs';

/** @typedef {(id: string) => { readonly importedIds: readonly string[], readonly dynamicallyImportedIds: readonly string[] } | null} ModuleInfo */
/** @typedef {(infoOf: ModuleInfo) => ReadonlySet<string>} Choice */

/**
 * All that a file imports; with `isLater` also what it imports when it is first needed.
 * @param {string} file
 * @param {ModuleInfo} infoOf
 * @param {boolean} [isLater]
 */
const closureOf = (file, infoOf, isLater = false) => {
  /** @type {Set<string>} */
  const seen = new Set();
  const left = [join(root, file)];
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const info = infoOf(id);
    left.push(...(info?.importedIds ?? []), ...((isLater && info?.dynamicallyImportedIds) || []));
  }
  return seen;
};

/**
 * A group of the bundler. A file takes all that its modules import along, so what more files share has to be taken first.
 * @param {string} name
 * @param {Choice} choose
 * @param {number} priority
 */
const group = (name, choose, priority) => {
  /** @type {ReadonlySet<string> | undefined} */
  let chosen;
  /** @param {ModuleInfo} infoOf */
  const chosenBy = (infoOf) => {
    chosen ??= choose(infoOf);
    return chosen;
  };
  return {
    debugName: name,
    priority,
    /** @param {string} id @param {{ getModuleInfo: ModuleInfo }} context */
    name: (id, context) => (chosenBy((each) => context.getModuleInfo(each)).has(id) ? name : null),
  };
};

/**
 * Modules that any of these files needs.
 * @param {readonly string[]} files
 * @param {boolean} [isLater]
 * @returns {Choice}
 */
const anyOf = (files, isLater) => (infoOf) =>
  new Set(files.flatMap((file) => [...closureOf(file, infoOf, isLater)]));

/** Modules that these choices have in common. @param {readonly [Choice, ...Choice[]]} choices @returns {Choice} */
const common =
  ([first, ...others]) =>
  (infoOf) => {
    const sets = others.map((choose) => choose(infoOf));
    return new Set([...first(infoOf)].filter((id) => sets.every((set) => set.has(id))));
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

/** For `output.codeSplitting.groups` of pages: what policies need stays apart from what comes after them. */
export const pageChunks = () => {
  const window = anyOf(['renderer/open-window.tsx']);
  return [
    group('policies', common([anyOf(['renderer/main.tsx']), anyOf(['renderer/capture-page.ts'])]), 5),
    group('slides', common([window, anyOf(['renderer/audience.html'])]), 4),
    group('controls', common([window, anyOf(['renderer/capture-window.tsx'])]), 3),
    group('window', window, 2),
    group('map', anyOf(mapScreen), 1),
  ];
};

/** Processes and threads of ours beside main. What main alone can load must not lie in one file with anything of theirs. */
const services = [
  'electron/evidence/service.ts',
  'electron/parser/service.ts',
  'electron/evidence/readers/sheet-worker.ts',
  'electron/evidence/themes-worker.ts',
];

/**
 * The same of main: the parts of a start in their order, and of each apart what other processes of ours need too. Their
 * first files stay outside: main.ts waits at its top for what imports the rest of its part.
 */
export const mainChunks = () => {
  const ofServices = anyOf(services, true);
  return ['electron/main.ts', 'electron/answers.ts', 'electron/application.ts'].flatMap((file, part) => {
    const name = basename(file, '.ts');
    const first = join(root, file);
    /** @type {Choice} */
    const needed = (infoOf) => new Set([...closureOf(file, infoOf)].filter((id) => id !== first));
    const priority = 6 - 2 * part;
    return [
      group(`${name}-shared`, common([needed, ofServices]), priority),
      group(`${name}-part`, needed, priority - 1),
    ];
  });
};
