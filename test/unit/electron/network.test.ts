import { describe, expect, it, vi } from 'vitest';
import { isOwnAddress, resolverRules } from '#electron/network';
import { isBelow } from '#electron/updates/update-hole';

vi.mock('electron', async () => (await import('./support/fake-electron')).fakeElectron());

describe('The network', () => {
  it.each(['tapki://app/a.js', 'blob:tapki://app/1', 'data:image/png;base64,'])('lets %s through', (url) => {
    expect(isOwnAddress(url)).toBe(true);
  });

  it.each([
    'https://example.com',
    'http://127.0.0.1:1',
    'ws://localhost',
    'wss://x',
    'ftp://x',
    'file:///x',
    'x',
  ])('stops %s', (url) => {
    expect(isOwnAddress(url)).toBe(false);
  });

  it('resolves no name, or that of the one address', () => {
    expect(resolverRules(null)).toBe('MAP * ~NOTFOUND');
    expect(resolverRules('https://updates.example.org:8443/tapki/')).toBe(
      'MAP * ~NOTFOUND, EXCLUDE updates.example.org',
    );
  });
});

describe('The hole for new versions', () => {
  const address = 'https://updates.example.org/tapki/';
  const get = (url: string, method = 'GET') => isBelow(address, { url, method });

  it('lets files below the address be read', () => {
    expect(get(`${address}latest.yml`)).toBe(true);
    expect(get(`${address}Tapki-1.0.0-win-x64.exe`, 'HEAD')).toBe(true);
  });

  it.each([
    'https://updates.example.org/',
    'https://updates.example.org/tapki',
    'https://updates.example.org/other/latest.yml',
    'https://updates.example.org/tapki/../other/latest.yml',
    'https://updates.example.org/tapki/%2e%2e/other',
    'http://updates.example.org/tapki/latest.yml',
    'https://updates.example.org:444/tapki/latest.yml',
    'https://updates.example.org.evil.example/tapki/latest.yml',
    'https://evil.example/tapki/latest.yml',
    'https://a:b@updates.example.org/tapki/latest.yml',
    'https://updates.example.org/tapki/latest.yml?what=customers-said',
    'wss://updates.example.org/tapki/',
    'nonsense',
  ])('stops %s', (url) => {
    expect(get(url)).toBe(false);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('sends nothing by %s', (method) => {
    expect(get(`${address}latest.yml`, method)).toBe(false);
  });
});
