/**
 * `npm run demo`: the main job without a window, through the app's own commands, in both languages: the
 * sample contacts and survey go into a fresh workspace, the sample map takes its figures from there, and
 * is exported in every format. All of it lies in out/demo/ afterwards.
 */
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { commandArguments, isNoise } from './launch.mjs';
import { setUp } from './set-up.mjs';
import { collect, fail, root, StepFailure, step } from './steps.mjs';

/** @typedef {import('./electron-runtime.mjs').Runtime} Runtime */

const formats = ['svg', 'png', 'pdf'];
const folder = join(root, 'out', 'demo');
const sample = join(root, 'out', 'sample');

/** @param {Runtime} runtime @param {readonly string[]} args @returns {Promise<any>} the object it printed */
const tapki = async (runtime, args) => {
  const { code, stdout, output } = await collect(runtime.executable, commandArguments([...args, '--json']));
  if (code !== 0) {
    const said = output.split('\n').filter((line) => !isNoise(line));
    throw new StepFailure(
      `tapki ${args.join(' ')} failed:\n${said.join('\n').trim()}`,
      'Delete out/ and try again; npm test tells more.',
    );
  }
  return JSON.parse(stdout);
};

/** @param {string} path */
const shown = (path) => relative(root, path);

/** @param {number} count */
const number = (count) => count.toLocaleString('en');

/** @param {Runtime} runtime @param {string} language @param {string} workspace */
const importSample = async (runtime, language, workspace) => {
  for (const table of ['contacts', 'survey']) {
    const file = join(sample, `${table}-${language}.csv`);
    if (!existsSync(file)) throw new StepFailure(`${shown(file)} is missing.`, 'Delete out/ and try again.');
    await step(`Import ${table}`, async () => {
      const report = await tapki(runtime, [
        'contacts',
        'import',
        file,
        '--workspace',
        workspace,
        '--lang',
        language,
      ]);
      return {
        outcome: `${number(report.imported)} of ${number(report.rows)} rows from ${shown(file)}, ${number(report.masked)} personal details masked`,
        value: undefined,
      };
    });
  }
};

/** @param {Runtime} runtime @param {string} language */
const runLanguage = async (runtime, language) => {
  const workspace = join(folder, `workspace-${language}`);
  const map = join(folder, `map-${language}.cjm`);
  await importSample(runtime, language, workspace);
  await step('Refresh map', async () => {
    const source = join(sample, `sample-${language}.cjm`);
    await tapki(runtime, ['refresh', source, '--workspace', workspace, '--out', map, '--lang', language]);
    return { outcome: shown(map), value: undefined };
  });
  await step('Export', async () => {
    const options = ['--formats', formats.join(','), '--out', folder, '--lang', language];
    await tapki(runtime, ['export', map, ...options]);
    return { outcome: formats.join(', '), value: undefined };
  });
};

try {
  const runtime = await setUp({ needsDisplay: false });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const language of ['ru', 'en']) await runLanguage(runtime, language);
  const files = readdirSync(folder).filter((name) => statSync(join(folder, name)).isFile());
  process.stdout.write(
    `\nThe sample map with the figures of its contacts, in Russian and in English, lies in ${shown(folder)}/:\n`,
  );
  for (const name of files.sort()) {
    const kilobytes = Math.ceil(statSync(join(folder, name)).size / 1024);
    process.stdout.write(`  ${shown(join(folder, name))}  ${number(kilobytes)} KB\n`);
  }
} catch (error) {
  fail(error);
}
