/** The mark that shows where a dragged stage, step or lane would go. */
import { ViewportPortal } from '@xyflow/react';
import type { MapLayout } from '#core/scene/layout-types';
import { useCanvasState } from './canvas-state';
import css from './near-layer.module.css';

export function DropMark({ layout, zoom }: { layout: MapLayout; zoom: number }) {
  const drag = useCanvasState((state) => state.drag);
  if (!drag?.drop) return null;
  const thickness = 4 / Math.min(1, zoom);
  const { mark } = drag.drop;
  const box =
    drag.kind === 'lane'
      ? { left: 0, top: mark - thickness / 2, width: layout.width, height: thickness }
      : { left: mark - thickness / 2, top: 0, width: thickness, height: layout.height };
  return (
    <ViewportPortal>
      <div className={css.mark} style={box} />
    </ViewportPortal>
  );
}
