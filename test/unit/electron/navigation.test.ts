import { beforeEach, describe, expect, it, vi } from 'vitest';
import { linkHost, openLink } from '#electron/navigation';
import { isOwnAddress } from '#electron/network';

const electron = await vi.hoisted(async () => (await import('./support/fake-electron')).fakeElectron());
vi.mock('electron', () => electron);

beforeEach(() => {
  electron.shell.openExternal.mockReset();
  electron.dialog.showMessageBox.mockReset();
});

const strange = [
  'http://example.com',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'java\tscript:alert(1)',
  'https://exam\nple.com',
  ' https://example.com',
  'https://someone:secret@example.com',
  'smb://host/share',
  'ms-settings:',
  'data:text/html,x',
  'tapki://app/',
  'vbscript:x',
  '',
  'example.com',
];

describe('A link', () => {
  it.each(strange)('%j is never opened', async (url) => {
    expect(linkHost(url)).toBeNull();
    expect((await openLink(url, 'en')).ok).toBe(false);
    expect(electron.dialog.showMessageBox).not.toHaveBeenCalled();
    expect(electron.shell.openExternal).not.toHaveBeenCalled();
  });

  it('opens after a question that names the host', async () => {
    electron.dialog.showMessageBox.mockResolvedValue({ response: 0 });
    expect((await openLink('https://example.com/a?b', 'ru')).ok).toBe(true);
    expect(electron.dialog.showMessageBox.mock.calls[0]?.[0]).toMatchObject({
      message: 'Открыть example.com?',
    });
    expect(electron.shell.openExternal).toHaveBeenCalledWith('https://example.com/a?b');
  });

  it('shows a look-alike host as what it is', () => {
    expect(linkHost('https://аррӏе.com/')).toBe('xn--80ak6aa92e.com');
    expect(linkHost('mailto:anna@example.com')).toBe('anna@example.com');
  });

  it('stays closed when the person says no', async () => {
    electron.dialog.showMessageBox.mockResolvedValue({ response: 1 });
    expect(await openLink('https://example.com', 'en')).toEqual({
      ok: false,
      error: { code: 'cancelled', details: {} },
    });
    expect(electron.shell.openExternal).not.toHaveBeenCalled();
  });
});

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
