/** A plain window on the peers, served from the loopback address so that they run as in development. No network. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { app, BrowserWindow } from 'electron';

const types = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const server = createServer(({ url }, response) => {
  const { pathname } = new URL(url ?? '/', 'http://localhost');
  const path = join(import.meta.dirname, normalize(decodeURIComponent(pathname)));
  const file = pathname === '/' ? join(import.meta.dirname, 'index.html') : path;
  if (!existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
});

const open = () => {
  const window = new BrowserWindow({ width: 1560, height: 960, useContentSize: true });
  window.webContents.session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !/^(http:\/\/localhost:|data:|blob:|devtools:)/.test(url) }),
  );
  const peer = app.commandLine.getSwitchValue('peer');
  void window.loadURL(`http://localhost:${server.address().port}/?peer=${peer}`);
};

// Electron is ready only after this module has run to its end: nothing here is awaited.
void app.whenReady().then(() => server.listen(0, 'localhost', open));
