/** Tokens stand for paths: the window holds tokens, and can name no file it was not given. */
import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { failure, type Result, success } from '#core/desktop/app-error';
import type { FileHandle } from '#core/desktop/desktop-api';

export interface KnownFile {
  readonly path: string;
  readonly token: string;
}

export interface FileTokens {
  /** The same path gives the same token until the app ends. */
  register(path: string): FileHandle;
  pathOf(token: string): Result<string>;
}

/** `known`: files of earlier sessions, which keep the tokens they had. */
export function createFileTokens(known: readonly KnownFile[] = []): FileTokens {
  const pathByToken = new Map(known.map(({ path, token }) => [token, path]));
  const tokenByPath = new Map(known.map(({ path, token }) => [path, token]));
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
