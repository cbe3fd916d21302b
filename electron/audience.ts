/**
 * The window that an audience sees: a page of ours that listens on one channel and can ask for nothing. On the second
 * display it fills it; with one display, the presenter's own window does, unless a window of its own is asked for.
 * Displays that come and go take it with them.
 */

import { type AudienceNews, audienceChannel } from '#core/desktop/bridge';
import type { DesktopEvent, DesktopEventName } from '#core/desktop/desktop-api';
import { type Bounds, type Display, type Place, placeAfterChange, placeFor } from './audience-place';
import type { AudienceEvents, AudienceWindow } from './audience-window';

export interface Audience {
  /** `isSeparate` left out: where there is a second display. Answers whether there is a window for the audience. */
  open(isSeparate?: boolean): boolean;
  tell(news: AudienceNews): void;
  close(): void;
}

/** The presenter's own window. */
export interface PresenterWindow {
  getBounds(): Bounds;
  isFullScreen(): boolean;
  setFullScreen(isFull: boolean): void;
  setMenuBarVisibility(isShown: boolean): void;
  moveTop(): void;
  focus(): void;
}

/** What the audience's window needs of the machine. */
export interface AudienceMachine {
  readonly presenter: () => PresenterWindow | null;
  readonly displays: () => readonly Display[];
  readonly displayOf: (bounds: Bounds) => Display;
  /** Until the answer is called. */
  readonly onDisplays: (changed: () => void) => () => void;
  /** Until the answer is called. */
  readonly stayAwake: () => () => void;
  readonly openWindow: (display: Display | null, events: AudienceEvents) => AudienceWindow;
  readonly tellPresenter: <N extends DesktopEventName>(name: N, event: DesktopEvent<N>) => void;
}

interface Shown {
  readonly wasFullScreen: boolean;
  readonly end: () => void;
  /** As the presenter asked for it; undefined: nobody did. */
  isSeparate: boolean | undefined;
  place: Place;
  window: AudienceWindow | null;
}

export function createAudience(machine: AudienceMachine): Audience {
  /** null: nothing is presented. */
  let shown: Shown | null = null;

  const closeWindow = (of: Shown): void => {
    const closing = of.window;
    of.window = null;
    closing?.destroy();
  };
  const displaysOf = (main: PresenterWindow) => ({
    own: machine.displayOf(main.getBounds()),
    all: machine.displays(),
  });

  function openWindow(of: Shown): void {
    const events: AudienceEvents = {
      onReady: () => {
        machine.tellPresenter('present.ready', {});
        // Some systems give a window that fills a screen the keyboard unasked.
        machine.presenter()?.focus();
      },
      onKey: (key) => machine.tellPresenter('present.key', key),
      onSize: (size) => machine.tellPresenter('present.size', size),
      onClosed: () => {
        if (shown !== of || of.window !== made) return;
        of.window = null;
        machine.tellPresenter('present.closed', {});
      },
      onGivenUp: () => {
        const main = machine.presenter();
        if (shown !== of || of.window !== made || !main) return;
        of.isSeparate = false;
        settle(of, main, { hasWindow: false, display: null });
        machine.tellPresenter('present.display', { news: 'stopped', isSeparate: false });
      },
    };
    const made = machine.openWindow(of.place.display, events);
    of.window = made;
  }

  function settle(of: Shown, main: PresenterWindow, place: Place): void {
    const { window } = of;
    const before = of.place;
    of.place = place;
    if (window && before.hasWindow && place.hasWindow) {
      window.moveTo(place.display, displaysOf(main).own);
      // What the audience sees comes beside the presenter's screen, not over it.
      if (place.display === null) main.moveTop();
      main.focus();
      return;
    }
    closeWindow(of);
    main.setFullScreen(!place.hasWindow || of.wasFullScreen);
    main.setMenuBarVisibility(false);
    if (place.hasWindow) openWindow(of);
  }

  function onDisplays(): void {
    const main = machine.presenter();
    if (!shown || !main) return;
    const place = placeAfterChange(displaysOf(main), shown.place, shown.isSeparate);
    if (place === null) return;
    settle(shown, main, place);
    const news = place.display ? 'onDisplay' : 'beside';
    machine.tellPresenter('present.display', { news, isSeparate: place.hasWindow });
  }

  function begin(main: PresenterWindow): Shown {
    const sleep = machine.stayAwake();
    const deaf = machine.onDisplays(onDisplays);
    return {
      wasFullScreen: main.isFullScreen(),
      end: () => {
        sleep();
        deaf();
      },
      isSeparate: undefined,
      place: { hasWindow: false, display: null },
      window: null,
    };
  }

  return {
    open(isSeparate) {
      const main = machine.presenter();
      if (!main) return false;
      shown ??= begin(main);
      shown.isSeparate = isSeparate;
      closeWindow(shown);
      settle(shown, main, placeFor(displaysOf(main), isSeparate));
      return shown.place.hasWindow;
    },
    tell(news) {
      shown?.window?.send(audienceChannel, news);
    },
    close() {
      const ended = shown;
      if (ended === null) return;
      shown = null;
      closeWindow(ended);
      ended.end();
      const main = machine.presenter();
      main?.setFullScreen(ended.wasFullScreen);
      main?.setMenuBarVisibility(true);
    },
  };
}
