/** One painted map in a window that scrolls: the lane headers stay in view, Ctrl with the wheel zooms. */
import { useComputedColorScheme } from '@mantine/core';
import { type ReactNode, useCallback, useEffect, useRef } from 'react';
import type { SignedColumn } from '#core/scene/column-signs';
import { HEADER_WIDTH } from '#core/scene/layout-types';
import type { Scene } from '#core/scene/scene';
import { sceneThemes } from '#core/scene/scene-theme';
import { usePictureArrivals } from '#renderer/state/pictures';
import { paintPane } from './paint-pane';
import type { SceneInView } from './scene-in-view';
import css from './twin.module.css';

interface MapPaneProps {
  readonly name: string;
  readonly sceneIn: SceneInView;
  /** Drawn over the map, e.g. the emotions of the other one. */
  readonly overlay: Scene | null;
  readonly columns: readonly SignedColumn[];
  readonly zoom: number;
  /** Of the common grid, in px of the scene. */
  readonly size: { readonly width: number; readonly height: number };
  readonly join: (pane: HTMLElement | null) => (() => void) | undefined;
  readonly onZoom: (factor: number) => void;
  readonly children?: ReactNode;
}

const tail = 24;

export function MapPane({
  name,
  sceneIn,
  overlay,
  columns,
  zoom,
  size,
  join,
  onZoom,
  children,
}: MapPaneProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pane = useRef<HTMLElement | null>(null);
  const theme = sceneThemes[useComputedColorScheme('light')];
  const arrivals = usePictureArrivals();
  const onZoomRef = useRef(onZoom);
  onZoomRef.current = onZoom;

  const enter = useCallback(
    (element: HTMLElement | null) => {
      pane.current = element;
      return join(element);
    },
    [join],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a picture that has arrived is painted
  useEffect(() => {
    const [target, frame] = [canvas.current, pane.current];
    if (!target || !frame) return;
    let request = 0;
    const paint = () => {
      request = 0;
      const scene = sceneIn(frame.scrollLeft / zoom, frame.clientWidth / zoom);
      paintPane(target, frame, { scene, overlay, columns, theme, zoom, headerWidth: HEADER_WIDTH });
    };
    const later = () => {
      if (request === 0) request = requestAnimationFrame(paint);
    };
    const zoomByWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      onZoomRef.current(event.deltaY < 0 ? 1.1 : 1 / 1.1);
    };
    const resized = new ResizeObserver(later);
    resized.observe(frame);
    frame.addEventListener('scroll', later, { passive: true });
    frame.addEventListener('wheel', zoomByWheel, { passive: false });
    paint();
    return () => {
      resized.disconnect();
      frame.removeEventListener('scroll', later);
      frame.removeEventListener('wheel', zoomByWheel);
      cancelAnimationFrame(request);
    };
  }, [sceneIn, overlay, columns, theme, zoom, arrivals]);

  return (
    <div className={css.pane}>
      <div className={css.paneHead}>
        <h3 className={css.paneName}>{name}</h3>
        {children}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <section ref={enter} className={css.scroll} tabIndex={0} aria-label={name}>
        <div
          className={css.sheet}
          style={{ width: size.width * zoom + tail, height: size.height * zoom + tail }}
        >
          <canvas ref={canvas} className={css.canvas} />
        </div>
      </section>
    </div>
  );
}
