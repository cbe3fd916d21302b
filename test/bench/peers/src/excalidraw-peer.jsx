/** Excalidraw as its makers ship it, with its fonts from the package. */
import {
  convertToExcalidrawElements,
  Excalidraw,
  loadFromBlob,
  serializeAsJSON,
} from '@excalidraw/excalidraw';
import '@excalidraw/excalidraw/index.css';
import { useCallback } from 'react';

window.EXCALIDRAW_ASSET_PATH = '/excalidraw/';

const make = async (boxes) => {
  const elements = convertToExcalidrawElements(
    boxes.map(({ x, y, width, height, text }) => ({
      type: 'rectangle',
      x,
      y,
      width,
      height,
      label: { text, fontSize: 14 },
    })),
  );
  return JSON.parse(serializeAsJSON(elements, {}, {}, 'local'));
};

export function Peer({ onReady }) {
  const connect = useCallback(
    (api) =>
      onReady({
        make,
        // As its own "Open" does.
        open: async (scene) => {
          const file = new Blob([JSON.stringify(scene)], { type: 'application/json' });
          const { elements, files } = await loadFromBlob(file, null, null);
          api.addFiles(Object.values(files ?? {}));
          api.updateScene({ elements, appState: { scrollX: 0, scrollY: 0, zoom: { value: 1 } } });
        },
        // A box and its text are two elements.
        isOpen: (count) => api.getSceneElements().length === 2 * count,
        camera: () => {
          const { scrollX, scrollY, zoom } = api.getAppState();
          return { x: scrollX * zoom.value, y: scrollY * zoom.value, zoom: zoom.value };
        },
        look: ({ x, y, zoom }) =>
          api.updateScene({ appState: { scrollX: x / zoom, scrollY: y / zoom, zoom: { value: zoom } } }),
      }),
    [onReady],
  );
  return <Excalidraw excalidrawAPI={connect} />;
}
