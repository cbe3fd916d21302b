/** First thing that runs in the window: policies, styles, then the app. */
import '#core/desktop/no-eval';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './ui/fonts.css';
import './ui/global.css';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { installTrustedTypes } from './platform/trusted-types';
import { start } from './state/start';

installTrustedTypes();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(<App />);
void start();
