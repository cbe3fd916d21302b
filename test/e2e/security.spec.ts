/** What a page that has been taken over could try: every way out of the window is closed. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { desktopCalls } from '#core/desktop/desktop-api';
import { test } from './harness/test';
import { Frame } from './pages/library';

/** A server of this machine that counts who calls; the address of everything the page tries to reach. */
async function listeningServer(): Promise<{ server: Server; address: string; hits: string[] }> {
  const hits: string[] = [];
  const server = createServer((request, response) => {
    hits.push(request.url ?? '');
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.end('window.canary = "ran"');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { server, address: `http://127.0.0.1:${port}`, hits };
}

/** Runs code as the page itself would: in a task of its own, where the policy holds for `eval` too. */
const inPage = <T>(page: Page, code: (address: string) => Promise<T> | T, address = ''): Promise<T> =>
  page.evaluate(
    ([text, given]) =>
      new Promise<T>((done, fail) => {
        const run = new Function(`return (${text})`)();
        setTimeout(() => Promise.resolve(run(given)).then(done, fail), 0);
      }),
    [code.toString(), address] as const,
  );

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

test('every window is sandboxed, isolated and without Node', async ({ tapki }) => {
  const preferences = await tapki.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      const used: object = Reflect.apply(Reflect.get(contents, 'getLastWebPreferences'), contents, []);
      return ['sandbox', 'contextIsolation', 'nodeIntegration', 'webviewTag', 'webSecurity'].map(
        (name) => `${name}: ${Reflect.get(used, name)}`,
      );
    }),
  );
  expect(preferences.length).toBeGreaterThan(0);
  for (const each of preferences) {
    expect(each).toEqual([
      'sandbox: true',
      'contextIsolation: true',
      'nodeIntegration: false',
      'webviewTag: false',
      'webSecurity: true',
    ]);
  }
});

test('twelve attempts to run or load what is not ours are blocked by the policy', async ({ tapki }) => {
  const { server, address, hits } = await listeningServer();
  const blocked = await inPage(
    tapki.window,
    async (given) => {
      const add = (tag: string, attributes: Record<string, string>, text = ''): void => {
        const element = document.createElement(tag);
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        element.textContent = text;
        document.body.append(element);
      };
      const canary = 'window.canary = "ran"';
      const attempts: readonly (readonly [string, () => unknown])[] = [
        ['eval', () => Reflect.get(globalThis, 'eval')(canary)],
        ['Function', () => new Function(canary)()],
        ['timer from text', () => setTimeout(canary as never, 0)],
        ['inline script', () => add('script', {}, canary)],
        ['foreign script', () => add('script', { src: `${given}/script.js` })],
        ['data script', () => add('script', { src: `data:text/javascript,${canary}` })],
        ['handler', () => add('img', { src: 'data:,', onerror: canary })],
        [
          'html',
          () =>
            Object.assign(document.createElement('div'), { innerHTML: `<img src=x onerror='${canary}'>` }),
        ],
        ['foreign frame', () => add('iframe', { src: given })],
        ['srcdoc', () => add('iframe', { srcdoc: `<script>parent.canary = "ran"</script>` })],
        ['object', () => add('object', { data: `${given}/object` })],
        ['blob worker', () => new Worker(URL.createObjectURL(new Blob([canary])))],
      ];
      const violations: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        violations.push(effectiveDirective);
      });
      const results: string[] = [];
      for (const [name, attempt] of attempts) {
        const before = violations.length;
        let isRefused = false;
        try {
          attempt();
        } catch {
          isRefused = true;
        }
        await new Promise((done) => setTimeout(done, 200));
        if (isRefused || violations.length > before) results.push(name);
      }
      return { results, canary: Reflect.get(globalThis, 'canary') ?? 'unset', count: attempts.length };
    },
    address,
  );
  server.close();
  expect(blocked.canary).toBe('unset');
  expect(blocked.results).toHaveLength(12);
  expect(hits).toEqual([]);
});

test('nothing in the page reaches the network', async ({ tapki }) => {
  const { server, address, hits } = await listeningServer();
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
  server.close();
  expect(hits).toEqual([]);
});

test('the main process itself finds no network either', async ({ tapki }) => {
  const { server, address, hits } = await listeningServer();
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
  server.close();
  expect(outcome).toEqual(['refused', 'refused']);
  expect(hits).toEqual([]);
});

test('the window goes nowhere and opens nothing', async ({ tapki }) => {
  const { server, address, hits } = await listeningServer();
  const places = [
    address,
    'https://example.com/',
    'file:///etc/passwd',
    'data:text/html,<h1>x</h1>',
    'tapki://other/index.html',
    'tapki://app/../../etc/passwd',
    'chrome://settings/',
    'tapki://app/index.html?other',
  ];
  for (const place of places) {
    await inPage(
      tapki.window,
      async (given) => {
        const link = Object.assign(document.createElement('a'), {
          href: given,
          target: '_blank',
          textContent: 'x',
        });
        document.body.append(link);
        link.click();
        link.target = '_self';
        link.click();
        link.remove();
        window.open(given);
        const form = Object.assign(document.createElement('form'), { action: given, method: 'post' });
        document.body.append(form);
        form.submit();
        form.remove();
        try {
          location.assign(given);
        } catch {
          // Refused at once: as it should be.
        }
        await new Promise((done) => setTimeout(done, 150));
      },
      place,
    );
    expect(tapki.window.url(), place).toBe('tapki://app/index.html');
  }
  server.close();
  expect(hits).toEqual([]);
  expect(await tapki.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('an empty page, which no one is asked about, leads straight back to the map', async ({
  tapki,
  profile,
}) => {
  const address = (): Promise<string | undefined> =>
    tapki.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL());
  await new Frame(tapki.window).waitForMap();
  const settings = join(profile, 'settings.json');
  // A new map is on the screen before it is in the library; the one to come back to is known once it is there.
  await expect
    .poll(() => (existsSync(settings) ? readFileSync(settings, 'utf8') : ''))
    .toMatch(/"lastMapId": "/);
  for (const place of ['about:blank', 'about:srcdoc']) {
    await tapki.window.evaluate((given) => {
      setTimeout(() => location.assign(given), 0);
    }, place);
    await tapki.window.waitForTimeout(300);
    await expect.poll(address).toBe('tapki://app/index.html');
    await new Frame(tapki.window).waitForMap();
  }
});

test('every permission is denied', async ({ tapki }) => {
  const states = await inPage(tapki.window, async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'];
    const queried = await Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
    );
    const asked = [
      await Notification.requestPermission(),
      await navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'granted',
        () => 'denied',
      ),
    ];
    return [...queried, ...asked];
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
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
      bridge.call('maps.write', { token, bytes: new Uint8Array(), expected: null }),
      bridge.call('exports.show', { token }),
      bridge.registerFile(new File(['x'], 'made.cjm')),
    ]);
  });
  const file = answers.pop();
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { code: 'badRequest' } });
  expect(file).toMatchObject({ ok: false, error: { code: 'fileHasNoPlace' } });
});

test('every call answers strange input with a refusal, and main lives on', async ({ tapki }) => {
  const strange = [
    null,
    5,
    'x',
    [],
    { token: {} },
    { token: '../x' },
    { unexpected: 1 },
    'x'.repeat(100_000),
  ];
  const quiet = new Set(['settings.write']);
  for (const name of Object.keys(desktopCalls).filter((each) => !quiet.has(each))) {
    const codes = await tapki.window.evaluate(
      ([call, inputs]) =>
        Promise.all(
          inputs.map(async (input) => {
            const bridge = Reflect.get(globalThis, 'tapki');
            const answer = await bridge.call(call, input);
            return answer.ok ? 'ok' : answer.error.code;
          }),
        ),
      [name, strange] as const,
    );
    expect(new Set(codes), name).toEqual(new Set(['badRequest']));
  }
  expect(
    await tapki.window.evaluate(() => Reflect.get(globalThis, 'tapki').call('settings.read', {})),
  ).toMatchObject({
    ok: true,
  });
});
