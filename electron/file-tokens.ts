/** Tokens stand for paths: the window holds tokens, and can name no file it was not given. */
import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { failure, type Result, success } from '#core/desktop/app-error';
import type { FileHandle } from '#core/desktop/desktop-api';

export interface FileTokens {
  /** The same path gives the same token until the app ends. */
  register(path: string): FileHandle;
  pathOf(token: string): Result<string>;
}

export function createFileTokens(): FileTokens {
  const pathByToken = new Map<string, string>();
  const tokenByPath = new Map<string, string>();
  return {
    register(path) {
      const token = tokenByPath.get(path) ?? randomBytes(16).toString('hex');
      tokenByPath.set(path, token);
      pathByToken.set(token, path);
      return { token, name: basename(path) };
    },
    pathOf(token) {
      const path = pathByToken.get(token);
      return path === undefined ? failure('badRequest') : success(path);
    },
  };
}
