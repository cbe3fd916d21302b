/**
 * `npm run check`: format, lint (with layers, cycles and sizes), types, unused code, notices.
 * One line a check; each that fails says what to do, and all are tried.
 */
import { join } from 'node:path';
import { ensureDependencies } from './dependencies.mjs';
import { areNoticesCurrent } from './notices.mjs';
import { collect, fail, root, StepFailure } from './steps.mjs';

/** @typedef {{ name: string, remedy: string, run: () => Promise<{ code: number, output: string }> }} Check */

/** @param {string} path below node_modules @param {readonly string[]} args */
const tool = (path, args) => collect(process.execPath, [join(root, 'node_modules', path), ...args]);
const biome = '@biomejs/biome/bin/biome';

/** @type {readonly Check[]} */
const checks = [
  {
    name: 'format',
    remedy: 'npx biome format --write',
    run: () => tool(biome, ['format', '--reporter=concise', '--max-diagnostics=50']),
  },
  {
    name: 'lint, layers, cycles, sizes',
    remedy:
      'Mend what is named; a message about imports says what to use instead. npx biome lint --write mends some.',
    run: () =>
      tool(biome, [
        'lint',
        '--reporter=concise',
        '--max-diagnostics=100',
        '--error-on-warnings',
        '--diagnostic-level=warn',
      ]),
  },
  {
    name: 'types',
    remedy: 'Mend what is named: npx tsc -b shows it again.',
    run: () => tool('typescript/bin/tsc', ['-b', '--pretty', 'false']),
  },
  {
    name: 'unused code',
    remedy: 'Remove what nothing uses, or use it.',
    run: () => tool('knip/bin/knip.js', ['--no-progress']),
  },
  {
    name: 'third-party notices',
    remedy: 'node scripts/notices.mjs',
    run: async () => ({
      code: areNoticesCurrent() ? 0 : 1,
      output: 'THIRD-PARTY-NOTICES.md is not current.',
    }),
  },
];

/** @param {Check} check @returns {Promise<boolean>} */
const passes = async ({ name, remedy, run }) => {
  const started = performance.now();
  const { code, output } = await run();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)\n`);
  if (code !== 0) process.stdout.write(`${output.trimEnd()}\n→ ${remedy}\n\n`);
  return code === 0;
};

try {
  await ensureDependencies();
  const failed = [];
  for (const check of checks) {
    if (!(await passes(check))) failed.push(check.name);
  }
  if (failed.length > 0) throw new StepFailure(`Failed: ${failed.join('; ')}.`, 'See above.');
} catch (error) {
  fail(error);
}
