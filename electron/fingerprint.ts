/** What a file was when last seen. Contents, not times: a file copied back unchanged is the same file. */
import { createHash } from 'node:crypto';

export const fingerprintOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
