/** tldraw as its makers ship it, with its fonts, icons and texts from the package. */
import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite';
import { useCallback } from 'react';
import { createShapeId, getSnapshot, loadSnapshot, Tldraw, toRichText } from 'tldraw';
import 'tldraw/tldraw.css';

const assetUrls = getAssetUrlsByImport();
const options = { maxShapesPerPage: 10_000 };

export function Peer({ onReady }) {
  const connect = useCallback(
    (editor) =>
      onReady({
        make: async (boxes) => {
          editor.createShapes(
            boxes.map(({ x, y, width, height, text }, index) => ({
              id: createShapeId(`${index}`),
              type: 'geo',
              x,
              y,
              props: { w: width, h: height, size: 's', richText: toRichText(text) },
            })),
          );
          return getSnapshot(editor.store).document;
        },
        open: async (scene) => loadSnapshot(editor.store, { document: scene }),
        isOpen: (count) =>
          editor.getCurrentPageShapeIds().size === count && document.querySelector('.tl-shape') !== null,
        camera: () => {
          const { x, y, z } = editor.getCamera();
          return { x: x * z, y: y * z, zoom: z };
        },
        look: ({ x, y, zoom }) => {
          editor.setCamera({ x: x / zoom, y: y / zoom, z: zoom });
        },
      }),
    [onReady],
  );
  return <Tldraw assetUrls={assetUrls} options={options} onMount={connect} />;
}
