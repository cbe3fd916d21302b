/**
 * The key that customer ids are hashed with, kept in the safe storage of the operating system where there is one.
 * The file in the workspace holds it sealed then; elsewhere it holds the key itself and is readable by its owner alone.
 */
import type { OnDamagedPart } from './evidence/aside';
import { copyKey, keyPath, readKeyFile, sealMark } from './evidence/key-file';
import { writeFileAtomically } from './files/file-writer';
import { logError } from './log';

/** What this needs of Electron's safeStorage. */
export interface SafeStorage {
  isEncryptionAvailable(): boolean;
  getSelectedStorageBackend?(): string;
  encryptString(text: string): Buffer;
  decryptString(sealed: Buffer): string;
}

/** Without a keyring Linux would seal with a password that everybody knows. */
const isSafe = (storage: SafeStorage): boolean =>
  storage.isEncryptionAvailable() && storage.getSelectedStorageBackend?.() !== 'basic_text';

/** null: there is no sealed key; the service reads the file, or makes one that is sealed at the next start. */
export async function customerKey(
  workspace: string,
  storage: SafeStorage,
  onDamaged: OnDamagedPart = () => undefined,
): Promise<string | null> {
  try {
    const text = await readKeyFile(workspace, onDamaged);
    if (text === null) return null;
    if (text.startsWith(sealMark))
      return storage.decryptString(Buffer.from(text.slice(sealMark.length), 'base64'));
    if (!isSafe(storage)) return null;
    const sealed = storage.encryptString(text);
    // A key that could not be opened again would be a key lost.
    if (storage.decryptString(sealed) !== text) return null;
    const kept = sealMark + sealed.toString('base64');
    const written = await writeFileAtomically(keyPath(workspace), Buffer.from(kept));
    if (written.ok) await copyKey(workspace, kept);
    return written.ok ? text : null;
  } catch (error) {
    logError('customer key not opened', error);
    return null;
  }
}
