/**
 * Requests to the evidence service over its own port: numbered, with progress, cancellable.
 * A service that dies answers every open request with "evidenceStopped"; the next request connects again.
 */
import { failure, type Result, success } from '#core/desktop/app-error';
import type { EvidenceInput, EvidenceReply, EvidenceRequestName } from '#core/evidence/evidence-api';
import { fromService, type Progress, type ToService } from '#core/evidence/evidence-messages';

export interface RequestOptions {
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The part of a MessagePort that is used; tests pass their own. */
export interface EvidencePort {
  postMessage(message: ToService): void;
  close(): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

interface OpenRequest {
  readonly finish: (result: Result<unknown>) => void;
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

export interface EvidenceClient {
  request<N extends EvidenceRequestName>(
    name: N,
    input: EvidenceInput<N>,
    options?: RequestOptions,
  ): Promise<Result<EvidenceReply<N>>>;
  /** The service is gone: open requests end, the next one asks for a new port. Says how many it broke off. */
  disconnect(): number;
}

/** `connect` asks main for a port and waits until it arrives. */
export function createEvidenceClient(connect: () => Promise<Result<EvidencePort>>): EvidenceClient {
  const open = new Map<number, OpenRequest>();
  let port: Promise<Result<EvidencePort>> | null = null;
  let lastId = 0;

  const receive = (event: MessageEvent) => {
    const message = fromService.safeParse(event.data);
    if (!message.success) return;
    const request = open.get(message.data.id);
    if (!request) return;
    if (message.data.type === 'progress') {
      request.onProgress?.(message.data.progress);
      return;
    }
    open.delete(message.data.id);
    request.finish(
      message.data.type === 'reply' ? success(message.data.value) : { ok: false, error: message.data.error },
    );
  };

  const connected = (): Promise<Result<EvidencePort>> => {
    if (port) return port;
    const made = connect().then((result) => {
      if (result.ok) result.value.onmessage = receive;
      // Another one may be on its way by now.
      else if (port === made) port = null;
      return result;
    });
    port = made;
    return made;
  };

  const disconnect = () => {
    void port?.then((result) => result.ok && result.value.close());
    port = null;
    const abandoned = [...open.values()];
    open.clear();
    for (const { finish } of abandoned) finish(failure('evidenceStopped'));
    return abandoned.length;
  };

  const ask = async (
    name: string,
    input: unknown,
    options: RequestOptions = {},
  ): Promise<Result<unknown>> => {
    const { signal, onProgress } = options;
    if (signal?.aborted) return failure('cancelled');
    const asked = connected();
    const link = await asked;
    if (!link.ok) return link;
    // The service died while its port was on the way: nobody would ever answer there.
    if (port !== asked) return failure('evidenceStopped');
    if (signal?.aborted) return failure('cancelled');
    lastId += 1;
    const id = lastId;
    return new Promise((resolve) => {
      const cancel = () => {
        // The person has their answer at once; what the service still says about it is ignored.
        if (!open.delete(id)) return;
        link.value.postMessage({ type: 'cancel', id });
        resolve(failure('cancelled'));
      };
      signal?.addEventListener('abort', cancel, { once: true });
      open.set(id, {
        onProgress,
        finish: (result) => {
          signal?.removeEventListener('abort', cancel);
          resolve(result);
        },
      });
      link.value.postMessage({ type: 'request', id, name, input });
    });
  };

  return {
    disconnect,
    // The service checks each reply against its schema before it leaves, and a page of the port is ours alone.
    request: ask as EvidenceClient['request'],
  };
}
