/** A program with a large drawing in its window: Tapki or a peer, driven and measured alike. */
import type { CDPSession, ElectronApplication, Page } from '@playwright/test';
import {
  type Camera,
  type FrameTimes,
  frameTimes,
  keepMakingFrames,
  movedFrameTimes,
  takeFrames,
} from './frames';

export interface Subject {
  readonly name: string;
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly input: CDPSession;
  /** The whole drawing in view, and what people read it at; both wait until the camera stands still. */
  readonly lookAtAll: () => Promise<void>;
  readonly lookNear: () => Promise<void>;
}

export const windowSize = { width: 1560, height: 960 } as const;
/** Over the drawing, not over a toolbar or a header. */
const pointer = { x: 1000, y: 500 } as const;

/** Two events a frame, so that none goes without: pointers report at 125 Hz and more. */
const tick = 1000 / 120;
const movement = 5_000;
const mostUnderway = 6;
const ctrl = 2;

/**
 * Functions that run in the page or in the main process are compiled with names kept, by a helper that is not there.
 * Call before any other evaluation.
 */
export async function takeFunctions(app: ElectronApplication, page: Page): Promise<void> {
  const helper = 'globalThis.__name = (named) => named';
  await app.evaluate(helper);
  await page.evaluate(helper);
}

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

interface MouseEventSent extends Partial<Wheel> {
  readonly type: 'mouseWheel' | 'mouseMoved';
  readonly x: number;
  readonly y: number;
  readonly button?: 'left';
  readonly buttons?: number;
}

/**
 * Sends an event of the pointer at every frame, for `duration` ms. `make` is asked with the time since the last
 * event and since the first: a slow page gets fewer events that go further.
 */
export async function sendSteadily(
  input: CDPSession,
  duration: number,
  make: (since: number, elapsed: number) => MouseEventSent | Promise<MouseEventSent>,
): Promise<void> {
  const started = performance.now();
  const underway: Promise<unknown>[] = [];
  for (let last = started, now = started; now < started + duration; last = now) {
    await pause(Math.max(0, last + tick - performance.now()));
    now = performance.now();
    const event = await make(Math.min(now - last, 250), now - started);
    // An event is answered with the frame it falls into: waiting for each would halve their number.
    if (underway.length >= mostUnderway) await underway.shift();
    underway.push(input.send('Input.dispatchMouseEvent', event));
  }
  await Promise.all(underway);
}

interface Wheel {
  readonly deltaX: number;
  readonly deltaY: number;
  readonly modifiers: number;
}

const turnWheel = (
  { input }: Subject,
  wheel: (since: number, elapsed: number) => Wheel | Promise<Wheel>,
): Promise<void> =>
  sendSteadily(input, movement, async (since, elapsed) => ({
    type: 'mouseWheel',
    ...pointer,
    ...(await wheel(since, elapsed)),
  }));

/** What the screen shows must differ before and after: a camera that moves an empty picture proves nothing. */
async function measured(
  subject: Subject,
  what: string,
  move: () => Promise<void>,
  read = frameTimes,
): Promise<FrameTimes> {
  const { page, name } = subject;
  await page.mouse.move(pointer.x, pointer.y);
  const before = await page.screenshot();
  await pause(500);
  await takeFrames(page);
  await move();
  const frames = await takeFrames(page);
  await pause(300);
  const after = await page.screenshot();
  if (before.equals(after)) throw new Error(`${name}, ${what}: the screen shows what it showed before`);
  return read(`${name}, ${what}`, frames);
}

/** px of the screen a second: a map swept to and fro, and one read along. */
const sweep = 600;
const stroll = 1_200;
const turnEvery = 500;

/** To and fro by 150 px each way, so that the whole drawing stays in view. */
const panAll = async (subject: Subject, read = frameTimes): Promise<FrameTimes> => {
  await subject.lookAtAll();
  const pan = () =>
    turnWheel(subject, (since, elapsed) => {
      const isBack = Math.floor((elapsed + turnEvery / 2) / turnEvery) % 2 === 1;
      const by = Math.round((sweep * since) / 1000);
      return { deltaX: isBack ? -by : by, deltaY: Math.round(by / 6), modifiers: 0 };
    });
  return measured(subject, 'panning with everything in view', pan, read);
};

/** Steadily onwards: new content comes into view all the time. */
const panNear = async (subject: Subject): Promise<FrameTimes> => {
  await subject.lookNear();
  return measured(subject, 'panning at reading zoom', () =>
    turnWheel(subject, (since) => ({ deltaX: Math.round((stroll * since) / 1000), deltaY: 0, modifiers: 0 })),
  );
};

/** All subjects can show this much; it takes Tapki through all its levels. */
const nearest = 0.98;
const farthest = 0.13;
/** Programs zoom by different steps at the same turn of the wheel; the turn is what people do. */
const zoomTurn = 1_600;

const cameraOf = (page: Page): Promise<Camera | undefined> => page.evaluate(() => window.benchCamera?.());

/** From reading zoom out and in again. */
const zoom = async (subject: Subject): Promise<FrameTimes> => {
  await subject.lookNear();
  let isOut = true;
  return measured(subject, 'zooming', () =>
    turnWheel(subject, async (since) => {
      const seen = (await cameraOf(subject.page))?.zoom ?? 1;
      if (seen <= farthest) isOut = false;
      if (seen >= nearest) isOut = true;
      const by = Math.round((zoomTurn * since) / 1000);
      return { deltaX: 0, deltaY: isOut ? by : -by, modifiers: ctrl };
    }),
  );
};

export interface Movements {
  readonly panAll: FrameTimes;
  readonly panNear: FrameTimes;
  readonly zoom: FrameTimes;
}

/** The page's recorder must be running. */
export async function measureMovements(subject: Subject): Promise<Movements> {
  return { panAll: await panAll(subject), panNear: await panNear(subject), zoom: await zoom(subject) };
}

/** Chromium makes frames as fast as the page can; of the app as of the peers. */
export const uncapped = ['--disable-frame-rate-limit', '--disable-gpu-vsync'] as const;

/** What a program goes on doing after it opened a drawing, e.g. keeping it, is over after this, ms. */
const settled = 5_000;

/** In a program started `uncapped`; the page's recorder must be running. */
export async function measureUncapped(subject: Subject): Promise<FrameTimes> {
  await pause(settled);
  await keepMakingFrames(subject.page);
  return panAll(subject, movedFrameTimes);
}
