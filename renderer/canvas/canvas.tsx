/** The canvas screen: the open map, or what to do where nothing is on it yet. */
import { ReactFlowProvider } from '@xyflow/react';
import { useEffect } from 'react';
import { canvas as text } from '#core/i18n/messages/canvas';
import { registerActions } from '#renderer/state/actions';
import { useOpenMap } from '#renderer/state/open-map';
import { EmptyState } from '#renderer/ui/empty-state';
import { useTranslate } from '#renderer/ui/language';
import { AddLaneDialog } from './add-lane-dialog';
import { AddPathDialog } from './add-path-dialog';
import css from './canvas.module.css';
import { canvasActions } from './canvas-actions';
import { listenToClipboard } from './clipboard-events';
import { insertStage } from './editing';
import { MapCanvas } from './map-canvas';

export function Canvas() {
  const t = useTranslate();
  const mapId = useOpenMap(({ document }) => document?.mapId ?? null);
  const snapshot = useOpenMap((state) => state.snapshot);
  useEffect(() => registerActions(canvasActions), []);
  useEffect(() => listenToClipboard(), []);

  if (mapId === null || snapshot === null) return null;
  const isEmpty = snapshot.byKind.stage.length === 0 && snapshot.byKind.step.length === 0;
  return (
    <>
      {isEmpty ? (
        <div className={css.empty}>
          <EmptyState
            title={t(text.emptyTitle)}
            text={t(text.emptyText)}
            action={{ label: t(text.addStage), run: () => insertStage() }}
          />
        </div>
      ) : (
        // A map of its own camera and columns: nothing of the last one stays.
        <ReactFlowProvider key={mapId}>
          <MapCanvas mapId={mapId} snapshot={snapshot} />
        </ReactFlowProvider>
      )}
      <AddLaneDialog />
      <AddPathDialog />
    </>
  );
}
