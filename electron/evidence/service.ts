/**
 * The evidence process: owns the contact store of one workspace, answers numbered requests that come over ports of
 * windows. Main tells it the paths behind file tokens; windows never learn them.
 */
import { constants, setPriority } from 'node:os';
import { z } from 'zod';
import type { AppErrorCode } from '#core/desktop/app-error';
import { type FromService, type Progress, toService } from '#core/evidence/evidence-messages';
import type { OnDamagedPart } from './aside';
import { checkStore } from './check-store';
import { answer, isRequestName } from './handlers';
import { KnownFiles } from './known-files';
import { Store } from './store';
import { tellFault } from './tell-fault';

/** What the service needs of a port; both kinds of Electron's ports have it. */
interface Port {
  on(event: 'message', listener: (message: { data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
  postMessage(message: FromService): void;
}

const fromMain = z.discriminatedUnion('type', [
  z.object({ type: z.literal('file'), token: z.string(), path: z.string() }),
  z.object({ type: z.literal('key'), key: z.string() }),
  z.object({ type: z.literal('connect') }),
  z.object({ type: z.literal('quit') }),
]);

/** Progress is told at most this often. */
const progressMs = 100;

export function serve(store: Store, files: KnownFiles, port: Port): void {
  const running = new Map<number, AbortController>();
  const refuse = (id: number, code: AppErrorCode) =>
    port.postMessage({ type: 'error', id, error: { code, details: {} } });
  port.on('message', ({ data }) => {
    const message = toService.safeParse(data);
    if (!message.success) return;
    if (message.data.type === 'cancel') {
      running.get(message.data.id)?.abort();
      return;
    }
    const { id, name, input } = message.data;
    // The first of an id stays the one that can be cancelled; an answer to the second would be taken for its own.
    if (running.has(id)) return;
    if (!isRequestName(name)) {
      refuse(id, 'badRequest');
      return;
    }
    const controller = new AbortController();
    running.set(id, controller);
    const onProgress = seldom((progress) => port.postMessage({ type: 'progress', id, progress }));
    void answer(name, input, {
      store,
      signal: controller.signal,
      onProgress,
      files,
    })
      .finally(() => running.delete(id))
      .then((result) =>
        port.postMessage(
          result.ok ? { type: 'reply', id, value: result.value } : { type: 'error', id, error: result.error },
        ),
      )
      // One bad request must not end the process, and an import under way with it.
      .catch((error: unknown) => {
        tellFault(name, error);
        refuse(id, 'internal');
      });
  });
  // A window that has gone wants no answers; an import nobody waits for is not finished behind its back.
  port.on('close', () => {
    for (const controller of running.values()) controller.abort();
  });
  port.start();
}

/** A new stage is always told. */
function seldom(tell: (progress: Progress) => void): (progress: Progress) => void {
  let last = 0;
  let stage = '';
  return (progress) => {
    const now = performance.now();
    if (progress.stage === stage && now - last < progressMs) return;
    last = now;
    stage = progress.stage;
    tell(progress);
  };
}

/** To main, which tells people. */
const tellDamage: OnDamagedPart = (part, name, isRestored) =>
  process.parentPort.postMessage({ type: 'damaged', part, name, isRestored });

/**
 * Reading a table takes every core there is; the window has to draw meanwhile. Before the database starts its threads,
 * which take the priority over.
 */
function giveWay(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Not allowed here: it works as fast as the others.
  }
}

function start(workspace: string): void {
  giveWay();
  process.on('uncaughtExceptionMonitor', (error) => tellFault('service', error));
  const store = new Store(workspace, tellDamage);
  const files = new KnownFiles();
  process.parentPort.on('message', ({ data, ports }) => {
    const message = fromMain.safeParse(data);
    if (!message.success) return;
    switch (message.data.type) {
      case 'file':
        files.add(message.data.token, message.data.path);
        break;
      case 'key':
        store.openKey(message.data.key);
        break;
      case 'connect':
        for (const port of ports) serve(store, files, port);
        break;
      case 'quit':
        void store.close().finally(() => process.exit(0));
        break;
    }
  });
}

// Tests import `serve` under plain Node, where there is no parent to listen to.
const workspace = process.argv.at(-1);
if (process.parentPort && workspace !== undefined) {
  if (process.argv.includes('--check')) void checkStore(workspace).then((code) => process.exit(code));
  else start(workspace);
}
