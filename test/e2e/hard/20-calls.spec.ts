/**
 * Check 20: every call of every page, and every request to the evidence service, with values that fit, that nearly fit and
 * that nobody would send, from pages that may call and from frames that may not. Main lives, answers, and touches no file
 * outside its own folders.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import type { z } from 'zod';
import { typedNote } from '#core/capture/captured-note';
import { captureChannels } from '#core/desktop/bridge';
import { wantedPictures } from '#core/desktop/call-shapes';
import { desktopCalls, preloadCalls } from '#core/desktop/desktop-api';
import { parcelSlice } from '#core/desktop/parcel-slice';
import { evidenceRequests } from '#core/evidence/evidence-api';
import { hardCheck } from '../../hard/check';
import { programPath } from '../harness/program';
import { test } from '../harness/test';
import { revive, seededRandom, ValueMaker } from '../support/strange-values';
import { openAllWindows } from '../support/taken-over-page';
import { fingerprintOf, watchDisk } from '../support/watched-disk';

const check = hardCheck(20);
const perChannel = check.size(60, 20_000);
/** As many as go into the page at once. */
const batchSize = 2_000;
const most = check.size(180_000, 1_200_000);

interface Answers {
  readonly calls: number;
  /** ms of the slowest. */
  readonly slowest: number;
  readonly slowestName: string;
  /** Answers that are no Result, by their value. */
  readonly misshapen: readonly string[];
}

const none: Answers = { calls: 0, slowest: 0, slowestName: '', misshapen: [] };
const slowestOf = ({ slowest, slowestName }: Answers) => ({ slowest, slowestName });
const joined = (one: Answers, other: Answers): Answers => ({
  calls: one.calls + other.calls,
  ...(one.slowest > other.slowest ? slowestOf(one) : slowestOf(other)),
  misshapen: [...one.misshapen, ...other.misshapen],
});

/** One text: Playwright walks through everything else that it carries into a page. */
const asText = (values: readonly unknown[]): string =>
  JSON.stringify(values.map((made) => ({ made: made === undefined ? null : made })));

/** The values in turn, some of them under way at once. */
const callAll = (page: Page, way: string, name: string, values: readonly unknown[]): Promise<Answers> =>
  page.evaluate(
    async ([text, bridgeName, call, given]) => {
      const make = new Function(`return (${text})`)() as (value: unknown) => unknown;
      const bridge = Reflect.get(globalThis, bridgeName);
      const waiting = JSON.parse(given) as { made: unknown }[];
      const calls = waiting.length;
      const misshapen: string[] = [];
      let slowest = 0;
      const worker = async (): Promise<void> => {
        for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
          const since = performance.now();
          let answer: unknown;
          try {
            const made = make(value.made);
            answer = await (bridgeName === 'tapki' ? bridge.call(call, made) : bridge[call](made));
          } catch {
            // What cannot be cloned, or throws when it is read, never leaves the page.
            continue;
          }
          slowest = Math.max(slowest, performance.now() - since);
          const isOk: unknown = Reflect.get(Object(answer), 'ok');
          if (typeof isOk !== 'boolean') misshapen.push(JSON.stringify(value.made).slice(0, 200));
        }
      };
      await Promise.all(Array.from({ length: 16 }, worker));
      return { calls, slowest, slowestName: call, misshapen: misshapen.slice(0, 3) };
    },
    [revive.toString(), way, name, asText(values)] as const,
  );

/**
 * Would do what it says: the program would start anew in the middle of the check. Many a strange object arrives as the empty
 * one that this call takes.
 */
const startsAnew = (name: string, value: unknown): boolean =>
  name === 'storage.setAside' && typeof value === 'object' && value !== null && !Array.isArray(value);

function* batches(name: string, input: z.ZodType, seed: number): Generator<readonly unknown[]> {
  const maker = new ValueMaker(input, seededRandom(seed));
  for (let done = 0; done < perChannel; done += batchSize) {
    const count = Math.min(batchSize, perChannel - done);
    yield Array.from({ length: count }, () => maker.next()).filter((value) => !startsAnew(name, value));
  }
}

async function fuzz(page: Page, way: string, name: string, input: z.ZodType, seed: number): Promise<Answers> {
  let all = none;
  for (const values of batches(name, input, seed)) all = joined(all, await callAll(page, way, name, values));
  expect(all.misshapen, `${name}, seed ${seed}`).toEqual([]);
  return all;
}

/** Nobody is there to answer them. */
const closeDialogs = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ dialog, shell }) => {
    const closed = { canceled: true, filePaths: [], filePath: '', response: 0, checkboxChecked: false };
    for (const name of ['showOpenDialog', 'showSaveDialog', 'showMessageBox'])
      Reflect.set(dialog, name, () => Promise.resolve(closed));
    const left: string[] = [];
    Reflect.set(globalThis, 'leftTheApp', left);
    for (const name of ['openExternal', 'openPath', 'showItemInFolder', 'trashItem'])
      Reflect.set(shell, name, (what: unknown) => left.push(`${name} ${String(what)}`));
  });

/** A folder with what a thief would look for, as home and working folder of the program. */
function baitFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tapki-bait-'));
  for (const name of ['.ssh', 'Documents']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, '.ssh', 'id_ed25519'), 'bait');
  for (const name of ['map.cjm', 'contacts.csv', 'a'.repeat(16), 'x'])
    writeFileSync(join(folder, 'Documents', name), 'bait');
  return folder;
}

test('every call answers anything with a value, and touches nothing outside', async ({ start, profile }) => {
  test.setTimeout(most);
  const bait = baitFolder();
  // Chromium keeps certificates and caches in a home, main nothing.
  const kept = (): string => ['.ssh', 'Documents'].map((name) => fingerprintOf(join(bait, name))).join();
  const before = kept();
  const tapki = await start({ env: { HOME: bait } });
  const { app, window } = tapki;
  const windows = await openAllWindows(tapki);
  await closeDialogs(app);
  const pid = app.process().pid;
  const disk = await watchDisk(app);

  let editor = none;
  for (const [index, [name, { input }]] of Object.entries(desktopCalls).entries())
    editor = joined(editor, await fuzz(window, 'tapki', name, input, check.seed + index));
  const note = await fuzz(windows.capture, 'tapkiCapture', 'save', typedNote, check.seed + 1_000);

  expect(app.process().pid, `seed ${check.seed}`).toBe(pid);
  expect(tapki.isRunning()).toBe(true);
  const alive = await window.evaluate(() => Reflect.get(globalThis, 'tapki').call('settings.read', {}));
  expect(alive).toMatchObject({ ok: true });
  const left: readonly string[] = await app.evaluate(() => Reflect.get(globalThis, 'leftTheApp'));
  // Folders of the profile are shown to whoever asks: the log's, that of crash dumps.
  expect(
    left.filter((each) => !each.startsWith(`openPath ${profile}`)),
    `seed ${check.seed}`,
  ).toEqual([]);
  const resources = join(dirname(programPath()), 'resources');
  expect(await disk.strangers([profile, resources, '/proc', '/etc/tapki']), `seed ${check.seed}`).toEqual([]);
  await tapki.close();
  expect(kept(), `seed ${check.seed}`).toBe(before);
  rmSync(bait, { recursive: true });

  const all = joined(editor, note);
  const channels = Object.keys(desktopCalls).length + 1;
  check.note({
    name: 'calls answered, main alive, nothing touched outside',
    required: `${channels} channels × ${perChannel}`,
    seen: `${all.calls} calls`,
    holds: true,
  });
  check.within(`slowest answer of a call (${all.slowestName})`, all.slowest, 1_000, 'ms');
});

test('whoever may not call is refused, whatever the call', async ({ tapki }) => {
  const { app } = tapki;
  await openAllWindows(tapki);
  const random = seededRandom(check.seed);
  const calls = Object.entries({ ...desktopCalls, ...preloadCalls }).map(([name, { input }]) => ({
    name,
    input: new ValueMaker(input, random).fitting(),
  }));
  const captured = Object.values(captureChannels).filter((name) => name !== captureChannels.news);
  const answers = await app.evaluate(
    async ({ ipcMain, webContents }, [given, small]) => {
      const declared = JSON.parse(given) as { name: string; input: unknown }[];
      const all = webContents.getAllWebContents();
      const at = (file: string) => all.find((contents) => contents.getURL().endsWith(file));
      const [editor, audience, capture] = ['index.html', 'audience.html', 'capture.html'].map(at);
      if (!editor || !audience || !capture) throw new Error('A window is missing');
      // Where Electron keeps what was given to ipcMain.handle; a call of a frame ends there.
      const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Map<
        string,
        (...args: unknown[]) => unknown
      >;
      const { mainFrame } = editor;
      const frame = (origin: string, url: string) => ({ origin, url, frameTreeNodeId: 1 });
      const home = frame('tapki://app', 'tapki://app/index.html');
      const strangers: readonly (readonly [string, unknown])[] = [
        ['audience', { sender: audience, senderFrame: audience.mainFrame }],
        ['capture', { sender: capture, senderFrame: capture.mainFrame }],
        ['frame in the editor', { sender: editor, senderFrame: home }],
        ['empty frame', { sender: editor, senderFrame: frame('tapki://app', 'about:blank') }],
        ['frame of a stranger', { sender: editor, senderFrame: frame('null', 'data:text/html,x') }],
        ['frame that is gone', { sender: editor, senderFrame: null }],
        ['editor’s frame in another window', { sender: audience, senderFrame: mainFrame }],
      ];
      const through: string[] = [];
      let count = 0;
      const ask = async (who: string, name: string, event: unknown, input: unknown): Promise<void> => {
        const answer = await handlers.get(name)?.(event, input);
        const code: unknown = Reflect.get(Object(Reflect.get(Object(answer), 'error')), 'code');
        count += 1;
        if (code !== 'badRequest') through.push(`${name} from ${who}`);
      };
      for (const { name, input } of declared)
        for (const [who, event] of strangers) await ask(who, name, event, input);
      for (const name of small)
        for (const [who, event] of strangers) if (who !== 'capture') await ask(who, name, event, {});
      return { through, count, names: [...handlers.keys()] };
    },
    // One text: half a character in it would be lost on Node’s debugger, and the program with it.
    [JSON.stringify(calls), captured] as const,
  );
  expect(answers.through).toEqual([]);
  // What main serves is what is declared, and no more.
  const declared = [...calls.map(({ name }) => name), ...captured];
  expect([...answers.names].sort()).toEqual([...declared].sort());
  const seen = `${answers.count} refused`;
  check.note({ name: 'calls from wrong frames', required: 'refused', seen, holds: true });
});

test('every request to the evidence service is answered, and it lives', async ({ tapki }) => {
  test.setTimeout(most);
  const { window } = tapki;
  await window.getByRole('grid').waitFor();
  await openPort(window);
  // The service starts with its first request, which is no matter of the values.
  await askAll(window, 'listSources', [{}]);
  let all = none;
  for (const [index, [name, { input }]] of Object.entries(evidenceRequests).entries()) {
    const maker = new ValueMaker(input, seededRandom(check.seed + 2_000 + index));
    for (let done = 0; done < perChannel; done += batchSize) {
      const values = Array.from({ length: Math.min(batchSize, perChannel - done) }, () => maker.next());
      all = joined(all, await askAll(window, name, values.filter(isCarried)));
    }
  }
  expect(all.misshapen, `seed ${check.seed}`).toEqual([]);
  await askAll(window, '__proto__', [{}]);
  check.note({
    name: 'requests to the evidence service answered',
    required: `${Object.keys(evidenceRequests).length} requests × ${perChannel}`,
    seen: `${all.calls}`,
    holds: true,
  });
  check.within(`slowest answer of a request (${all.slowestName})`, all.slowest, 1_000, 'ms');
});

const bytePorts = [
  { kind: 'parcels', name: 'slice', schema: parcelSlice, input: { name: 'a'.repeat(32) } },
  {
    kind: 'pictures',
    name: 'question for pictures',
    schema: wantedPictures,
    input: { name: 'a'.repeat(32), ticket: 'b'.repeat(32) },
  },
] as const;

for (const [index, { kind, name, schema, input }] of bytePorts.entries()) {
  test(`a port for ${kind} answers every ${name}, and takes nothing that is none`, async ({ tapki }) => {
    test.setTimeout(most);
    const { window } = tapki;
    await openBytePort(window, kind, input);
    const maker = new ValueMaker(schema, seededRandom(check.seed + 3_000 + index * 1_000));
    let all = none;
    for (let done = 0; done < perChannel; done += batchSize) {
      const values = Array.from({ length: Math.min(batchSize, perChannel - done) }, () => maker.next());
      all = joined(all, await askAll(window, kind, values.filter(isCarried), 'askPort'));
    }
    expect(all.misshapen, `seed ${check.seed}`).toEqual([]);
    check.within(`slowest answer to a ${name}`, all.slowest, 1_000, 'ms');
  });
}

/** Files of a page do not get into a process without one: the port itself drops the message. */
const isCarried = (value: unknown): boolean => !/"\$mark":"(?:blob|file)"/.test(JSON.stringify(value) ?? '');

/** Asks for a port, as any page could. */
const takePort = (page: Page, kind: 'evidence' | 'parcels' | 'pictures', input: object): Promise<void> =>
  page.evaluate(
    async ([wanted, given]) => {
      const port = await new Promise<MessagePort>((done) => {
        const listen = ({ data, ports }: MessageEvent): void => {
          if (data?.type !== `tapki.${wanted}.port` || !ports[0]) return;
          window.removeEventListener('message', listen);
          done(ports[0]);
        };
        window.addEventListener('message', listen);
        void Reflect.get(globalThis, 'tapki').call(`${wanted}.connect`, given);
      });
      Reflect.set(globalThis, 'takenPort', port);
    },
    [kind, input] as const,
  );

/** A port of the page's own to the service. */
async function openPort(page: Page): Promise<void> {
  await takePort(page, 'evidence', {});
  await page.evaluate(() => {
    const port = Reflect.get(globalThis, 'takenPort') as MessagePort;
    const waiting = new Map<number, (answer: unknown) => void>();
    port.onmessage = ({ data }) => {
      if (data.type === 'progress') return;
      waiting.get(data.id)?.(data);
      waiting.delete(data.id);
    };
    let last = 0;
    Reflect.set(
      globalThis,
      'askService',
      (name: string, input: unknown) =>
        new Promise((done) => {
          last += 1;
          // Nonsense first: no answer, no harm.
          port.postMessage({ type: 'cancel', id: 'x', name });
          port.postMessage({ type: 'request', id: last, name, input });
          waiting.set(last, done);
        }),
    );
  });
}

/** A port for bytes, as a worker of ours gets one. Its answers come in the order of the questions. */
async function openBytePort(page: Page, kind: 'parcels' | 'pictures', input: object): Promise<void> {
  await takePort(page, kind, input);
  await page.evaluate(() => {
    const port = Reflect.get(globalThis, 'takenPort') as MessagePort;
    const waiting: ((answer: unknown) => void)[] = [];
    port.onmessage = ({ data }) => waiting.shift()?.(data);
    Reflect.set(
      globalThis,
      'askPort',
      (_name: string, value: unknown) =>
        new Promise((done) => {
          port.postMessage(value);
          waiting.push(done);
        }),
    );
  });
}

const askAll = (
  page: Page,
  name: string,
  values: readonly unknown[],
  asker: 'askService' | 'askPort' = 'askService',
): Promise<Answers> =>
  page.evaluate(
    async ([text, request, given, askerName]) => {
      const make = new Function(`return (${text})`)() as (value: unknown) => unknown;
      const ask = Reflect.get(globalThis, askerName);
      const waiting = JSON.parse(given) as { made: unknown }[];
      const calls = waiting.length;
      const misshapen: string[] = [];
      let slowest = 0;
      const worker = async (): Promise<void> => {
        for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
          const since = performance.now();
          let answer: unknown;
          try {
            const silence = new Promise((done) => setTimeout(done, 30_000, 'silence'));
            answer = await Promise.race([ask(request, make(value.made)), silence]);
          } catch {
            // What cannot be cloned never leaves the page.
            continue;
          }
          slowest = Math.max(slowest, performance.now() - since);
          if (answer === 'silence') misshapen.push(`${request}: ${JSON.stringify(value.made).slice(0, 200)}`);
        }
      };
      await Promise.all(Array.from({ length: 8 }, worker));
      return { calls, slowest, slowestName: request, misshapen: misshapen.slice(0, 3) };
    },
    [revive.toString(), name, asText(values), asker] as const,
  );
