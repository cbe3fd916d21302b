/**
 * Pages that show themselves, as two texts of a module each: `virtual:viewer-page` of HTML exports and
 * `virtual:dashboard-page` of the sources dashboard. Built from viewer/ when they are asked for, so that the bundled
 * app, the tests and a changed source never disagree.
 */
import { basename, join } from 'node:path';
import { build } from 'vite';
import { bundledPackages } from './bundled-packages.mjs';
import { root } from './steps.mjs';

/** Modules with the file each page begins with. */
const entries = new Map([
  ['virtual:viewer-page', 'viewer/main.ts'],
  ['virtual:dashboard-page', 'viewer/dashboard.ts'],
]);

/** What would end the element that the text stands in, or begin another inside it. */
const unsafe = /<\/(?:script|style)|<script|<!--/i;

/** @param {string} entry @returns {Promise<{ script: string, style: string }>} */
const buildPage = async (entry) => {
  const built = await build({
    configFile: false,
    root,
    publicDir: false,
    plugins: [bundledPackages(`page-${basename(entry, '.ts')}`)],
    logLevel: 'warn',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: ['chrome114', 'firefox125'],
      minify: true,
      lib: { entry: join(root, entry), formats: ['iife'], name: 'viewer', fileName: 'viewer' },
    },
  });
  const { output } = /** @type {import('vite').Rolldown.RolldownOutput} */ (
    Array.isArray(built) ? built[0] : built
  );
  const code = output.map((file) => (file.type === 'chunk' ? file.code : '')).join('');
  // It stands in strings alone, where the backslash means nothing.
  const script = code.replace(/<\/(?=script|style)/gi, '<\\/');
  const style = output.map((file) => (file.type === 'asset' ? String(file.source) : '')).join('');
  if (script === '' || style === '') throw new Error(`The page of ${entry} came out empty.`);
  if (unsafe.test(script) || unsafe.test(style)) {
    throw new Error(`The page of ${entry} holds the end of the element it stands in.`);
  }
  return { script: script.trim(), style: style.trim() };
};

/** @returns {import('vite').Plugin} */
export const viewerPage = () => ({
  name: 'viewer-page',
  resolveId: (id) => (entries.has(id) ? `\0${id}` : undefined),
  load: async (id) => {
    const entry = id.startsWith('\0') ? entries.get(id.slice(1)) : undefined;
    if (entry === undefined) return undefined;
    const { script, style } = await buildPage(entry);
    return `export const script = ${JSON.stringify(script)};\nexport const style = ${JSON.stringify(style)};\n`;
  },
});
