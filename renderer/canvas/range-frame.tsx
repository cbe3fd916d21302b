/** The frames around several selected things, the rectangle being drawn around more, and the words said of them. */
import { useStore, ViewportPortal } from '@xyflow/react';
import { useEffect } from 'react';
import { canvas as text } from '#core/i18n/messages/canvas';
import type { MapLayout } from '#core/scene/layout-types';
import { countOf } from '#renderer/state/chosen';
import { useView } from '#renderer/state/view';
import { announce } from '#renderer/ui/announcer';
import { useTranslate } from '#renderer/ui/language';
import { useCanvasState } from './canvas-state';
import css from './range.module.css';
import { boxesOfRange } from './range-boxes';

const saidOf = {
  cell: text.cellsSelected,
  stage: text.stagesSelected,
  step: text.stepsSelected,
  lane: text.lanesSelected,
} as const;

export function RangeFrame({ layout, isBare }: { layout: MapLayout; isBare: boolean }) {
  const t = useTranslate();
  const range = useView((view) => view.range);
  const lasso = useCanvasState((state) => state.lasso);
  const count = range ? countOf(range) : 0;
  const kind = range?.kind ?? null;
  useEffect(() => {
    if (kind !== null && count > 1) announce(t(saidOf[kind], { count }), 'range');
  }, [kind, count, t]);
  // Near, stages and steps show themselves that they are selected.
  const isFramed = range !== null && (range.kind === 'cell' || isBare) && range.kind !== 'lane';
  if (!isFramed && !lasso) return null;
  return (
    <ViewportPortal>
      {isFramed &&
        boxesOfRange(layout, range).map(({ x, y, width, height }) => (
          <div
            key={`${x} ${y} ${width} ${height}`}
            className={css.frame}
            style={{ left: x, top: y, width, height }}
          />
        ))}
      {lasso && <Lasso {...lasso} />}
    </ViewportPortal>
  );
}

function Lasso({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  const zoom = useStore(({ transform }) => transform[2]);
  return <div className={css.lasso} style={{ left: x, top: y, width, height, borderWidth: 1 / zoom }} />;
}
