/**
 * A program that is started, watched by its pages alone, and ended. The page itself says when it shows what is waited for:
 * a few lines are put into it over the pipe of Chromium's own protocol, the same ones into every program that is compared.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { machineFlags } from '../../../scripts/launch.mjs';
import { processTree } from '../../e2e/harness/process-tree';
import { killNow } from '../../e2e/harness/tapki';
import { memoryOfTree } from '../../e2e/support/process-memory';

export interface Started {
  /** ms from the start of the process to the moment that the page told. */
  readonly took: number;
  /** s of processor time that all its processes took until then. */
  readonly worked: number;
  /** MB of all its processes, pages that they share divided among them. */
  memory(): number;
  end(): Promise<void>;
}

interface Wish {
  readonly executable: string;
  readonly profile: string;
  readonly args?: readonly string[];
  /** Of a page: an expression that becomes true at the moment that is waited for. */
  readonly isThere: string;
}

interface Message {
  readonly method?: string;
  readonly sessionId?: string;
  readonly params?: {
    readonly sessionId?: string;
    readonly targetInfo?: { readonly type: string };
    readonly payload?: string;
  };
}

const longest = 60_000;

/** The app drops the pipe unless Node's inspector is open; it is open in everything that is compared. */
const watching = ['--inspect=0', '--remote-debugging-pipe'];

/** Runs in each page before anything of its own; twice in one that began before we were told of it. */
const probe = (isThere: string): string => `(() => {
  if (globalThis.isWatched) return;
  globalThis.isWatched = true;
  const look = () => {
    let isThere = false;
    try { isThere = Boolean(${isThere}); } catch {}
    if (!isThere) return setTimeout(look, 2);
    tellBench(String(performance.timeOrigin + performance.now()));
  };
  look();
})()`;

/** Sends commands, and hears what comes: messages end with a NUL. */
function talk(child: ChildProcess, hear: (message: Message) => void) {
  const [, , , toProgram, fromProgram] = child.stdio;
  let rest = '';
  // A program that ends breaks its pipe off; that it ended is heard from the program itself.
  for (const pipe of [toProgram, fromProgram]) pipe?.on('error', () => undefined);
  (fromProgram as Readable).setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) hear(JSON.parse(part));
  });
  let id = 0;
  return (method: string, params: object, sessionId?: string): void => {
    id += 1;
    (toProgram as Writable).write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
  };
}

/** The moment at which a page of the child shows what is waited for, ms since 1970. */
function moment(child: ChildProcess, isThere: string): Promise<number> {
  return new Promise((done, refuse) => {
    const timer = setTimeout(() => refuse(new Error(`Nothing came of: ${isThere}`)), longest);
    const send = talk(child, ({ method, params }) => {
      if (method === 'Target.attachedToTarget' && params?.targetInfo?.type === 'page') {
        const session = params.sessionId;
        const source = probe(isThere);
        send('Runtime.enable', {}, session);
        send('Page.enable', {}, session);
        send('Runtime.addBinding', { name: 'tellBench' }, session);
        send('Page.addScriptToEvaluateOnNewDocument', { source }, session);
        send('Runtime.evaluate', { expression: source }, session);
      }
      if (method === 'Runtime.bindingCalled') {
        clearTimeout(timer);
        done(Number(params?.payload));
      }
    });
    child.once('error', refuse);
    child.once('exit', () => refuse(new Error('It ended before it showed anything')));
    send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });
  });
}

/** s in user and system; Linux counts in hundredths. */
function processorTime(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    // It ended in the meantime.
    return 0;
  }
}

/** Throws where what is waited for does not come; nothing of the program is left then. */
export async function startProgram({ executable, profile, args = [], isThere }: Wish): Promise<Started> {
  const began = performance.timeOrigin + performance.now();
  const child = spawn(
    executable,
    [...machineFlags(), ...watching, `--user-data-dir=${profile}`, '--lang=en', ...args],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], env: { ...process.env, LANG: 'en_US.UTF-8' } },
  );
  const { pid } = child;
  if (pid === undefined) throw new Error(`${executable} does not start`);
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const killAll = (): void => processTree(pid).forEach(killNow);
  try {
    const there = await moment(child, isThere);
    const worked = processTree(pid).reduce((sum, each) => sum + processorTime(each), 0);
    return {
      took: there - began,
      worked,
      memory: () => memoryOfTree(pid),
      async end() {
        const timer = setTimeout(killAll, 10_000);
        child.kill('SIGTERM');
        await ended;
        clearTimeout(timer);
      },
    };
  } catch (error) {
    killAll();
    throw error;
  }
}
