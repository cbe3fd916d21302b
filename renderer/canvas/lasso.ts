/** Drawing a rectangle around things with Shift held: cells, or stages, steps and lanes where it begins on one. */
import { useReactFlow } from '@xyflow/react';
import { type PointerEvent as ReactPointerEvent, useCallback, useEffect, useRef } from 'react';
import { isRuleLane, type MapLayout } from '#core/scene/layout-types';
import { select, selectRange, useView } from '#renderer/state/view';
import { shownLayout, useCanvasState } from './canvas-state';
import { spansWithin } from './place-on-map';
import { selectedAt, selectedOfElement } from './pointing';
import { blockBetween, extended, orderOf, type Selection } from './range';

/** Less than this is a click. */
const threshold = 5;

interface Point {
  readonly x: number;
  readonly y: number;
}

type Around = 'cell' | 'stage' | 'step' | 'lane';

const across = ({ x, width }: { x: number; width: number }) => ({ start: x, size: width });
const downward = ({ y, height }: { y: number; height: number }) => ({ start: y, size: height });

/** What the rectangle touches; null: nothing of the kind. */
export function selectionWithin(layout: MapLayout, kind: Around, one: Point, other: Point): Selection | null {
  const order = orderOf(layout);
  const [left, right] = [Math.min(one.x, other.x), Math.max(one.x, other.x)];
  const [top, bottom] = [Math.min(one.y, other.y), Math.max(one.y, other.y)];
  const run = (ids: readonly (string | null)[], at: ReturnType<typeof spansWithin>): Selection | null => {
    const [first, last] = at ? [ids[at.first], ids[at.last]] : [];
    if (kind === 'cell' || first == null || last == null) return null;
    return extended(order, { selected: { kind, id: first }, range: null }, { kind, id: last });
  };
  if (kind === 'stage') {
    const stages = layout.stages.filter(({ stageId }) => stageId !== null);
    const at = spansWithin(
      stages.map(({ box }) => across(box)),
      left,
      right,
    );
    return run(order.stages, at);
  }
  const columns = spansWithin(layout.columns.map(across), left, right);
  if (kind === 'step') return run(order.steps, columns);
  if (kind === 'lane') return run(order.lanes, spansWithin(layout.rows.map(downward), top, bottom));
  const rows = layout.rows.filter(({ laneKind }) => !isRuleLane(laneKind));
  const touched = spansWithin(rows.map(downward), top, bottom);
  const [upper, lower] = [rows[touched?.first ?? -1], rows[touched?.last ?? -1]];
  const [first, last] = [order.steps[columns?.first ?? -1], order.steps[columns?.last ?? -1]];
  if (!upper || !lower || first === undefined || last === undefined) return null;
  return blockBetween(order, { laneId: upper.laneId, stepId: first }, { laneId: lower.laneId, stepId: last });
}

/** A click follows the end of a drag; that one is no choice. */
function swallowClick(): void {
  const swallow = (event: MouseEvent) => event.stopPropagation();
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
}

/** Handler for pointerdown on the whole map, before anything else hears of it. */
export function useLasso(): (event: ReactPointerEvent<HTMLElement>) => void {
  const { screenToFlowPosition } = useReactFlow();
  const cancel = useRef<() => void>(() => undefined);
  // The map may be closed with the button still down.
  useEffect(() => () => cancel.current(), []);
  return useCallback(
    (start: ReactPointerEvent<HTMLElement>) => {
      const { target } = start;
      const layout = shownLayout();
      if (start.button !== 0 || !start.shiftKey || !layout || !(target instanceof Element)) return;
      if (target.closest('textarea, input, button:not([data-within]), [role="dialog"]')) return;
      const from = screenToFlowPosition({ x: start.clientX, y: start.clientY });
      const hit = selectedOfElement(target) ?? selectedAt(layout, from);
      const kind: Around =
        hit?.kind === 'stage' || hit?.kind === 'step' || hit?.kind === 'lane' ? hit.kind : 'cell';
      const before = useView.getState();
      let isDrawing = false;

      const onMove = (event: PointerEvent) => {
        isDrawing ||= Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) >= threshold;
        const shown = shownLayout();
        if (!isDrawing || !shown) return;
        const to = screenToFlowPosition({ x: event.clientX, y: event.clientY });
        useCanvasState.setState({
          lasso: {
            x: Math.min(from.x, to.x),
            y: Math.min(from.y, to.y),
            width: Math.abs(to.x - from.x),
            height: Math.abs(to.y - from.y),
          },
        });
        const now = selectionWithin(shown, kind, from, to);
        if (now) selectRange(now.selected, now.range);
        else select(null);
      };
      const end = (isKept: boolean) => {
        cancel.current = () => undefined;
        window.removeEventListener('pointermove', onMove);
        window.removeEventListener('pointerup', onUp);
        window.removeEventListener('pointercancel', onCancel);
        window.removeEventListener('keydown', onKey, true);
        if (!isDrawing) return;
        useCanvasState.setState({ lasso: null });
        if (isKept) swallowClick();
        else useView.setState({ selected: before.selected, range: before.range });
      };
      const onUp = () => end(true);
      const onCancel = () => end(false);
      const onKey = (event: KeyboardEvent) => {
        if (event.key !== 'Escape' || !isDrawing) return;
        event.stopPropagation();
        end(false);
      };
      cancel.current = onCancel;
      window.addEventListener('pointermove', onMove);
      window.addEventListener('pointerup', onUp);
      window.addEventListener('pointercancel', onCancel);
      window.addEventListener('keydown', onKey, true);
    },
    [screenToFlowPosition],
  );
}
