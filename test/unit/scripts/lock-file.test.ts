/**
 * `npm ci` must work on every platform. npm leaves packages of other platforms out of the lock file when
 * it is made on a registry that lacks them, and then refuses to install from it.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '../../..');
const names = z.record(z.string(), z.string()).optional();
const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        version: z.string().optional(),
        optionalDependencies: names,
        resolved: z.string().optional(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(`${root}/package-lock.json`, 'utf8')));

describe('The lock file', () => {
  it('names the packages of every platform', () => {
    const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) =>
          lock.packages[`node_modules/${name}`] === undefined &&
          lock.packages[`${path}/node_modules/${name}`] === undefined,
      ),
    );
    expect(missing).toEqual([]);
  });
  it('names no registry, so that any will do', () => {
    const resolved = Object.values(lock.packages).flatMap((each) => each.resolved ?? []);
    expect(resolved).toEqual([]);
  });
});
