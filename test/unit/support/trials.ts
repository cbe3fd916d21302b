/**
 * How often a law is tried on random data: some times in every run, as often as it deserves in a long one
 * (`npm run hard -- 11`, which loads the files that use this: test/unit/hard/11-random-trials.test.ts).
 */
import { hardCheck } from '../../hard/check';

export const trials = (inEveryRun: number, inLongRun: number): number =>
  hardCheck(11).size(inEveryRun, inLongRun);
