/**
 * Three suites: `core` and `unit` run anywhere; `real` needs the shared data folder and skips with a word without it.
 */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { viewerPage } from './scripts/viewer-page.mjs';

export default defineConfig({
  plugins: [react(), viewerPage()],
  // The "imports" of package.json offer .ts and .tsx; bundlers take the first of them without looking.
  resolve: { alias: { '#renderer': `${import.meta.dirname}/renderer` } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          include: ['test/unit/core/**/*.test.ts'],
          setupFiles: ['test/unit/support/steady-trials.ts'],
          testTimeout: 30_000,
          // Nothing in core remembers anything: its modules are loaded once, not once for each file of tests.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          exclude: ['test/unit/core/**'],
          setupFiles: ['test/unit/support/steady-trials.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'real',
          include: ['test/real/**/*.test.ts'],
          setupFiles: ['test/unit/support/steady-trials.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
    // How soon something comes is a matter of the machine.
    expect: { poll: { timeout: 20_000 } },
    // Two cores are the smallest machine that counts.
    maxWorkers: 2,
  },
});
