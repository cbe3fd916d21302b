/**
 * The same map gives the same files: here, and in another process that believes it to be another day, in another time
 * zone, on a computer that speaks Turkish (where the small letter of I is another one).
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { formatFacts } from '#core/export/format-facts';
import { exportTemplates, windowless } from '../../support/export-templates';

const root = resolve(import.meta.dirname, '../../../..');
const templates = join(root, 'assets', 'templates');
const entry = join(root, 'test', 'unit', 'support', 'export-templates.ts');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tapki-same-bytes-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const otherDay = `const Usual = Date;
const later = () => Usual.now() + 400 * 86_400_000;
globalThis.Date = class extends Usual {
  constructor(...told) { if (told.length === 0) super(later()); else super(...told); }
  static now() { return later(); }
};`;

async function exportElsewhere(out: string): Promise<void> {
  const bundle = join(folder, 'bundle');
  await build({
    root,
    configFile: join(root, 'vitest.config.ts'),
    logLevel: 'error',
    ssr: { noExternal: true, external: ['electron'] },
    build: { ssr: entry, outDir: bundle, emptyOutDir: true, minify: false },
  });
  const [file = ''] = readdirSync(bundle).filter((name) => name.startsWith('export-templates'));
  const script = `${otherDay}
const { exportTemplates } = await import(${JSON.stringify(pathToFileURL(join(bundle, file)).href)});
await exportTemplates(${JSON.stringify(templates)}, ${JSON.stringify(out)});`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}

const hashesIn = (out: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(out)
      .toSorted()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(out, name)))
          .digest('hex'),
      ]),
  );

it('gives the same bytes for every template in another process, day, time zone and language', async () => {
  const [here, elsewhere] = [join(folder, 'here'), join(folder, 'elsewhere')];
  for (const out of [here, elsewhere]) mkdirSync(out);
  await exportTemplates(templates, here);
  await exportElsewhere(elsewhere);
  const made = hashesIn(here);
  const endings = new Set(Object.keys(made).map((name) => name.slice(name.lastIndexOf('.') + 1)));
  expect([...endings].toSorted()).toEqual(windowless.map((format) => formatFacts[format].ending).toSorted());
  const other = hashesIn(elsewhere);
  expect(Object.keys(other)).toEqual(Object.keys(made));
  expect(Object.keys(made).filter((name) => other[name] !== made[name])).toEqual([]);
}, 180_000);
