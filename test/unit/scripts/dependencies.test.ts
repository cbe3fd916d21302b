import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { areDependenciesCurrent, isNodeNewEnough } from '../../../scripts/dependencies.mjs';

describe('The oldest Node', () => {
  it.each(['20.19.0', '20.20.2', '21.0.0', '22.1.0', '24.0.0'])('%s will do', (version) => {
    expect(isNodeNewEnough(version)).toBe(true);
  });
  it.each(['20.18.3', '18.20.0', '20.9.0', '16.0.0'])('%s will not', (version) => {
    expect(isNodeNewEnough(version)).toBe(false);
  });
});

describe('Packages are installed again', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tapki-packages-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const lock = (packages: Record<string, object>): void =>
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...packages } }));
  const installed = (packages: Record<string, object>): void => {
    mkdirSync(join(folder, 'node_modules'), { recursive: true });
    writeFileSync(join(folder, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
  };

  it('when there are none', () => {
    lock({ 'node_modules/zod': { version: '4.0.0' } });
    expect(areDependenciesCurrent(folder)).toBe(false);
  });
  it('when the lock file asks for another version', () => {
    lock({ 'node_modules/zod': { version: '4.0.1' } });
    installed({ 'node_modules/zod': { version: '4.0.0' } });
    expect(areDependenciesCurrent(folder)).toBe(false);
  });
  it('when the lock file asks for one more', () => {
    lock({ 'node_modules/zod': { version: '4.0.0' }, 'node_modules/dexie': { version: '4.4.7' } });
    installed({ 'node_modules/zod': { version: '4.0.0' } });
    expect(areDependenciesCurrent(folder)).toBe(false);
  });
  it('when the note of what is there was cut short', () => {
    lock({ 'node_modules/zod': { version: '4.0.0' } });
    installed({ 'node_modules/zod': { version: '4.0.0' } });
    writeFileSync(join(folder, 'node_modules', '.package-lock.json'), '{"packages":');
    expect(areDependenciesCurrent(folder)).toBe(false);
  });
  it('but not because the package of another platform is absent', () => {
    lock({
      'node_modules/zod': { version: '4.0.0' },
      'node_modules/x-win32': { version: '1.0.0', optional: true },
    });
    installed({ 'node_modules/zod': { version: '4.0.0' } });
    expect(areDependenciesCurrent(folder)).toBe(true);
  });
});
