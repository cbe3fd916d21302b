/** Puts styles and the app on the page and starts the work behind it. */
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './ui/fonts.css';
import './ui/global.css';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { start } from './state/start';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(<App />);
void start();
