import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { answer, findFile } from '#electron/app-protocol';
import { windowPolicy } from '#electron/content-security';
import { temporaryFolder } from './support/temporary-folder';

const electron = await vi.hoisted(async () => (await import('./support/fake-electron')).fakeElectron());
vi.mock('electron', () => electron);

function site(): string {
  const root = temporaryFolder();
  const folder = join(root, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><html><head></head></html>');
  writeFileSync(join(folder, 'assets', 'a b.js'), 'let a;');
  writeFileSync(join(folder, 'assets', 'data.bin'), 'x');
  writeFileSync(join(root, 'secret.html'), 'secret');
  return folder;
}

describe('The app protocol', () => {
  it('serves the files of the window with the policy and their type', async () => {
    const folder = site();
    const page = await answer('GET', 'tapki://app/', folder);
    expect(page.statusCode).toBe(200);
    const nonce = /nonce="([^"]+)"/.exec(page.data.toString())?.[1];
    expect(page.headers['Content-Security-Policy']).toBe(windowPolicy(nonce));
    expect(page.headers['Content-Type']).toBe('text/html; charset=utf-8');
    expect(page.headers['X-Content-Type-Options']).toBe('nosniff');
    const script = await answer('GET', 'tapki://app/assets/a%20b.js?v=1#x', folder);
    expect(script.data.toString()).toBe('let a;');
    expect(script.headers['Content-Type']).toBe('text/javascript; charset=utf-8');
  });

  it.each([
    'tapki://app/../secret.html',
    'tapki://app/%2e%2e/secret.html',
    'tapki://app/%2e%2e%2fsecret.html',
    'tapki://app/assets/..%2f..%2fsecret.html',
    'tapki://app/..%5csecret.html',
    'tapki://app/assets\\..\\..\\secret.html',
    'tapki://app//etc/passwd',
    'tapki://app/C:/secret.html',
    'tapki://app/%00index.html',
    'tapki://app/%zz',
    'tapki://other/index.html',
    'tapki://app.example.com/index.html',
    'file:///etc/passwd',
    'https://app/index.html',
    'not an address',
  ])('gives nothing for %s', async (url) => {
    const folder = site();
    const reply = await answer('GET', url, folder);
    expect([403, 404]).toContain(reply.statusCode);
    expect(reply.data.toString()).toBe('');
    const path = findFile(url, folder);
    if (path !== null) expect(path.startsWith(join(folder, '/'))).toBe(true);
  });

  it('answers reading only, and only kinds of files a window has', async () => {
    const folder = site();
    expect((await answer('POST', 'tapki://app/index.html', folder)).statusCode).toBe(403);
    expect((await answer('GET', 'tapki://app/assets/data.bin', folder)).statusCode).toBe(403);
    expect((await answer('GET', 'tapki://app/missing.js', folder)).statusCode).toBe(404);
  });
});
