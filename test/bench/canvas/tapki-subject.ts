/** Tapki with a map of the bench open: the packaged app, a fresh profile, opened as from a file manager. */
import type { ElectronApplication, Page } from '@playwright/test';
import { removeProfile, startTapki, type Tapki } from '../../e2e/harness/tapki';
import { quantile } from '../report';
import { takeAnswers, watchAnswers } from './answers';
import { type FrameTimes, frameTimes, startRecorder, takeFrames } from './frames';
import { type Memory, measureMemory } from './memory';
import { openingTime } from './opening';
import {
  type Movements,
  measureMovements,
  measureUncapped,
  pause,
  type Subject,
  sendSteadily,
  takeFunctions,
  uncapped,
  windowSize,
} from './subject';

export interface TapkiFigures extends Movements {
  readonly opening: number;
  /** How Chromium puts frames together here, e.g. "enabled", "disabled_software". */
  readonly compositing: string;
  readonly key: { readonly p50: number; readonly p95: number };
  readonly drag: FrameTimes;
  readonly drop: number;
  readonly undo: number;
  readonly memory: Memory;
  /** In another start of the app, without the cap of 60 frames a second. */
  readonly panAllUncapped: FrameTimes;
}

/** Sizes of the app's own animations of the camera, and a little. */
const settle = 600;
const modifier = process.platform === 'darwin' ? 'Meta' : 'Control';

const explain = (page: Page, title: string): Promise<void> =>
  page.evaluate((wanted) => {
    window.benchCamera = () => {
      const viewport = document.querySelector<HTMLElement>('.react-flow__viewport');
      const [x = 0, y = 0, zoom = 0] =
        viewport?.style.transform.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
      return { x, y, zoom };
    };
    window.benchIsThere = () => {
      const grid = document.querySelector('#tapki-map-area [role="grid"]');
      const cells = document.querySelectorAll('.react-flow__node [role="gridcell"]').length;
      return grid?.getAttribute('aria-label')?.includes(wanted) === true && cells > 40;
    };
  }, title);

/** As the system tells a running program which file was double-clicked. */
const openFile = (app: ElectronApplication, file: string): Promise<number> =>
  app.evaluate(({ app: electron }, path) => {
    const began = Date.now();
    electron.emit('open-file', { preventDefault: () => undefined }, path);
    return began;
  }, file);

const bursts = 6;
const keysInBurst = 8;

/** Typed at the speed of a fast typist, with rests in which the text is kept. */
async function keyToPaint(page: Page): Promise<TapkiFigures['key']> {
  await page.locator('[role="gridcell"][data-lane="lane-thoughts"]').nth(2).dblclick();
  await page.locator('textarea:focus').waitFor();
  await watchAnswers(page, { event: 'keydown', answer: 'input' });
  for (let burst = 0; burst < bursts; burst += 1) {
    for (let key = 0; key < keysInBurst; key += 1) {
      await page.keyboard.press(key === keysInBurst - 1 ? 'Space' : 'abcdefgh'.charAt(key));
      await pause(60);
    }
    await pause(700);
  }
  const waits = await takeAnswers(page, 'typing', bursts * keysInBurst);
  await page.keyboard.press('Escape');
  return { p50: quantile(waits, 0.5), p95: quantile(waits, 0.95) };
}

const dragTime = 2_000;

/** A step card is carried over its neighbours and dropped on another place. */
async function dragStep({
  page,
  input,
}: Subject): Promise<{ readonly drag: FrameTimes; readonly drop: number }> {
  const card = await page.locator('[role="columnheader"][data-header-step]').nth(2).boundingBox();
  if (!card) throw new Error('No step card in view');
  const from = { x: card.x + card.width / 2, y: card.y + card.height / 2 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  // The map stands still while a card is carried: what moves is the pointer.
  await page.evaluate(() => {
    let x = 0;
    addEventListener('pointermove', (event) => {
      x = event.clientX;
    });
    window.benchCamera = () => ({ x, y: 0, zoom: 1 });
  });
  await takeFrames(page);
  await sendSteadily(input, dragTime, (_, elapsed) => ({
    type: 'mouseMoved',
    x: from.x + Math.abs(Math.sin(elapsed / 400)) * 480,
    y: from.y + 4,
    button: 'left',
    buttons: 1,
  }));
  const frames = await takeFrames(page);
  await page.mouse.move(from.x + 460, from.y);
  await pause(200);
  await watchAnswers(page, { event: 'pointerup', answer: { changeIn: '.react-flow__nodes' } });
  await page.mouse.up();
  await pause(1_000);
  const [drop = Number.NaN] = await takeAnswers(page, 'dropping a step', 1);
  return { drag: frameTimes('dragging a step', frames), drop };
}

const undos = 5;

/** The drop and the bursts of typing, taken back and done again. */
async function undo(page: Page): Promise<number> {
  await watchAnswers(page, { event: 'keydown', answer: { changeIn: '.react-flow__nodes' } });
  const waits: number[] = [];
  for (let time = 0; time < undos; time += 1) {
    for (const key of ['KeyZ', 'Shift+KeyZ']) {
      await page.keyboard.press(`${modifier}+${key}`);
      await pause(700);
      waits.push(...(await takeAnswers(page, 'undo and redo', 1)));
    }
  }
  return quantile(waits, 0.5);
}

interface Opened {
  readonly tapki: Tapki;
  readonly subject: Subject;
  /** How long the map took to open. */
  readonly opening: number;
}

/** The app with the map of `file`, called `title`, open; ended and its profile removed afterwards. */
async function withMap<T>(
  file: string,
  title: string,
  flags: readonly string[],
  use: (opened: Opened) => Promise<T>,
): Promise<T> {
  const tapki = await startTapki({ args: ['--force-device-scale-factor=1', ...flags] });
  const { app, window: page } = tapki;
  try {
    await page.getByRole('grid').first().waitFor({ state: 'visible', timeout: 60_000 });
    await takeFunctions(app, page);
    await app.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
    }, windowSize);
    await pause(2_000);
    const input = await app.context().newCDPSession(page);
    const press = async (key: string): Promise<void> => {
      await page.keyboard.press(`${modifier}+${key}`);
      await pause(settle);
    };
    const subject: Subject = {
      name: `Tapki, ${title}`,
      app,
      page,
      input,
      lookAtAll: () => press('0'),
      lookNear: () => press('1'),
    };
    await explain(page, title);
    const opening = await openingTime(page, () => openFile(app, file));
    const used = await use({ tapki, subject, opening });
    if (tapki.errors.length > 0) throw new Error(tapki.errors.join('\n'));
    return used;
  } finally {
    await tapki.kill();
    removeProfile(tapki.profile);
  }
}

/** `file` holds a map called `title`. */
export async function measureTapki(file: string, title: string): Promise<TapkiFigures> {
  const capped = await withMap(file, title, [], async ({ subject, opening }) => {
    const { app, page } = subject;
    const key = await keyToPaint(page);
    await startRecorder(page);
    const { drag, drop } = await dragStep(subject);
    const undone = await undo(page);
    await explain(page, title);
    const movements = await measureMovements(subject);
    const memory = await measureMemory(subject);
    const compositing = await app.evaluate(
      ({ app: electron }) => electron.getGPUFeatureStatus().gpu_compositing,
    );
    return { opening, compositing, ...movements, key, drag, drop, undo: undone, memory };
  });
  const panAllUncapped = await withMap(file, title, uncapped, async ({ subject }) => {
    await startRecorder(subject.page);
    return measureUncapped(subject);
  });
  return { ...capped, panAllUncapped };
}
