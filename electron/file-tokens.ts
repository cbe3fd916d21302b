/** Tokens stand for paths: the window holds tokens, and can name no file it was not given. */
import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { failure, type Result, success } from '#core/desktop/app-error';
import type { FileHandle } from '#core/desktop/desktop-api';

export interface KnownFile {
  readonly path: string;
  readonly token: string;
}

/** What a person gave a path for, beside being read: to save a map in, or to put files into. */
export type WrittenTo = 'map' | 'folder';

export interface FileTokens {
  /** The same path gives the same token until the app ends, for all that it was given for. */
  register(path: string, writtenTo?: WrittenTo): FileHandle;
  /** Told `writtenTo`, of a path alone that was given for it: a table chosen to be read is written over by nobody. */
  pathOf(token: string, writtenTo?: WrittenTo): Result<string>;
}

/** `known`: maps of earlier sessions, which keep the tokens they had. */
export function createFileTokens(known: readonly KnownFile[] = []): FileTokens {
  const pathByToken = new Map(known.map(({ path, token }) => [token, path]));
  const tokenByPath = new Map(known.map(({ path, token }) => [path, token]));
  const given = new Set(known.map(({ token }) => `map ${token}`));
  return {
    register(path, writtenTo) {
      const token = tokenByPath.get(path) ?? randomBytes(16).toString('hex');
      tokenByPath.set(path, token);
      pathByToken.set(token, path);
      if (writtenTo) given.add(`${writtenTo} ${token}`);
      return { token, name: basename(path) };
    },
    pathOf(token, writtenTo) {
      const path = pathByToken.get(token);
      const isGiven = writtenTo === undefined || given.has(`${writtenTo} ${token}`);
      return path === undefined || !isGiven ? failure('badRequest') : success(path);
    },
  };
}
