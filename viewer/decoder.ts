/** Asks the worker of this page for decoded screenshots: first come, first decoded. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface DecodeWish {
  readonly picture: Blob;
  /** Pixels across of the large one; a larger picture is made smaller. */
  readonly widest: number;
  /** Pixels that the small one may take. */
  readonly beside: Size;
}

export interface Decoded {
  readonly whole: ImageBitmap;
  readonly beside: ImageBitmap;
}

export interface DecodeTask extends DecodeWish {
  readonly id: number;
}

export interface DecodeAnswer {
  readonly id: number;
  /** null: it cannot be decoded. */
  readonly decoded: Decoded | null;
}

const waiting = new Map<number, (decoded: Decoded | null) => void>();
let worker: Worker | null = null;
let asked = 0;

/** A worker that computes little collects no garbage, and each picture it was sent would stay in memory with it. */
const mostTasks = 16;
let tasks = 0;

function end(): void {
  worker?.terminate();
  worker = null;
  tasks = 0;
}

function workerOfPage(): Worker {
  if (worker) return worker;
  worker = new Worker(new URL('./decode-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<DecodeAnswer>) => {
    waiting.get(data.id)?.(data.decoded);
    waiting.delete(data.id);
    if (tasks >= mostTasks && waiting.size === 0) end();
  });
  // A picture that no one can decode is said to be lost, and the show goes on.
  worker.addEventListener('error', () => {
    for (const done of waiting.values()) done(null);
    waiting.clear();
    // One that failed may never answer again.
    end();
  });
  return worker;
}

export function decode(wish: DecodeWish): Promise<Decoded | null> {
  asked += 1;
  const task: DecodeTask = { ...wish, id: asked };
  return new Promise((done) => {
    tasks += 1;
    waiting.set(task.id, done);
    workerOfPage().postMessage(task);
  });
}
