/** Dragging a stage, a step or a lane to another place: a mark shows where it would go; one command at the end. */
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type PointerEvent as ReactPointerEvent, useCallback, useEffect, useRef } from 'react';
import type { MapLayout } from '#core/scene/layout-types';
import { select, useView } from '#renderer/state/view';
import { type Drag, type Drop, shownLayout, useCanvasState } from './canvas-state';
import { laneDrop, stageDrop, stepDrop } from './drop-places';
import { canEdit } from './editing';
import { moveLanesTo, moveStagesTo, moveStepsTo } from './editing-order';

/** Less than this is a click by a hand that is not quite still. */
const threshold = 5;
/** Within this many px of the edge the map moves along. */
const edge = 48;
const edgeSpeed = 14;

interface Point {
  readonly x: number;
  readonly y: number;
}

function dropOf(layout: MapLayout, kind: Drag['kind'], ids: ReadonlySet<string>, at: Point): Drop | null {
  if (kind === 'stage') return stageDrop(layout, ids, at.x);
  if (kind === 'step') return stepDrop(layout, ids, at.x);
  return laneDrop(layout, ids, at.y);
}

function moveTo(kind: Drag['kind'], ids: ReadonlySet<string>, drop: Drop): void {
  if (kind === 'stage') moveStagesTo(ids, drop.index);
  else if (kind === 'step') moveStepsTo(ids, drop.stageId, drop.index);
  else moveLanesTo(ids, drop.index);
}

/** A thing that is one of several selected ones takes the others along. */
function draggedWith(kind: Drag['kind'], id: string): ReadonlySet<string> {
  const { range } = useView.getState();
  if (range?.kind === kind && range.ids.has(id)) return range.ids;
  select({ kind, id });
  return new Set([id]);
}

/** Handler for pointerdown on whatever the thing is dragged by. */
export function useReorder(kind: Drag['kind'], id: string): (event: ReactPointerEvent<HTMLElement>) => void {
  const { screenToFlowPosition } = useReactFlow();
  const store = useStoreApi();
  const cancel = useRef<() => void>(() => undefined);
  // The map may be closed, or the thing merged away, with the button still down.
  useEffect(() => () => cancel.current(), []);
  return useCallback(
    (start: ReactPointerEvent<HTMLElement>) => {
      const target = start.target;
      let ids: ReadonlySet<string> = new Set([id]);
      const isHandle =
        target instanceof Element && target.closest('.react-flow__handle, textarea, button') !== null;
      if (start.button !== 0 || start.shiftKey || isHandle || !canEdit()) return;
      let last: Point = { x: start.clientX, y: start.clientY };
      let frame = 0;
      const isDragging = () => useCanvasState.getState().drag !== null;

      const update = () => {
        const layout = shownLayout();
        if (!layout) return;
        useCanvasState.setState({
          drag: { kind, ids, drop: dropOf(layout, kind, ids, screenToFlowPosition(last)) },
        });
      };
      const panAtEdges = () => {
        const { domNode, panBy } = store.getState();
        const area = domNode?.getBoundingClientRect();
        if (!area || !isDragging()) return;
        const pull = (at: number, from: number, to: number) =>
          at < from + edge ? edgeSpeed : at > to - edge ? -edgeSpeed : 0;
        const x = kind === 'lane' ? 0 : pull(last.x, area.left, area.right);
        const y = kind === 'lane' ? pull(last.y, area.top, area.bottom) : 0;
        if (x !== 0 || y !== 0) void panBy({ x, y }).then(update);
        frame = requestAnimationFrame(panAtEdges);
      };
      const onMove = (event: PointerEvent) => {
        last = { x: event.clientX, y: event.clientY };
        if (!isDragging()) {
          if (Math.hypot(last.x - start.clientX, last.y - start.clientY) < threshold) return;
          ids = draggedWith(kind, id);
          update();
          frame = requestAnimationFrame(panAtEdges);
        }
        update();
      };
      const end = (isKept: boolean) => {
        cancel.current = () => undefined;
        cancelAnimationFrame(frame);
        window.removeEventListener('pointermove', onMove);
        window.removeEventListener('pointerup', onUp);
        window.removeEventListener('pointercancel', onCancel);
        window.removeEventListener('blur', onCancel);
        window.removeEventListener('keydown', onKey, true);
        const drop = useCanvasState.getState().drag?.drop;
        useCanvasState.setState({ drag: null });
        if (isKept && drop) moveTo(kind, ids, drop);
      };
      const onUp = () => end(true);
      const onCancel = () => end(false);
      cancel.current = onCancel;
      const onKey = (event: KeyboardEvent) => {
        if (event.key !== 'Escape' || !isDragging()) return;
        event.stopPropagation();
        end(false);
      };
      window.addEventListener('pointermove', onMove);
      window.addEventListener('pointerup', onUp);
      window.addEventListener('pointercancel', onCancel);
      window.addEventListener('blur', onCancel);
      window.addEventListener('keydown', onKey, true);
    },
    [kind, id, screenToFlowPosition, store],
  );
}
