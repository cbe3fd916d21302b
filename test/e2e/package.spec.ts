/** The packaged program: what is in its archive, and that its commands need no display. Its fuses: hard/21-hardened. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { listPackage } from '@electron/asar';
import { expect, test } from '@playwright/test';
import { machineFlags } from '../../scripts/launch.mjs';
import { programPath } from './harness/program';

const archive = (): string => join(dirname(programPath()), 'resources', 'app.asar');

test('the archive holds the built app and the native database, no sources, maps or other packages', () => {
  const paths = listPackage(archive(), { isPack: false }).map((path) => path.replaceAll('\\', '/'));
  const packages = paths.filter((path) => /^\/node_modules\/(@[^/]+\/)?[^/@]+$/.test(path));
  expect(
    packages.every(
      (path) => path.startsWith('/node_modules/@duckdb/') || path === '/node_modules/detect-libc',
    ),
  ).toBe(true);
  expect(paths).toContain('/out/main/main.js');
  expect(paths).toContain('/out/preload/preload.cjs');
  expect(paths).toContain('/out/preload/audience-preload.cjs');
  expect(paths).toContain('/out/preload/capture-preload.cjs');
  expect(paths.filter((path) => /\.(ts|tsx|map)$/.test(path))).toEqual([]);
  const roots = new Set(paths.map((path) => path.split('/')[1]));
  expect([...roots].sort()).toEqual(['node_modules', 'out', 'package.json']);
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
