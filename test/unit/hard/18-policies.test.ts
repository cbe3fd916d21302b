/** Check 18: the policies of all pages of ours are these strings, and a nonce is good for one load of one page. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { pagePolicy } from '#core/export/page-policy';
import { answer } from '#electron/app-protocol';
import { printedPagePolicy, windowPolicy } from '#electron/content-security';
import { hardCheck } from '../../hard/check';
import { temporaryFolder } from '../electron/support/temporary-folder';

vi.mock('electron', async () => (await import('../electron/support/fake-electron')).fakeElectron());

const check = hardCheck(18);

const rest =
  "img-src 'self' blob: data:; font-src 'self'; connect-src 'none'; worker-src 'self'; object-src 'none'; " +
  "frame-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
  "require-trusted-types-for 'script'; trusted-types default";

const golden = {
  window: `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-abc'; ${rest}`,
  file: `default-src 'none'; script-src 'self'; style-src 'self'; ${rest}`,
  printed:
    "default-src 'none'; style-src 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  exported:
    "default-src 'none'; script-src 'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='; " +
    "style-src 'sha256-qiGgMe/6B9BMVLYDjsohH5degQwxw2KTexjZztZSiBY='; img-src data:; font-src data:; " +
    "base-uri 'none'; form-action 'none'",
};

describe('The policy', () => {
  it('of windows, of what is no page, of printed pages and of exported ones is exactly this', () => {
    const seen = {
      window: windowPolicy('abc'),
      file: windowPolicy(),
      printed: printedPagePolicy,
      exported: pagePolicy({ script: 'abc', styles: 'x{}' }),
    };
    expect(seen).toEqual(golden);
    check.note({ name: 'policies', required: 'equal to golden strings', seen: 'equal', holds: true });
  });

  it('lets in no inline style but by a nonce, which stands in the page and changes with every load', async () => {
    const folder = join(temporaryFolder(), 'renderer');
    mkdirSync(folder);
    writeFileSync(join(folder, 'index.html'), '<!doctype html><html><head></head><body></body></html>');
    writeFileSync(join(folder, 'a.js'), '1');
    const nonces = new Set<string>();
    for (let load = 0; load < 20; load += 1) {
      const page = await answer('GET', 'tapki://app/index.html', folder);
      const [, nonce = ''] =
        /<meta property="csp-nonce" nonce="([A-Za-z0-9+/]{24})">/.exec(page.data.toString()) ?? [];
      expect(page.headers['Content-Security-Policy']).toBe(windowPolicy(nonce));
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(20);
    const script = await answer('GET', 'tapki://app/a.js', folder);
    expect(script.headers['Content-Security-Policy']).toBe(golden.file);
  });
});
