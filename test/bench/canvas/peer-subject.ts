/** A peer with 5,000 boxes open, in a plain window of the same Electron; each opens a scene of its own making. */
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { machineFlags } from '../../../scripts/launch.mjs';
import { processTree } from '../../e2e/harness/process-tree';
import { killNow, removeProfile } from '../../e2e/harness/tapki';
import { type Camera, type FrameTimes, startRecorder } from './frames';
import { type Memory, measureMemory } from './memory';
import { openingTime } from './opening';
import { allZoom, boxCount, boxes } from './peer-scene';
import {
  type Movements,
  measureMovements,
  measureUncapped,
  pause,
  type Subject,
  takeFunctions,
  uncapped,
} from './subject';

/** What each of test/bench/peers/src gives the bench. */
interface Peer {
  make(boxes: unknown): Promise<unknown>;
  open(scene: unknown): Promise<void>;
  isOpen(count: number): boolean;
  camera(): Camera;
  look(camera: Camera): void;
}

declare global {
  interface Window {
    benchPeer?: Peer;
  }
}

export const peerNames = { reactFlow: 'React Flow', excalidraw: 'Excalidraw', tldraw: 'tldraw' } as const;
export type PeerId = keyof typeof peerNames;

export interface PeerFigures extends Movements {
  readonly opening: number;
  readonly memory: Memory;
  /** In another start of the same program, without the cap of 60 frames a second. */
  readonly panAllUncapped: FrameTimes;
}

export interface PeerTools {
  /** Electron itself, and the folder it runs. */
  readonly electron: string;
  readonly folder: string;
}

interface Started {
  readonly app: ElectronApplication;
  readonly page: Page;
}

/** The peer's window, empty; closed and its profile removed afterwards. */
async function withPeer<T>(
  id: PeerId,
  { electron, folder }: PeerTools,
  flags: readonly string[],
  use: (peer: Started) => Promise<T>,
): Promise<T> {
  const profile = mkdtempSync(join(tmpdir(), 'tapki-peer-'));
  const app = await _electron.launch({
    executablePath: electron,
    timeout: 30_000,
    args: [
      ...machineFlags(),
      folder,
      `--user-data-dir=${profile}`,
      `--peer=${id}`,
      '--force-device-scale-factor=1',
      ...flags,
    ],
  });
  try {
    const page = await app.firstWindow();
    await page.waitForFunction(() => window.benchPeer !== undefined, undefined, { timeout: 60_000 });
    await takeFunctions(app, page);
    return await use({ app, page });
  } finally {
    const { pid } = app.process();
    const ended = new Promise((done) => app.process().once('exit', done));
    // Helpers of a killed program would go on writing into its profile.
    if (pid !== undefined) processTree(pid).forEach(killNow);
    await ended;
    removeProfile(profile);
  }
}

/** The peer's own file of the boxes, made once for a build of it. */
async function ensureScene(id: PeerId, tools: PeerTools): Promise<void> {
  const path = join(tools.folder, 'scenes', `${id}.json`);
  if (existsSync(path)) return;
  mkdirSync(join(tools.folder, 'scenes'), { recursive: true });
  await withPeer(id, tools, [], async ({ page }) => {
    const scene = await page.evaluate(
      async (made) => JSON.stringify(await window.benchPeer?.make(made)),
      boxes(),
    );
    writeFileSync(path, scene);
  });
}

/** From fetching its file: what takes time before belongs to starting the program. */
const openScene = (page: Page, id: PeerId): Promise<number> =>
  page.evaluate((name) => {
    const began = Date.now();
    const open = async (): Promise<void> => {
      const reply = await fetch(`/scenes/${name}.json`);
      await window.benchPeer?.open(await reply.json());
    };
    void open();
    return began;
  }, id);

/** The peer with its boxes open, and how long that took. */
async function openPeer(
  id: PeerId,
  { app, page }: Started,
): Promise<{ readonly subject: Subject; readonly opening: number }> {
  await pause(2_000);
  const look = async (camera: Camera): Promise<void> => {
    await page.evaluate((wanted) => void window.benchPeer?.look(wanted), camera);
    await pause(1_000);
  };
  const subject: Subject = {
    name: peerNames[id],
    app,
    page,
    input: await app.context().newCDPSession(page),
    lookAtAll: () => look({ x: 0, y: 0, zoom: allZoom }),
    lookNear: () => look({ x: 0, y: 0, zoom: 1 }),
  };
  await page.evaluate((count) => {
    window.benchCamera = () => window.benchPeer?.camera() ?? { x: 0, y: 0, zoom: 0 };
    window.benchIsThere = () => window.benchPeer?.isOpen(count) === true;
  }, boxCount);
  const opening = await openingTime(page, () => openScene(page, id));
  await startRecorder(page);
  return { subject, opening };
}

export async function measurePeer(id: PeerId, tools: PeerTools): Promise<PeerFigures> {
  await ensureScene(id, tools);
  const capped = await withPeer(id, tools, [], async (started) => {
    const { subject, opening } = await openPeer(id, started);
    const movements = await measureMovements(subject);
    return { opening, ...movements, memory: await measureMemory(subject) };
  });
  const panAllUncapped = await withPeer(id, tools, uncapped, async (started) =>
    measureUncapped((await openPeer(id, started)).subject),
  );
  return { ...capped, panAllUncapped };
}
