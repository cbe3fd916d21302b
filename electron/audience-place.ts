/** Which display the audience looks at: another one than the presenter's, and what to do when displays come and go. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Display {
  readonly id: number;
  readonly bounds: Bounds;
}

/** With one display, beside the presenter's. */
export const usualSize = { width: 1280, height: 720 } as const;

export interface Place {
  readonly hasWindow: boolean;
  /** null: beside the presenter's window, or there is no window. */
  readonly display: Display | null;
}

interface Displays {
  readonly own: Display;
  readonly all: readonly Display[];
}

/** The display that the presenter is not on; the one in use stays in use. */
function otherDisplay({ own, all }: Displays, used: Display | null): Display | null {
  const others = all.filter(({ id }) => id !== own.id);
  return others.find(({ id }) => id === used?.id) ?? others[0] ?? null;
}

/** `isSeparate`: what the presenter asked for; undefined: a window where there is a display for it. */
export function placeFor(
  displays: Displays,
  isSeparate: boolean | undefined,
  used: Display | null = null,
): Place {
  const display = otherDisplay(displays, used);
  const hasWindow = isSeparate ?? display !== null;
  return { hasWindow, display: hasWindow ? display : null };
}

const isSame = (one: Display | null, other: Display | null): boolean =>
  one?.id === other?.id &&
  one?.bounds.x === other?.bounds.x &&
  one?.bounds.y === other?.bounds.y &&
  one?.bounds.width === other?.bounds.width &&
  one?.bounds.height === other?.bounds.height;

/**
 * The place after displays changed; null: nothing is to be done. A window that an audience has stays one, on whatever
 * display is left: a slide that jumps onto the presenter's own screen would show the room their next move.
 */
export function placeAfterChange(
  displays: Displays,
  before: Place,
  isSeparate: boolean | undefined,
): Place | null {
  const wanted = before.hasWindow ? true : isSeparate;
  const after = placeFor(displays, wanted, before.display);
  return after.hasWindow === before.hasWindow && isSame(after.display, before.display) ? null : after;
}
