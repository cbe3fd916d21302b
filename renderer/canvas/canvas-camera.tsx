/** Moves the camera when it is asked to: by actions (fit, zoom), by keys that walk the grid, when a map opens. */
import { useOnViewportChange, useReactFlow, useStore, useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { told } from '#core/i18n/messages/told';
import type { Message } from '#core/i18n/translate';
import type { MapLayout } from '#core/scene/layout-types';
import type { Box } from '#core/scene/scene';
import { type Selected, useView, type View } from '#renderer/state/view';
import { announce } from '#renderer/ui/announcer';
import { useTranslate } from '#renderer/ui/language';
import { boxOf } from './grid-of-layout';
import { boxOfSelection } from './range-boxes';
import {
  type Camera,
  cameraToFit,
  cameraToOpen,
  cameraToReveal,
  type Extent,
  keepInView,
  type Margins,
  maxZoom,
  nearFrom,
  zoomAbout,
} from './zoom-level';

const zoomStep = 1.25;
const glide = 160;

/** Screen edges that headers cover, and a little air. */
export const margins: Margins = { left: 16, top: 16, right: 24, bottom: 24 };
/** When things are brought into view: clear of the headers that stay in view. */
const revealMargins = (layout: MapLayout, zoom: number, selected: Selected): Margins => ({
  left: laneHeaderWidth(layout, zoom) + 8,
  // The names at the top give way to the stages and steps themselves.
  top: zoom >= nearFrom && (selected.kind === 'stage' || selected.kind === 'step') ? 28 : stickyHeight + 8,
  right: 24,
  bottom: 24,
});

/** Height of the stage and step names that stay in view. */
export const stickyHeight = 60;
/** Room for the longest name of a line across the map, which has one line of text. */
const narrowestHeader = 136;
/** Width of the lane headers on the screen: they shrink with the map, but never below what can be read. */
export const laneHeaderWidth = (layout: MapLayout, zoom: number): number =>
  Math.max(narrowestHeader, layout.headerWidth * zoom);

/** Where the lane headers end on the screen: at their place on the map, or at the left edge when that is out of view. */
export const laneHeadersEnd = (layout: MapLayout, x: number, zoom: number): number =>
  Math.max(laneHeaderWidth(layout, zoom), x + layout.headerWidth * zoom);

/** What a person who does not see the map hears of a change of zoom; following the selection is no such change. */
const saidOf = (asked: NonNullable<View['camera']>): Message | null =>
  asked === 'reveal' ? null : asked === 'fit' ? told.fitted : told.zoomed;

const prefersStillness = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

function answer(
  wish: NonNullable<View['camera']>,
  camera: Camera,
  layout: MapLayout,
  screen: Extent,
): Camera | null {
  const middle = { x: screen.width / 2, y: screen.height / 2 };
  switch (wish) {
    case 'fit': {
      const zoom = cameraToFit(layout, screen, margins).zoom;
      // From afar the headers need more room than the map gives them.
      const left = margins.left + Math.max(0, laneHeaderWidth(layout, zoom) - layout.headerWidth * zoom);
      return cameraToFit(layout, screen, {
        ...margins,
        left,
        top: zoom < 0.5 ? stickyHeight + 8 : margins.top,
      });
    }
    case 'zoomIn':
      return keepInView(zoomAbout(camera, Math.min(maxZoom, camera.zoom * zoomStep), middle), layout, screen);
    case 'zoomOut':
      return keepInView(zoomAbout(camera, camera.zoom / zoomStep, middle), layout, screen);
    case 'actualSize':
      return keepInView(zoomAbout(camera, 1, middle), layout, screen);
    case 'selection': {
      const box = boxOfSelection(layout);
      if (!box) return null;
      const left = margins.left + laneHeaderWidth(layout, Math.min(camera.zoom, 1));
      const near = cameraToFit(box, screen, { ...margins, left, top: stickyHeight + 16 });
      const zoom = Math.min(1, near.zoom);
      const middle = { x: left + (screen.width - left - margins.right) / 2, y: screen.height / 2 };
      return {
        zoom,
        x: middle.x - (box.x + box.width / 2) * zoom,
        y: middle.y - (box.y + box.height / 2) * zoom,
      };
    }
    case 'reveal': {
      const { selected: active, range } = useView.getState();
      // The end that moves is what the eye follows.
      const selected = range?.end ?? active;
      if (!selected) return null;
      const edges = revealMargins(layout, camera.zoom, selected);
      const box = boxOf(layout, selected) ?? laneBox(layout, selected, camera, edges);
      return box && cameraToReveal(camera, box, screen, edges);
    }
  }
}

/** The header of a lane is in view sideways wherever the map stands: it is brought up or down alone. */
function laneBox({ rows }: MapLayout, selected: Selected, camera: Camera, { left }: Margins): Box | null {
  const row = selected.kind === 'lane' ? rows.find(({ laneId }) => laneId === selected.id) : undefined;
  return row ? { x: (left - camera.x) / camera.zoom, y: row.y, width: 0, height: row.height } : null;
}

/** A map swept beyond an edge comes back as far as it takes to be found: clear of the headers that cover edges. */
function brought(camera: Camera, layout: MapLayout, { width, height }: Extent): Camera | null {
  const left = laneHeaderWidth(layout, camera.zoom);
  const room = { width: Math.max(1, width - left), height: Math.max(1, height - stickyHeight) };
  const kept = keepInView({ ...camera, x: camera.x - left, y: camera.y - stickyHeight }, layout, room);
  const back = { x: kept.x + left, y: kept.y + stickyHeight, zoom: camera.zoom };
  return Math.abs(back.x - camera.x) < 1 && Math.abs(back.y - camera.y) < 1 ? null : back;
}

export function CanvasCamera({ layout, mapId }: { layout: MapLayout; mapId: string }) {
  const { setViewport, getViewport } = useReactFlow();
  const store = useStoreApi();
  const isMeasured = useStore(({ width, height }) => width > 0 && height > 0);
  const t = useTranslate();
  const wish = useView(({ camera }) => camera);
  const openedMap = useRef<string | null>(null);

  useEffect(() => {
    if (!isMeasured || openedMap.current === mapId) return;
    openedMap.current = mapId;
    // Whatever was asked for before the map was there is answered by how it opens.
    useView.setState({ camera: null });
    const { width, height } = store.getState();
    void setViewport(cameraToOpen(layout, { width, height }, margins));
  }, [isMeasured, mapId, layout, setViewport, store]);

  useEffect(() => {
    // Not the wish of this render: the map may have been opened since, which answers it.
    const asked = useView.getState().camera;
    if (wish === null || asked === null || !isMeasured) return;
    useView.setState({ camera: null });
    const { width, height } = store.getState();
    const camera = answer(asked, getViewport(), layout, { width, height });
    if (!camera) return;
    const said = saidOf(asked);
    if (said) announce(t(said, { percent: Math.round(camera.zoom * 100) }), 'zoom');
    const duration = asked === 'reveal' || prefersStillness() ? 0 : glide;
    void setViewport(camera, { duration });
  }, [wish, isMeasured, layout, t, getViewport, setViewport, store]);

  useOnViewportChange({
    onEnd: (camera) => {
      const { width, height } = store.getState();
      const back = width > 0 && height > 0 ? brought(camera, layout, { width, height }) : null;
      if (back) void setViewport(back, { duration: prefersStillness() ? 0 : glide });
    },
  });

  return null;
}
