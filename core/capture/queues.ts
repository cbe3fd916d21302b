/** The queues of what was captured. Each capture is in one of them, so they add up to all. Knows no words. */
import { kept } from '../document/kept';
import { type Capture, type CaptureKind, captureKinds } from '../document/records/capture';
import { compareText } from '../document/same-value';
import type { Snapshot } from '../document/snapshot';

export interface CaptureQueue {
  readonly kind: CaptureKind;
  /** The oldest first: it has waited longest. */
  readonly waiting: readonly Capture[];
  /** Taken over or dismissed, the latest first. */
  readonly done: readonly Capture[];
}

export const captureQueues: (snapshot: Snapshot) => readonly CaptureQueue[] = kept(['capture'], (snapshot) =>
  captureKinds.map((kind) => {
    const own = snapshot.byKind.capture.filter(({ captureKind }) => captureKind === kind);
    const isWaiting = ({ state }: Capture) => state.status === 'waiting';
    return {
      kind,
      waiting: own.filter(isWaiting).sort((a, b) => compared(a.takenAt ?? '', b.takenAt ?? '', a, b)),
      done: own
        .filter((capture) => !isWaiting(capture))
        .sort((a, b) => compared(b.state.since ?? '', a.state.since ?? '', a, b)),
    };
  }),
);

const compared = (one: string, other: string, a: Capture, b: Capture): number =>
  compareText(one, other) || compareText(a.id, b.id);

export interface CaptureCounts {
  readonly all: number;
  readonly waiting: number;
  readonly taken: number;
  readonly dismissed: number;
}

export function captureCounts({ byKind }: Snapshot): CaptureCounts {
  const count = (status: Capture['state']['status']): number =>
    byKind.capture.filter(({ state }) => state.status === status).length;
  return {
    all: byKind.capture.length,
    waiting: count('waiting'),
    taken: count('taken'),
    dismissed: count('dismissed'),
  };
}
