/**
 * The large view of one picture: scrolled and zoomed; what lies over it (pins, a crop, areas) stands in shares of the
 * picture and knows nothing of the zoom.
 */
import { Group, Text } from '@mantine/core';
import { IconAspectRatio, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import {
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { PictureRef } from '#core/document/records/picture';
import { pictures as text } from '#core/i18n/messages/pictures';
import type { Spot } from '#core/picture/geometry';
import { usePicture } from '#renderer/state/pictures';
import { IconAction } from '#renderer/ui/icon-action';
import { useTranslate } from '#renderer/ui/language';
import css from './pictures.module.css';

const zoomStep = 1.25;
const largestZoom = 8;
const margin = 24;

interface Frame {
  readonly width: number;
  readonly height: number;
}

function useFrame(element: RefObject<HTMLElement | null>): Frame {
  const [frame, setFrame] = useState<Frame>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const stage = element.current;
    if (!stage) return;
    const measure = () => setFrame({ width: stage.clientWidth, height: stage.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(stage);
    measure();
    return () => observer.disconnect();
  }, [element]);
  return frame;
}

/** Zoom of the picture; null in the state stands for "all of it". The middle of the view stays where it is. */
function useZoom(stage: RefObject<HTMLElement | null>, picture: PictureRef) {
  const frame = useFrame(stage);
  const fit = Math.min(
    1,
    Math.max(0.01, (frame.width - margin) / picture.width),
    Math.max(0.01, (frame.height - margin) / picture.height),
  );
  const [chosen, setChosen] = useState<number | null>(null);
  const zoom = chosen ?? fit;
  const zoomTo = useCallback(
    (next: number | null) => {
      const element = stage.current;
      const middle = element && {
        x: (element.scrollLeft + element.clientWidth / 2) / element.scrollWidth,
        y: (element.scrollTop + element.clientHeight / 2) / element.scrollHeight,
      };
      setChosen(next);
      if (!element || !middle) return;
      requestAnimationFrame(() => {
        element.scrollLeft = middle.x * element.scrollWidth - element.clientWidth / 2;
        element.scrollTop = middle.y * element.scrollHeight - element.clientHeight / 2;
      });
    },
    [stage],
  );
  const change = useCallback(
    (by: number) => zoomTo(Math.min(largestZoom, Math.max(Math.min(fit, 0.05), zoom * by))),
    [zoomTo, fit, zoom],
  );
  return { zoom, isFit: chosen === null, change, fitAll: () => zoomTo(null), setFull: () => zoomTo(1) };
}

/** Dragging the picture moves the view over it. */
function usePan(stage: RefObject<HTMLElement | null>, isOn: boolean) {
  const from = useRef<{ x: number; y: number; left: number; top: number } | null>(null);
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const element = stage.current;
    if (!isOn || event.button !== 0 || !element) return;
    if (event.target instanceof Element && event.target.closest('button')) return;
    from.current = { x: event.clientX, y: event.clientY, left: element.scrollLeft, top: element.scrollTop };
    element.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const element = stage.current;
    if (!from.current || !element) return;
    element.scrollLeft = from.current.left - (event.clientX - from.current.x);
    element.scrollTop = from.current.top - (event.clientY - from.current.y);
  };
  const stop = () => {
    from.current = null;
  };
  return { onPointerDown, onPointerMove, onPointerUp: stop, onPointerCancel: stop };
}

/** Where on the picture the pointer is, in shares of it. */
export function spotOf(event: { clientX: number; clientY: number }, within: Element): Spot {
  const box = within.getBoundingClientRect();
  const share = (value: number) => Math.min(1, Math.max(0, value));
  return {
    x: share((event.clientX - box.left) / box.width),
    y: share((event.clientY - box.top) / box.height),
  };
}

interface PictureStageProps {
  readonly picture: PictureRef;
  readonly name: string;
  readonly canPan: boolean;
  /** Lies over the picture, exactly as large. */
  readonly children?: ReactNode;
  /** Beside the zoom. */
  readonly footer?: ReactNode;
}

export function PictureStage({ picture, name, canPan, children, footer }: PictureStageProps) {
  const t = useTranslate();
  const stage = useRef<HTMLElement>(null);
  const address = usePicture(picture.hash);
  const { zoom, isFit, change, fitAll, setFull } = useZoom(stage, picture);
  const pan = usePan(stage, canPan);
  useEffect(() => {
    const element = stage.current;
    // React listens passively, and the page itself would zoom.
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      change(event.deltaY < 0 ? zoomStep : 1 / zoomStep);
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [change]);
  const { width, height } = picture;
  return (
    <div className={css.stageFrame}>
      <section
        ref={stage}
        className={css.stage}
        data-pan={canPan || undefined}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
        tabIndex={0}
        data-autofocus
        aria-label={t(text.view, { width, height })}
        onDoubleClick={canPan ? () => (isFit ? setFull() : fitAll()) : undefined}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return;
          if (event.key === '+' || event.key === '=') change(zoomStep);
          else if (event.key === '-') change(1 / zoomStep);
          else if (event.key === '0') fitAll();
          else return;
          event.preventDefault();
        }}
        {...pan}
      >
        <div className={css.sheet} style={{ width: width * zoom, height: height * zoom }}>
          {address === null ? (
            <Text c="dimmed" p="md">
              {t(text.loading)}
            </Text>
          ) : (
            <img className={css.picture} src={address} alt={name} draggable={false} />
          )}
          {children}
        </div>
      </section>
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Group gap="xs" wrap="nowrap">
          <IconAction
            label={t(text.zoomOut)}
            icon={<IconZoomOut size={18} />}
            onClick={() => change(1 / zoomStep)}
          />
          <Text size="sm" c="dimmed" w={96} ta="center" aria-live="off">
            {t(text.zoom, { percent: Math.round(zoom * 100) })}
          </Text>
          <IconAction
            label={t(text.zoomIn)}
            icon={<IconZoomIn size={18} />}
            onClick={() => change(zoomStep)}
          />
          <IconAction
            label={t(text.fit)}
            icon={<IconAspectRatio size={18} />}
            onClick={fitAll}
            isPressed={isFit}
          />
        </Group>
        {footer}
      </Group>
    </div>
  );
}
