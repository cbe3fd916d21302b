/** A slide as the audience sees it, drawn by the same code, in a root of its own: the styles of two pages never meet. */
import { type PointerEvent, useEffect, useLayoutEffect, useRef } from 'react';
import type { Spot } from '#core/present/camera';
import type { ShownSlide } from '#core/present/slide';
import { useLaser } from '#renderer/state/laser';
import type { DecodedPictures } from '#viewer/decoded-pictures';
import { createSlideView, type SlideView } from '#viewer/slide';
import { slideStyle } from '#viewer/slide-style';
import { onDecoded } from './decoded';
import styles from './present.module.css';

interface SlideFrameProps {
  readonly shown: ShownSlide;
  readonly pictures: DecodedPictures;
  /** The presenter reads it elsewhere; the keyboard passes it by. */
  readonly isPreview: boolean;
  /** What the mouse does over it; left out: nothing. */
  readonly mouse?: SlideMouse;
  /** The presenter's pointer is seen here. */
  readonly hasPointer?: boolean;
}

export interface SlideMouse {
  /** `spot`: shares of the slide; null: it left. */
  readonly onMove: (spot: Spot | null) => void;
  /** `spot`: shares of the screenshot. */
  readonly onWheel: (spot: Spot, isCloser: boolean) => void;
  /** By shares of the screenshot. */
  readonly onDrag: (by: Spot) => void;
}

const shareOf = ({ clientX, clientY }: { clientX: number; clientY: number }, box: DOMRect): Spot => ({
  x: (clientX - box.left) / box.width,
  y: (clientY - box.top) / box.height,
});
const isInside = ({ x, y }: Spot): boolean => x >= 0 && x <= 1 && y >= 0 && y <= 1;

export function SlideFrame({ shown, pictures, isPreview, mouse, hasPointer = false }: SlideFrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<SlideView>(null);
  // Before the frame that shows what else changed, not after it.
  useLayoutEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [slideStyle()];
    const made = createSlideView(pictures);
    root.replaceChildren(made.element);
    view.current = made;
    return onDecoded(pictures, () => made.refresh());
  }, [pictures]);
  useLayoutEffect(() => view.current?.show(shown), [shown]);
  useEffect(
    () => (hasPointer ? useLaser.subscribe(({ spot }) => view.current?.point(spot)) : undefined),
    [hasPointer],
  );
  const picture = (): DOMRect | null =>
    host.current?.shadowRoot?.querySelector('.picture')?.getBoundingClientRect() ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the picture is looked for when the wheel turns.
  useEffect(() => {
    // React's own listener is passive: it could not keep the page from scrolling.
    const onWheel = (event: WheelEvent) => {
      const box = picture();
      const spot = box && shareOf(event, box);
      if (!spot || !isInside(spot) || event.deltaY === 0) return;
      event.preventDefault();
      mouse?.onWheel(spot, event.deltaY < 0);
    };
    const element = frame.current;
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [mouse]);
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const spot = shareOf(event, event.currentTarget.getBoundingClientRect());
    mouse?.onMove(isInside(spot) ? spot : null);
    const box = picture();
    if (box && event.buttons === 1)
      mouse?.onDrag({ x: -event.movementX / box.width, y: -event.movementY / box.height });
  };
  return (
    <div
      ref={frame}
      className={styles.frame}
      onPointerMove={onPointerMove}
      onPointerLeave={() => mouse?.onMove(null)}
    >
      <div ref={host} className={styles.whole} aria-hidden={isPreview} inert={isPreview} />
    </div>
  );
}
