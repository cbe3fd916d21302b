/** Mounts the peer that the address names, empty; the bench drives it through `window.benchPeer`. */
import { createRoot } from 'react-dom/client';

const peers = {
  excalidraw: () => import('./excalidraw-peer.jsx'),
  reactFlow: () => import('./react-flow-peer.jsx'),
  tldraw: () => import('./tldraw-peer.jsx'),
};

const { Peer } = await peers[new URLSearchParams(location.search).get('peer')]();
createRoot(document.getElementById('peer')).render(
  <Peer
    onReady={(peer) => {
      window.benchPeer = peer;
    }}
  />,
);
