/**
 * The hybrid logical clock that stamps every field: `time.counter.actor`, fixed width, sorting as text.
 * Time in ms comes in from outside. Refuses to believe clocks that run ahead of ours (see `beyond`).
 */
import type { Stamp, StampedRecord } from './map-document-types';

const timeWidth = 9;
const counterWidth = 4;
const counterLimit = 36 ** counterWidth;
/** Leaves the clock room to move on: the year is past 5000. */
const timeLimit = 34 * 36 ** (timeWidth - 1);
/** A copy edited in another time zone or with a slow clock is usual; more than a day ahead is a wrong clock. */
export const believedAheadMs = 24 * 60 * 60 * 1_000;

const stampPattern = /^[0-9a-x][0-9a-z]{8}\.[0-9a-z]{4}\.[0-9A-Za-z_-]{1,72}$/;
const actorPattern = /^[0-9A-Za-z_-]{1,64}$/;

/** Earlier than any edit: fields that came without a stamp, and what a new map begins with. */
export const zeroStamp = makeStamp(0, 0, '0');
/** Author of changes made by repair: every copy makes the same ones, so they contradict nobody. */
export const repairActor = 'repair';

export interface Clock {
  /** A stamp later than all that was observed and believed. */
  tick(): Stamp;
  /** A stamp later than `current`, even where that one was not believed. */
  beyond(current: Stamp): Stamp;
  observe(stamp: Stamp): void;
  /** True for stamps this clock has given out. */
  isOwn(stamp: Stamp): boolean;
}

export function isStamp(text: unknown): text is Stamp {
  return typeof text === 'string' && stampPattern.test(text);
}

export const actorOf = (stamp: Stamp): string => stamp.slice(timeWidth + counterWidth + 2);

/** Added to an actor for edits over a stamp from the far future (see createClock). */
const farSuffix = '-far';

/** The session that wrote, whichever of its two clocks the stamp is from. */
export const sessionOf = (stamp: Stamp): string => actorOf(stamp).replace(/-far$/, '');

/** When the field was written, by the clock of its writer; null: nobody has written it, or by a clock gone wild. */
export function momentOf(stamp: Stamp): string | null {
  const { time } = partsOf(stamp);
  const isSaid = time > 0 && time < 8.64e15;
  return isSaid ? new Date(time).toISOString() : null;
}

/** The stamp that follows at once, by another actor. */
export function stampAfter(stamp: Stamp, actor: string): Stamp {
  const { time, counter } = partsOf(stamp);
  return makeStamp(...following(time, counter), actor);
}

/** Latest stamp in a map: says which of two copies is newer. */
export function latestStamp(records: Iterable<StampedRecord>): Stamp {
  let latest = zeroStamp;
  for (const { stamps } of records) {
    for (const stamp of Object.values(stamps)) if (stamp > latest) latest = stamp;
  }
  return latest;
}

/**
 * `actor` is new each session. Stamps more than a day ahead of `now` do not move the clock; to write over a
 * field that carries one, a second actor with a clock of its own is used, so that one machine with a wrong
 * date neither wins for ever nor drags the stamps of everybody else along.
 */
export function createClock({ actor, now }: { actor: string; now: () => number }): Clock {
  if (!actorPattern.test(actor)) throw new Error('An actor is 1 to 64 letters, digits, "_" or "-"');
  const farActor = actor + farSuffix;
  let near = { time: 0, counter: 0 };
  let far = { time: 0, counter: 0 };
  const present = (): number => {
    const ms = Math.floor(now());
    return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), timeLimit - 1) : 0;
  };
  return {
    tick() {
      const time = present();
      if (time > near.time) near = { time, counter: 0 };
      else {
        const [nextTime, counter] = following(near.time, near.counter);
        near = { time: nextTime, counter };
      }
      return makeStamp(near.time, near.counter, actor);
    },
    beyond(current) {
      far = later(far, partsOf(current));
      const [time, counter] = following(far.time, far.counter);
      far = { time, counter };
      return makeStamp(time, counter, farActor);
    },
    observe(stamp) {
      const seen = partsOf(stamp);
      if (seen.time <= present() + believedAheadMs) near = later(near, seen);
    },
    isOwn: (stamp) => actorOf(stamp) === actor || actorOf(stamp) === farActor,
  };
}

interface Moment {
  readonly time: number;
  readonly counter: number;
}

const later = (a: Moment, b: Moment): Moment =>
  b.time > a.time || (b.time === a.time && b.counter > a.counter) ? b : a;

const following = (time: number, counter: number): [number, number] =>
  counter + 1 < counterLimit ? [time, counter + 1] : [time + 1, 0];

function partsOf(stamp: Stamp): Moment {
  return {
    time: Number.parseInt(stamp.slice(0, timeWidth), 36),
    counter: Number.parseInt(stamp.slice(timeWidth + 1, timeWidth + 1 + counterWidth), 36),
  };
}

function makeStamp(time: number, counter: number, actor: string): Stamp {
  const timeText = time.toString(36).padStart(timeWidth, '0');
  const counterText = counter.toString(36).padStart(counterWidth, '0');
  return `${timeText}.${counterText}.${actor}` as Stamp;
}
