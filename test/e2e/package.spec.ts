/** The packaged program: what is in its archive, and that its commands need no display. Its fuses: hard/21-hardened. */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { machineFlags } from '../../scripts/launch.mjs';
import { programPath } from './harness/program';

const bill = z.object({
  components: z.array(
    z.object({
      name: z.string(),
      version: z.string(),
      purl: z.string(),
      licenses: z.array(z.unknown()),
      hashes: z.array(z.object({ content: z.string() })).optional(),
    }),
  ),
});

const archive = (): string => join(dirname(programPath()), 'resources', 'app.asar');

test('the archive holds the built app and the native database, no sources, maps or other packages', () => {
  const paths = listPackage(archive(), { isPack: false }).map((path) => path.replaceAll('\\', '/'));
  const packages = paths.filter((path) => /^\/node_modules\/(@[^/]+\/)?[^/@]+$/.test(path));
  expect(
    packages.every(
      (path) => path.startsWith('/node_modules/@duckdb/') || path === '/node_modules/detect-libc',
    ),
  ).toBe(true);
  expect(
    paths.some((path) => /^\/node_modules\/@duckdb\/node-bindings-[\w-]+\/duckdb\.node$/.test(path)),
  ).toBe(true);
  expect(paths).toContain('/out/main/main.js');
  expect(paths).toContain('/out/preload/preload.cjs');
  expect(paths).toContain('/out/preload/audience-preload.cjs');
  expect(paths).toContain('/out/preload/capture-preload.cjs');
  expect(paths.filter((path) => /\.(ts|tsx|map)$/.test(path))).toEqual([]);
  const roots = new Set(paths.map((path) => path.split('/')[1]));
  expect([...roots].sort()).toEqual(['node_modules', 'out', 'package.json']);
});

test('the bill of materials names what is in the package, with version, licence, address and hash', () => {
  const text = readFileSync(join(dirname(programPath()), 'sbom.cdx.json'), 'utf8');
  const { components } = bill.parse(JSON.parse(text));
  const named = new Map(components.map((each) => [`${each.name} ${each.version}`, each]));
  for (const name of ['react', 'dexie', 'zod', 'electron', 'chromium', 'nodejs', '@duckdb/node-api']) {
    expect(
      components.map((each) => each.name),
      name,
    ).toContain(name);
  }
  for (const each of components) {
    expect(each.licenses.length, each.name).toBeGreaterThan(0);
    if (each.purl.startsWith('pkg:npm/'))
      expect(each.hashes?.[0]?.content, each.name).toMatch(/^[0-9a-f]{64,128}$/);
  }
  // Every package in the notices, and every module in the archive in the bill.
  const notices = readFileSync(join(dirname(programPath()), 'THIRD-PARTY-NOTICES.md'), 'utf8');
  const npm = components.filter(({ purl, name }) => purl.startsWith('pkg:npm/') && name !== 'electron');
  expect(npm.filter(({ name, version }) => !notices.includes(`| ${name} | ${version} |`))).toEqual([]);
  const modules = listPackage(archive(), { isPack: false })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /^\/node_modules\/(@[^/]+\/)?[^/@]+\/package\.json$/.test(path))
    .map((path) => JSON.parse(extractFile(archive(), path.slice(1)).toString('utf8')))
    .map(({ name, version }) => `${name} ${version}`);
  expect(modules.length).toBeGreaterThan(2);
  expect(modules.filter((module) => !named.has(module))).toEqual([]);
  // Nothing of the machine that built it.
  expect(text).not.toContain(process.cwd());
});

test('beside the program lie licences, a desktop entry in two languages and the file type', () => {
  const beside = (name: string): string => readFileSync(join(dirname(programPath()), name), 'utf8');
  expect(beside('LICENSE')).toContain('MIT');
  expect(beside('LICENSE.electron.txt')).toContain('Electron');
  expect(statSync(join(dirname(programPath()), 'LICENSES.chromium.html')).size).toBeGreaterThan(1_000_000);
  const entry = beside('desktop/tapki.desktop');
  expect(entry).toContain('MimeType=application/vnd.tapki.cjm;');
  expect(entry).toMatch(/^Comment\[ru\]=.*[а-я]/m);
  expect(beside('desktop/tapki-mime.xml')).toContain('<glob pattern="*.cjm"');
  expect(beside('resources/app-update.yml')).not.toMatch(/https?:/);
});

test('no folder of the machine that built it stands in the archive', () => {
  const texts = listPackage(archive(), { isPack: false })
    .filter((path) => /^[\\/]out[\\/].*\.(js|cjs|html|css|json)$/.test(path))
    .map((path) => extractFile(archive(), path.slice(1)).toString('utf8'));
  expect(texts.length).toBeGreaterThan(50);
  expect(texts.filter((text) => text.includes(process.cwd()))).toHaveLength(0);
});

/** Another process has no such modules: a name imported from there ends it before it has read anything. */
test('nothing that runs beside main imports Electron, at once or later', () => {
  const read = (path: string): string => extractFile(archive(), path.slice(1)).toString('utf8');
  const seen = new Set<string>();
  const left = ['evidence', 'parser', 'sheets', 'themes'].map((name) => `/out/main/${name}.js`);
  for (let path = left.pop(); path !== undefined; path = left.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    for (const [, name = ''] of read(path).matchAll(/(?:from|import)\s*\(?["'`](\.[^"'`]+)["'`]/g))
      left.push(posix.join(posix.dirname(path), name));
  }
  expect(seen.size).toBeGreaterThan(20);
  expect([...seen].filter((path) => /from\s*["']electron["']/.test(read(path)))).toEqual([]);
});

test('a command runs without a display', () => {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  const { status, stdout } = spawnSync(programPath(), [...machineFlags(), 'version'], {
    env,
    encoding: 'utf8',
    timeout: 60_000,
  });
  expect(stdout).toMatch(/^Tapki \d+\.\d+\.\d+\n$/);
  expect(status).toBe(0);
});
