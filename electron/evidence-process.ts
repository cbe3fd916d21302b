/**
 * Keeps the evidence service running: starts it when first asked for, hands the window a port to it, tells it
 * the paths behind file tokens, and starts it again when it has died and is asked for.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannelMain, safeStorage, type UtilityProcess, type WebContents } from 'electron';
import { z } from 'zod';
import { faultNote } from '#core/desktop/fault';
import type { DamagedThing } from '#core/desktop/recovery-api';
import { evidenceRequests } from '#core/evidence/evidence-api';
import { evidenceName } from './crash';
import { customerKey } from './customer-key';
import { checkCodes, type OnDamagedPart, setStoreAside, storeName } from './evidence/aside';
import { log, logFault, ownWord } from './log';
import { forkMute } from './mute-process';
import type { Found } from './set-file-aside';

export interface EvidenceProcess {
  /** Opens a new port between the page and the service. */
  connect(page: WebContents): Promise<void>;
  /** Lets the service read this file when it is asked for by its token. */
  allowFile(token: string, path: string): void;
  /** Asks the service to close its database, and waits until it has gone. */
  stop(): Promise<void>;
}

export interface EvidenceProcessWorld {
  readonly servicePath: string;
  readonly workspace: string;
  readonly onStopped: () => void;
  /** `aside`: path of what was set aside. */
  readonly onDamaged: (thing: DamagedThing, found: Found) => void;
}

const damagedPart = z.object({
  type: z.literal('damaged'),
  part: z.enum(['contacts', 'contactsJournal', 'customerKey', 'mappings']),
  name: z.string().nullable(),
  isRestored: z.boolean(),
});

/** What a fault of the service can be about. */
const tasks = [...Object.keys(evidenceRequests), 'service'];

/** It is started when somebody asks for it, never by itself: a pause only keeps impatience from becoming load. */
const pausesMs = [0, 100, 500, 1_000];
/** A service that lived this long starts its count of failures anew. */
const healthyAfterMs = 60_000;
const stopLimitMs = 5_000;
/** So many deaths in a row may have to do with the store. */
const suspectAfter = 2;

export function createEvidenceProcess({
  servicePath,
  workspace,
  onStopped,
  onDamaged,
}: EvidenceProcessWorld): EvidenceProcess {
  const paths = new Map<string, string>();
  let running: Promise<UtilityProcess> | null = null;
  let isStopping = false;
  let failures = 0;
  let isChecked = false;

  const tellDamage: OnDamagedPart = (part, name, isRestored) =>
    onDamaged(part, { aside: name === null ? null : join(workspace, name), isRestored });

  const start = async (): Promise<UtilityProcess> => {
    const pause = pausesMs[Math.min(failures, pausesMs.length) - 1] ?? 0;
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    if (isStopping) throw new Error('The app is closing');
    if (failures >= suspectAfter && !isChecked) {
      isChecked = true;
      if (!(await isStoreSound(servicePath, workspace)))
        tellDamage('contacts', await setStoreAside(workspace), false);
    }
    const key = await customerKey(workspace, safeStorage, tellDamage);
    const startedAt = Date.now();
    const child = forkMute(servicePath, { args: [workspace], serviceName: evidenceName });
    child.on('message', (message: unknown) => {
      const told = damagedPart.safeParse(message);
      if (told.success) tellDamage(told.data.part, told.data.name, told.data.isRestored);
      const note = faultNote.safeParse(message);
      if (!note.success) return;
      const task = ownWord(note.data.task, tasks);
      logFault('evidence request failed', note.data.fault, { task });
    });
    child.once('exit', (code) => {
      running = null;
      if (isStopping) return;
      const isHealthy = Date.now() - startedAt > healthyAfterMs;
      if (isHealthy) isChecked = false;
      failures = isHealthy ? 1 : failures + 1;
      log('evidence service ended', { code, failures });
      onStopped();
    });
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', () => resolve());
      child.once('exit', () => reject(new Error('The evidence service ended while starting')));
    });
    if (key !== null) child.postMessage({ type: 'key', key });
    for (const [token, path] of paths) child.postMessage({ type: 'file', token, path });
    return child;
  };

  const ensureRunning = (): Promise<UtilityProcess> => {
    running ??= start().catch((error: unknown) => {
      running = null;
      throw error;
    });
    return running;
  };

  return {
    async connect(page) {
      const child = await ensureRunning();
      const { port1, port2 } = new MessageChannelMain();
      child.postMessage({ type: 'connect' }, [port1]);
      page.postMessage('evidence.port', null, [port2]);
    },
    allowFile(token, path) {
      paths.set(token, path);
      // A service that does not start is reported to whoever connects to it.
      running?.then((child) => child.postMessage({ type: 'file', token, path })).catch(() => undefined);
    },
    async stop() {
      isStopping = true;
      const child = await running?.catch(() => null);
      if (child?.pid === undefined) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(() => {
          child.kill();
          resolve();
        }, stopLimitMs);
        child.once('exit', () => {
          clearTimeout(timer);
          resolve();
        });
        child.postMessage({ type: 'quit' });
      });
    },
  };
}

/** Reads the store in a process of its own; a process that dies of it says as much as one that finds the damage. */
function isStoreSound(servicePath: string, workspace: string): Promise<boolean> {
  if (!existsSync(join(workspace, storeName))) return Promise.resolve(true);
  const child = forkMute(servicePath, {
    args: ['--check', workspace],
    serviceName: 'Tapki evidence check',
  });
  return new Promise((resolve) => {
    child.once('exit', (code) => {
      log('contact store checked', { code });
      resolve(code === checkCodes.sound || code === checkCodes.unknown);
    });
  });
}
