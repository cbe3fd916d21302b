/**
 * The canvas at two sizes, in the packaged app: opening, panning, zooming, typing, dragging, undo, memory; beside,
 * in the same run and the same Electron, three canvas tools with 5,000 boxes (test/bench/peers).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameTimes } from './canvas/frames';
import { textLanes, writeMapFile } from './canvas/map-file';
import { measurePeer, type PeerFigures, type PeerId, type PeerTools, peerNames } from './canvas/peer-subject';
import { measureTapki, type TapkiFigures } from './canvas/tapki-subject';
import { type Bar, type Bench, bar, type Figure, quantile } from './report';

const sizes = { small: 60, large: 2_000 } as const;
const peerIds = ['reactFlow', 'excalidraw', 'tldraw'] as const satisfies readonly PeerId[];
const defaultRuns = 1;

/** 60 a second: two of them are 33.3 ms, measured in tenths. */
const twoFrames = 33.4;

interface Run {
  readonly small: TapkiFigures;
  readonly large: TapkiFigures;
  /** null: Tapki was measured alone. */
  readonly peers: Readonly<Record<PeerId, PeerFigures>> | null;
}

const notes = [
  'Frames: differences of requestAnimationFrame times while wheel events (pan; with Ctrl: zoom) arrive at 120 a second for 5 s, sent to all four alike through the DevTools protocol as input of the pointer. "moved": share of frames in which the camera had moved; screens before and after differ.',
  'Uncapped: the same programs started once more with --disable-frame-rate-limit and --disable-gpu-vsync, the same events, and in each page one dot that changes at every frame, without which Chromium makes 60 frames a second at most. Frames that showed a move count, each until the next frame. "8 times better" is held against these: with the cap, no frame is shorter than 16.7 ms (docs/decisions/0009-frames-without-a-cap.md).',
  `Peers: 5,000 boxes with text, everything in view at 10 % (Excalidraw's least zoom), reading zoom 100 %; React Flow with a connector between each two. tldraw in development mode on localhost, assets of all from their packages, no network.`,
  'Opening: in a running program with nothing of the drawing loaded, from being told the file to the drawing on the page and the end of the last frame longer than 100 ms.',
  'Memory: private pages of the renderer process after a garbage collection, at the end of all movements.',
  'An edit of one cell that re-renders one column is counted in test/e2e/canvas.spec.ts.',
];

const say = (line: string): void => void process.stderr.write(`${line}\n`);

async function measured<T>(name: string, measure: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const figures = await measure();
  say(`${name}: ${((performance.now() - started) / 1000).toFixed(0)} s`);
  return figures;
}

const titleOf = (steps: number): string => `${steps} × ${textLanes}`;

const median = <T>(all: readonly T[], read: (one: T) => number): number => quantile(all.map(read), 0.5);

const frameFigures = (name: string, all: readonly FrameTimes[]): readonly Figure[] =>
  (['p50', 'p95', 'longest', 'frames', 'moved'] as const).map((key) => ({
    name: `${name}, ${key}`,
    value: Number(median(all, (times) => times[key]).toPrecision(3)),
    unit: key === 'frames' || key === 'moved' ? '' : 'ms',
  }));

const movementFigures = (name: string, all: readonly PeerFigures[]): readonly Figure[] => [
  { name: `${name}: opening`, value: Math.round(median(all, ({ opening }) => opening)), unit: 'ms' },
  ...frameFigures(
    `${name}: panning, everything in view`,
    all.map(({ panAll }) => panAll),
  ),
  ...frameFigures(
    `${name}: panning, everything in view, uncapped`,
    all.map(({ panAllUncapped }) => panAllUncapped),
  ),
  ...frameFigures(
    `${name}: panning at reading zoom`,
    all.map(({ panNear }) => panNear),
  ),
  ...frameFigures(
    `${name}: zooming`,
    all.map(({ zoom }) => zoom),
  ),
  {
    name: `${name}: renderer, private`,
    value: Math.round(median(all, ({ memory }) => memory.privateMb)),
    unit: 'MB',
  },
  {
    name: `${name}: renderer, JavaScript`,
    value: Math.round(median(all, ({ memory }) => memory.heapMb)),
    unit: 'MB',
  },
];

const tapkiFigures = (name: string, all: readonly TapkiFigures[]): readonly Figure[] => [
  ...movementFigures(name, all),
  { name: `${name}: key to paint, p50`, value: Math.round(median(all, ({ key }) => key.p50)), unit: 'ms' },
  ...frameFigures(
    `${name}: dragging a step`,
    all.map(({ drag }) => drag),
  ),
  {
    name: `${name}: a dropped step to paint`,
    value: Math.round(median(all, ({ drop }) => drop)),
    unit: 'ms',
  },
  { name: `${name}: undo to paint`, value: Math.round(median(all, ({ undo }) => undo)), unit: 'ms' },
];

function barsOf(runs: readonly Run[]): readonly Bar[] {
  const small = (read: (figures: TapkiFigures) => number) => median(runs, (run) => read(run.small));
  const large = (read: (figures: TapkiFigures) => number) => median(runs, (run) => read(run.large));
  const few = titleOf(sizes.small);
  const many = titleOf(sizes.large);
  return [
    bar(
      `${few}: panning, everything in view, 95 % (2 frames)`,
      small(({ panAll }) => panAll.p95),
      twoFrames,
      'ms',
    ),
    bar(
      `${few}: panning at reading zoom, 95 % (2 frames)`,
      small(({ panNear }) => panNear.p95),
      twoFrames,
      'ms',
    ),
    bar(
      `${few}: zooming, 95 % (2 frames)`,
      small(({ zoom }) => zoom.p95),
      twoFrames,
      'ms',
    ),
    bar(
      `${many}: opening`,
      large(({ opening }) => opening),
      3_000,
      'ms',
    ),
    bar(
      `${few}: key to paint, 95 %`,
      small(({ key }) => key.p95),
      50,
      'ms',
    ),
    bar(
      `${many}: key to paint, 95 %`,
      large(({ key }) => key.p95),
      50,
      'ms',
    ),
  ];
}

/** Bars that other programs set, measured in the same run. */
function peerBarsOf(runs: readonly Run[]): readonly Bar[] {
  const beside = runs.flatMap(({ large, peers }) => (peers === null ? [] : [{ large, peers }]));
  if (beside.length === 0) return [];
  const large = (read: (figures: TapkiFigures) => number) => median(beside, (run) => read(run.large));
  const peer = (id: PeerId, read: (figures: PeerFigures) => number) =>
    median(beside, (run) => read(run.peers[id]));
  const many = titleOf(sizes.large);
  return [
    bar(
      `${many}: panning, everything in view, uncapped, 95 % (best peer / 8)`,
      large(({ panAllUncapped }) => panAllUncapped.p95),
      Math.min(...peerIds.map((id) => peer(id, ({ panAllUncapped }) => panAllUncapped.p95))) / 8,
      'ms',
    ),
    bar(
      `${many}: panning at reading zoom, 95 % (Excalidraw)`,
      large(({ panNear }) => panNear.p95),
      peer('excalidraw', ({ panNear }) => panNear.p95),
      'ms',
    ),
    bar(
      `${many}: opening (Excalidraw / 10)`,
      large(({ opening }) => opening),
      peer('excalidraw', ({ opening }) => opening) / 10,
      'ms',
    ),
    bar(
      `${many}: memory of the renderer (tldraw / 2)`,
      large(({ memory }) => memory.privateMb),
      peer('tldraw', ({ memory }) => memory.privateMb) / 2,
      'MB',
    ),
  ];
}

const figuresOf = (runs: readonly Run[]): readonly Figure[] => [
  ...tapkiFigures(
    `Tapki, ${titleOf(sizes.small)}`,
    runs.map(({ small }) => small),
  ),
  ...tapkiFigures(
    `Tapki, ${titleOf(sizes.large)}`,
    runs.map(({ large }) => large),
  ),
  ...peerIds.flatMap((id) => {
    const figures = runs.flatMap(({ peers }) => peers?.[id] ?? []);
    return figures.length === 0 ? [] : movementFigures(peerNames[id], figures);
  }),
];

export const bench: Bench = async ({ program, electron, peers: folder, runs: asked }) => {
  if (program === null) throw new Error('The bench "canvas" needs the packaged app');
  process.env.TAPKI_PROGRAM = program;
  const maps = mkdtempSync(join(tmpdir(), 'tapki-bench-'));
  const tapki = (steps: number): Promise<TapkiFigures> => {
    const file = join(maps, `${steps}.cjm`);
    writeMapFile(file, steps);
    return measured(`Tapki, ${titleOf(steps)}`, () => measureTapki(file, titleOf(steps)));
  };
  const measurePeers = async (tools: PeerTools): Promise<Run['peers']> => {
    const peer = (id: PeerId): Promise<PeerFigures> => measured(peerNames[id], () => measurePeer(id, tools));
    return {
      reactFlow: await peer('reactFlow'),
      excalidraw: await peer('excalidraw'),
      tldraw: await peer('tldraw'),
    };
  };
  const count = asked ?? defaultRuns;
  const runs: Run[] = [];
  try {
    while (runs.length < count) {
      say(`Run ${runs.length + 1} of ${count}`);
      const [small, large] = [await tapki(sizes.small), await tapki(sizes.large)];
      runs.push({ small, large, peers: folder === null ? null : await measurePeers({ electron, folder }) });
    }
  } finally {
    rmSync(maps, { recursive: true, force: true });
  }
  const compositing = `Compositing, the same for all: ${runs[0]?.large.compositing ?? 'unknown'}; display: ${process.env.DISPLAY ?? 'the system’s'}.`;
  return {
    runs: count,
    bars: [...barsOf(runs), ...peerBarsOf(runs)],
    figures: figuresOf(runs),
    notes: [...notes, compositing],
  };
};
