/** Mouse, pen, fingers and wheel over the map, as movements and changes of size. */

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Gestures {
  /** px of the screen. */
  move(dx: number, dy: number): void;
  /** `at`: the point of the frame that stays where it is. */
  zoom(factor: number, at: Point): void;
}

/** px until a press is a drag and no click. */
const SLACK = 4;
/** Of the size for each px that the wheel turns. */
const WHEEL_ZOOM = 0.0022;
/** px of a line, for wheels that count in lines. */
const WHEEL_LINE = 32;

export function followGestures(frame: HTMLElement, { move, zoom }: Gestures): void {
  const fingers = new Map<number, Point>();
  let travelled = 0;

  const inFrame = ({ x, y }: Point): Point => {
    const box = frame.getBoundingClientRect();
    return { x: x - box.x, y: y - box.y };
  };
  const spread = (): { readonly middle: Point; readonly distance: number } | null => {
    const [one, other] = [...fingers.values()];
    if (!one || !other) return null;
    return {
      middle: { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 },
      distance: Math.hypot(one.x - other.x, one.y - other.y),
    };
  };

  frame.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    if (fingers.size === 0) travelled = 0;
    fingers.set(event.pointerId, event);
  });
  frame.addEventListener('pointermove', (event) => {
    const last = fingers.get(event.pointerId);
    if (!last) return;
    const before = spread();
    fingers.set(event.pointerId, event);
    const after = spread();
    if (before && after) {
      travelled = Number.POSITIVE_INFINITY;
      move(after.middle.x - before.middle.x, after.middle.y - before.middle.y);
      if (before.distance > 0) zoom(after.distance / before.distance, inFrame(after.middle));
      return;
    }
    const dx = event.clientX - last.x;
    const dy = event.clientY - last.y;
    travelled += Math.hypot(dx, dy);
    if (travelled < SLACK) return;
    // Only now: a captured pointer clicks nothing below it.
    if (!frame.hasPointerCapture(event.pointerId)) frame.setPointerCapture(event.pointerId);
    frame.classList.add('dragged');
    move(dx, dy);
  });
  for (const name of ['pointerup', 'pointercancel'] as const) {
    window.addEventListener(name, (event) => {
      fingers.delete(event.pointerId);
      if (fingers.size === 0) frame.classList.remove('dragged');
    });
  }
  // The end of a drag is no click on the step below it.
  frame.addEventListener(
    'click',
    (event) => {
      if (travelled >= SLACK && event.detail > 0) event.stopPropagation();
    },
    { capture: true },
  );
  frame.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? WHEEL_LINE : 1;
      const dx = event.deltaX * unit;
      const dy = event.deltaY * unit;
      if (event.ctrlKey || event.metaKey)
        zoom(Math.exp(-dy * WHEEL_ZOOM), inFrame({ x: event.clientX, y: event.clientY }));
      else if (event.shiftKey && dx === 0) move(-dy, 0);
      else move(-dx, -dy);
    },
    { passive: false },
  );
}
