/**
 * The page that an HTML export opens with, as two texts of a module: `virtual:viewer-page`. Built from viewer/ when it
 * is asked for, so that the bundled app, the tests and a changed source never disagree.
 */
import { join } from 'node:path';
import { build } from 'vite';
import { root } from './steps.mjs';

const name = 'virtual:viewer-page';
const resolved = `\0${name}`;

/** What would end the element that the text stands in, or begin another inside it. */
const unsafe = /<\/(?:script|style)|<script|<!--/i;

/** @returns {Promise<{ script: string, style: string }>} */
const buildPage = async () => {
  const built = await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: ['chrome114', 'firefox125'],
      minify: true,
      lib: { entry: join(root, 'viewer/main.ts'), formats: ['iife'], name: 'viewer', fileName: 'viewer' },
    },
  });
  const { output } = /** @type {import('vite').Rolldown.RolldownOutput} */ (
    Array.isArray(built) ? built[0] : built
  );
  const code = output.map((file) => (file.type === 'chunk' ? file.code : '')).join('');
  // It stands in strings alone, where the backslash means nothing.
  const script = code.replace(/<\/(?=script|style)/gi, '<\\/');
  const style = output.map((file) => (file.type === 'asset' ? String(file.source) : '')).join('');
  if (script === '' || style === '') throw new Error('The page of HTML exports came out empty.');
  if (unsafe.test(script) || unsafe.test(style)) {
    throw new Error('The page of HTML exports holds the end of the element it stands in.');
  }
  return { script: script.trim(), style: style.trim() };
};

/** @returns {import('vite').Plugin} */
export const viewerPage = () => ({
  name: 'viewer-page',
  resolveId: (id) => (id === name ? resolved : undefined),
  load: async (id) => {
    if (id !== resolved) return undefined;
    const { script, style } = await buildPage();
    return `export const script = ${JSON.stringify(script)};\nexport const style = ${JSON.stringify(style)};\n`;
  },
});
