/**
 * A page names in its head what its code asks for after the policies stand: the files come at once instead of one after
 * the other. Named is not run: what a module does begins where the code imports it.
 */
import { join } from 'node:path';
import { root } from './steps.mjs';

/** Pages, and the module that each imports as soon as its policies stand. */
const begins = new Map([
  ['index.html', 'renderer/open-window.tsx'],
  ['capture.html', 'renderer/capture-window.tsx'],
]);

/** @typedef {import('vite').Rolldown.OutputBundle} Bundle */

/** The files of a module and of all that it imports, those first that others need. @param {string} file @param {Bundle} bundle */
const filesOf = (file, bundle) => {
  /** @type {Set<string>} */
  const scripts = new Set();
  /** @type {Set<string>} */
  const styles = new Set();
  /** @param {string} name */
  const add = (name) => {
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk' || scripts.has(name)) return;
    scripts.add(name);
    chunk.imports.forEach(add);
    for (const style of chunk.viteMetadata?.importedCss ?? []) styles.add(style);
  };
  const own = Object.values(bundle).find(
    (each) => each.type === 'chunk' && each.moduleIds.includes(join(root, file)),
  );
  if (own === undefined) throw new Error(`No file of the build holds ${file}.`);
  add(own.fileName);
  return { scripts: [...scripts], styles: [...styles] };
};

/** @param {string} name @param {Record<string, string>} attrs @returns {import('vite').HtmlTagDescriptor} */
const linkTo = (name, attrs) => ({
  tag: 'link',
  attrs: { ...attrs, crossorigin: true, href: `./${name}` },
  injectTo: 'head',
});

/** @returns {import('vite').Plugin} */
export const startLinks = () => ({
  name: 'start-links',
  transformIndexHtml: {
    order: 'post',
    handler(html, { path, bundle }) {
      const module = begins.get(path.slice(1));
      if (module === undefined || bundle === undefined) return html;
      const { scripts, styles } = filesOf(module, bundle);
      // What the first words are drawn with: a font that comes later has everything laid out once more.
      const fonts = Object.keys(bundle).filter((name) =>
        /inter-(latin|cyrillic)-(400|600)-normal/.test(name),
      );
      /** @param {string} name */
      const isNew = (name) => !html.includes(name);
      return [
        ...fonts.map((name) => linkTo(name, { rel: 'preload', as: 'font', type: 'font/woff2' })),
        ...styles.filter(isNew).map((name) => linkTo(name, { rel: 'stylesheet' })),
        ...scripts.filter(isNew).map((name) => linkTo(name, { rel: 'modulepreload' })),
      ];
    },
  },
});
