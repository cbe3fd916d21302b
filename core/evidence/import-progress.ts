/**
 * How far a whole import is, from what the service tells of its present stage. The stages count as much as they take
 * of a usual export; a file that has to be made a table first takes longer over that than over all the rest.
 * Knows no clock.
 */
import type { Progress } from './evidence-messages';

const stages = ['opening', 'reading', 'checking', 'masking', 'storing', 'counting'] as const;
/** Of the stages after opening. */
const weights: Readonly<Record<Progress['stage'], number>> = {
  opening: 0,
  reading: 0.4,
  checking: 0.03,
  masking: 0.25,
  storing: 0.3,
  counting: 0.02,
};
const openingWeight = 0.6;

export interface ImportShare {
  /** 0 to 1, never less than before; null: nothing has been measured yet. */
  readonly share: number | null;
  /** The file is being made a table, or has been. */
  readonly wasOpened: boolean;
}

export const nothingImported: ImportShare = { share: null, wasOpened: false };

export function furtherImported(before: ImportShare, progress: Progress): ImportShare {
  const wasOpened = before.wasOpened || progress.stage === 'opening';
  const done = doneOf(progress);
  const share = progress.stage === 'opening' ? done * openingWeight : ofRest(progress, done, wasOpened);
  const most = Math.max(before.share ?? 0, share);
  return { share: most > 0 ? most : null, wasOpened };
}

/** Of the stage; 0: it cannot tell, or has only begun. */
const doneOf = ({ done, total }: Progress): number =>
  total === null || total <= 0 ? 0 : Math.min(1, done / total);

function ofRest({ stage }: Progress, done: number, wasOpened: boolean): number {
  const before = stages.slice(0, stages.indexOf(stage)).reduce((sum, each) => sum + weights[each], 0);
  const share = Math.min(1, before + weights[stage] * done);
  return wasOpened ? openingWeight + (1 - openingWeight) * share : share;
}
