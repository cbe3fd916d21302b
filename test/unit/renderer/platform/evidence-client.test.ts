import { describe, expect, it, vi } from 'vitest';
import { failure, type Result, success } from '#core/desktop/app-error';
import type { FromService, ToService } from '#core/evidence/evidence-messages';
import { createEvidenceClient, type EvidencePort } from '#renderer/platform/evidence-client';

/** A service made of a list: what it was asked, and a way to answer. */
function setUp() {
  const ports: { asked: ToService[]; isClosed: boolean; port: EvidencePort }[] = [];
  const connect = vi.fn((): Promise<Result<EvidencePort>> => {
    const asked: ToService[] = [];
    const made = {
      asked,
      isClosed: false,
      port: {
        postMessage: (message: ToService) => void asked.push(message),
        close: () => {
          made.isClosed = true;
        },
        onmessage: null,
      } satisfies EvidencePort as EvidencePort,
    };
    ports.push(made);
    return Promise.resolve(success(made.port));
  });
  const say = (message: FromService, at = ports.length - 1) =>
    ports[at]?.port.onmessage?.(new MessageEvent('message', { data: message }));
  return { client: createEvidenceClient(connect), connect, ports, say };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('The evidence client', () => {
  it('gives each answer to the one who asked, in whatever order they come', async () => {
    const { client, say, ports } = setUp();
    const first = client.request('listSources', {});
    const second = client.request('totals', { period: null });
    await settled();
    expect(ports[0]?.asked.map((message) => message.type === 'request' && message.name)).toEqual([
      'listSources',
      'totals',
    ]);
    say({ type: 'reply', id: 2, value: { contacts: 5 } });
    say({ type: 'reply', id: 1, value: [] });
    expect(await first).toEqual(success([]));
    expect(await second).toEqual(success({ contacts: 5 }));
  });

  it('passes progress on, and errors as values', async () => {
    const { client, say } = setUp();
    const onProgress = vi.fn();
    const asked = client.request('listSources', {}, { onProgress });
    await settled();
    const progress = { stage: 'reading', done: 1, total: 2, rows: 10 } as const;
    say({ type: 'progress', id: 1, progress });
    say({ type: 'error', id: 1, error: { code: 'tableEmpty', details: { name: 'a.csv' } } });
    expect(await asked).toEqual(failure('tableEmpty', { name: 'a.csv' }));
    expect(onProgress).toHaveBeenCalledWith(progress);
  });

  it('cancels: the person is free at once, the service is told, a late answer is nobody’s', async () => {
    const { client, say, ports } = setUp();
    const abort = new AbortController();
    const asked = client.request('listSources', {}, { signal: abort.signal });
    await settled();
    abort.abort();
    expect(await asked).toEqual(failure('cancelled'));
    expect(ports[0]?.asked.at(-1)).toEqual({ type: 'cancel', id: 1 });
    expect(() => say({ type: 'reply', id: 1, value: [] })).not.toThrow();
  });

  it('asks nothing for a request that was cancelled before it was made', async () => {
    const { client, connect } = setUp();
    const result = await client.request('listSources', {}, { signal: AbortSignal.abort() });
    expect(result).toEqual(failure('cancelled'));
    expect(connect).not.toHaveBeenCalled();
  });

  it('tells everyone who waits when the service dies, and connects anew for the next request', async () => {
    const { client, connect, say, ports } = setUp();
    const lost = client.request('listSources', {});
    await settled();
    client.disconnect();
    expect(await lost).toEqual(failure('evidenceStopped'));
    const next = client.request('listSources', {});
    await settled();
    say({ type: 'reply', id: 2, value: [] });
    expect(await next).toEqual(success([]));
    expect(connect).toHaveBeenCalledTimes(2);
    expect(ports[0]?.isClosed).toBe(true);
  });

  it('tries to connect again after a failure', async () => {
    const connect = vi.fn(() => Promise.resolve(failure('workspaceBusy')));
    const client = createEvidenceClient(connect);
    expect(await client.request('listSources', {})).toEqual(failure('workspaceBusy'));
    expect(await client.request('listSources', {})).toEqual(failure('workspaceBusy'));
    expect(connect).toHaveBeenCalledTimes(2);
  });

  it('takes no notice of what is not a message of the service', async () => {
    const { client, say, ports } = setUp();
    const asked = client.request('listSources', {});
    await settled();
    ports[0]?.port.onmessage?.(new MessageEvent('message', { data: { type: 'reply', id: 'one' } }));
    say({ type: 'reply', id: 1, value: [] });
    expect(await asked).toEqual(success([]));
  });

  it('ends a request whose port was on the way when the service died, and counts what it broke off', async () => {
    const { client, ports } = setUp();
    const asked = client.request('listSources', {});
    // The port has arrived, and nobody has taken it yet.
    expect(client.disconnect()).toBe(0);
    expect(await asked).toEqual(failure('evidenceStopped'));
    expect(ports[0]?.asked).toEqual([]);

    const next = client.request('listSources', {});
    await settled();
    expect(client.disconnect()).toBe(1);
    expect(await next).toEqual(failure('evidenceStopped'));
    expect(ports).toHaveLength(2);
  });
});
