import { describe, expect, it, vi } from 'vitest';
import { isOwnAddress } from '#electron/network';

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
});
