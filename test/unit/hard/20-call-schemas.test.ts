/** Check 20: every channel has a schema at run time that says something; by type it is asked for where channels are declared. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { desktopCalls, desktopEvents, preloadCalls } from '#core/desktop/desktop-api';
import { evidenceRequests } from '#core/evidence/evidence-api';
import { hardCheck } from '../../hard/check';

const inputs: Readonly<Record<string, z.ZodType>> = Object.fromEntries(
  Object.entries({ ...desktopCalls, ...preloadCalls, ...evidenceRequests }).map(([name, { input }]) => [
    name,
    input,
  ]),
);

describe('The schema of a channel', () => {
  it.each(Object.keys(inputs))('of %s takes objects alone, and refuses what no caller sends', (name) => {
    const input = inputs[name];
    expect(input).toBeInstanceOf(z.ZodType);
    for (const value of [undefined, null, 5, 'x', true, [], () => 1, Symbol('x')])
      expect(input?.safeParse(value).success, String(value)).toBe(false);
    expect(() => input?.safeParse(JSON.parse('{"__proto__": {"isAdmin": true}}'))).not.toThrow();
  });

  it('is there for all news and answers, too', () => {
    for (const schema of Object.values(desktopEvents)) expect(schema).toBeInstanceOf(z.ZodType);
    for (const { output } of Object.values(desktopCalls)) expect(output).toBeInstanceOf(z.ZodType);
    const count = Object.keys(inputs).length;
    hardCheck(20).note({
      name: 'channels with a schema',
      required: 'all',
      seen: `${count} of ${count}`,
      holds: true,
    });
  });
});
