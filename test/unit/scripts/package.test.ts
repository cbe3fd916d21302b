/** What the package is told to be; test/e2e/package.spec.ts reads the fuses of the binary that came of it. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { splitTargets } from '../../../scripts/package.mjs';

const root = resolve(import.meta.dirname, '../../..');
const text = (path: string): string => readFileSync(join(root, path), 'utf8');
const settings = z
  .object({
    asar: z.literal(true),
    asarUnpack: z.array(z.string()),
    files: z.array(z.union([z.string(), z.object({ from: z.string(), to: z.string() })])),
    electronFuses: z.record(z.string(), z.boolean()),
    fileAssociations: z.array(z.object({ ext: z.string() })),
    linux: z.object({
      executableName: z.string(),
      target: z.array(z.string()),
      desktop: z.object({ entry: z.record(z.string(), z.string()) }),
    }),
    win: z.object({ target: z.array(z.string()), icon: z.string() }),
    mac: z.object({
      target: z.array(z.object({ target: z.string(), arch: z.array(z.string()) })),
      icon: z.string(),
    }),
    publish: z.null(),
  })
  .parse(parse(text('electron-builder.yml')));

describe('The package', () => {
  it('runs nothing but its own archive: no plain Node, no options from outside, no inspector', () => {
    expect(settings.electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });
  it('holds the built app alone, without sources or source maps', () => {
    expect(
      settings.files.filter((pattern) => typeof pattern !== 'string' || !pattern.startsWith('!')),
    ).toEqual([
      'out/main/**',
      'out/preload/**',
      'out/renderer/**',
      'package.json',
      { from: 'node_modules/@duckdb', to: 'node_modules/@duckdb' },
      { from: 'node_modules/detect-libc', to: 'node_modules/detect-libc' },
    ]);
    expect(settings.files).toContain('!**/*.map');
  });
  it('carries no module but the native database, as a real file beside the archive', () => {
    const { dependencies } = z
      .object({ dependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(text('package.json')));
    expect(Object.keys(dependencies)).toEqual(['@duckdb/node-api']);
    expect(settings.asarUnpack).toEqual(['node_modules/@duckdb/**']);
  });
  it('opens .cjm files and comes for each platform in its usual form', () => {
    expect(settings.fileAssociations.map(({ ext }) => ext)).toEqual(['cjm']);
    expect(settings.linux.target).toEqual(['AppImage', 'deb', 'tar.gz']);
    expect(settings.win.target).toEqual(['nsis']);
    expect(settings.mac.target).toEqual([
      { target: 'dmg', arch: ['x64', 'arm64'] },
      { target: 'zip', arch: ['x64', 'arm64'] },
    ]);
  });
  it('has an icon for each platform', () => {
    for (const icon of [settings.win.icon, settings.mac.icon, 'png/512x512.png']) {
      expect(existsSync(join(root, 'assets/icons', icon)), icon).toBe(true);
    }
  });
  it('has the same desktop entry whether installed or unpacked', () => {
    const unpacked = text('assets/linux/tapki.desktop');
    for (const [name, value] of Object.entries(settings.linux.desktop.entry)) {
      expect(unpacked).toContain(`\n${name}=${value}\n`);
    }
  });
  it('makes its tar.gz itself, and asks the builder for the rest', () => {
    expect(splitTargets(['--linux', 'tar.gz'])).toEqual({
      isArchive: true,
      forBuilder: ['--linux', '--dir'],
    });
    expect(splitTargets(['--linux', 'deb', 'tar.gz'])).toEqual({
      isArchive: true,
      forBuilder: ['--linux', 'deb'],
    });
    expect(splitTargets([])).toEqual({ isArchive: false, forBuilder: ['--dir'] });
  });
  it('never fetches or publishes anything by itself', () => {
    expect(settings.publish).toBeNull();
  });
});
