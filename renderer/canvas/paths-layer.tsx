/** Paths between steps: drawn as the exports draw them, with a wide invisible line to catch the pointer. */
import { memo, useMemo } from 'react';
import { edgeItems } from '#core/scene/draw-steps';
import type { EdgeLayout, MapLayout } from '#core/scene/layout-types';
import { useView } from '#renderer/state/view';
import css from './near-layer.module.css';
import { Picture } from './picture';

interface PathsLayerProps {
  readonly layout: MapLayout;
  readonly first: number;
  readonly last: number;
}

export const PathsLayer = memo(function PathsLayer({ layout, first, last }: PathsLayerProps) {
  const edges = useMemo(() => edgesWithin(layout, first, last), [layout, first, last]);
  const items = useMemo(() => edgeItems({ ...layout, edges }), [layout, edges]);
  const selectedId = useView(({ selected }) => (selected?.kind === 'path' ? selected.id : null));
  const selected = edges.find(({ pathId }) => pathId === selectedId);
  return (
    <>
      {selected && (
        <svg className={css.paths} width="1" height="1" aria-hidden="true">
          <path className={css.halo} d={selected.d} />
        </svg>
      )}
      <Picture items={items} />
      <svg className={css.paths} width="1" height="1" aria-hidden="true">
        {edges.map((edge) => (
          <g key={edge.pathId} data-path={edge.pathId} className="nopan">
            <path className={css.catch} d={edge.d} />
            {edge.labelBox && <rect className={css.label} {...edge.labelBox} />}
          </g>
        ))}
      </svg>
    </>
  );
});

/** Paths that begin, end or pass in the window. */
function edgesWithin(layout: MapLayout, first: number, last: number): readonly EdgeLayout[] {
  const places = new Map(layout.columns.map(({ stepId }, index) => [stepId, index]));
  return layout.edges.filter(({ fromId, toId }) => {
    const from = places.get(fromId) ?? 0;
    const to = places.get(toId) ?? 0;
    return Math.min(from, to) <= last && Math.max(from, to) >= first;
  });
}
