import { expect, it } from 'vitest';
import type { AudienceNews } from '#core/desktop/bridge';
import { type AudienceMachine, createAudience } from '#electron/audience';
import type { Display } from '#electron/audience-place';
import type { AudienceEvents, AudienceWindow } from '#electron/audience-window';

const laptop: Display = { id: 1, bounds: { x: 0, y: 0, width: 1280, height: 800 } };
const projector: Display = { id: 2, bounds: { x: 1280, y: 0, width: 1920, height: 1080 } };
const television: Display = { id: 3, bounds: { x: -1920, y: 0, width: 1920, height: 1080 } };

/** A room whose displays come and go, and a presenter at the laptop. */
function room(...displays: readonly Display[]) {
  let here = displays;
  let changed: (() => void) | null = null;
  const told: [string, unknown][] = [];
  const done: string[] = [];
  const sent: unknown[] = [];
  const state = { isFull: false, isAwake: false };
  let events: AudienceEvents | null = null;
  const machine: AudienceMachine = {
    presenter: () => ({
      getBounds: () => laptop.bounds,
      isFullScreen: () => state.isFull,
      setFullScreen: (isFull) => {
        state.isFull = isFull;
      },
      setMenuBarVisibility: () => undefined,
      moveTop: () => done.push('presenter on top'),
      focus: () => done.push('presenter has the keys'),
    }),
    displays: () => here,
    displayOf: () => laptop,
    onDisplays: (run) => {
      changed = run;
      return () => {
        changed = null;
      };
    },
    stayAwake: () => {
      state.isAwake = true;
      return () => {
        state.isAwake = false;
      };
    },
    openWindow: (display, given): AudienceWindow => {
      events = given;
      done.push(`window on ${display?.id ?? 'the laptop, beside'}`);
      return {
        moveTo: (to) => done.push(`moved to ${to?.id ?? 'the laptop, beside'}`),
        send: (_channel, news) => sent.push(news),
        destroy: () => done.push('window closed'),
      };
    },
    tellPresenter: (name, event) => told.push([name, event]),
  };
  return {
    audience: createAudience(machine),
    state,
    told,
    sent,
    events: () => events,
    done: () => done.splice(0),
    isWatched: () => changed !== null,
    set: (...next: readonly Display[]) => {
      here = next;
      changed?.();
    },
  };
}

const slide = { kind: 'pointer', spot: null } satisfies AudienceNews;

it('a second display is the audience’s at once; without one the presenter’s window is the slide', () => {
  const two = room(laptop, projector);
  expect(two.audience.open()).toBe(true);
  expect(two.done()).toEqual(['window on 2']);
  expect(two.state).toEqual({ isFull: false, isAwake: true });

  const one = room(laptop);
  expect(one.audience.open()).toBe(false);
  expect(one.done()).toEqual([]);
  expect(one.state.isFull).toBe(true);
  expect(one.audience.open(true)).toBe(true);
  expect(one.done()).toEqual(['window on the laptop, beside']);
  expect(one.state.isFull).toBe(false);
});

it('when its display goes, the window comes to the presenter’s, behind their screen, and they are told', () => {
  const { audience, set, done, told } = room(laptop, projector);
  audience.open();
  done();
  set(laptop);
  expect(done()).toEqual(['moved to the laptop, beside', 'presenter on top', 'presenter has the keys']);
  expect(told).toEqual([['present.display', { news: 'beside', isSeparate: true }]]);
  set(laptop, projector);
  expect(done()).toEqual(['moved to 2', 'presenter has the keys']);
  expect(told.at(-1)).toEqual(['present.display', { news: 'onDisplay', isSeparate: true }]);
});

it('a display that comes takes the audience over, unless one window was asked for', () => {
  const free = room(laptop);
  free.audience.open();
  free.set(laptop, projector);
  expect(free.done()).toEqual(['window on 2']);
  expect(free.told.at(-1)).toEqual(['present.display', { news: 'onDisplay', isSeparate: true }]);

  const asked = room(laptop, projector);
  asked.audience.open(false);
  asked.set(laptop, projector, television);
  expect(asked.done()).toEqual([]);
});

it('other changes of displays move nothing; a new size does', () => {
  const { audience, set, done } = room(laptop, projector);
  audience.open();
  done();
  set(television, laptop, projector);
  expect(done()).toEqual([]);
  set(laptop, { ...projector, bounds: { ...projector.bounds, width: 3840 } });
  expect(done()).toEqual(['moved to 2', 'presenter has the keys']);
  set(laptop, television);
  expect(done()).toEqual(['moved to 3', 'presenter has the keys']);
});

it('the end closes the window, lets the machine sleep and stops looking at displays', () => {
  const { audience, set, done, state, isWatched, sent } = room(laptop, projector);
  audience.tell(slide);
  audience.open();
  audience.tell(slide);
  audience.close();
  audience.tell(slide);
  expect(sent).toEqual([slide]);
  expect(done()).toEqual(['window on 2', 'window closed']);
  expect(state).toEqual({ isFull: false, isAwake: false });
  expect(isWatched()).toBe(false);
  set(laptop);
  audience.close();
  expect(done()).toEqual([]);
});

it('keys, sizes and its closing reach the presenter; the closing of a window that was replaced does not', () => {
  const { audience, events, told } = room(laptop, projector);
  audience.open();
  const first = events();
  audience.open(true);
  first?.onClosed();
  expect(told).toEqual([]);
  events()?.onKey({ key: 'PageDown', code: 'PageDown' });
  events()?.onSize({ width: 1920, height: 1080 });
  events()?.onClosed();
  expect(told.map(([name]) => name)).toEqual(['present.key', 'present.size', 'present.closed']);
});

it('a window that keeps stopping is given up: the slides come to the presenter’s, and the presentation goes on', () => {
  const { audience, events, done, told, state } = room(laptop, projector);
  audience.open();
  done();
  events()?.onGivenUp();
  expect(done()).toEqual(['window closed']);
  expect(state.isFull).toBe(true);
  expect(told).toEqual([['present.display', { news: 'stopped', isSeparate: false }]]);
  expect(audience.open(true)).toBe(true);
  expect(done()).toEqual(['window on 2']);
});
