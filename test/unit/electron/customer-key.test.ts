/** The key of customers: sealed where the system can, opened again, and never replaced by another. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { customerKey, type SafeStorage } from '#electron/customer-key';
import { Store } from '#electron/evidence/store';

vi.mock('#electron/log', () => ({ log: () => undefined, logError: () => undefined }));

const turned = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => byte ^ 0x5a));
const keyring = (backend = 'gnome_libsecret'): SafeStorage => ({
  isEncryptionAvailable: () => true,
  getSelectedStorageBackend: () => backend,
  encryptString: (text) => turned(Buffer.from(text)),
  decryptString: (sealed) => turned(sealed).toString(),
});
const locked: SafeStorage = {
  ...keyring(),
  decryptString: () => {
    throw new Error('locked');
  },
};

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tapki-key-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the key of customers', () => {
  const path = () => join(folder, 'customer.key');
  const secretWith = async (key: string | null) => {
    const store = new Store(folder);
    if (key !== null) store.openKey(key);
    return store.secret();
  };

  it('is sealed by the system, and hashes as before', async () => {
    const before = await secretWith(null);
    const plain = await readFile(path(), 'utf8');
    expect(await customerKey(folder, keyring())).toBe(plain);
    expect(await readFile(path(), 'utf8')).toMatch(/^sealed:/);
    expect(await readFile(path(), 'utf8')).not.toContain(plain);
    // At the next start, and for the import.
    expect(await customerKey(folder, keyring())).toBe(plain);
    expect(await secretWith(plain)).toBe(before);
  });

  it('stays a file of its owner where there is no keyring', async () => {
    const before = await secretWith(null);
    expect(await customerKey(folder, keyring('basic_text'))).toBeNull();
    expect(await secretWith(null)).toBe(before);
  });

  it('is not replaced where it cannot be opened: the import is refused', async () => {
    await writeFile(path(), 'sealed:AAAA');
    expect(await customerKey(folder, locked)).toBeNull();
    await expect(secretWith(null)).rejects.toMatchObject({ code: 'customerKeyLocked' });
  });

  it('is not there before the first import', async () => {
    expect(await customerKey(folder, keyring())).toBeNull();
  });
});
