/** The presenter's pointer on a slide: a dot and what is left of its way for a moment. It never stands in the way. */
import type { Spot } from '#core/present/camera';
import { element } from './element';

export interface Pointer {
  readonly element: HTMLElement;
  /** Shares of the slide's width and height; null: it is gone. */
  point(spot: Spot | null): void;
}

/** Dots behind the first one, and ms from one to the next. */
const trailLength = 8;
const delay = 22;

interface Passed extends Spot {
  readonly at: number;
}

const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Between two places where the mouse was told to be, it was between them. */
function spotAt(passed: readonly Passed[], then: number): Spot | undefined {
  const next = passed.findIndex(({ at }) => at > then);
  const [before, after] = [passed[next - 1], passed[next]];
  if (!before || !after) return next === 0 ? passed[0] : passed.at(-1);
  const share = (then - before.at) / (after.at - before.at);
  return { x: before.x + (after.x - before.x) * share, y: before.y + (after.y - before.y) * share };
}

export function createPointer(): Pointer {
  const dots = Array.from({ length: trailLength + 1 }, () => element('i'));
  const holder = element('div', { class: 'pointer', 'aria-hidden': 'true', hidden: true }, ...dots);
  let passed: readonly Passed[] = [];
  let isDrawing = false;

  function draw(now: number): void {
    const last = passed.at(-1);
    if (!last) {
      isDrawing = false;
      return;
    }
    dots.forEach((dot, index) => {
      const then = now - index * delay;
      const spot = spotAt(passed, then) ?? last;
      dot.style.left = `${spot.x * 100}%`;
      dot.style.top = `${spot.y * 100}%`;
      dot.style.opacity =
        index > 0 && spot.x === last.x && spot.y === last.y ? '0' : String(1 - index / dots.length);
    });
    passed = passed.filter(({ at }, index) => at > now - dots.length * delay || index === passed.length - 1);
    if (passed.length > 1) requestAnimationFrame(draw);
    else isDrawing = false;
  }

  return {
    element: holder,
    point(spot) {
      holder.hidden = spot === null;
      if (spot === null) {
        passed = [];
        return;
      }
      const passing = { x: spot.x, y: spot.y, at: performance.now() };
      passed = isStill() ? [passing] : [...passed, passing];
      if (isDrawing) return;
      isDrawing = true;
      requestAnimationFrame(draw);
    },
  };
}
