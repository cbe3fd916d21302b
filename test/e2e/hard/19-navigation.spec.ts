/**
 * Check 19: from every window, sixty ways to go elsewhere or to open something: none gets through. Links of people's texts
 * open outside only after a question of main's, which shows the host.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { readRecords } from '#core/document/plain-record';
import { packMap } from '#core/file/cjm';
import { manifestOf } from '#core/file/manifest';
import { hardCheck } from '../../hard/check';
import { test } from '../harness/test';
import { Frame } from '../pages/library';
import { inPage, listeningServer, openAllWindows, windowNames } from '../support/taken-over-page';

const check = hardCheck(19);

/** Where to: schemes, with what has fooled others in front of them and inside. `HERE` is a server that counts. */
const places: readonly string[] = [
  'HERE/plain',
  'https://example.com/',
  'file:///etc/passwd',
  'file://localhost/etc/passwd',
  'data:text/html,<h1>x</h1>',
  'javascript:document.title="ran"',
  'java\tscript:document.title="ran"',
  ' javascript:document.title="ran"',
  'JaVaScRiPt:document.title="ran"',
  'BLOB',
  'filesystem:tapki://app/temporary/x',
  'tapki://other/index.html',
  'tapki://app.example.com/index.html',
  'tapki://export/index.html',
  'tapki://app/../../etc/passwd',
  'tapki://app/%2e%2e/%2e%2e/etc/passwd',
  'tapki://app/index.html?other',
  'tapki://user@app/index.html',
  'tapki://app/audience.html?x',
  'tapki:app/index.html',
  'view-source:tapki://app/index.html',
  'chrome://settings/',
  'chrome://gpu',
  'chrome-untrusted://x',
  'chrome-extension://x/y.html',
  'devtools://devtools/bundled/inspector.html',
  'mailto:x@example.com',
  'tel:112',
  'ms-word:ofe|u|https://example.com/a.docx',
  'vbscript:x',
  'intent://x#Intent;end',
  'ftp://example.com/x',
  'ws://127.0.0.1:1/',
  '\\\\host\\share\\x',
  '//example.com/x',
];

/** Ways to go there that no other file of ours uses; each is tried with a few of the places. */
const ways = (page: Page, given: readonly string[], isEveryWay: boolean): Promise<number> =>
  inPage(
    page,
    async ({ targets, isEvery }) => {
      const at = (place: string): string =>
        place === 'BLOB' ? URL.createObjectURL(new Blob(['<h1>x</h1>'], { type: 'text/html' })) : place;
      const element = (tag: string, attributes: Record<string, string>): HTMLElement => {
        const made = document.createElement(tag);
        for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
        document.body.append(made);
        return made;
      };
      const mouse = (target: HTMLElement, type: string, init: MouseEventInit): void =>
        void target.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, ...init }));
      const link = (href: string, more: Record<string, string> = {}): HTMLElement =>
        element('a', { href, ...more });
      const form = (action: string, more: Record<string, string>): void =>
        (element('form', { action, ...more }) as HTMLFormElement).submit();
      const attempts: readonly ((place: string) => unknown)[] = [
        (place) => link(place).click(),
        (place) => link(place, { target: '_blank' }).click(),
        (place) => link(place, { target: '_top', rel: 'opener' }).click(),
        (place) => link(place, { target: 'named', rel: 'noopener' }).click(),
        (place) => link(place, { download: 'x.html' }).click(),
        (place) => link('tapki://other/', { ping: place }).click(),
        (place) => mouse(link(place), 'click', { ctrlKey: true }),
        (place) => mouse(link(place), 'click', { shiftKey: true }),
        (place) => mouse(link(place), 'click', { metaKey: true }),
        (place) => mouse(link(place), 'auxclick', { button: 1 }),
        (place) => mouse(link(place), 'contextmenu', { button: 2 }),
        (place) => window.open(place),
        (place) => window.open(place, '_self'),
        (place) => window.open(place, '_blank', 'noopener'),
        (place) => window.open(place, '_blank', 'popup,width=200,height=200,nodeIntegration=yes,sandbox=no'),
        (place) => window.open(place, '_blank', 'webPreferences=nodeIntegration,show=no'),
        (place) => window.open('about:blank')?.location.assign(place),
        (place) => form(place, { method: 'get' }),
        (place) => form(place, { method: 'post', enctype: 'multipart/form-data' }),
        (place) => form(place, { target: '_blank', method: 'post' }),
        (place) => element('iframe', { src: place }),
        (place) => element('iframe', { src: place, sandbox: 'allow-top-navigation allow-popups' }),
        (place) => element('object', { data: place }),
        (place) => element('embed', { src: place }),
        (place) => element('webview', { src: place, allowpopups: '' }),
        (place) => element('portal', { src: place }),
        (place) => element('fencedframe', { src: place }),
        (place) =>
          document.head.append(element('meta', { 'http-equiv': 'refresh', content: `0;url=${place}` })),
        (place) => document.head.append(element('base', { href: place })),
        (place) => document.head.append(element('link', { rel: 'prerender', href: place })),
        (place) => document.head.append(element('link', { rel: 'manifest', href: place })),
        (place) => location.assign(place),
        (place) => location.replace(place),
        (place) => Object.assign(location, { href: place }),
        (place) => Reflect.set(window, 'location', place),
        (place) => Object.assign(location, { protocol: 'https:', host: place }),
        (place) => Reflect.get(globalThis, 'navigation')?.navigate(place).finished,
        (place) => history.pushState(null, '', place),
        (place) => history.replaceState(null, '', place),
        (place) => navigator.registerProtocolHandler?.('web+x', `${place}?%s`),
        (place) => navigator.serviceWorker?.register(place).catch(() => undefined),
        (place) => navigator.sendBeacon(place, 'x'),
        (place) => opener?.location.assign(place),
        (place) => parent.location.assign(place),
        (place) => navigator.share?.({ url: place }),
        (place) =>
          Object.assign(element('a', {}), { href: place, draggable: true }).dispatchEvent(
            new DragEvent('drop'),
          ),
        (place) => element('area', { href: place, target: '_blank' }).click(),
        (place) => {
          const svg = document.createElementNS('http://www.w3.org/2000/svg', 'a');
          svg.setAttribute('href', place);
          document.body.append(svg);
          svg.dispatchEvent(new MouseEvent('click', { bubbles: true }));
        },
      ];
      let tried = 0;
      const attempt = (way: (place: string) => unknown, place: string): void => {
        try {
          const outcome = way(at(place));
          if (outcome instanceof Promise) outcome.catch(() => undefined);
        } catch {
          // Refused at once: as it should be.
        }
        tried += 1;
      };
      for (const place of targets) {
        const chosen = isEvery
          ? attempts
          : attempts.filter((_way, index) => [0, 1, 11, 20, 31].includes(index));
        for (const way of chosen) {
          attempt(way, place);
          if (isEvery) await new Promise((done) => setTimeout(done, 10));
        }
      }
      await new Promise((done) => setTimeout(done, 20));
      return tried;
    },
    { targets: [...given], isEvery: isEveryWay },
  );

/**
 * Every way with a place that would answer, every place with five usual ways. Where Chromium shows an error instead, the page
 * is led back, and begins anew.
 */
async function tryAll(page: Page, given: readonly string[]): Promise<number> {
  const home = page.url();
  let tried = await ways(page, given.slice(0, 1), true);
  for (const place of given) {
    try {
      tried += await ways(page, [place], false);
    } catch (error) {
      expect(String(error), place).toMatch(/context was destroyed|navigation/);
      tried += 5;
    }
    // Not `waitForURL`, which gives up at the first navigation that is refused, as these shall be.
    await expect.poll(() => page.url(), { timeout: 60_000, message: place }).toBe(home);
  }
  return tried;
}

test('nothing in any window leads elsewhere or opens anything', async ({ tapki }) => {
  test.setTimeout(300_000);
  const { app } = tapki;
  const windows = await openAllWindows(tapki);
  const server = await listeningServer();
  await app.evaluate(({ app: program, shell }) => {
    const seen: string[] = [];
    Reflect.set(globalThis, 'wentThrough', seen);
    Object.assign(shell, { openExternal: async (url: string) => void seen.push(`opened ${url}`) });
    program.on('browser-window-created', () => seen.push('a window'));
    program.on('web-contents-created', (_event, contents) => seen.push(`contents ${contents.getType()}`));
    program.on('session-created', (session) => session.on('will-download', () => seen.push('a download')));
  });
  for (const name of windowNames) {
    const page = windows[name];
    const home = page.url();
    const others = windowNames.map((other) => windows[other].url()).filter((url) => url !== home);
    const tried = await tryAll(page, [
      ...places.map((place) => place.replace('HERE', server.address)),
      ...others,
    ]);
    expect(tried).toBeGreaterThan(60);
    await page.waitForTimeout(300);
    const address = await app.evaluate(
      ({ webContents }, file) =>
        webContents
          .getAllWebContents()
          .map((contents) => contents.getURL())
          .filter((url) => url === file).length,
      home,
    );
    expect(address, `${name} is where it was`).toBe(1);
    expect(await page.evaluate(() => document.title), name).not.toBe('ran');
    check.note({ name: `attempts, ${name}`, required: 'of 60 none', seen: `of ${tried} none`, holds: true });
  }
  const through = await app.evaluate(() => Reflect.get(globalThis, 'wentThrough') as readonly string[]);
  expect(through).toEqual([]);
  expect(server.hits).toEqual([]);
  server.close();
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
  for (const place of ['about:blank', 'about:srcdoc', 'about:version']) {
    await tapki.window.evaluate((given) => {
      setTimeout(() => location.assign(given), 0);
    }, place);
    await tapki.window.waitForTimeout(300);
    await expect.poll(address).toBe('tapki://app/index.html');
    await new Frame(tapki.window).waitForMap();
  }
});

const linkedText =
  'See [the tracker](https://bank.example@tracker.example/T-1), [the page](http://plain.example/), ' +
  '[mail](mailto:anna@example.com)';

function mapWithLinks(folder: string): string {
  const { records } = readRecords([
    { kind: 'map', title: 'Links', language: 'en' },
    { kind: 'stage', id: 'one', title: 'One' },
    { kind: 'step', id: 'a', title: 'Search', place: { stageId: 'one' } },
    { kind: 'lane', id: 'actions', laneKind: 'actions' },
    { kind: 'cell', at: { laneId: 'actions', stepId: 'a' }, text: linkedText },
  ]);
  const told = { mapId: 'linked', savedAt: '2026-11-20T12:00:00.000Z', app: 'Tapki' };
  const path = join(folder, 'links.cjm');
  writeFileSync(path, packMap({ records, assets: [], manifest: manifestOf(records, told) }));
  return path;
}

interface Asked {
  readonly questions: readonly {
    readonly message: string;
    readonly detail: string;
    readonly defaultId: number;
  }[];
  readonly opened: readonly string[];
}

test('a link of a text opens outside after a question that shows the host, and never by itself', async ({
  start,
  profile,
}) => {
  const { app, window } = await start({ args: [mapWithLinks(profile)] });
  await app.evaluate(({ dialog, shell }) => {
    const asked = { questions: [] as unknown[], opened: [] as string[], answer: 0 };
    Reflect.set(globalThis, 'asked', asked);
    Object.assign(dialog, {
      showMessageBox: async (_window: unknown, question: unknown) => {
        asked.questions.push(question);
        return { response: asked.answer, checkboxChecked: false };
      },
    });
    Object.assign(shell, { openExternal: async (url: string) => void asked.opened.push(url) });
  });
  const asked = (): Promise<Asked> => app.evaluate(() => Reflect.get(globalThis, 'asked') as Asked);
  const answer = (button: number): Promise<unknown> =>
    app.evaluate(
      (_electron, given) => Object.assign(Reflect.get(globalThis, 'asked'), { answer: given }),
      button,
    );
  const cell = window.getByRole('gridcell', { name: /See the tracker/ });
  await cell.waitFor();
  // A page that has been taken over asks by itself, as often as it likes.
  await window.waitForTimeout(2_100);
  const byItself = await window.evaluate(() =>
    Promise.all(
      Array.from({ length: 50 }, () =>
        Reflect.get(globalThis, 'tapki').call('links.open', { address: 'https://evil.example/' }),
      ),
    ),
  );
  expect(byItself).toEqual(Array(50).fill({ ok: true, value: { isOpened: false } }));
  expect(await asked()).toMatchObject({ questions: [], opened: [] });

  const choose = async (words: string): Promise<void> => {
    await cell.click({ button: 'right' });
    await window.getByRole('menuitem', { name: words }).press('Enter');
  };
  await choose('Open the link “the tracker”…');
  await expect.poll(async () => (await asked()).questions.length).toBe(1);
  await answer(1);
  await choose('Open the link “mail”…');
  await expect.poll(async () => (await asked()).opened).toEqual(['mailto:anna@example.com']);
  await choose('Open the link “the tracker”…');
  await expect
    .poll(async () => (await asked()).opened.at(-1))
    .toBe('https://bank.example@tracker.example/T-1');
  const { questions } = await asked();
  expect(questions.map(({ message, defaultId }) => [message, defaultId])).toEqual([
    ['Open tracker.example in the browser?', 0],
    ['Write to anna@example.com?', 0],
    ['Open tracker.example in the browser?', 0],
  ]);
  expect(questions[0]?.detail).toContain('only a name. The site is tracker.example.');
  await cell.click({ button: 'right' });
  await expect(window.getByRole('menuitem', { name: /^Open the link/ })).toHaveCount(2);
});
