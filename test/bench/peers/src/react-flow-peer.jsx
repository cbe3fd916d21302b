/** React Flow with its own nodes and edges; panning by wheel, as in the others. */
import { Position, ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { useEffect, useState } from 'react';

const make = async (boxes) => ({
  nodes: boxes.map(({ x, y, width, height, text }, index) => ({
    id: `${index}`,
    position: { x, y },
    data: { label: text },
    style: { width, height },
    sourcePosition: Position.Right,
    targetPosition: Position.Left,
  })),
  edges: boxes.slice(1).map((_, index) => ({ id: `e${index}`, source: `${index}`, target: `${index + 1}` })),
});

function Flow({ onReady }) {
  const [{ nodes, edges }, setScene] = useState({ nodes: [], edges: [] });
  const { getViewport, setViewport } = useReactFlow();
  useEffect(() => {
    onReady({
      make,
      open: async (scene) => setScene(scene),
      isOpen: (count) => document.getElementsByClassName('react-flow__node').length === count,
      camera: getViewport,
      look: ({ x, y, zoom }) => setViewport({ x, y, zoom }),
    });
  }, [onReady, getViewport, setViewport]);
  return <ReactFlow nodes={nodes} edges={edges} minZoom={0.05} panOnScroll />;
}

export const Peer = ({ onReady }) => (
  <ReactFlowProvider>
    <Flow onReady={onReady} />
  </ReactFlowProvider>
);
