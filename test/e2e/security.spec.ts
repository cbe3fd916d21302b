/** What a page that has been taken over could try: every way out of the window is closed. */
import { expect } from '@playwright/test';
import { test } from './harness/test';
import { inPage, listeningServer } from './support/taken-over-page';

test('the page has no Node and no Electron, only the bridge with its three functions', async ({ tapki }) => {
  const found = await inPage(tapki.window, () => ({
    globals: [
      'require',
      'process',
      'module',
      'Buffer',
      'global',
      'electron',
      'ipcRenderer',
      '__dirname',
    ].filter((name) => name in globalThis),
    bridge: Object.keys(Reflect.get(globalThis, 'tapki')).sort(),
    isSecure: globalThis.isSecureContext,
    origin: globalThis.origin,
  }));
  expect(found).toEqual({
    globals: [],
    bridge: ['call', 'on', 'registerFile'],
    isSecure: true,
    origin: 'tapki://app',
  });
});

test('nothing in the page reaches the network', async ({ tapki }) => {
  const { address, hits, close } = await listeningServer();
  await inPage(
    tapki.window,
    async (given) => {
      const socket = given.replace('http', 'ws');
      const quietly = async (attempt: () => unknown): Promise<void> => {
        try {
          await attempt();
        } catch {
          // Refused: as it should be.
        }
      };
      const add = (tag: string, attributes: Record<string, string>): void => {
        const element = document.createElement(tag);
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        document.head.append(element);
      };
      await quietly(() => fetch(`${given}/fetch`));
      await quietly(() => fetch(`${given}/no-cors`, { mode: 'no-cors' }));
      await quietly(() => navigator.sendBeacon(`${given}/beacon`, 'x'));
      await quietly(() => new WebSocket(`${socket}/socket`));
      await quietly(() => new EventSource(`${given}/events`));
      await quietly(() => {
        const request = new XMLHttpRequest();
        request.open('GET', `${given}/xhr`);
        request.send();
      });
      await quietly(() => Object.assign(new Image(), { src: `${given}/image.png` }));
      await quietly(() => new FontFace('x', `url(${given}/font.woff2)`).load());
      for (const rel of [
        'stylesheet',
        'prefetch',
        'preconnect',
        'dns-prefetch',
        'preload',
        'modulepreload',
        'icon',
      ])
        add('link', { rel, href: `${given}/${rel}`, as: 'script' });
      await quietly(() => import(/* @vite-ignore */ `${given}/module.js`));
      await quietly(() => navigator.serviceWorker.register(`${given}/worker.js`));
      await new Promise((done) => setTimeout(done, 1_000));
    },
    address,
  );
  close();
  expect(hits).toEqual([]);
});

test('the main process itself finds no network either', async ({ tapki }) => {
  const { address, hits, close } = await listeningServer();
  const outcome = await tapki.app.evaluate(async ({ net, session }, given) => {
    const own = await net.fetch(`${given}/main`).then(
      () => 'reached',
      () => 'refused',
    );
    const other = await session
      .fromPartition('another')
      .fetch(`${given}/session`)
      .then(
        () => 'reached',
        () => 'refused',
      );
    return [own, other];
  }, address);
  close();
  expect(outcome).toEqual(['refused', 'refused']);
  expect(hits).toEqual([]);
});

test('the bridge passes on known names only, and invented tokens and files open nothing', async ({
  tapki,
}) => {
  const answers = await inPage(tapki.window, async () => {
    const bridge = Reflect.get(globalThis, 'tapki') as {
      call(name: string, input: unknown): Promise<unknown>;
      registerFile(file: File): Promise<unknown>;
    };
    const token = 'a'.repeat(32);
    return Promise.all([
      bridge.call('files.register', { path: '/etc/passwd' }),
      bridge.call('evidence.port', {}),
      bridge.call('__proto__', {}),
      bridge.call('constructor', {}),
      bridge.call('maps.read', { token }),
      bridge.call('maps.write', { token, parcel: token, expected: null }),
      bridge.call('exports.show', { token }),
      bridge.registerFile(new File(['x'], 'made.cjm')),
    ]);
  });
  const file = answers.pop();
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { code: 'badRequest' } });
  expect(file).toMatchObject({ ok: false, error: { code: 'fileHasNoPlace' } });
});
