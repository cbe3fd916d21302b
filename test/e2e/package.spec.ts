/** The packaged binary itself: what it can be talked into, read from its fuses and its archive. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { machineFlags } from '../../scripts/launch.mjs';
import { programPath } from './harness/program';

/** States of the fuse wire, as bytes: '0' and '1'. */
const off = 48;
const on = 49;

const archive = (): string => join(dirname(programPath()), 'resources', 'app.asar');

test('the fuses of the packaged binary are as configured; only the inspector is kept for this suite', async () => {
  const wire = await getCurrentFuseWire(programPath());
  const expected = {
    [FuseV1Options.RunAsNode]: off,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
    [FuseV1Options.EnableNodeCliInspectArguments]: on,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
    [FuseV1Options.OnlyLoadAppFromAsar]: on,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: off,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
  };
  expect(wire).toMatchObject(expected);
});

test('it does not become a plain Node when asked', () => {
  const profile = mkdtempSync(join(tmpdir(), 'tapki-profile-'));
  const script = "require('node:fs').writeSync(1, 'plain node')";
  const { stdout } = spawnSync(
    programPath(),
    [...machineFlags(), `--user-data-dir=${profile}`, '--version', '-e', script],
    { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, encoding: 'utf8', timeout: 60_000 },
  );
  rmSync(profile, { recursive: true, force: true });
  expect(stdout).not.toContain('plain node');
});

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
