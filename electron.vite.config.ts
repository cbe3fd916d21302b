/**
 * How the three parts are bundled. Everything is bundled into the output except `electron` and the
 * native database, so that the packaged app carries no tree of node_modules.
 */
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { bundledPackages } from './scripts/bundled-packages.mjs';
import { mainChunks, pageChunks } from './scripts/start-chunks.mjs';
import { startLinks } from './scripts/start-links.mjs';
import { viewerPage } from './scripts/viewer-page.mjs';

const fromRoot = (path: string): string => resolve(import.meta.dirname, path);

/** Must run on Electron 33 (Chrome 130, Node 20.18) as well as on the declared version. */
const nodeTarget = 'node20.18';
const chromeTarget = 'chrome130';

/** Loads a .node file next to its own package.json, so it cannot be bundled. */
const native = /^@duckdb\//;

export default defineConfig({
  main: {
    publicDir: false,
    plugins: [viewerPage(), bundledPackages('main')],
    // Its Node build declares a `require` of its own, which the bundler's declares a second time.
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      outDir: fromRoot('out/main'),
      target: nodeTarget,
      externalizeDeps: false,
      sourcemap: 'hidden',
      rolldownOptions: {
        input: {
          main: fromRoot('electron/main.ts'),
          evidence: fromRoot('electron/evidence/service.ts'),
          parser: fromRoot('electron/parser/service.ts'),
          sheets: fromRoot('electron/evidence/readers/sheet-worker.ts'),
          themes: fromRoot('electron/evidence/themes-worker.ts'),
        },
        external: [native],
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          codeSplitting: { groups: mainChunks() },
          // Names stay: they are what the log keeps of an error.
          minify: { compress: true, mangle: false, codegen: true },
        },
      },
    },
  },
  preload: {
    publicDir: false,
    plugins: [bundledPackages('preload')],
    build: {
      outDir: fromRoot('out/preload'),
      target: nodeTarget,
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          preload: fromRoot('electron/preload.ts'),
          'audience-preload': fromRoot('electron/audience-preload.ts'),
          'capture-preload': fromRoot('electron/capture-preload.ts'),
        },
        // A sandboxed preload must be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: fromRoot('renderer'),
    publicDir: false,
    plugins: [react(), startLinks(), bundledPackages('renderer')],
    // The "imports" of package.json offer .ts and .tsx; bundlers take the first of them without looking.
    resolve: { alias: { '#renderer': fromRoot('renderer') } },
    build: {
      outDir: fromRoot('out/renderer'),
      emptyOutDir: true,
      target: chromeTarget,
      minify: true,
      // Fonts and pictures stay files: the content security policy allows no data: fonts.
      assetsInlineLimit: 0,
      // Read from disk, not over a network: one large chunk costs nothing.
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: {
        input: {
          index: fromRoot('renderer/index.html'),
          audience: fromRoot('renderer/audience.html'),
          capture: fromRoot('renderer/capture.html'),
        },
        output: { codeSplitting: { groups: pageChunks() } },
      },
    },
  },
});
