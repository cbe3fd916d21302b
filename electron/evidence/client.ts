/** The evidence service within one's own process: for the command line, scripts and tests. */
import { randomUUID } from 'node:crypto';
import type { Result } from '#core/desktop/app-error';
import type { EvidenceInput, EvidenceReply, EvidenceRequestName } from '#core/evidence/evidence-api';
import type { Progress } from '#core/evidence/evidence-messages';
import type { OnDamagedPart } from './aside';
import { answer } from './handlers';
import { KnownFiles } from './known-files';
import { Store } from './store';

export interface RequestOptions {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

export interface EvidenceClient {
  /** Makes a file known; the token goes where requests want a `fileToken`. */
  addFile(path: string): string;
  request<N extends EvidenceRequestName>(
    name: N,
    input: EvidenceInput<N>,
    options?: RequestOptions,
  ): Promise<Result<EvidenceReply<N>>>;
  close(): Promise<void>;
}

/**
 * The store is opened by the first request; what is wrong with it comes back as that request's error. `key`: what a sealed
 * key file holds; null where none is sealed. `onDamaged`: told of what had to be set aside.
 */
export function openEvidence(
  workspace: string,
  key: string | null = null,
  onDamaged?: OnDamagedPart,
): EvidenceClient {
  const store = new Store(workspace, onDamaged);
  if (key !== null) store.openKey(key);
  const files = new KnownFiles();
  return {
    addFile(path) {
      const token = randomUUID();
      files.add(token, path);
      return token;
    },
    request: (name, input, options = {}) =>
      answer(name, input, {
        store,
        signal: options.signal ?? new AbortController().signal,
        onProgress: options.onProgress ?? (() => undefined),
        files,
      }),
    close: () => store.close(),
  };
}
