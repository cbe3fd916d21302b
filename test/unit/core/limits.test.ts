import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { limits } from '#core/limits';

const mebibyte = 1024 * 1024;
const inBytes = /(?:bytes|ratioFrom)$/i;

function shown(name: string, value: number): string {
  const count = (number: number): string => new Intl.NumberFormat('en').format(number);
  if (!inBytes.test(name)) return count(value);
  if (value % mebibyte === 0) return `${count(value / mebibyte)} MB`;
  return value % 1024 === 0 && value < mebibyte ? `${count(value / 1024)} KB` : `${count(value)} bytes`;
}

it('Every limit on what comes from outside is in docs/security.md with its number and a reason', () => {
  const text = readFileSync(join(import.meta.dirname, '../../../docs/security.md'), 'utf8');
  const told = [...text.matchAll(/^\| `(\w+\.\w+)` \| ([^|]+) \| ([^|]+) \|$/gm)];
  const own = Object.entries(limits).flatMap(([group, values]) =>
    Object.entries(values).map(([key, value]) => [`${group}.${key}`, shown(key, value)] as const),
  );
  expect(told.map(([, name, value]) => [name, value])).toEqual(own);
  for (const [, name, , reason] of told) expect(reason?.trim().length, name).toBeGreaterThan(5);
});
