/**
 * What a record hangs on: it is removed with any one of these, and can only come back together with them.
 * Knows nothing of how things are removed. A step does not hang on its stage: without one it is unplaced.
 */
import type { AnyRecord, RecordKind } from './records/record';

export interface Holder {
  readonly kind: RecordKind;
  readonly id: string;
}

/** Time of deletion of what hung on something that was never there: there is no time to take over. */
export const neverThere = '1970-01-01T00:00:00.000Z';

export function holdersOf(record: AnyRecord): readonly Holder[] {
  switch (record.kind) {
    case 'path':
      return [
        { kind: 'step', id: record.ends.from },
        { kind: 'step', id: record.ends.to },
      ];
    case 'cell':
      return [
        { kind: 'step', id: record.at.stepId },
        { kind: 'lane', id: record.at.laneId },
      ];
    case 'quote':
    case 'screenshot':
      return [{ kind: 'step', id: record.place.stepId }];
    case 'collectedQuote':
      return [{ kind: 'collection', id: record.place.collectionId }];
    case 'metric':
    case 'rule':
      return [{ kind: 'step', id: record.of.stepId }];
    case 'pin':
      return [{ kind: 'screenshot', id: record.screenshotId }];
    case 'fixChange':
      return [{ kind: 'fix', id: record.fixId }];
    case 'problem':
      return [{ kind: 'review', id: record.reviewId }];
    case 'requestVoices':
    case 'requestChange':
      return [{ kind: 'request', id: record.requestId }];
    case 'guest':
      return record.sessionId === null ? [] : [{ kind: 'session', id: record.sessionId }];
    case 'goalReading':
      return [{ kind: 'goal', id: record.goalId }];
    case 'vote':
      return [{ kind: 'session', id: record.sessionId }, record.subject];
    default:
      return [];
  }
}
