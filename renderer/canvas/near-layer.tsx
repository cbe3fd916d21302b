/** What runs across columns in the near view: hairlines, stage bands, paths, emotion curves, places to add. */
import { ViewportPortal } from '@xyflow/react';
import { memo, useMemo } from 'react';
import { curveItems } from '#core/scene/draw-emotion';
import { rowLines, stageSeams } from '#core/scene/draw-rows';
import type { MapLayout } from '#core/scene/layout-types';
import { AddPlaces } from './add-places';
import css from './near-layer.module.css';
import { PathsLayer } from './paths-layer';
import { Picture } from './picture';
import { StageBand, UnplacedBand } from './stage-bands';

interface NearLayerProps {
  readonly layout: MapLayout;
  readonly first: number;
  readonly last: number;
  /** From afar nothing is drawn; only the selected stage keeps its place in the grid. */
  readonly isBare: boolean;
  readonly stageIds: readonly string[];
}

export const NearLayer = memo(function NearLayer({ layout, first, last, isBare, stageIds }: NearLayerProps) {
  const firstColumns = useMemo(() => {
    const places = new Map<string, number>();
    layout.columns.forEach(({ stageId }, index) => {
      if (stageId !== null && !places.has(stageId)) places.set(stageId, index + 1);
    });
    return places;
  }, [layout]);
  const unplaced = layout.stages.find(({ stageId }) => stageId === null);
  return (
    <ViewportPortal>
      {!isBare && <Ground layout={layout} />}
      {!isBare && <PathsLayer layout={layout} first={first} last={last} />}
      {!isBare && <Curves layout={layout} first={first} last={last} />}
      {layout.stages.map((stage) =>
        stage.stageId !== null && stageIds.includes(stage.stageId) ? (
          <StageBand
            key={stage.stageId}
            stage={stage}
            stageId={stage.stageId}
            firstColumn={firstColumns.get(stage.stageId) ?? 1}
            isBare={isBare}
          />
        ) : null,
      )}
      {!isBare && unplaced && <UnplacedBand stage={unplaced} />}
      {!isBare && <AddPlaces layout={layout} first={first} last={last} />}
    </ViewportPortal>
  );
});

const Ground = memo(function Ground({ layout }: { layout: MapLayout }) {
  const items = useMemo(() => [...rowLines(layout), ...stageSeams(layout)], [layout]);
  return (
    <div className={css.ground}>
      <Picture items={items} />
    </div>
  );
});

function Curves({ layout, first, last }: { layout: MapLayout; first: number; last: number }) {
  const left = layout.columns[0]?.x ?? layout.headerWidth;
  const from = layout.columns[first]?.x ?? 0;
  const end = layout.columns[last];
  const to = end ? end.x + end.width : 0;
  const curves = layout.curves.map((curve) => ({
    ...curve,
    points: curve.points.filter(({ x }) => x >= from && x <= to),
  }));
  return <Picture items={curveItems(curves, left, layout.width)} />;
}
