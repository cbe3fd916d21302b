import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { installPolicy } from '#viewer/audience-policy';

beforeEach(() => {
  vi.stubGlobal('location', { origin: 'tapki://app', protocol: 'tapki:' });
  vi.stubGlobal('document', { baseURI: 'tapki://app/audience.html' });
});
afterEach(() => vi.unstubAllGlobals());

it('the audience’s page starts its own worker alone, and makes no markup of text', () => {
  const made: [string, Record<string, (address: string) => string>][] = [];
  installPolicy({ createPolicy: (name, rules) => made.push([name, { ...rules }]) });
  const [name, rules] = made[0] ?? ['', {}];
  expect(name).toBe('default');
  expect(Object.keys(rules ?? {})).toEqual(['createScriptURL']);
  const start = rules?.createScriptURL ?? String;
  vi.stubGlobal(
    'URL',
    class extends URL {
      // Node gives an address of a scheme it does not know no origin; the window does.
      override get origin(): string {
        return `${this.protocol}//${this.host}`;
      }
    },
  );
  expect(start('/assets/decode-worker-a1B2.js')).toBe('/assets/decode-worker-a1B2.js');
  for (const address of [
    '/assets/picture-worker-a1B2.js',
    'https://elsewhere.example/decode-worker-a1B2.js',
    'data:text/javascript,decode-worker-a1B2.js',
    'blob:tapki://app/decode-worker-a1B2.js',
  ])
    expect(() => start(address)).toThrow('Only the worker');
});

it('a page without such a policy is left as it is', () => {
  expect(() => installPolicy(undefined)).not.toThrow();
});
